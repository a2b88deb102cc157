package org.slipway.ui.record;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Pair;
import org.slipway.ui.control.Words;

/**
 * Values inside a card that hold more than lines: one below the other, each with its fields, and a
 * button to add and to take away.
 */
final class BlocksField extends VBox {

  private final Part.Blocks part;
  private final RecordCard card;
  private final ObservableList<Draft.Block> blocks;
  private final VBox shown = new VBox();
  private final Button add;

  BlocksField(Part.Blocks part, Draft draft, RecordCard card) {
    this.part = part;
    this.card = card;
    blocks = draft.blocks(part.path());
    shown.getStyleClass().add("form-blocks");
    add = new Button(card.words("record.add-block", part.label()), Icons.of("mdi2p-plus"));
    add.setAccessibleText(card.words("record.add-row-to", part.label()));
    add.setId("add-" + part.path());
    add.setOnAction(_ -> add());
    getStyleClass().add("form-row");
    getChildren().addAll(shown, add);
    blocks.addListener((ListChangeListener<Draft.Block>) _ -> draw());
    draw();
  }

  private void add() {
    var fields = new Draft();
    begin(fields, part.parts());
    part.key().flatMap(card::first).ifPresent(fields.text(Part.FOR)::set);
    blocks.add(new Draft.Block(fields, Optional.empty()));
  }

  private void begin(Draft fields, List<Part> parts) {
    for (Part inside : parts) {
      switch (inside) {
        case Part.Line line -> card.first(line).ifPresent(fields.text(line.path())::set);
        case Part.Group group when !group.mayBeEmpty() -> begin(fields, group.parts());
        case Part.Group _, Part.Rows _, Part.Blocks _ -> {}
      }
    }
  }

  private void draw() {
    shown.getChildren().clear();
    for (int at = 0; at < blocks.size(); at++) {
      shown.getChildren().add(block(blocks.get(at), at));
    }
  }

  private Node block(Draft.Block block, int at) {
    var remove = new Button("", Icons.of("mdi2c-close"));
    remove.getStyleClass().addAll("flat", "icon-button");
    remove.setAccessibleText(card.words("record.remove-row", Integer.toString(at + 1)));
    remove.setOnAction(_ -> blocks.remove(block));
    var head =
        Words.row(
            "form-tools",
            Words.of(card.words("record.block", Integer.toString(at + 1)), "form-label", "strong"),
            Words.spring());
    if (part.key().isEmpty() && at > 0) {
      head.getChildren().add(Moving.up(card, blocks, at));
    }
    head.getChildren().add(remove);
    var lines = new VBox();
    lines.getStyleClass().add("form-lines");
    var place = new Place(lines, block.fields(), part.path() + "-" + at);
    part.key().ifPresent(place::add);
    part.parts().forEach(place::add);
    var whole = new VBox(head, lines);
    whole.getStyleClass().add("form-block");
    return whole;
  }

  @Override
  public void requestFocus() {
    add.requestFocus();
  }

  /** Where the next field of a block stands. */
  private final class Place {
    private final VBox lines;
    private final Draft fields;
    private final String id;
    private Optional<Pair> half = Optional.empty();

    Place(VBox lines, Draft fields, String id) {
      this.lines = lines;
      this.fields = fields;
      this.id = id;
    }

    void add(Part inside) {
      switch (inside) {
        case Part.Line line -> {
          Node field = card.field(line, fields.text(line.path()));
          RecordCard.name(field, id + "-" + line.path());
          VBox row = labelled(card.label(line), field);
          Label message = Form.message();
          row.getChildren().add(message);
          card.spot(fields.text(line.path()), field, message);
          beside(row);
        }
        case Part.Group group -> {
          wide(Words.wrapped(group.label(), "section-title"));
          group.parts().forEach(this::add);
        }
        case Part.Rows rows -> wide(labelled(rows.label(), new RowsField(rows, fields, card)));
        case Part.Blocks more -> wide(labelled(more.label(), new BlocksField(more, fields, card)));
      }
    }

    private void beside(Node node) {
      if (half.isPresent()) {
        half.get().complete(node);
        half = Optional.empty();
      } else {
        half = Optional.of(new Pair(node));
        lines.getChildren().add(half.get());
      }
    }

    private void wide(Node node) {
      half = Optional.empty();
      lines.getChildren().add(node);
    }

    private static VBox labelled(String label, Node field) {
      Label text = Words.wrapped(label, "form-label");
      text.setLabelFor(field);
      var row = new VBox(text, field);
      row.getStyleClass().add("form-row");
      return row;
    }
  }
}
