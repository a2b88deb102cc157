package org.slipway.core.schedule.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.text.Texts;

/** Links among those that are planned together, and to others. Each takes an hour and a half. */
class GroupLinksTest {

  private static final Instant FROM = Instant.parse("2026-09-28T12:00:00Z");

  private final PlanBuilder builder = new PlanBuilder("UTC");
  private final Environment test = builder.environment("test", Stage.TEST);
  private final Environment other = builder.environment("other", Stage.TEST);
  private final Release books = builder.release("Books", "1", builder.component("books"));
  private final Release shop = builder.release("Shop", "1", builder.component("shop"));
  private final Deployment first = builder.deploy(books, test, "2026-09-29T12:00");
  private final Deployment then = builder.deploy(shop, test, "2026-09-28T12:00");

  private GroupAnswer together() {
    GroupRequest request =
        GroupRequest.of(List.of(first.id(), then.id()), FROM).withHorizon(Duration.ofHours(8));
    return Analysis.of(builder.plan(), FROM, (_, _) -> "").together(request, _ -> 1).first();
  }

  /** Of the first, then of the other. */
  private static List<Instant> starts(GroupAnswer answer) {
    return assertInstanceOf(GroupAnswer.Found.class, answer).plan().schedule().starts();
  }

  @Test
  void whatIsLinkedIsPlannedInItsOrderAndWithItsLag() {
    builder.link(books, shop, LinkType.FINISH_TO_START, Duration.ofHours(2));
    List<Instant> starts = starts(together());
    Duration between = Duration.between(starts.get(0), starts.get(1));
    assertTrue(between.compareTo(Duration.ofMinutes(90 + 120)) >= 0, starts::toString);
  }

  /** What may start with another by its link starts after it where both are planned at once. */
  @Test
  void whatMayStartAtOnceStartsLater() {
    builder.link(books, shop, LinkType.FINISH_TO_FINISH, Duration.ofHours(-3));
    List<Instant> starts = starts(together());
    assertTrue(starts.get(0).isBefore(starts.get(1)), starts::toString);
  }

  /** Nothing is proved to be impossible that the link allows. */
  @Test
  void whatIsNotTriedIsNoProof() {
    builder.link(books, shop, LinkType.START_TO_START, Duration.ZERO);
    builder.freeze("Close", Severity.HARD, "2026-09-28T12:01", "2026-09-28T20:00");
    builder.set(first, "timing", builder.timing("2026-09-29T12:00", 0, 0, 0));
    builder.set(then, "timing", builder.timing("2026-09-29T12:00", 0, 0, 0));
    var unknown = assertInstanceOf(GroupAnswer.NotComputed.class, together());
    Texts texts = Texts.of(Locale.ENGLISH);
    assertEquals(
        List.of(
            "The link between them lets Shop 1 to test start with Books 1 to test or before it."
                + " Where both are planned at once that is not tried: plan one of the two by"
                + " itself."),
        unknown.missing().stream().map(one -> texts.say(one, ZoneOffset.UTC)).toList());
  }

  @Test
  void aLinkToAnotherThatStaysIsKept() {
    Release late = builder.release("Late", "1", builder.component("late"));
    Deployment stays = builder.deploy(late, other, "2026-09-28T14:00");
    builder.link(stays, then, LinkType.START_TO_START, Duration.ofHours(1));
    builder.link(first, stays, LinkType.FINISH_TO_START, Duration.ZERO);
    builder.set(first, "timing", builder.timing("2026-09-28T12:15", 60, 30, 30));
    List<Instant> starts = starts(together());
    assertTrue(!starts.get(1).isBefore(FROM.plus(Duration.ofHours(3))), starts::toString);
    assertTrue(!starts.get(0).isAfter(FROM.plus(Duration.ofMinutes(30))), starts::toString);
  }

  @Test
  void aCircleOfLinksIsToldInItsOrder() {
    builder.link(books, shop, LinkType.FINISH_TO_START, Duration.ZERO);
    builder.link(then, first, LinkType.START_TO_START, Duration.ofHours(1));
    var none = assertInstanceOf(GroupAnswer.Impossible.class, together());
    assertTrue(none.isCircle());
    assertEquals(2, none.clash().size());
  }

  @Test
  void whereTheLinkLeavesNoStartItIsNamed() {
    builder.link(books, shop, LinkType.FINISH_TO_START, Duration.ofHours(9));
    var none = assertInstanceOf(GroupAnswer.Impossible.class, together());
    Texts texts = Texts.of(Locale.ENGLISH);
    assertEquals(
        List.of("Shop 1 to test after Books 1 to test by a link"),
        none.clash().stream().map(one -> texts.say(one.title(), ZoneOffset.UTC)).toList());
  }
}
