package org.slipway.ui.control;

import java.time.Duration;
import javafx.scene.layout.Region;

/** A bar for the age of evidence: solid up to the limit tick, hatched beyond it. */
public final class Freshness extends Region {

  /** Where the tick stands, as a part of the width. */
  private static final double LIMIT = 0.75;

  private final double ratio;
  private final Region track = part("freshness-track");
  private final Region fill = part("freshness-fill");
  private final Region over = part("freshness-stale");
  private final Region tick = part("freshness-tick");

  /**
   * @param limit longer than zero
   */
  public Freshness(Duration age, Duration limit) {
    ratio = Math.max(0, (double) age.toSeconds() / limit.toSeconds());
    getStyleClass().add("freshness");
    getChildren().addAll(track, fill, over, tick);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double limit = Math.rint(width * LIMIT);
    double inset = Math.rint(height / 4);
    double bar = height - 2 * inset;
    track.resizeRelocate(0, inset, limit, bar);
    fill.resizeRelocate(0, inset, Math.rint(limit * Math.min(1, ratio)), bar);
    double beyond = Math.min(width - limit, (ratio - 1) * limit);
    over.setVisible(ratio > 1);
    over.resizeRelocate(limit, inset, Math.max(0, Math.rint(beyond)), bar);
    tick.resizeRelocate(limit - 1, 0, 2, height);
  }

  private static Region part(String style) {
    var region = new Region();
    region.getStyleClass().add(style);
    return region;
  }
}
