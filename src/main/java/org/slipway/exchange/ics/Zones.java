package org.slipway.exchange.ics;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which IANA zone a TZID means: its own name, the end of a path, a name Windows uses, or what the
 * file's VTIMEZONE says in X-LIC-LOCATION. A zone known only by its offsets is not guessed.
 */
final class Zones {

  private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();
  private static final Properties WINDOWS = windows();

  private final Map<String, String> locations = new TreeMap<>();

  Zones(CalendarFile calendar) {
    for (CalendarFile.Part zone : calendar.named("VTIMEZONE")) {
      zone.text("TZID")
          .ifPresent(
              id -> zone.text("X-LIC-LOCATION").ifPresent(place -> locations.put(id, place)));
    }
  }

  Optional<ZoneId> find(String tzid) {
    return named(tzid)
        .or(() -> Optional.ofNullable(locations.get(tzid)).flatMap(Zones::named))
        .or(() -> Optional.ofNullable(WINDOWS.getProperty(tzid)).flatMap(Zones::named));
  }

  /** The zone of that name, or of the longest end of a path such as {@code /x/y/Europe/Berlin}. */
  private static Optional<ZoneId> named(String name) {
    String rest = name;
    while (true) {
      if (KNOWN.contains(rest)) {
        return Optional.of(ZoneId.of(rest));
      }
      int slash = rest.indexOf('/');
      if (slash < 0) {
        return Optional.empty();
      }
      rest = rest.substring(slash + 1);
      if (rest.indexOf('/') < 0) {
        return Optional.empty(); // a bare end such as EST5EDT could mean anything
      }
    }
  }

  private static Properties windows() {
    var names = new Properties();
    try (var in =
        Objects.requireNonNull(
            Zones.class.getResourceAsStream("windows-zones.properties"), "windows zones")) {
      names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return names;
  }
}
