package org.slipway.core.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.slipway.core.time.Recurrence;

/**
 * A third party that supplies or hosts something.
 *
 * @param notice how long before a change on its components it must be told; empty: none agreed
 * @param contractFrom first local day of the contract, in its zone; empty: open
 * @param contractUntil last local day of the contract, in its zone; empty: open
 * @param available when it gives support as agreed; empty: always
 * @param response within which time it answers a call, as agreed; empty: nothing agreed
 * @param restore within which time it mends what it supplies, as agreed; empty: nothing agreed
 */
public record Vendor(
    Head<Vendor> head,
    String name,
    Optional<String> contact,
    ZoneId zone,
    Optional<Duration> notice,
    Optional<LocalDate> contractFrom,
    Optional<LocalDate> contractUntil,
    Optional<Recurrence> available,
    Optional<Duration> response,
    Optional<Duration> restore)
    implements PlanRecord {

  @Override
  public Id<Vendor> id() {
    return head.id();
  }
}
