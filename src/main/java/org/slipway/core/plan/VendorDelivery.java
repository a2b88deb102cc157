package org.slipway.core.plan;

import java.util.List;
import java.util.Optional;

/**
 * Something a vendor is to hand over and releases wait for.
 *
 * @param due when it is expected
 * @param confidence how sure that is, in percent; empty: unknown
 * @param releases whose deployments start no earlier; sorted
 */
public record VendorDelivery(
    Head<VendorDelivery> head,
    Id<Vendor> vendor,
    String name,
    PlannedStart due,
    Optional<Integer> confidence,
    List<Id<Release>> releases)
    implements PlanRecord {

  /**
   * @throws IllegalArgumentException if the confidence is not from 0 to 100
   */
  public VendorDelivery {
    if (confidence.isPresent() && (confidence.get() < 0 || confidence.get() > 100)) {
      throw new IllegalArgumentException("a confidence is from 0 to 100 percent");
    }
    releases = releases.stream().sorted().distinct().toList();
  }

  @Override
  public Id<VendorDelivery> id() {
    return head.id();
  }
}
