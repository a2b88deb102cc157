package org.slipway.core.time;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * Takes a recurrence apart, so that one occurrence, or one and all that follow, can be changed
 * alone. An occurrence is named by its start in wall time as the rule or RDATE puts it, before any
 * shift to a working day; every other occurrence stays exactly where it was.
 */
public final class Series {

  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private Series() {}

  /**
   * A recurrence in two.
   *
   * @param before what lies before the cut; empty where nothing does
   * @param from what lies at the cut and after it
   */
  public record Cut(Optional<Recurrence> before, Recurrence from) {}

  /** Whether it happens more than once by what it says. */
  public static boolean repeats(Recurrence recurrence) {
    return recurrence.rule().isPresent() || !recurrence.also().isEmpty();
  }

  /**
   * The start that became this occurrence, before any shift; empty where none did, or the rule
   * cannot be read.
   */
  public static Optional<LocalDateTime> startOf(
      Recurrence recurrence, WorkingDays days, Occurrence occurrence) {
    var shift = new WorkingDayShift(recurrence, days);
    LocalDateTime near = Recurrences.wall(occurrence.at().start(), recurrence.zone());
    long reach = shift.reach() + 2L;
    Predicate<LocalDateTime> moved =
        start ->
            shift.place(start) instanceof WorkingDayShift.At(LocalDateTime at)
                && WallTime.resolve(at, recurrence.zone()).at().equals(occurrence.at().start());
    Optional<LocalDateTime> further =
        recurrence.also().stream()
            .filter(
                a -> WallTime.resolve(a, recurrence.zone()).at().equals(occurrence.at().start()))
            .findFirst();
    var found = new AtomicReference<Optional<LocalDateTime>>(Optional.empty());
    walk(
        recurrence,
        near.minusDays(reach),
        near.plusDays(reach),
        start -> {
          if (moved.test(start) && !recurrence.except().contains(start)) {
            found.set(Optional.of(start));
          }
          return found.get().isEmpty();
        });
    return found.get().or(() -> further);
  }

  /** The recurrence without one occurrence. */
  public static Recurrence without(Recurrence recurrence, LocalDateTime start) {
    var also = new ArrayList<>(recurrence.also());
    if (also.remove(start)) {
      return with(recurrence, recurrence.start(), recurrence.rule(), recurrence.except(), also);
    }
    var except = new ArrayList<>(recurrence.except());
    except.add(start);
    return with(recurrence, recurrence.start(), recurrence.rule(), except, also);
  }

  /**
   * Whether it can be cut: not by calendar weeks, for the first days of a year belong to a week of
   * the year before, and a rule that began there would go on differently.
   */
  public static boolean canCut(Recurrence recurrence) {
    return repeats(recurrence)
        && recurrence
            .rule()
            .map(rule -> !rule.toUpperCase(Locale.ROOT).contains("BYWEEKNO"))
            .orElse(true);
  }

  /**
   * Cuts before the occurrence that starts at {@code start}.
   *
   * @throws IllegalArgumentException if it cannot be cut
   */
  public static Cut cut(Recurrence recurrence, LocalDateTime start) {
    if (!canCut(recurrence)) {
      throw new IllegalArgumentException("cannot be cut: " + recurrence.rule().orElse(""));
    }
    List<LocalDateTime> alsoBefore = select(recurrence.also(), a -> a.isBefore(start));
    if (!start.isAfter(recurrence.start())) {
      return new Cut(Optional.empty(), recurrence);
    }
    int ahead = startsBefore(recurrence, start);
    Recurrence before =
        with(
            recurrence,
            recurrence.start(),
            recurrence.rule().map(rule -> ending(rule, ahead, start, recurrence.allDay())),
            select(recurrence.except(), e -> e.isBefore(start)),
            alsoBefore);
    return new Cut(Optional.of(before), from(recurrence, start, ahead).orElseThrow());
  }

  /**
   * What of it begins at {@code start} or later; empty where nothing does.
   *
   * @throws IllegalArgumentException if it cannot be cut
   */
  public static Optional<Recurrence> rest(Recurrence recurrence, LocalDateTime start) {
    if (!canCut(recurrence)) {
      throw new IllegalArgumentException("cannot be cut: " + recurrence.rule().orElse(""));
    }
    return from(recurrence, start, startsBefore(recurrence, start));
  }

