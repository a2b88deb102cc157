package org.slipway.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;

/** Dependencies, links, holds and versions that a plan does not take. */
class EdgesTest {

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Component shop = builder.component("Shop");
  private final Component ledger = builder.component("Ledger");
  private final Release one = builder.release("Shop", "1.0", shop);
  private final Release other = builder.release("Ledger", "4.1", ledger);

  private List<Refusal> refused(PlanRecord record) {
    Edit edit = Edit.put(Phrase.of("edit.unnamed"), record);
    return assertInstanceOf(Applied.Refused.class, builder.plan().apply(edit)).reasons();
  }

  @Test
  void aDependencyOnItselfIsRefused() {
    Dependency good = builder.needs(shop, ledger);
    Dependency bad = Shape.with(good, "to", shop.id());
    assertEquals(List.of(new Refusal.OnItself(Ref.of(good), Ref.of(shop))), refused(bad));
  }

  @Test
  void twoDependenciesThatSayTheSameAreRefused() {
    Dependency first = builder.needs(shop, ledger);
    Dependency back = builder.needs(ledger, shop);
    Dependency twin = Shape.with(back, "from", shop.id());
    Dependency same = Shape.with(twin, "to", ledger.id());
    assertEquals(List.of(new Refusal.SaysTheSame(Ref.of(back), Ref.of(first))), refused(same));
    builder.put(Shape.with(same, "interfaceName", Optional.of("bookings")));
    builder.put(Shape.with(same, "type", DependencyType.SHARES_DATA));
  }

  @Test
  void aLinkIsBetweenTwoReleasesOrDeployments() {
    Link link = builder.link(one, other, LinkType.FINISH_TO_START, Duration.ofMinutes(-30));
    assertEquals(
        List.of(new Refusal.OnItself(Ref.of(link), Ref.of(one))),
        refused(Shape.with(link, "to", Ref.of(one))));
    assertEquals(
        List.of(new Refusal.WrongKind(Ref.of(link), "from", Ref.of(shop))),
        refused(Shape.with(link, "from", Ref.of(shop))));
    Link twin = builder.link(one, other, LinkType.START_TO_START, Duration.ZERO);
    assertEquals(
        List.of(new Refusal.SaysTheSame(Ref.of(twin), Ref.of(link))),
        refused(Shape.with(twin, "type", LinkType.FINISH_TO_START)));
    assertThrows(
        IllegalArgumentException.class,
        () -> builder.link(one, other, LinkType.START_TO_FINISH, Duration.ofSeconds(90)));
  }

  @Test
  void aVersionOfAComponentIsDescribedOnce() {
    ComponentVersion first = builder.version(ledger, "4.1");
    ComponentVersion second = builder.version(ledger, "4.2");
    assertEquals(
        List.of(new Refusal.SaysTheSame(Ref.of(second), Ref.of(first))),
        refused(Shape.with(second, "version", "4.1")));
  }

  @Test
  void aHoldIsHalfOpenAndMayHaveNoEnd() {
    Hold hold =
        builder.hold(
            ledger, HoldCause.OUTAGE, builder.between("2026-10-01T08:00", "2026-10-01T10:00"));
    assertTrue(hold.standsAt(builder.at("2026-10-01T08:00")));
    assertFalse(hold.standsAt(builder.at("2026-10-01T10:00")));
    assertFalse(hold.standsWithin(builder.at("2026-10-01T10:00"), builder.at("2026-10-01T11:00")));
    assertFalse(hold.standsWithin(builder.at("2026-10-01T07:00"), builder.at("2026-10-01T08:00")));
    assertTrue(hold.standsWithin(builder.at("2026-10-01T07:00"), builder.at("2026-10-01T08:01")));
    Hold open = Shape.with(hold, "until", Optional.empty());
    assertTrue(open.standsAt(builder.at("2030-10-01T08:00")));
    assertThrows(
        IllegalArgumentException.class,
        () -> Shape.with(hold, "until", Optional.of(builder.at("2026-10-01T08:00"))));
  }
}
