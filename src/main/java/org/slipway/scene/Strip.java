package org.slipway.scene;

import java.util.List;
import java.util.Optional;

/** One band of the lanes, from top to bottom, in pixels of the whole content. */
sealed interface Strip {

  double top();

  double height();

  default double bottom() {
    return top() + height();
  }

  /** The heading of a group of lanes. */
  record GroupStrip(
      String key, Optional<String> name, int bars, boolean open, double top, double height)
      implements Strip {}

  /**
   * A lane.
   *
   * @param number in the index
   * @param rows its bars; none where it lies above or below what is seen
   * @param frames collisions, in the order of their first bar
   * @param layers freezes and windows that are about it
   * @param alone whether its group has no heading, so that it carries the group's name
   */
  record LaneStrip(
      Lane lane,
      int number,
      boolean alone,
      LaneRows.Result rows,
      List<CollisionFrame> frames,
      List<Layer> layers,
      double top,
      double height)
      implements Strip {

    /** Where the captions of collisions stand, below the rows. */
    double captionTop() {
      return height - CollisionFrame.caption(rows.detail());
    }
  }
}