  /** What begins at the cut: the rule from its next start on, or what RDATE names alone. */
  private static Optional<Recurrence> from(Recurrence recurrence, LocalDateTime start, int ahead) {
    List<LocalDateTime> also = select(recurrence.also(), a -> !a.isBefore(start));
    List<LocalDateTime> except = select(recurrence.except(), e -> !e.isBefore(start));
    Optional<LocalDateTime> next = nextStart(recurrence, start);
    if (next.isPresent()) {
      return Optional.of(
          with(
              recurrence,
              next.get(),
              recurrence.rule().map(rule -> counting(rule, ahead)),
              except,
              also));
    }
    if (also.isEmpty()) {
      return Optional.empty();
    }
    Recurrence first = with(recurrence, also.getFirst(), Optional.empty(), List.of(), also);
    return Optional.of(
        new Recurrence(
            first.start(),
            first.end(),
            first.zone(),
            Optional.empty(),
            List.of(),
            also.subList(1, also.size()),
            first.allDay(),
            DayShift.NONE));
  }

  private static int startsBefore(Recurrence recurrence, LocalDateTime cut) {
    if (!isCounted(recurrence)) {
      return 0;
    }
    var count = new AtomicInteger();
    walk(
        recurrence,
        recurrence.start(),
        cut.minusSeconds(1),
        _ -> {
          count.incrementAndGet();
          return true;
        });
    return count.get();
  }

  private static boolean isCounted(Recurrence recurrence) {
    return recurrence
        .rule()
        .map(WallRule::read)
        .map(read -> read instanceof WallRule.Read(WallRule rule) && rule.isCounted())
        .orElse(false);
  }

  private static Optional<LocalDateTime> nextStart(Recurrence recurrence, LocalDateTime from) {
    var found = new AtomicReference<Optional<LocalDateTime>>(Optional.empty());
    walk(
        recurrence,
        from,
        from.plusYears(LONGEST_PAUSE_YEARS),
        start -> {
          found.set(Optional.of(start));
          return false;
        });
    return found.get();
  }

  private static final int LONGEST_PAUSE_YEARS = 100;

  /** Hands over the starts of the rule, excepted ones too, until the receiver has enough. */
  private static void walk(
      Recurrence recurrence,
      LocalDateTime from,
      LocalDateTime to,
      Predicate<LocalDateTime> receiver) {
    if (recurrence.rule().isEmpty()) {
      if (!recurrence.start().isBefore(from) && !recurrence.start().isAfter(to)) {
        var _ = receiver.test(recurrence.start());
      }
      return;
    }
    if (WallRule.read(recurrence.rule().get()) instanceof WallRule.Read(WallRule rule)) {
      LocalDateTime begin = from.isBefore(recurrence.start()) ? recurrence.start() : from;
      if (!to.isBefore(begin)) {
        WallStarts.walk(
            recurrence, rule, begin, to, second -> receiver.test(WallStarts.wall(second)));
      }
    }
  }

  private static List<LocalDateTime> select(
      List<LocalDateTime> times, Predicate<LocalDateTime> wanted) {
    return times.stream().filter(wanted).toList();
  }

  /** The rule up to the last start before the cut. */
  private static String ending(String rule, int count, LocalDateTime cut, boolean allDay) {
    String end =
        count > 0
            ? "COUNT=" + count
            : "UNTIL="
                + (allDay
                    ? DateTimeFormatter.BASIC_ISO_DATE.format(cut.toLocalDate().minusDays(1))
                    : UNTIL.format(cut.minusSeconds(1)));
    return withoutEnd(rule) + ";" + end;
  }

  /** The rule from the cut on: with as many as are left where it counts. */
  private static String counting(String rule, int ahead) {
    return ahead == 0 ? rule : withoutEnd(rule) + ";COUNT=" + (count(rule) - ahead);
  }

  private static int count(String rule) {
    return Arrays.stream(parts(rule))
        .filter(part -> part.startsWith("COUNT="))
        .map(part -> Integer.parseInt(part.substring("COUNT=".length())))
        .findFirst()
        .orElseThrow();
  }

  private static String withoutEnd(String rule) {
    return String.join(
        ";",
        Arrays.stream(parts(rule))
            .filter(part -> !part.startsWith("COUNT=") && !part.startsWith("UNTIL="))
            .toList());
  }

  private static String[] parts(String rule) {
    return rule.strip().toUpperCase(Locale.ROOT).split(";", -1);
  }

  private static Recurrence with(
      Recurrence old,
      LocalDateTime start,
      Optional<String> rule,
      List<LocalDateTime> except,
      List<LocalDateTime> also) {
    return new Recurrence(
        start,
        start.plus(Duration.between(old.start(), old.end())),
        old.zone(),
        rule,
        except,
        also,
        old.allDay(),
        old.shift(),
        old.workingDays());
  }
}
