package org.slipway.ui.checklist;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.control.Freshness;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Mark;
import org.slipway.ui.control.Sign;
import org.slipway.ui.control.Words;

/** What stands in the cells of the table of checks. */
final class ChecklistCells {

  private final Texts texts;
  private final ChecklistTable.Wishes wishes;

  ChecklistCells(Texts texts, ChecklistTable.Wishes wishes) {
    this.texts = texts;
    this.wishes = wishes;
  }

  Node state(Row row) {
    return switch (row) {
      case Row.Heading heading ->
          Icons.of(heading.open() ? "mdi2c-chevron-down" : "mdi2c-chevron-right");
      case Row.Item item -> tick(item.item());
      case Row.Ruled ruled -> new Mark(ruled.sign(), texts);
    };
  }

  private CheckBox tick(ChecklistItem item) {
    var box = new CheckBox();
    box.setSelected(item.state() == ChecklistState.DONE);
    box.setIndeterminate(item.state() == ChecklistState.NOT_APPLICABLE);
    box.setAccessibleText(item.title());
    box.setFocusTraversable(false);
    box.setOnAction(
        _ -> {
          box.setSelected(item.state() == ChecklistState.DONE);
          box.setIndeterminate(item.state() == ChecklistState.NOT_APPLICABLE);
          wishes.tick(item);
        });
    return box;
  }

  Node title(Row row, TableColumn<Row, Row> column) {
    return switch (row) {
      case Row.Heading heading -> Words.of(heading.title(), "strong");
      case Row.Item item -> {
        boolean apart = item.item().state() == ChecklistState.NOT_APPLICABLE;
        boolean strong = item.item().blocker() && item.item().state() == ChecklistState.OPEN;
        yield tagged(
            wrapping(column, item.title(), 96, apart ? "quiet-text" : strong ? "strong-text" : ""),
            strong ? "weight.blocker" : "");
      }
      case Row.Ruled ruled -> {
        boolean loud = ruled.sign() == Sign.FAIL || ruled.sign() == Sign.NOT_COMPUTED;
        HBox line =
            tagged(
                wrapping(column, ruled.title(), 150, loud ? "strong-text" : ""),
                loud ? ruled.blocker() ? "weight.blocker" : "weight.advisory" : "");
        if (!ruled.where().isEmpty()) {
          line.getChildren().add(Words.whole(ruled.where(), "tag"));
        }
        yield line;
      }
    };
  }

  private HBox tagged(Text text, String key) {
    HBox line = Words.row("line", text);
    if (!key.isEmpty()) {
      line.getChildren().add(Words.whole(texts.get(key), "tag"));
    }
    return line;
  }

