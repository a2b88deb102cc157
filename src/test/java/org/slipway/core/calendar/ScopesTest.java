package org.slipway.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;

class ScopesTest {

  private static final Id<Component> PLATFORM = Calendars.id(1);
  private static final Id<Component> PAYMENTS = Calendars.id(2);
  private static final Id<Component> SEARCH = Calendars.id(3);
  private static final Id<Component> LEDGER = Calendars.id(4);
  private static final Id<Environment> EU = Calendars.id(10);
  private static final Id<Environment> US = Calendars.id(11);
  private static final Id<Team> TEAM = Calendars.id(20);

  /** Payments, part of the platform, and search go to production in the EU. */
  private static final Target TARGET = target(Optional.of("EU"), Optional.of(TEAM));

  private static Target target(Optional<String> region, Optional<Id<Team>> team) {
    var items = new TreeMap<Id<Component>, SortedSet<Id<Component>>>();
    items.put(PAYMENTS, new TreeSet<>(List.of(PAYMENTS, PLATFORM)));
    items.put(SEARCH, new TreeSet<>(List.of(SEARCH)));
    return new Target(
        items, EU, region, team, ChangeType.NORMAL, Stage.PRODUCTION, List.of(), new TreeSet<>());
  }

  @Test
  void everythingIsCoveredWhole() {
    assertEquals(true, Scopes.matches(Scope.ALL, TARGET));
    assertEquals(false, Scopes.coversPartially(Scope.ALL, TARGET));
  }

  @Test
  void aComponentIsMeantWithAllItsParts() {
    assertEquals(true, Scopes.matches(components(List.of(PLATFORM)), TARGET));
    assertEquals(true, Scopes.coversPartially(components(List.of(PLATFORM)), TARGET));
    assertEquals(List.of(SEARCH), Scopes.uncovered(components(List.of(PLATFORM)), TARGET));
    assertEquals(false, Scopes.coversPartially(components(List.of(PLATFORM, SEARCH)), TARGET));
    assertEquals(false, Scopes.matches(components(List.of(LEDGER)), TARGET));
    assertEquals(false, Scopes.coversPartially(components(List.of(LEDGER)), TARGET));
  }

  @Test
  void everyListMustMatch() {
    assertEquals(true, Scopes.matches(scope(EU, "EU", TEAM, ChangeType.NORMAL), TARGET));
    assertEquals(false, Scopes.matches(scope(US, "EU", TEAM, ChangeType.NORMAL), TARGET));
    assertEquals(false, Scopes.matches(scope(EU, "US", TEAM, ChangeType.NORMAL), TARGET));
    assertEquals(
        false, Scopes.matches(scope(EU, "EU", Calendars.id(21), ChangeType.NORMAL), TARGET));
    assertEquals(false, Scopes.matches(scope(EU, "EU", TEAM, ChangeType.EMERGENCY), TARGET));
  }

  @Test
  void theUnknownIsInNoScopeThatNamesIt() {
    Scope scope = scope(EU, "EU", TEAM, ChangeType.NORMAL);
    assertEquals(false, Scopes.matches(scope, target(Optional.empty(), Optional.of(TEAM))));
    assertEquals(false, Scopes.matches(scope, target(Optional.of("EU"), Optional.empty())));
  }

  private static Scope components(List<Id<Component>> ids) {
    return new Scope(ids, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static Scope scope(
      Id<Environment> environment, String region, Id<Team> team, ChangeType type) {
    return new Scope(
        List.of(),
        List.of(environment),
        List.of(region),
        List.of(team),
        List.of(type),
        List.of(Stage.PRODUCTION));
  }
}
