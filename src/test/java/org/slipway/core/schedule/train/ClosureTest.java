package org.slipway.core.schedule.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;

class ClosureTest {

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Environment prod = builder.environment("prod", Stage.PRODUCTION);
  private final Environment test = builder.environment("test", Stage.STAGING);
  private final Team ours = builder.team("Ledger");
  private final Team others = builder.team("Web");
  private final ReleaseTrain train =
      builder.train(
          "Money", builder.again("2026-11-03T21:00", "2026-11-04T02:00", "FREQ=WEEKLY;BYDAY=TU"));
  private final Freeze friday =
      builder.freeze("Black Friday", Severity.HARD, "2026-11-20T00:00", "2026-12-01T00:00");

  ClosureTest() {
    builder.set(train, "teams", List.of(ours.id()));
  }

  /** Names of the freezes by day of departure, doubtful ones with a mark. */
  private String closed() {
    Plan plan = builder.plan();
    Occurrences occurrences = Occurrences.of(plan);
    Interval november = builder.between("2026-11-01T00:00", "2026-12-09T00:00");
    var closed = new TreeMap<String, List<String>>();
    Closure.of(
            plan,
            occurrences,
            Departures.of(
                plan, occurrences, plan.releaseTrains().values().iterator().next(), november))
        .forEach(
            (departure, by) ->
                closed.put(
                    departure.day().toString(),
                    by.stream().map(c -> c.freeze().name() + (c.certain() ? "" : "?")).toList()));
    return closed.toString();
  }

  private void scope(List<Id<Environment>> environments, List<Id<Team>> teams, List<Stage> stages) {
    builder.set(
        friday, "scope", new Scope(List.of(), environments, List.of(), teams, List.of(), stages));
  }

  @Test
  void aFreezeOfAllProductionClosesTheDeparturesInIt() {
    assertEquals("{2026-11-24=[Black Friday]}", closed());
    scope(List.of(prod.id()), List.of(ours.id()), List.of(Stage.PRODUCTION));
    assertEquals("{2026-11-24=[Black Friday]}", closed());
  }

  @Test
  void aFreezeOfOthersOrOfOtherPlacesDoesNot() {
    scope(List.of(), List.of(others.id()), List.of());
    assertEquals("{}", closed());
    scope(List.of(test.id()), List.of(), List.of());
    assertEquals("{}", closed());
    scope(List.of(), List.of(), List.of(Stage.STAGING));
    assertEquals("{}", closed());
  }

  @Test
  void aFreezeOfSomeReleasesIsTheirMatter() {
    builder.set(
        friday,
        "scope",
        new Scope(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(ChangeType.NORMAL),
            List.of(Stage.PRODUCTION)));
    assertEquals("{}", closed());
  }

  @Test
  void aDepartureThatIsOverWhenTheFreezeBeginsIsOpen() {
    builder.set(friday, "when", builder.once("2026-11-11T02:00", "2026-11-17T21:00"));
    assertEquals("{}", closed(), "back to back with both departures");
    builder.set(friday, "when", builder.once("2026-11-11T01:59", "2026-11-17T21:01"));
    assertEquals("{2026-11-10=[Black Friday], 2026-11-17=[Black Friday]}", closed());
  }

  @Test
  void whatNobodyCanComputeIsSaidToBeInDoubt() {
    builder.set(
        friday,
        "when",
        new Recurrence(
            friday.when().start(),
            friday.when().end(),
            friday.when().zone(),
            Optional.of("FREQ=DAILY"),
            List.of(),
            List.of(),
            false,
            DayShift.NEXT_WORKING_DAY));
    assertEquals(
        "{2026-11-24=[Black Friday?], 2026-12-01=[Black Friday?], 2026-12-08=[Black Friday?]}",
        closed());
  }
}
