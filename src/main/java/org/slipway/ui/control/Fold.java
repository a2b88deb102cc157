package org.slipway.ui.control;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;

/**
 * What is secondary in a view. Where there is height it is shown; where there is little it is a
 * heading with a triangle, which opens it and closes it again. On the FX thread.
 */
public final class Fold extends VBox {

  private final Button heading = new Button();
  private final Texts texts;
  private final Room room;
  private final List<Node> content;
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private boolean opened;

  /**
   * @param id of the heading
   * @param title the key of what the heading says
   */
  public Fold(Texts texts, String id, String title, Room room, Node... content) {
    this.texts = texts;
    this.room = room;
    this.content = List.of(content);
    heading.setId(id);
    heading.setText(texts.get(title));
    heading.setMinWidth(USE_PREF_SIZE);
    heading.getStyleClass().addAll("flat", "fold-heading");
    heading.setOnAction(_ -> open(!opened));
    getStyleClass().add("fold");
    getChildren().add(heading);
    getChildren().addAll(content);
    room.low().subscribe(_ -> open(false));
  }

  /** Whether what is secondary is to be seen. */
  public ReadOnlyBooleanProperty shown() {
    return shown.getReadOnlyProperty();
  }

  private void open(boolean now) {
    opened = now;
    boolean low = room.low().get();
    show(heading, low);
    heading.setGraphic(Icons.of(now ? "mdi2c-chevron-down" : "mdi2c-chevron-right"));
    heading.setAccessibleText(texts.get(now ? "fold.opened" : "fold.closed", heading.getText()));
    shown.set(!low || now);
    content.forEach(node -> show(node, shown.get()));
  }

  private static void show(Node node, boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }
}
