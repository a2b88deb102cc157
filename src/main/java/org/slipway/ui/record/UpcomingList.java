package org.slipway.ui.record;

import java.util.List;
import javafx.scene.layout.VBox;
import org.slipway.ui.control.Words;

/** The next occurrences of a recurrence, below the fields they are made from. */
final class UpcomingList extends VBox {

  private final RecordViewModel model;
  private final Part.Group group;
  private final VBox list = new VBox();

  UpcomingList(RecordViewModel model, Part.Group group) {
    this.model = model;
    this.group = group;
    setId("upcoming");
    getStyleClass().add("form-row");
    String title = model.session().texts().get("record.upcoming");
    getChildren().addAll(Words.of(title, "form-label"), list);
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
    list.getChildren().setAll(lines.stream().map(l -> Words.wrapped(l, "small", "muted")).toList());
  }
}