  /** Text that is as wide as its words, or wraps where the column has no room for them. */
  private static Text wrapping(
      TableColumn<Row, Row> column, String words, double margin, String style) {
    var text = new Text(words);
    text.getStyleClass().add("cell-text");
    if (!style.isEmpty()) {
      text.getStyleClass().add(style);
    }
    text.wrappingWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.min(column.getWidth() - margin, natural(words, text.getFont())),
                column.widthProperty(),
                text.fontProperty()));
    return text;
  }

  private static double natural(String words, Font font) {
    var measured = new Text(words);
    measured.setFont(font);
    return Math.ceil(measured.getLayoutBounds().getWidth()) + 1;
  }

  Node owner(Row row, TableColumn<Row, Row> column) {
    return switch (row) {
      case Row.Heading _ -> new Text();
      case Row.Item item -> wrapping(column, item.owner(), 24, "");
      case Row.Ruled _ ->
          Words.row("line", Icons.of("mdi2c-cog"), Words.of(texts.get("checklist.rule"), "muted"));
    };
  }

  Node due(Row row, TableColumn<Row, Row> column) {
    return switch (row) {
      case Row.Heading _ -> new Text();
      case Row.Item item -> wrapping(column, item.due(), 24, item.late() ? "late" : "cell-text");
      case Row.Ruled ruled -> wrapping(column, ruled.rule(), 24, "mono-text");
    };
  }

  Node evidence(Row row, TableColumn<Row, Row> column) {
    return switch (row) {
      case Row.Heading heading -> Words.of(heading.summary(), "muted", "small");
      case Row.Item item ->
          item.item().state() == ChecklistState.NOT_APPLICABLE
              ? wrapping(
                  column,
                  texts.get("checklist.not-applicable", item.item().reason().orElse("")),
                  24,
                  "quiet-text")
              : item.proof()
                  .map(proof -> proof(proof, column))
                  .orElseGet(
                      () ->
                          wrapping(
                              column,
                              item.item().evidenceKind().isPresent()
                                  ? texts.get("checklist.none-attached")
                                  : "",
                              24,
                              "quiet-text"));
      case Row.Ruled ruled -> wrapping(column, ruled.sentence(), 24, "quiet-text");
    };
  }

  private Node proof(Row.Proof proof, TableColumn<Row, Row> column) {
    var words =
        new VBox(wrapping(column, proof.name(), 48, ""), Words.of(proof.digest(), "mono", "muted"));
    return Words.row("line", Icons.of("mdi2p-paperclip"), words);
  }

  Node freshness(Row row, TableColumn<Row, Row> column) {
    Optional<Row.Proof> proof =
        switch (row) {
          case Row.Heading _ -> Optional.empty();
          case Row.Item item -> item.proof();
          case Row.Ruled ruled -> ruled.proof();
        };
    return proof.map(p -> aged(p, column)).orElseGet(Text::new);
  }

  private Node aged(Row.Proof proof, TableColumn<Row, Row> column) {
    if (proof.limit().isEmpty() || proof.limit().get().isZero()) {
      return Words.of(texts.get("checklist.no-limit"), "muted", "small");
    }
    String words =
        texts.get(
            proof.isStale() ? "checklist.age-stale" : "checklist.age",
            Times.span(proof.age().truncatedTo(ChronoUnit.HOURS)),
            Times.span(proof.limit().get()));
    var box =
        new VBox(
            new Freshness(proof.age(), proof.limit().get()),
            wrapping(column, words, 24, proof.isStale() ? "strong-text" : "quiet-text"));
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  Node signOff(Row row, TableColumn<Row, Row> column) {
    return switch (row) {
      case Row.Heading _ -> new Text();
      case Row.Item item -> signOff(item, column);
      case Row.Ruled _ -> wrapping(column, texts.get("checklist.by-rule"), 24, "quiet-text");
    };
  }

  private Node signOff(Row.Item item, TableColumn<Row, Row> column) {
    if (!item.signedBy().isEmpty()) {
      return Words.row(
          "line", Icons.of("mdi2d-draw"), wrapping(column, item.signedBy(), 48, "quiet-text"));
    }
    var sign = new Button(texts.get("checklist.sign"));
    sign.getStyleClass().add("small-button");
    sign.setFocusTraversable(false);
    sign.setMinWidth(Region.USE_PREF_SIZE);
    sign.setOnAction(_ -> wishes.tick(item.item()));
    return sign;
  }

  Node more(Row row) {
    if (!(row instanceof Row.Item item)) {
      return new Text();
    }
    var menu = new MenuButton("", Icons.of("mdi2d-dots-horizontal"));
    menu.getStyleClass().addAll("flat", "row-menu");
    menu.setAccessibleText(texts.get("checklist.more-of", item.title()));
    menu.setFocusTraversable(false);
    var entries = new ArrayList<MenuItem>();
    entries.add(entry("checklist.menu.not-applicable", () -> wishes.notApplicable(item.item())));
    entries.add(entry("checklist.menu.change", () -> wishes.change(item.item())));
    entries.add(entry("checklist.menu.evidence", () -> wishes.evidence(item.item())));
    entries.add(entry("checklist.menu.remove", () -> wishes.remove(item.item())));
    menu.getItems().setAll(entries);
    return menu;
  }

  private MenuItem entry(String key, Runnable run) {
    var entry = new MenuItem(texts.get(key));
    entry.setOnAction(_ -> run.run());
    return entry;
  }
}
