package org.slipway.workspace;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.PlanRecord;

/** Makes ids: UUIDs of version 7 (RFC 9562), so that their order is that of making. */
@FunctionalInterface
public interface Ids {

  UUID nextUuid();

  /** A new id; the caller says which noun it names. */
  default <T extends PlanRecord> Id<T> next() {
    return new Id<>(nextUuid());
  }

  /** Ids by the clock; within a millisecond, and when the clock goes back, they count on. */
  static Ids random(Clock clock) {
    return new Sequence(clock::millis, new SecureRandom());
  }

  /** The same ids in the same order for the same arguments: for tests, samples and imports. */
  static Ids fixed(long millis, long seed) {
    return new Sequence(() -> millis, new Random(seed));
  }

  /** Safe for all threads. */
  final class Sequence implements Ids {

    private static final int COUNTER_BITS = 12;

    private final LongSupplier millis;
    private final Random random;
    private final AtomicLong last = new AtomicLong();

    private Sequence(LongSupplier millis, Random random) {
      this.millis = millis;
      this.random = random;
    }

    @Override
    public UUID nextUuid() {
      long now = millis.getAsLong() << COUNTER_BITS;
      long tick = last.updateAndGet(before -> Math.max(before + 1, now));
      long high = (tick >>> COUNTER_BITS) << 16 | 0x7000L | (tick & ((1L << COUNTER_BITS) - 1));
      long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
      return new UUID(high, low);
    }
  }
}
