package org.slipway.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.slipway.core.plan.Plan;
import org.slipway.scene.LanesBy;
import org.slipway.scene.LongHistory;
import org.slipway.scene.TextMeasure;
import org.slipway.scene.TimelineFacts;
import org.slipway.scene.TimelineIndex;
import org.slipway.scene.TimelineInput;
import org.slipway.scene.TimelineScene;
import org.slipway.text.Texts;

/** Laying out a timeline of 10,000 deployments, of which a fifth or a hundredth are in sight. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TimelineBench {

  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
  private static final TextMeasure MEASURE = (text, type) -> text.length() * type.size() / 2;

  @Param({"2000", "100"})
  public int visible;

  private Plan plan = Plan.EMPTY;
  private TimelineIndex index = TimelineIndex.of(Plan.EMPTY, LanesBy.ENVIRONMENT);
  private final Texts texts = Texts.of(Locale.UK);

  /** A plan with one deployment an hour. */
  @Setup
  public void plan() {
    plan = LongHistory.of(10_000, FIRST, Duration.ofHours(1));
    index = TimelineIndex.of(plan, LanesBy.ENVIRONMENT);
  }

  /** The picture of what is in sight. */
  @Benchmark
  public TimelineScene scene() {
    double pixels = 1424.0 / visible;
    var frame = new TimelineInput.Frame(FIRST.plus(Duration.ofDays(90)), pixels, 1600, 1000, 0);
    var style =
        new TimelineInput.Style(
            texts, ZoneId.of("UTC"), Optional.empty(), DayOfWeek.MONDAY, MEASURE, true);
    return TimelineScene.of(
        new TimelineInput(index, TimelineFacts.NONE, frame, style, TimelineInput.Focus.NONE));
  }

  /** The index that is made anew after each edit. */
  @Benchmark
  public TimelineIndex index() {
    return TimelineIndex.of(plan, LanesBy.ENVIRONMENT);
  }
}
