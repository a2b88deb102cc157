package org.slipway.bench;

import java.nio.file.Path;
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
import org.slipway.screen.Screen;
import org.slipway.ui.graph.LargeGraph;

/**
 * The picture of the graph over real dependencies ({@code thin-2000}: 2,000 cards and 3,146 lines)
 * at 1600×1000. Steps are what the FX thread does in a window; their figure is the 95th percentile.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PictureBench {

  /** How large things are drawn, in hundredths; 0: so that all of it is in sight. */
  @Param({"0", "20", "50", "100"})
  public int scale;

  private LargeGraph graph = nothing();

  @SuppressWarnings("NullAway") // made before the first measurement
  private static LargeGraph nothing() {
    return null;
  }

  @Setup
  public void open() {
    Path data = Path.of(System.getProperty("slipway.data", "../shared/data"));
    graph = Screen.on(() -> new LargeGraph(data.resolve("dependency-graphs/thin-2000.csv")));
    Screen.on(
        () -> {
          if (scale > 0) {
            graph.near(scale / 100.0);
          }
          return true;
        });
  }

  /** A step of a drag of the picture. */
  @Benchmark
  @Bar(millis = 16)
  public int pan() {
    return Screen.on(graph::pan);
  }

  /** A turn of the wheel, from this scale on. */
  @Benchmark
  @Bar(millis = 16)
  public int zoom() {
    return Screen.on(graph::zoom);
  }

  /** The picture on the screen. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  public WritableImage paint() {
    return Screen.on(graph::paint);
  }
}
