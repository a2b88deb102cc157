package org.slipway.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slipway.AnyPlan;
import org.slipway.core.plan.Plan;

/** Guards against a change of order: the limits are ten times what an idle laptop needs. */
@Tag("slow")
class PlanSpeedTest {

  @Test
  void fortyThousandRecordsAreWrittenAndReadInSeconds() throws IOException {
    Plan plan = AnyPlan.of(1, 3_800);
    assertTrue(plan.size() > 38_000, "records: " + plan.size());
    var out = new ByteArrayOutputStream();
    long start = System.nanoTime();
    PlanJson.write(plan, out);
    long written = System.nanoTime();
    Plan read = PlanJson.read(new ByteArrayInputStream(out.toByteArray())).orThrow();
    long done = System.nanoTime();
    assertTrue(Duration.ofNanos(written - start).toSeconds() < 10, "writing");
    assertTrue(Duration.ofNanos(done - written).toSeconds() < 20, "reading");
    assertEquals(plan, read);
  }
}
