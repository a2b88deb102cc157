package org.slipway.ui.checklist;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.action.Refused;
import org.slipway.ui.control.Freshness;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Mark;
import org.slipway.ui.control.Sign;
import org.slipway.ui.control.Words;
import org.slipway.ui.table.LongWords;

/** What stands in the cells of the table of checks. */
final class ChecklistCells {

  /** What stands beside the words of a cell, and of one with an icon, in em. */
  private static final double CELL = 1.85;

  private static final double ICON = 3.7;

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
    Refused.where(wishes.readOnly(), box);
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
      case Row.Heading heading -> tagged(column, heading.title(), "strong-text", List.of());
      case Row.Item item -> {
        boolean apart = item.item().state() == ChecklistState.NOT_APPLICABLE;
        String style = apart ? "quiet-text" : tags(row).isEmpty() ? "" : "strong-text";
        yield tagged(column, item.title(), style, tags(row));
      }
      case Row.Ruled ruled -> {
        String style = isLoud(ruled) ? "strong-text" : "";
        yield tagged(column, ruled.title(), style, tags(row));
      }
    };
  }

  private static boolean isLoud(Row.Ruled ruled) {
    return ruled.sign() == Sign.FAIL || ruled.sign() == Sign.NOT_COMPUTED;
  }

  /** What stands beside a title. */
  List<String> tags(Row row) {
    var tags = new ArrayList<String>();
    switch (row) {
      case Row.Heading _ -> {}
      case Row.Item item -> {
        if (item.item().blocker() && item.item().state() == ChecklistState.OPEN) {
          tags.add(texts.get("weight.blocker"));
        }
      }
      case Row.Ruled ruled -> {
        if (isLoud(ruled)) {
          tags.add(texts.get(ruled.blocker() ? "weight.blocker" : "weight.advisory"));
        }
        if (!ruled.where().isEmpty()) {
          tags.add(ruled.where());
        }
      }
    }
    return tags;
  }

  /** Words of a title, and the tags beside it, each in one. */
  String titleWords(Row row) {
    return row.title()
        + tags(row).stream()
            .map(tag -> " " + tag.replace(' ', '\u00a0') + "\u00a0m")
            .collect(Collectors.joining());
  }

  /** Words of a file's name with room for the sign beside it. */
  String evidenceWords(Row row) {
    return row instanceof Row.Item item
        ? item.proof().map(proof -> beside(proof.name(), Stream.of("\u00a0mmi"))).orElse("")
        : "";
  }

  private static String beside(String words, Stream<String> what) {
    String longest = LongWords.of(List.of(words)).stream().findFirst().orElse("");
    return longest + what.collect(Collectors.joining());
  }

  /** A title and its tags: beside it where the column has the room, else below. */
  private static Node tagged(
      TableColumn<Row, Row> column, String title, String style, List<String> tags) {
    Text words = wrapping(column, title, CELL, style);
    var line = new FlowPane(words);
    line.getStyleClass().add("tagged");
    tags.forEach(tag -> line.getChildren().add(Words.whole(tag, "tag")));
    line.prefWrapLengthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> column.getWidth() - CELL * words.getFont().getSize(),
                column.widthProperty(),
                words.fontProperty()));
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
                () ->
                    Math.min(
                        column.getWidth() - margin * text.getFont().getSize(),
                        natural(words, text.getFont())),
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
      case Row.Item item -> wrapping(column, item.owner(), CELL, "");
      case Row.Ruled _ ->
          Words.row("line", Icons.of("mdi2c-cog"), Words.of(texts.get("checklist.rule"), "muted"));
    };
  }

  Node due(Row row, TableColumn<Row, Row> column) {
    return switch (row) {
      case Row.Heading _ -> new Text();
      case Row.Item item -> wrapping(column, item.due(), CELL, item.late() ? "late" : "cell-text");
      case Row.Ruled ruled -> wrapping(column, ruled.rule(), CELL, "mono-text");
    };
  }

  Node evidence(Row row, TableColumn<Row, Row> column) {
    return switch (row) {
      case Row.Heading heading -> wrapping(column, heading.summary(), CELL, "quiet-text");
      case Row.Item item ->
          item.item().state() == ChecklistState.NOT_APPLICABLE
              ? wrapping(
                  column,
                  texts.get("checklist.not-applicable", item.item().reason().orElse("")),
                  CELL,
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
                              CELL,
                              "quiet-text"));
      case Row.Ruled ruled -> wrapping(column, ruled.sentence(), CELL, "quiet-text");
    };
  }

  private Node proof(Row.Proof proof, TableColumn<Row, Row> column) {
    var words =
        new VBox(
            wrapping(column, proof.name(), ICON, ""), Words.of(proof.digest(), "mono", "muted"));
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
            wrapping(column, words, CELL, proof.isStale() ? "strong-text" : "quiet-text"));
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  Node signOff(Row row, TableColumn<Row, Row> column) {
    return switch (row) {
      case Row.Heading _ -> new Text();
      case Row.Item item -> signOff(item, column);
      case Row.Ruled _ -> wrapping(column, texts.get("checklist.by-rule"), CELL, "quiet-text");
    };
  }

  private Node signOff(Row.Item item, TableColumn<Row, Row> column) {
    if (!item.signedBy().isEmpty()) {
      return Words.row(
          "line", Icons.of("mdi2d-draw"), wrapping(column, item.signedBy(), ICON, "quiet-text"));
    }
    var sign = new Button(texts.get("checklist.sign"));
    sign.getStyleClass().add("small-button");
    sign.setFocusTraversable(false);
    sign.setMinWidth(Region.USE_PREF_SIZE);
    sign.setOnAction(_ -> wishes.tick(item.item()));
    Refused.where(wishes.readOnly(), sign);
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
    Refused.where(wishes.readOnly(), menu);
    return menu;
  }

  private MenuItem entry(String key, Runnable run) {
    var entry = new MenuItem(texts.get(key));
    entry.setOnAction(_ -> run.run());
    return entry;
  }
}
