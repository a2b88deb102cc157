package org.slipway.ui.shell;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;

/**
 * What stands beside the views.
 *
 * @param idle whether it has nothing to say
 */
public record Aside(Region node, ObservableBooleanValue idle) {}
