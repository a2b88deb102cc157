package org.slipway.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Anchor;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.EventEdge;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Occurrence;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;

/** One occurrence changed alone, or with all after it, in one edit with what hangs on it. */
class SeriesChangeTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 17);

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final BusinessEvent review =
      plan.put(
          new BusinessEvent(
              head(1),
              "Budget review",
              "review",
              plan.again("2026-08-15T09:00", "2026-08-15T12:00", "FREQ=MONTHLY;BYDAY=3SA"),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
  private final Release release = plan.release("Shop", "2", plan.component("shop"));

  private static Head<BusinessEvent> head(long number) {
    return Head.of(new Id<>(new UUID(7, number)), "EVT-" + number);
  }

  private Milestone anchored(LocalDate on) {
    return new Milestone(
        MilestoneKind.SIGN_OFF,
        "Sign-off",
        Optional.empty(),
        BERLIN,
        Optional.of(
            new Anchor(
                review.id(), EventEdge.START, Optional.of(on), -1, false, LocalTime.of(18, 0))));
  }

  private static List<Occurrence> happens(Recurrence when) {
    return Recurrences.expand(
            when,
            org.slipway.core.time.WorkingDays.NONE,
            new Interval(
                Instant.parse("2026-08-01T00:00:00Z"), Instant.parse("2027-08-01T00:00:00Z")))
        .occurrences();
  }

  private Plan after(SeriesChange change) {
    var all = new ArrayList<PlanRecord>(change.beside());
    all.add(change.own());
    Edit edit = Edit.put(Phrase.of("edit.unnamed"), all.toArray(new PlanRecord[0]));
    return ((Applied.Done) plan.plan().apply(edit)).plan();
  }

  private static Recurrence when(PlanRecord record) {
    return SeriesChange.when(record).orElseThrow();
  }

  @Test
  void oneOccurrenceBecomesARecordOfItsOwnAndItsAnchorsGoWithIt() {
    plan.set(release, "milestones", List.of(anchored(OCTOBER), anchored(OCTOBER.plusDays(35))));
    List<Occurrence> before = happens(review.when());
    Occurrence october = before.get(2);
    SeriesChange change =
        SeriesChange.one(plan.plan(), review, head(2), OCTOBER.atTime(9, 0), october);
    // the very edit a card makes: the review of October a week later
    PlanRecord moved =
        Shape.with(change.own(), "when", plan.once("2026-10-24T09:00", "2026-10-24T12:00"));
    Plan after = after(new SeriesChange(moved, change.beside()));
    var left = new ArrayList<>(before);
    left.remove(october);
    assertEquals(left, happens(after.get(BusinessEvent.class, review.id()).when()));
    List<Milestone> milestones = after.get(Release.class, release.id()).milestones();
    assertEquals(
        new Anchors.Dated.At(Instant.parse("2026-10-23T16:00:00Z")),
        Anchors.of(after, milestones.get(0)));
    assertEquals(
        new Anchors.Dated.At(Instant.parse("2026-11-20T17:00:00Z")),
        Anchors.of(after, milestones.get(1)));
  }

  @Test
  void allThatFollowGoOverTogether() {
    plan.set(
        release,
        "milestones",
        List.of(anchored(LocalDate.of(2026, 9, 19)), anchored(LocalDate.of(2026, 12, 19))));
    List<Occurrence> before = happens(review.when());
    SeriesChange change =
        SeriesChange.following(plan.plan(), review, head(2), OCTOBER.atTime(9, 0));
    Plan after = after(change);
    assertEquals(before.subList(0, 2), happens(after.get(BusinessEvent.class, review.id()).when()));
    assertEquals(before.subList(2, before.size()), happens(when(change.own())));
    List<Milestone> milestones = after.get(Release.class, release.id()).milestones();
    assertEquals(review.id(), milestones.get(0).anchor().orElseThrow().event());
    assertEquals(change.own().id(), milestones.get(1).anchor().orElseThrow().event());
    assertEquals(
        Optional.of(Instant.parse("2026-12-18T17:00:00Z")),
        Anchors.of(after, milestones.get(1)).known());
  }

  @Test
  void fromTheFirstOnIsAllOfIt() {
    SeriesChange change =
        SeriesChange.following(
            plan.plan(), review, head(2), LocalDateTime.parse("2026-08-15T09:00"));
    assertEquals(review, change.own());
    assertEquals(List.of(), change.beside());
  }
}
