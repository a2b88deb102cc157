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
import org.slipway.OwnTime;
import org.slipway.core.plan.Plan;

/** Guards against a change of order: the limits are ten times what an idle laptop needs. */
@Tag("slow")
class PlanSpeedTest {

  @Test
  void fortyThousandRecordsAreWrittenAndReadInSeconds() throws IOException {
    Plan plan = AnyPlan.of(1, 3_800);
    assertTrue(plan.size() > 38_000, "records: " + plan.size());
    var out = new ByteArrayOutputStream();
    Duration start = OwnTime.spent();
    PlanJson.write(plan, out);
    Duration written = OwnTime.spent();
    Plan read = PlanJson.read(new ByteArrayInputStream(out.toByteArray())).orThrow();
    Duration done = OwnTime.spent();
    assertTrue(written.minus(start).toSeconds() < 10, "writing");
    assertTrue(done.minus(written).toSeconds() < 20, "reading");
    assertEquals(plan, read);
  }
}
