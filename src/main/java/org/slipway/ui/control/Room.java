package org.slipway.ui.control;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/**
 * Whether a part of the window is high enough to show all it has, in the size of its type: the same
 * window is low in large type. On the FX thread.
 */
public final class Room {

  /** Lower than this, in em, what is secondary makes room for what is not. */
  private static final double LOW = 34;

  private final Region region;
  private final ObservableValue<Font> type;
  private final ReadOnlyBooleanWrapper low = new ReadOnlyBooleanWrapper();

  /**
   * @param type the type in it
   */
  public Room(Region region, ObservableValue<Font> type) {
    this.region = region;
    this.type = type;
    region.heightProperty().subscribe(_ -> measure());
    type.subscribe(_ -> measure());
  }

  /** Whether there is little height; never before the first layout. */
  public ReadOnlyBooleanProperty low() {
    return low.getReadOnlyProperty();
  }

  private void measure() {
    low.set(region.getHeight() > 0 && region.getHeight() < LOW * type.getValue().getSize());
  }
}
