package org.slipway.core.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slipway.core.plan.Anchor;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;
import org.slipway.core.time.Occurrence;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Series;

/**
 * One occurrence of a recurring freeze, window or business event, or it and all that follow, taken
 * out to be changed as a record of its own.
 *
 * @param own the record of what is to be changed, with the new head; to be edited before it is put
 * @param beside what else changes with it: the old record without what was taken out, and releases
 *     whose anchors named an occurrence that went over
 */
public record SeriesChange(PlanRecord own, List<PlanRecord> beside) {

  /** How much of a recurring record a change is about. */
  public enum Reach {
    THIS,
    FOLLOWING,
    ALL
  }

  public SeriesChange {
    beside = List.copyOf(beside);
  }

  /** When a record happens, where it is a freeze, a window or a business event. */
  public static Optional<Recurrence> when(PlanRecord record) {
    return switch (record) {
      case Freeze f -> Optional.of(f.when());
      case MaintenanceWindow w -> Optional.of(w.when());
      case BusinessEvent e -> Optional.of(e.when());
      default -> Optional.empty();
    };
  }

  /** The holiday calendar of such a record. */
  public static Optional<Id<HolidayCalendar>> holidays(PlanRecord record) {
    return switch (record) {
      case Freeze f -> f.holidays();
      case MaintenanceWindow w -> w.holidays();
      case BusinessEvent e -> e.holidays();
      default -> Optional.empty();
    };
  }

  /**
   * Takes one occurrence out; where it is, working days and clocks considered, is where the new
   * record has it.
   *
   * @param start as the rule puts it
   */
  public static SeriesChange one(
      Plan plan, PlanRecord record, Head<?> head, LocalDateTime start, Occurrence occurrence) {
    Recurrence when = when(record).orElseThrow();
    LocalDateTime from = LocalDateTime.ofInstant(occurrence.at().start(), when.zone());
    LocalDateTime to = LocalDateTime.ofInstant(occurrence.at().end(), when.zone());
    Recurrence once =
        new Recurrence(
            from,
            to.isBefore(from) ? from : to, // clocks went back over it
            when.zone(),
            Optional.empty(),
            List.of(),
            List.of(),
            when.allDay(),
            org.slipway.core.time.DayShift.NONE);
    PlanRecord own = copy(record, head, once);
    var beside = new ArrayList<PlanRecord>();
    beside.add(Shape.with(record, "when", Series.without(when, start)));
    beside.addAll(anchored(plan, record, own, on -> on.equals(start.toLocalDate())));
    return new SeriesChange(own, beside);
  }

  /**
   * Takes an occurrence and all that follow out. Where it is the first, the whole record is meant:
   * there is nothing beside it.
   *
   * @param start as the rule puts it
   */
  public static SeriesChange following(
      Plan plan, PlanRecord record, Head<?> head, LocalDateTime start) {
    Series.Cut cut = Series.cut(when(record).orElseThrow(), start);
    if (cut.before().isEmpty()) {
      return new SeriesChange(record, List.of());
    }
    PlanRecord own = copy(record, head, cut.from());
    var beside = new ArrayList<PlanRecord>();
    beside.add(Shape.with(record, "when", cut.before().get()));
    beside.addAll(anchored(plan, record, own, on -> !on.isBefore(start.toLocalDate())));
    return new SeriesChange(own, beside);
  }

  private static PlanRecord copy(PlanRecord record, Head<?> head, Recurrence when) {
    return Shape.with(Shape.with(record, "head", head), "when", when);
  }

  /** Releases that anchored a milestone to an occurrence that went over to the new event. */
  private static List<Release> anchored(
      Plan plan, PlanRecord from, PlanRecord to, Predicate<LocalDate> gone) {
    if (!(from instanceof BusinessEvent) || !(to instanceof BusinessEvent event)) {
      return List.of();
    }
    var changed = new ArrayList<Release>();
    plan.naming(from, Release.class)
        .forEach(
            release -> {
              List<Milestone> milestones =
                  release.milestones().stream().map(m -> moved(m, from, event, gone)).toList();
              if (!milestones.equals(release.milestones())) {
                changed.add(Shape.with(release, "milestones", milestones));
              }
            });
    return changed;
  }

  private static Milestone moved(
      Milestone milestone, PlanRecord from, BusinessEvent to, Predicate<LocalDate> gone) {
    Optional<Anchor> anchor =
        milestone
            .anchor()
            .filter(a -> a.event().equals(from.id()) && a.occurrence().filter(gone).isPresent());
    return anchor
        .map(
            a ->
                new Milestone(
                    milestone.kind(),
                    milestone.name(),
                    Optional.empty(),
                    milestone.zone(),
                    Optional.of(onto(a, to))))
        .orElse(milestone);
  }

  /** A record of one occurrence needs no day to say which one is meant. */
  private static Anchor onto(Anchor anchor, BusinessEvent to) {
    Optional<LocalDate> on =
        Series.repeats(to.when()) ? anchor.occurrence() : Optional.<LocalDate>empty();
    return new Anchor(to.id(), anchor.edge(), on, anchor.days(), anchor.workingDays(), anchor.at());
  }
}
