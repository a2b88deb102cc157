package org.slipway.exchange.ics;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Recurrence;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.ExternalName;
import org.slipway.exchange.incoming.Place;

/**
 * Events that their organiser takes back. What was taken in of them before, by UID from whichever
 * calendar, stays a record and happens at no time any more; of a series one start is excepted. For
 * one file and one thread.
 */
final class Cancellations {

  private static final List<Kind> KINDS = List.of(Kind.BUSINESS_EVENT, Kind.FREEZE);

  private final Plan plan;
  private final String file;
  private final Zones zones;
  private final Set<Ref> stated = new TreeSet<>();
  private final Map<Ref, Candidate.Stated> cancelled = new LinkedHashMap<>();

  /**
   * @param others candidates of the same file; they say themselves what is excepted of them
   */
  Cancellations(Plan plan, String file, Zones zones, Collection<Candidate> others) {
    this.plan = plan;
    this.file = file;
    this.zones = zones;
    others.forEach(candidate -> stated.add(candidate.ref()));
  }

  /** The records that change, in the order they were taken back. */
  List<Candidate.Stated> candidates() {
    return List.copyOf(cancelled.values());
  }

  /**
   * Takes an event back, or one occurrence of it.
   *
   * @return whether anything of it is here to be taken back
   * @throws NotTaken if it names an occurrence that cannot be read
   */
  boolean take(CalendarFile.Part part) {
    String uid = Events.uid(part);
    Optional<ContentLine> one = part.find("RECURRENCE-ID");
    String alone = uid + one.map(line -> "#" + line.value().strip()).orElse("");
    boolean found = false;
    for (Kind kind : KINDS) {
      for (PlanRecord record : plan.records(kind)) {
        for (ExternalId name : record.head().externalIds()) {
          boolean whole = name.id().equals(alone) || (one.isEmpty() && isPart(name, uid));
          if (whole) {
            found |= put(record, name, part, nowhere(when(record)));
          } else if (one.isPresent() && name.id().equals(uid)) {
            found |= put(record, name, part, without(latest(record), one.get()));
          }
        }
      }
    }
    return found;
  }

  /** A moved occurrence of an event goes with it. */
  private static boolean isPart(ExternalId name, String uid) {
    return name.id().startsWith(uid + "#");
  }

  /** Whether it is to be taken back: not where the plan has a later version than the file. */
  private boolean put(PlanRecord record, ExternalId name, CalendarFile.Part part, Recurrence when) {
    if (stated.contains(Ref.of(record))) {
      return false;
    }
    var kept = new TreeMap<String, String>();
    name.imported()
        .forEach(
            (cell, value) -> {
              if (cell.startsWith(Candidate.KEPT_CELL)) {
                kept.put(cell, value);
              }
            });
    kept.putAll(Older.sequence(part));
    var fields = new TreeMap<String, Object>(Map.of("when", when));
    var candidate =
        new Candidate.Stated(
            Ref.of(record),
            new ExternalName(name.source(), name.id()),
            record.key(),
            fields,
            kept,
            Place.of(file, part.line()));
    boolean newer = Older.kept(plan, candidate).isEmpty();
    if (newer) {
      cancelled.put(Ref.of(record), candidate);
    }
    return newer;
  }

  /** As it is after what was taken back before. */
  private Recurrence latest(PlanRecord record) {
    return Optional.ofNullable(cancelled.get(Ref.of(record)))
        .map(earlier -> (Recurrence) earlier.fields().getOrDefault("when", when(record)))
        .orElseGet(() -> when(record));
  }

  private static Recurrence when(PlanRecord record) {
    return switch (record) {
      case BusinessEvent event -> event.when();
      case Freeze freeze -> freeze.when();
      default -> throw new IllegalArgumentException("no calendar entry: " + Ref.of(record));
    };
  }

  /** It has its start still, and happens at no time. */
  static Recurrence nowhere(Recurrence when) {
    return new Recurrence(
        when.start(),
        when.end(),
        when.zone(),
        Optional.empty(),
        List.of(when.start()),
        List.of(),
        when.allDay(),
        DayShift.NONE);
  }

  private static NotTaken cannotEnd(ContentLine one) {
    return new NotTaken(
        one.line(),
        Phrase.of("exchange.ics.cancelled-onward", Arg.words(one.value())),
        Phrase.of("exchange.do.correct-event"));
  }

  private Recurrence without(Recurrence when, ContentLine one) {
    var span = new Span(when.start(), when.end(), when.zone(), when.allDay(), false);
    LocalDateTime start = Repeats.start(one, IcsTime.read(one, one.value(), zones), span, true);
    if (one.parameter("RANGE").isPresent()) {
      return Onward.cut(when, start)
          .map(cut -> cut.before().orElseGet(() -> nowhere(when)))
          .orElseThrow(() -> cannotEnd(one));
    }
    var except = new ArrayList<>(when.except());
    except.add(start);
    return new Recurrence(
        when.start(),
        when.end(),
        when.zone(),
        when.rule(),
        except,
        when.also(),
        when.allDay(),
        when.shift(),
        when.workingDays());
  }
}
