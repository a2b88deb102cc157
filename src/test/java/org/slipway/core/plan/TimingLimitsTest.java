package org.slipway.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no calendar holds is no plan: it would be reckoned with for ever, or not at all. */
class TimingLimitsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-999999999-01-01T00:00:00Z", "1899-12-31T23:59:00Z",
        "+10000-01-01T00:00:00Z", "+999999999-12-31T23:59:00Z"
      })
  void startsAreOfUsualYears(String at) {
    Instant start = Instant.parse(at);
    assertThrows(IllegalArgumentException.class, () -> new PlannedStart(start, BERLIN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01T00:00:00Z", "9999-12-31T23:59:00Z"})
  void theFirstAndTheLastMinuteAreIn(String at) {
    assertEquals(Instant.parse(at), new PlannedStart(Instant.parse(at), BERLIN).at());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-PT1M", "PT87840H1M", "PT2562047788015215H"})
  void durationsAreOfUsualLength(String length) {
    Duration run = Duration.parse(length);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Timing(
                Optional.empty(),
                Optional.empty(),
                Optional.of(run),
                Optional.empty(),
                Optional.empty()));
  }
}
