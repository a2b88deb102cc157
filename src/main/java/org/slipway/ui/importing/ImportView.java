package org.slipway.ui.importing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Kind;
import org.slipway.exchange.Counts;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.Side;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Pick;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.WorkspaceSession;
import org.slipway.ui.task.Tasks;

/** The wizard: how to read a file, what taking it would change, and the step that takes it. */
public final class ImportView {

  private static final int SHOWN = 200;

  private final ImportViewModel model;
  private final Layers layers;
  private final Texts texts;
  private final Runnable next;

  /**
   * @param next what follows when this file is taken or left
   */
  public ImportView(
      WorkspaceSession session, Tasks tasks, Path file, Layers layers, Runnable next) {
    model = new ImportViewModel(session, tasks, file);
    this.layers = layers;
    this.next = next;
    texts = model.texts();
  }

  /** Asks how to read the file. */
  public void open() {
    var zone = new TextField(model.zone());
    zone.setId("import-zone");
    var mapping = new TextField();
    mapping.setId("import-mapping");
    Form form =
        new Form(texts.get("import.title", model.name()))
            .saying(texts.get("import.explain"))
            .with("zone", texts.get("import.zone"), zone);
    if (model.name().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      form.with("mapping", texts.get("import.mapping"), mapping);
    }
    form.ending(
        texts.get("import.preview"),
        texts.get("form.cancel"),
        () -> {
          Optional<ZoneId> read = model.zone(zone.getText());
          if (read.isEmpty()) {
            return List.of(
                new Form.Problem("zone", texts.get("entry.no-such-zone", zone.getText())));
          }
          Optional<Path> by =
              mapping.getText().isBlank()
                  ? Optional.empty()
                  : Optional.of(Path.of(mapping.getText().strip()));
          model.preview(read.get(), by, this::show);
          return List.of();
        },
        layers::close);
    layers.show(form, form.first());
  }

  private void show(ImportViewModel.Outcome outcome) {
    switch (outcome) {
      case ImportViewModel.Outcome.Refused(var sentences) -> refused(sentences);
      case ImportViewModel.Outcome.Ready(var preview) -> preview(preview);
    }
  }

  private void refused(List<String> sentences) {
    var close = new Button(texts.get("form.close"));
    close.setDefaultButton(true);
    close.setOnAction(_ -> leave());
    var card =
        new VBox(
            Words.wrapped(texts.get("import.refused", model.name()), "card-title"),
            list(sentences),
            Words.row("form-buttons", Words.spring(), close));
    card.getStyleClass().addAll("form", "import-card");
    card.setId("import-refused");
    layers.show(card, close);
  }

  private void preview(ImportPreview preview) {
    var side = new Pick(sides(), sides().getFirst());
    side.setId("import-side");
    var cancel = new CheckBox(texts.get("import.cancel-missing"));
    boolean conflicts = preview.total().conflicting() > 0;
    boolean missing = preview.missing().stream().anyMatch(ImportPreview.Missing::cancellable);
    Form form = new Form(texts.get("import.would", model.name(), preview.format()));
    form.saying(texts.get("import.counts-explain"));
    form.getChildren().add(1, counts(preview));
    if (!preview.problems().isEmpty()) {
      form.getChildren().add(2, list(preview.problems().stream().map(model::say).toList()));
    }
    if (conflicts) {
      form.with("side", texts.get("import.conflicts"), side);
    }
    if (missing) {
      form.with("missing", texts.get("import.missing"), cancel);
    }
    form.setId("import-preview");
    form.ending(
        texts.get("import.take"),
        texts.get("form.cancel"),
        () -> {
          model.take(
              preview,
              List.of(Side.ASK, Side.THEIRS, Side.OURS)
                  .get(Math.max(0, side.getSelectionModel().getSelectedIndex())),
              cancel.isSelected(),
              reply -> {
                if (reply.problems().isEmpty()) {
                  next.run();
                } else {
                  refused(reply.problems());
                }
              });
          return List.of();
        },
        layers::close);
    layers.show(form, form.first());
  }

  private void leave() {
    layers.close();
    next.run();
  }

  private List<String> sides() {
    return List.of(
        texts.get("import.side.ask"),
        texts.get("import.side.theirs"),
        texts.get("import.side.ours"));
  }

  private GridPane counts(ImportPreview preview) {
    var grid = new GridPane();
    grid.setHgap(16);
    grid.getStyleClass().add("import-counts");
    List<String> heads =
        List.of("added", "changed", "unchanged", "missing", "conflicting", "left-out");
    for (int i = 0; i < heads.size(); i++) {
      grid.add(Words.whole(texts.get("import.count." + heads.get(i)), "muted", "small"), i + 1, 0);
    }
    int row = 1;
    for (var entry : preview.counts().entrySet()) {
      line(grid, row++, kinds(entry.getKey()), entry.getValue());
    }
    line(grid, row, texts.get("import.total"), preview.total());
    return grid;
  }

  private String kinds(Kind kind) {
    return texts.get("kinds." + kind.token());
  }

  private static void line(GridPane grid, int row, String name, Counts counts) {
    grid.add(Words.whole(name, "strong"), 0, row);
    List<Integer> numbers =
        List.of(
            counts.added(),
            counts.changed(),
            counts.unchanged(),
            counts.missing(),
            counts.conflicting(),
            counts.leftOut());
    for (int i = 0; i < numbers.size(); i++) {
      grid.add(Words.whole(Integer.toString(numbers.get(i))), i + 1, row);
    }
  }

  private Node list(List<String> sentences) {
    var box = new VBox();
    box.setSpacing(6);
    sentences.stream().limit(SHOWN).forEach(s -> box.getChildren().add(Words.wrapped(s, "small")));
    if (sentences.size() > SHOWN) {
      box.getChildren()
          .add(Words.wrapped(texts.get("import.more", sentences.size() - SHOWN), "muted", "small"));
    }
    var scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "import-list");
    return scroll;
  }
}
