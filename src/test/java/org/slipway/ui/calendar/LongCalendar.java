package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Interval;
import org.slipway.scene.Bar;
import org.slipway.scene.Box;
import org.slipway.scene.LanesBy;
import org.slipway.scene.LongHistory;
import org.slipway.scene.TimelineScene;
import org.slipway.ui.MemorySession;
import org.slipway.ui.action.Actions;
import org.slipway.ui.task.FxTasks;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Themes;

/**
 * Ten thousand deployments in the calendar at 1600×1000, and beside it a bare canvas with as many
 * rectangles. All of it on the FX thread.
 */
public final class LongCalendar {

  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
  private static final int MANY = 10_000;
  private static final int PLACES = 8;
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1000;

  private final int wanted;
  private final CalendarViewModel model;
  private final CalendarView view;
  private final Scene scene;
  private final Canvas bare = new Canvas(WIDTH, HEIGHT);
  private final WritableImage image = new WritableImage(WIDTH, HEIGHT);
  private List<Box> boxes = List.of();
  private int steps;
  private boolean styled;

  /**
   * @param visible how many bars are in sight
   */
  public LongCalendar(int visible) {
    Plan plan = LongHistory.of(MANY, FIRST, Duration.ofHours(1), DeploymentState.PLANNED, PLACES);
    Instant from = FIRST.plus(Duration.ofDays(30));
    var session = MemorySession.of(plan, from);
    model = new CalendarLink(session, new FxTasks(), _ -> {}).model();
    model.zone().set(ZoneId.of("UTC"));
    model.lanesBy().set(LanesBy.TRAIN);
    view = new CalendarView(model, new Actions());
    scene = new Scene(view, WIDTH, HEIGHT);
    Themes.wear(scene, Look.PLAIN);
    wanted = visible;
  }

  /** Whether everything in sight is there and judged; to be asked until it is. */
  public boolean isReady() {
    if (!model.index().isMade()) {
      return false;
    }
    if (boxes.isEmpty()) {
      paint();
      double hours = model.sight().shown().length().toHours();
      model.sight().zoom(hours / wanted, 0);
      paint();
      boxes = view.scene().orElseThrow().bars().stream().map(TimelineScene.Seen::box).toList();
    }
    CalendarFacts facts = model.data().facts();
    return view.scene().orElseThrow().bars().stream()
        .allMatch(seen -> facts.knows(seen.bar().deployment().orElseThrow().id()));
  }

  /** How many bars the last paint drew. */
  public int visible() {
    return view.scene().orElseThrow().bars().size();
  }

  /** Lays out, paints and renders what is in sight. */
  public WritableImage paint() {
    lay();
    return view.timeline().snapshot(null, image);
  }

  /** The same number of rectangles at the same places. */
  public WritableImage bare() {
    fill();
    return bare.snapshot(null, image);
  }

  /**
   * Lays out and paints without rendering, as the FX thread does in a window: styles are applied
   * once, for a pulse asks for them again only where a state has changed.
   */
  public int lay() {
    if (!styled) {
      view.applyCss();
      styled = true;
    }
    view.timeline().requestLayout();
    view.layout();
    return view.painted();
  }

  /** The same number of rectangles without rendering. */
  public int fill() {
    GraphicsContext context = bare.getGraphicsContext2D();
    context.clearRect(0, 0, WIDTH, HEIGHT);
    context.setFill(Color.SLATEGRAY);
    for (Box box : boxes) {
      context.fillRect(box.x(), box.y(), box.width(), box.height());
    }
    return boxes.size();
  }

  /** One step of a scroll through time: a few pixels on, back again after a while. */
  public int scroll() {
    steps++;
    model.sight().pan(steps / 100 % 2 == 0 ? 23 : -23);
    return lay();
  }

  /** Renders what was painted, so that nothing heaps up. */
  public WritableImage render() {
    return view.timeline().snapshot(null, image);
  }

  /** Takes a bar in the middle up. */
  public void take() {
    Interval shown = model.sight().shown();
    Bar bar =
        model.index().visible(shown).stream()
            .filter(Bar::isMovable)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nothing can be moved"));
    model.selectAndReveal(bar.ref());
    model.carrying().take(bar, Gesture.Sort.MOVE);
  }

  /** One step of a drag. */
  public int drag() {
    steps++;
    model.carrying().nudge(Duration.ofMinutes(steps / 100 % 2 == 0 ? 60 : -60));
    return lay();
  }
}
