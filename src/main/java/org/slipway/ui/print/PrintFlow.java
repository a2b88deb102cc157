package org.slipway.ui.print;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.exchange.ExportFile;
import org.slipway.pack.print.PrinterPages;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Words;
import org.slipway.ui.control.WorkLine;
import org.slipway.ui.dialog.DoneCard;
import org.slipway.ui.file.PathPicker;
import org.slipway.ui.session.WorkspaceSession;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;
import org.slipway.ui.theme.Themes;

/** Shows the calendar as it will be printed, and saves or prints it. */
public final class PrintFlow {

  private static final double AROUND = 64;

  private final PrintViewModel model;
  private final Tasks tasks;
  private final Layers layers;
  private final PathPicker picker;
  private final Texts texts;
  private final PrintForm form;
  private final Button save;
  private final Button print;
  private final Label note = Words.wrapped("", "muted", "small");
  private final VBox card = new Card();

  /** Something is chosen in it, so that a click beside it does not close it. */
  private static final class Card extends VBox implements Layers.Firm {}

  /**
   * @param seen of the calendar; empty: this month and the two after it
   */
  public PrintFlow(
      WorkspaceSession session,
      Tasks tasks,
      Layers layers,
      PathPicker picker,
      Optional<CalendarSeen> seen) {
    model = new PrintViewModel(session, tasks, seen);
    this.tasks = tasks;
    this.layers = layers;
    this.picker = picker;
    texts = session.texts();
    form = new PrintForm(model);
    save = button("print-save", "printing.save", "mdi2f-file-pdf-box", this::save);
    print = button("print-print", "printing.print", "mdi2p-printer-outline", this::print);
  }

  /** Opens the preview, which makes its first pages. */
  public void start() {
    card.setId("print-card");
    note.setId("print-note");
    card.getStyleClass().add("print-card");
    card.getStylesheets().add(Themes.sheetOf(PrintFlow.class));
    var pages = new PagesPane(model);
    var body = new HBox(form.node(), pages);
    form.node().visibleProperty().bind(pages.large().not()); // a large page has its room
    form.node().managedProperty().bind(form.node().visibleProperty());
    body.getStyleClass().add("print-body");
    HBox.setHgrow(pages, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    save.setDefaultButton(true);
    save.getStyleClass().add("accent");
    Button close = button("print-close", "form.close", "", layers::close);
    card.getChildren()
        .addAll(body, Words.row("form-buttons", note, Words.spring(), close, print, save));
    card.prefWidthProperty().bind(layers.widthProperty().subtract(AROUND));
    card.prefHeightProperty().bind(layers.heightProperty().subtract(AROUND * 1.5));
    model.state().subscribe(this::follow);
    card.sceneProperty()
        .addListener(
            (_, _, scene) -> {
              if (scene == null) {
                model.close();
              }
            });
    layers.show(card, form.first());
    model.make();
  }

  private Button button(String id, String key, String icon, Runnable press) {
    var button = new Button(texts.get(key));
    if (!icon.isEmpty()) {
      button.setGraphic(Icons.of(icon));
    }
    button.setId(id);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> press.run());
    return button;
  }

  private void follow(PrintState state) {
    boolean ready = state instanceof PrintState.Ready;
    save.setDisable(!ready);
    print.setDisable(!ready);
    working(
        state instanceof PrintState.Making(Running running)
            ? Optional.of(running)
            : Optional.empty());
    boolean ended = state instanceof PrintState.Ended && model.shown().isPresent();
    note.setText(ended ? texts.get("printing.ended") : "");
  }

  /** Shows how far something is above the buttons. */
  private void working(Optional<Running> running) {
    card.getChildren().removeIf(WorkLine.class::isInstance);
    running.ifPresent(
        one -> card.getChildren().add(card.getChildren().size() - 1, new WorkLine(one, texts)));
  }

  private void say(String problem) {
    form.node().shown(List.of(Form.Problem.whole(problem)));
  }

  private void save() {
    var wanted =
        new PathPicker.Wanted(
            texts.get("printing.save-title"), texts.get("printing.files"), List.of("*.pdf"));
    Optional<Path> file = picker.save(wanted, Optional.of(model.proposed()));
    file.ifPresent(path -> model.save(path, this::saved, this::say));
  }

  private void saved(ExportFile.Outcome.Written written) {
    form.node().shown(List.of());
    var done =
        new DoneCard(texts, texts.get("printing.saved"))
            .saying(texts.get("export.done-where", written.path(), written.bytes()));
    done.setId("print-done");
    done.ending(written.path(), layers);
  }

  private void print() {
    Optional<Printing> printing = Printing.begin(model.choice().format());
    if (printing.isEmpty()) {
      say(texts.get("printing.no-printer"));
      return;
    }
    Node window = card;
    if (!printing.get().asked(window.getScene().getWindow())) {
      return;
    }
    model.shown().ifPresent(ready -> send(printing.get(), ready));
  }

  private void send(Printing printing, PrintState.Ready ready) {
    print.setDisable(true);
    PrinterPages.Order order = printing.order(ready.pages().count(), texts.get("printing.title"));
    Running running =
        tasks.start(
            texts.get("printing.printing"),
            progress -> Printing.print(ready.pages(), order, progress),
            count -> sent(texts.get("printing.sent", count)),
            thrown ->
                sent(
                    thrown instanceof CancellationException
                        ? texts.get("printing.stopped")
                        : texts.get("printing.not-printed", String.valueOf(thrown.getMessage()))));
    working(Optional.of(running));
  }

  private void sent(String sentence) {
    working(Optional.empty());
    print.setDisable(false);
    note.setText(sentence);
  }
}
