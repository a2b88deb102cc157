package org.slipway.ui.shell;

import java.util.function.Supplier;
import javafx.scene.layout.Region;

/**
 * A view the rail leads to.
 *
 * @param id stable; its text is under {@code view.ID}
 * @param icon an Ikonli literal
 * @param inspector whether the inspector stands beside it at first
 * @param view makes the view when it is first shown
 */
public record Place(String id, String icon, boolean inspector, Supplier<Region> view) {}
