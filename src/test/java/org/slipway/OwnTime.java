package org.slipway;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What this thread itself has worked: limits of time in tests are held against it, so that a busy
 * machine fails none.
 */
public final class OwnTime {

  private OwnTime() {}

  /** Since the thread began; the wall clock where the machine cannot say. */
  public static Duration spent() {
    var threads = ManagementFactory.getThreadMXBean();
    return Duration.ofNanos(
        threads.isCurrentThreadCpuTimeSupported()
            ? threads.getCurrentThreadCpuTime()
            : System.nanoTime());
  }

  /** Since an earlier answer of {@link #spent}. */
  public static Duration since(Duration earlier) {
    return spent().minus(earlier);
  }
}
