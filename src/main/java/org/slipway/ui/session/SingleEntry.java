package org.slipway.ui.session;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slipway.core.plan.Anchor;
import org.slipway.core.plan.Money;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.VersionRange;

/** One word, number or time as it is typed, by its class. */
final class SingleEntry {

  private interface Reader {
    /** The value; empty where the text is none. */
    Optional<?> read(Session session, String text);
  }

  /**
   * How a class is read.
   *
   * @param wrong key of the sentence that says what to type instead
   */
  private record Way(String wrong, Reader reader) {}

  private static final Map<Class<?>, Way> WAYS =
      Map.ofEntries(
          way(String.class, "entry.empty", (_, text) -> Optional.of(text)),
          way(Integer.class, "entry.no-number", (_, text) -> number(text).map(Math::toIntExact)),
          way(int.class, "entry.no-count", (_, text) -> Optional.of(Integer.parseInt(text))),
          way(Long.class, "entry.no-number", (_, text) -> number(text)),
          way(boolean.class, "entry.no-yes", SingleEntry::yes),
          way(ZoneId.class, "entry.no-such-zone", (_, text) -> Optional.of(ZoneId.of(text))),
          way(Money.class, "entry.no-money", (_, text) -> money(text)),
          way(Ref.class, "entry.no-such-key", (s, text) -> RecordNames.findAny(s.plan(), text)),
          way(
              Instant.class,
              "entry.no-moment",
              (s, t) -> moment(s, t).map(ZonedDateTime::toInstant)),
          way(
              PlannedStart.class,
              "entry.no-moment",
              (s, t) -> moment(s, t).map(SingleEntry::start)),
          way(LocalDateTime.class, "entry.no-moment", (_, text) -> Moments.wall(text)),
          way(LocalDate.class, "entry.no-day", (_, text) -> Optional.of(LocalDate.parse(text))),
          way(LocalTime.class, "entry.no-time", (_, text) -> Optional.of(LocalTime.parse(text))),
          way(BigDecimal.class, "entry.no-decimal", (_, text) -> Optional.of(new BigDecimal(text))),
          way(
              VersionRange.class,
              "entry.no-version-range",
              (_, text) -> Optional.of(VersionRange.of(text))),
          way(Anchor.class, "entry.no-anchor", AnchorText::read),
          way(Duration.class, "entry.no-length", (_, text) -> Moments.length(text)));

  private SingleEntry() {}

  private static Map.Entry<Class<?>, Way> way(Class<?> type, String wrong, Reader reader) {
    return Map.entry(type, new Way(wrong, reader));
  }

  static boolean takes(Class<?> type) {
    return WAYS.containsKey(type);
  }

  /**
   * Reads text that is not empty.
   *
   * @throws IllegalArgumentException if no text is read as this class
   */
  static Entry.Read read(Session session, Class<?> type, String text) {
    Way way = WAYS.get(type);
    if (way == null) {
      throw new IllegalArgumentException("no entry of " + type);
    }
    return value(way, session, text)
        .<Entry.Read>map(Entry.Read.Value::new)
        .orElseGet(() -> Entry.wrong(session, way.wrong(), text));
  }

  private static Optional<?> value(Way way, Session session, String text) {
    try {
      return way.reader().read(session, text);
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
      return Optional.empty(); // the reader's class refuses it: not such a value
    }
  }

  private static Optional<Long> number(String text) {
    return Optional.of(Long.parseUnsignedLong(text.replace(" ", "").replace(",", "")))
        .filter(number -> number >= 0);
  }

  private static Optional<Boolean> yes(Session session, String text) {
    for (boolean value : new boolean[] {false, true}) {
      if (Fields.show(session, value).equalsIgnoreCase(text)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static Optional<Money> money(String text) {
    String[] parts = text.split("\\s+", 2);
    return parts.length == 2 && parts[0].matches("[A-Za-z]{3}")
        ? Optional.of(
            new Money(parts[0].toUpperCase(Locale.ROOT), new BigDecimal(parts[1].strip())))
        : Optional.empty();
  }

  private static Optional<ZonedDateTime> moment(Session session, String text) {
    return Moments.moment(text, session.zone().get());
  }

  private static PlannedStart start(ZonedDateTime at) {
    return new PlannedStart(at.toInstant(), at.getZone());
  }
}
