package org.slipway.pack.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.slipway.core.calendar.CalendarEntry;
import org.slipway.core.calendar.DateSight;
import org.slipway.core.calendar.EntrySort;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.calendar.OpenEnd;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.readiness.Go;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Occurrence;
import org.slipway.scene.Clash;
import org.slipway.scene.DateLayers;
import org.slipway.scene.Layer;
import org.slipway.scene.TimelineFacts;

/**
 * What a printed calendar shows: of the judged plan what the audience is shown. Keeps what it was
 * asked before, for a page is laid out more than once. For one document and one thread.
 */
final class PrintedFacts implements TimelineFacts {

  private final CalendarPaper paper;
  private final List<CalendarEntry> entries;
  private final Occurrences occurrences;
  private final Map<Interval, List<Layer>> layers = new HashMap<>();
  private final Map<Id<Deployment>, Optional<Instant>> noReturn = new HashMap<>();

  PrintedFacts(CalendarPaper paper) {
    this.paper = paper;
    this.entries = paper.entries();
    this.occurrences = Occurrences.of(paper.plan());
  }

  @Override
  public Optional<Go> verdict(Id<Deployment> deployment) {
    return unfinished(deployment).map(d -> paper.analysis().verdict(d).go());
  }

  private Optional<Deployment> unfinished(Id<Deployment> id) {
    return Optional.of(paper.plan().get(Deployment.class, id)).filter(d -> d.state().unfinished());
  }

  @Override
  public Optional<Instant> pointOfNoReturn(Id<Deployment> id) {
    return noReturn.computeIfAbsent(id, this::findNoReturn);
  }

  private Optional<Instant> findNoReturn(Id<Deployment> id) {
    return unfinished(id)
        .flatMap(
            d ->
                d.timing()
                    .startsAt()
                    .flatMap(
                        start ->
                            paper.analysis().openTime(d).end(start) instanceof OpenEnd.Ends ends
                                ? d.timing().rollbackTail().map(t -> ends.at().minus(t.length()))
                                : Optional.empty()));
  }

  /** Collisions are for those who can mend them, in the window; a printed calendar shows none. */
  @Override
  public List<Clash> clashes(Id<Deployment> deployment) {
    return List.of();
  }

  @Override
  public List<Layer> layers(Interval shown) {
    return layers.computeIfAbsent(shown, this::expand);
  }

  private List<Layer> expand(Interval shown) {
    var layers = new ArrayList<Layer>();
    for (CalendarEntry entry : entries) {
      Optional<Layer.Sort> sort = sort(entry);
      if (sort.isPresent()) {
        for (Occurrence o : entry.expand(paper.plan(), shown).occurrences()) {
          layers.add(
              new Layer(entry.ref(), sort.get(), name(entry), scope(entry), o.at())
                  .lasting(entry.when()));
        }
      }
    }
    layers.addAll(DateLayers.of(occurrences, shown, new DateSight(paper.plan(), paper.audience())));
    return layers.stream().sorted().toList();
  }

  private static Optional<Layer.Sort> sort(CalendarEntry entry) {
    return switch (entry.sort()) {
      case FREEZE ->
          Optional.of(
              ((Freeze) entry.record()).severity() == Severity.HARD
                  ? Layer.Sort.HARD_FREEZE
                  : Layer.Sort.SOFT_FREEZE);
      case WINDOW -> Optional.of(Layer.Sort.WINDOW);
      case EVENT, MILESTONE -> Optional.of(Layer.Sort.EVENT);
      case DEPARTURE, CUT_OFF, DELIVERY -> Optional.empty(); // of DateLayers
      case DEPLOYMENT, SHIFT, BOOKING, HOLIDAY -> Optional.empty();
    };
  }

  private String name(CalendarEntry entry) {
    return switch (entry.record()) {
      case Freeze freeze -> freeze.name();
      case MaintenanceWindow window -> window.name();
      default -> paper.words().title(entry);
    };
  }

  private static Scope scope(CalendarEntry entry) {
    return switch (entry.record()) {
      case Freeze freeze -> freeze.scope();
      case MaintenanceWindow window -> window.scope();
      default -> Scope.ALL;
    };
  }

  @Override
  public boolean isOnPaper() {
    return true;
  }

  @Override
  public List<String> holidays(LocalDate day) {
    var names = new TreeSet<String>();
    entries.stream()
        .filter(e -> e.sort() == EntrySort.HOLIDAY && e.part().equals(day.toString()))
        .forEach(e -> names.add(e.name()));
    return List.copyOf(names);
  }
}
