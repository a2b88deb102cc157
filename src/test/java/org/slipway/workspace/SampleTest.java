package org.slipway.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.Plan;
import org.slipway.json.Content;

class SampleTest {

  private final Plan plan = Sample.plan();

  @Test
  void isACompanyOfSomeSize() {
    assertTrue(plan.components().size() >= 25 && plan.components().size() <= 30);
    assertEquals(4, plan.businessUnits().size());
    assertEquals(5, plan.environments().size());
    assertTrue(plan.deployments().size() >= 40);
    assertEquals(
        3,
        plan.releases().values().stream()
            .flatMap(r -> r.train().stream())
            .collect(Collectors.toSet())
            .size());
    assertEquals(
        3,
        plan.environments().values().stream()
            .flatMap(e -> e.region().stream())
            .collect(Collectors.toSet())
            .size());
  }

  /** Where this fails after an edit of the sample, run {@link SampleApprovals}. */
  @Test
  void itsApprovalsAreOfWhatIsPlanned() {
    assertTrue(plan.approvals().size() > 10);
    for (Approval approval : plan.approvals().values()) {
      assertEquals(
          Content.FINGERPRINT.contentOf(plan, approval.release()),
          approval.contentDigest(),
          approval.key());
    }
  }
}
