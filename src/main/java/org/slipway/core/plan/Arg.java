package org.slipway.core.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.slipway.core.time.Interval;

/** One argument of a {@link Phrase}, still a value: how it reads is decided in {@code text}. */
public sealed interface Arg {

  /** A name or identifier, printed as it is. */
  record Words(String text) implements Arg {}

  /** A message key of its own, for example of a state or a kind. */
  record Term(String key) implements Arg {}

  record Count(long number) implements Arg {}

  /** A point in time, printed in the reader's zone and, where asked for, in {@code zone} too. */
  record Moment(Instant at, ZoneId zone) implements Arg {}

  record Day(LocalDate date) implements Arg {}

  record Stretch(Interval interval, ZoneId zone) implements Arg {}

  record Span(Duration length) implements Arg {}

  /** A record, by reference and by the name it had. */
  record Named(Ref ref, String name) implements Arg {}

  record Several(List<Arg> items) implements Arg {
    public Several {
      items = List.copyOf(items);
    }
  }

  static Arg words(String text) {
    return new Words(text);
  }

  static Arg count(long number) {
    return new Count(number);
  }

  static Arg named(PlanRecord record, String name) {
    return new Named(Ref.of(record), name);
  }
}
