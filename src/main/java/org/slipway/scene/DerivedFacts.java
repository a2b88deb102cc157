package org.slipway.scene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.calendar.OpenEnd;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.calendar.Target;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Holiday;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.readiness.Go;
import org.slipway.core.time.Interval;

/**
 * The facts of a plan's timeline: layers and points of no return from its own freezes and windows,
 * verdicts and collisions as they were handed in. Remembers what it worked out; for one thread.
 */
public final class DerivedFacts implements TimelineFacts {

  private final Plan plan;
  private final Occurrences occurrences;
  private final SortedMap<Id<Deployment>, Go> verdicts;
  private final SortedMap<Id<Deployment>, List<Clash>> clashes;
  private final SortedMap<LocalDate, List<String>> holidays;
  private final TreeMap<Id<Deployment>, Optional<Instant>> noReturns = new TreeMap<>();
  private Optional<Shown> last = Optional.empty();

  private record Shown(Interval at, List<Layer> layers) {}

  /**
   * @param verdicts of the deployments that are judged
   * @param clashes by deployment, seen from it
   */
  public DerivedFacts(
      Plan plan,
      Occurrences occurrences,
      SortedMap<Id<Deployment>, Go> verdicts,
      SortedMap<Id<Deployment>, List<Clash>> clashes) {
    this.plan = plan;
    this.occurrences = occurrences;
    this.verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
    this.clashes = Collections.unmodifiableSortedMap(new TreeMap<>(clashes));
    this.holidays = holidays(plan);
  }

  @Override
  public Optional<Go> verdict(Id<Deployment> deployment) {
    return Optional.ofNullable(verdicts.get(deployment));
  }

  @Override
  public Optional<Instant> pointOfNoReturn(Id<Deployment> deployment) {
    return noReturns.computeIfAbsent(deployment, id -> noReturn(plan.get(Deployment.class, id)));
  }

  private Optional<Instant> noReturn(Deployment deployment) {
    Optional<RollbackTail> tail = deployment.timing().rollbackTail();
    Optional<Instant> start = deployment.timing().startsAt();
    if (tail.isEmpty() || start.isEmpty() || Parts.finished(deployment.state())) {
      return Optional.empty();
    }
    OpenEnd end =
        OpenTime.of(plan, Target.of(plan, deployment), Set.of(), occurrences).end(start.get());
    return end instanceof OpenEnd.Ends ends
        ? Optional.of(ends.at().minus(tail.get().length()))
        : Optional.empty();
  }

  @Override
  public List<Clash> clashes(Id<Deployment> deployment) {
    return clashes.getOrDefault(deployment, List.of());
  }

  @Override
  public List<Layer> layers(Interval shown) {
    if (last.filter(l -> l.at.equals(shown)).isEmpty()) {
      var found = new ArrayList<Layer>();
      plan.maintenanceWindows().values().forEach(window -> add(found, window, shown));
      plan.freezes().values().forEach(freeze -> add(found, freeze, shown));
      plan.businessEvents().values().forEach(event -> add(found, event, shown));
      Collections.sort(found);
      last = Optional.of(new Shown(shown, List.copyOf(found)));
    }
    return last.orElseThrow().layers;
  }

  private void add(List<Layer> found, PlanRecord record, Interval shown) {
    Ref ref = Ref.of(record);
    for (var occurrence : occurrences.of(ref, shown).occurrences()) {
      if (occurrence.at().overlaps(shown)) {
        found.add(layer(ref, record, occurrence.at()));
      }
    }
  }

  private static Layer layer(Ref ref, PlanRecord record, Interval at) {
    return switch (record) {
      case MaintenanceWindow w -> new Layer(ref, Layer.Sort.WINDOW, w.name(), w.scope(), at);
      case Freeze f ->
          new Layer(
              ref,
              f.severity() == Severity.HARD ? Layer.Sort.HARD_FREEZE : Layer.Sort.SOFT_FREEZE,
              f.name(),
              f.scope(),
              at);
      case BusinessEvent e -> new Layer(ref, Layer.Sort.EVENT, e.name(), Scope.ALL, at);
      default -> throw new IllegalArgumentException("no layer: " + ref);
    };
  }

  @Override
  public List<String> holidays(LocalDate day) {
    return holidays.getOrDefault(day, List.of());
  }

  private static SortedMap<LocalDate, List<String>> holidays(Plan plan) {
    var names = new TreeMap<LocalDate, TreeSet<String>>();
    for (HolidayCalendar calendar : plan.holidayCalendars().values()) {
      for (Holiday holiday : calendar.holidays()) {
        names.computeIfAbsent(holiday.date(), _ -> new TreeSet<>()).add(holiday.name());
      }
    }
    var lists = new TreeMap<LocalDate, List<String>>();
    names.forEach((day, set) -> lists.put(day, List.copyOf(set)));
    return lists;
  }
}
