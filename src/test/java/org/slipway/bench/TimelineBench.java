package org.slipway.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.WritableImage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Shape;
import org.slipway.scene.LanesBy;
import org.slipway.scene.LongHistory;
import org.slipway.scene.TimelineIndex;
import org.slipway.screen.Screen;
import org.slipway.ui.calendar.LongCalendar;

/**
 * The calendar over 10,000 deployments at 1600×1000, {@code size} of them in sight. A paint is laid
 * out, painted and rendered, beside a bare canvas with as many rectangles. Steps are what the FX
 * thread does in a window; their figure is the 95th percentile.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TimelineBench {

  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

  /** Bars in sight. */
  @Param({"2000", "500", "100"})
  public int size;

  private LongCalendar calendar = nothing();
  private Plan edited = Plan.EMPTY;
  private TimelineIndex index = TimelineIndex.AWAITED;

  @SuppressWarnings("NullAway") // made before the first measurement
  private static LongCalendar nothing() {
    return null;
  }

  /** A calendar in which everything is judged, and the plan after moving one deployment. */
  @Setup
  public void open() {
    calendar = Screen.on(() -> new LongCalendar(size));
    while (!Screen.on(calendar::isReady)) {
      Thread.onSpinWait();
    }
    Plan plan = LongHistory.of(10_000, FIRST, Duration.ofHours(1));
    index = TimelineIndex.of(plan, LanesBy.ENVIRONMENT);
    Deployment one = plan.deployments().values().iterator().next();
    var edit = Edit.put(Phrase.of("edit"), Shape.with(one, "state", DeploymentState.FAILED));
    edited = ((Applied.Done) plan.apply(edit)).plan();
  }

  /** The picture on the screen. */
  @Benchmark
  @Bar(peer = "bare", times = 3, size = 2000)
  public WritableImage paint() {
    return Screen.on(calendar::paint);
  }

  /** As many bare rectangles. */
  @Benchmark
  public WritableImage bare() {
    return Screen.on(calendar::bare);
  }

  /** A step of a scroll through time. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Bar(millis = 16)
  public int scroll() {
    return Screen.on(calendar::scroll);
  }

  /** A step of a drag, with what is against it. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Bar(millis = 16)
  public int drag() {
    return Screen.on(
        () -> {
          calendar.take();
          return calendar.drag();
        });
  }

  /** The index from cold. */
  @Benchmark
  public TimelineIndex index() {
    return TimelineIndex.of(edited, LanesBy.ENVIRONMENT);
  }

  /** The index after an edit of one deployment. */
  @Benchmark
  @Bar(peer = "index", times = 0.5)
  public TimelineIndex indexAfterOneEdit() {
    return index.after(edited);
  }
}
