package org.slipway.ui.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Shortcuts;
import org.slipway.ui.control.Icons;

/** The way to the views, at the left; where the window is too low for icons, in words alone. */
final class Rail extends VBox {

  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

  private boolean low;
  private double full; // height with icons, in em of its words: right in every size of type

  Rail(ShellViewModel model, Actions actions, List<Place> places) {
    getStyleClass().add("rail");
    for (Place place : places) {
      getChildren().add(entry(model, actions, place));
    }
    var spring = new Region();
    VBox.setVgrow(spring, Priority.ALWAYS);
    getChildren().addAll(spring, plain(actions, "help.shortcuts"));
  }

  @Override
  protected void layoutChildren() {
    double em = ((Labeled) getChildren().getFirst()).getFont().getSize();
    if (!low) {
      full = prefHeight(getWidth()) / em;
    }
    boolean tooLow = getHeight() < full * em;
    if (tooLow != low) {
      low = tooLow;
      pseudoClassStateChanged(LOW, low);
    }
    super.layoutChildren();
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  private static ToggleButton entry(ShellViewModel model, Actions actions, Place place) {
    Action action = actions.get("view." + place.id());
    ToggleButton entry = plain(actions, action.id());
    model.view().subscribe(shown -> entry.setSelected(place.id().equals(shown)));
    return entry;
  }

  private static ToggleButton plain(Actions actions, String id) {
    Action action = actions.get(id);
    var entry = new ToggleButton(action.text(), Icons.of(action.icon()));
    entry.setId("rail-" + id);
    entry.getStyleClass().setAll("rail-entry");
    entry.setMaxWidth(Double.MAX_VALUE);
    String shortcut = Shortcuts.shown(action);
    entry.setTooltip(new Tooltip((action.text() + "  " + shortcut).strip()));
    entry.setOnAction(
        _ -> {
          boolean selected = entry.isSelected();
          actions.run(action);
          if (!id.startsWith("view.")) {
            entry.setSelected(false);
          } else if (!selected) {
            entry.setSelected(true);
          }
        });
    return entry;
  }
}
