package org.slipway;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says at the end how many tests read real data, and how many had to be skipped without it. */
public final class RealDataCount implements TestExecutionListener {

  private static final ThreadLocal<Boolean> READ = ThreadLocal.withInitial(() -> false);

  private final AtomicInteger run = new AtomicInteger();
  private final AtomicInteger skipped = new AtomicInteger();

  /** Called where a test asks for real data. */
  static void read() {
    READ.set(true);
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    if (test.isTest()) {
      READ.set(false);
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (!test.isTest() || !READ.get()) {
      return;
    }
    (result.getStatus() == TestExecutionResult.Status.ABORTED ? skipped : run).incrementAndGet();
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    System.out.println("real-data tests: " + run + " run, " + skipped + " skipped");
  }
}
