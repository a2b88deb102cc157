package org.slipway.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.slipway.core.plan.Plan;
import org.slipway.json.PlanJson;

/**
 * The sample workspace, Nordwind Shop: our own work, with a fixed clock. Its packs and gate results
 * say SAMPLE.
 */
public final class Sample {

  /** Monday 28 September 2026, 14:10 in Berlin. */
  public static final Instant NOW = Instant.parse("2026-09-28T12:10:00Z");

  private static final String RESOURCE = "/org/slipway/sample/nordwind.json";

  private Sample() {}

  /** The clock that always says {@link #NOW}. */
  public static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  /** The plan of the sample. */
  public static Plan plan() {
    try (InputStream in = Sample.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the sample is not in the program: " + RESOURCE);
      }
      return PlanJson.read(in).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
