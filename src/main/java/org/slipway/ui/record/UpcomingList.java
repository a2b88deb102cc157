package org.slipway.ui.record;

import java.util.List;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.slipway.ui.control.Words;

/** The next occurrences of a recurrence, below the fields they are made from. */
final class UpcomingList extends VBox {

  private static final int COLUMNS = 2;

  private final RecordViewModel model;
  private final Part.Group group;
  private final GridPane grid = new GridPane();

  UpcomingList(RecordViewModel model, Part.Group group) {
    this.model = model;
    this.group = group;
    setId("upcoming");
    grid.getStyleClass().add("form-table");
    getStyleClass().add("form-row");
    String title = model.session().texts().get("record.upcoming");
    getChildren().addAll(Words.of(title, "form-label"), grid);
    for (Part part : group.parts()) {
      model.draft().text(part.path()).addListener((_, _, _) -> draw());
    }
    model.draft().text(RecordViewModel.HOLIDAYS).addListener((_, _, _) -> draw());
    draw();
  }

  private void draw() {
    List<String> lines = model.upcoming(group);
    setVisible(!lines.isEmpty());
    setManaged(!lines.isEmpty());
    grid.getChildren().clear();
    int rows = (lines.size() + COLUMNS - 1) / COLUMNS;
    for (int i = 0; i < lines.size(); i++) {
      grid.add(Words.wrapped(lines.get(i), "small", "muted"), i / rows, i % rows);
    }
  }
}
