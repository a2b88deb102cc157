package org.slipway.ui.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Plan;
import org.slipway.layout.ElkLayout;
import org.slipway.ui.MemorySession;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Themes;

/** The picture of real dependencies at 1600×1000. All of it on the FX thread. */
public final class LargeGraph {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1000;

  private final GraphPane pane;
  private final GraphViewModel model;
  private final WritableImage image = new WritableImage(WIDTH, HEIGHT);
  private int steps;

  /**
   * Lays it out, which takes its time.
   *
   * @param file a list of dependencies, "from,to" under a heading
   */
  public LargeGraph(Path file) {
    var builder = new PlanBuilder("UTC");
    Plan plan = plan(builder, file);
    var session = MemorySession.of(plan, builder.at("2026-09-28T14:10"));
    model = new GraphViewModel(session, new InlineTasks(), new ElkLayout());
    pane = new GraphPane(model);
    Themes.wear(new Scene(pane, WIDTH, HEIGHT), Look.PLAIN);
    pane.applyCss();
    pane.resize(WIDTH, HEIGHT);
    far();
  }

  private static Plan plan(PlanBuilder builder, Path file) {
    var made = new LinkedHashMap<String, Component>();
    try {
      for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
        String[] ends = line.split(",", 2);
        Component from = made.computeIfAbsent(ends[0], builder::component);
        builder.needs(from, made.computeIfAbsent(ends[1], builder::component));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return builder.plan();
  }

  /** Cards that are shown. */
  public int cards() {
    return model.now().laid().nodes().size();
  }

  /** Lines that are shown. */
  public int lines() {
    return model.now().laid().routes().size();
  }

  /** Goes where all of it is in sight. */
  public void far() {
    pane.sight().fit();
    lay();
  }

  /** Goes into the middle of it, at a scale. */
  public void near(double scale) {
    pane.sight().zoom(scale / pane.sight().scale());
    lay();
  }

  /** A step of a drag of the picture: a few pixels on, back again after a while. */
  public int pan() {
    steps++;
    int way = steps / 100 % 2 == 0 ? 11 : -11;
    pane.sight().move(way, way / 2.0);
    return lay();
  }

  /** A turn of the wheel: nearer and nearer, and back again after a while. */
  public int zoom() {
    steps++;
    pane.sight().zoom(steps / 16 % 2 == 0 ? GraphSight.STEP : 1 / GraphSight.STEP);
    return lay();
  }

  /** Lays out and paints without rendering, as the FX thread does in a window. */
  private int lay() {
    pane.refresh();
    pane.layout();
    return steps;
  }

  /** Lays out, paints and renders what is in sight. */
  public WritableImage paint() {
    lay();
    return pane.snapshot(null, image);
  }
}
