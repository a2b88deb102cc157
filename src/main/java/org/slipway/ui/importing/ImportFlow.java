package org.slipway.ui.importing;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.slipway.text.Texts;
import org.slipway.ui.control.Layers;
import org.slipway.ui.file.Drops;
import org.slipway.ui.file.PathPicker;
import org.slipway.ui.session.Choices;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.WorkspaceSession;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;

/**
 * Files on their way in, one after the other: how to read it, what it would change and what to
 * decide, and the one step that takes it.
 */
public final class ImportFlow {

  private final ImportViewModel model;
  private final Layers layers;
  private final PathPicker picker;
  private final Consumer<String> say;
  private final Choices kept;
  private final Texts texts;
  private final Deque<Path> waiting = new ArrayDeque<>();

  /**
   * @param kept how the user sets the tables
   * @param say takes the sentence on what was taken
   */
  public ImportFlow(
      WorkspaceSession session,
      Tasks tasks,
      Layers layers,
      PathPicker picker,
      Choices kept,
      Consumer<String> say) {
    model = new ImportViewModel(session, tasks);
    this.layers = layers;
    this.picker = picker;
    this.kept = kept;
    this.say = say;
    texts = session.texts();
  }

  /** Asks for files, then goes through them. */
  public void choose() {
    var wanted =
        new PathPicker.Wanted(
            texts.get("import.choose"),
            texts.get("import.files"),
            model.endings(),
            texts.get("import.any-files"));
    List<Path> files = picker.openSeveral(wanted, model.place());
    model.remember(files);
    start(files);
  }

  /** Goes through these files; nothing happens without one. */
  public void start(List<Path> files) {
    waiting.clear();
    waiting.addAll(files);
    next();
  }

  /** Lets files be dropped on a node wherever no card lies over it. */
  public void drops(Node target) {
    Drops.of(target, () -> !layers.isOpen(), this::start);
  }

  private void next() {
    Path file = waiting.poll();
    if (file != null) {
      ask(new ReadForm(model, picker, layers, file));
    }
  }

  private void ask(ReadForm form) {
    form.open(waiting.size(), reading -> read(form, reading), this::skip);
  }

  private void read(ReadForm form, ImportViewModel.Reading reading) {
    Running running = model.preview(reading, outcome -> show(form, outcome));
    if (model.isUnderWay(running)) {
      form.working(running);
    }
  }

  private void show(ReadForm form, Outcome outcome) {
    form.resting();
    switch (outcome) {
      case Outcome.Ended() -> form.said(texts.get("import.cancelled"));
      case Outcome.Refused(List<Told> told) -> {
        layers.close();
        new RefusedView(texts, form.name(), told, kept).open(layers, () -> again(form), this::skip);
      }
      case Outcome.Ready(PreviewViewModel preview) -> {
        layers.close();
        var view = new PreviewView(preview, kept);
        view.open(layers, () -> take(view, preview), () -> again(form), this::skip);
      }
    }
  }

  /** Back to how the file is read; what was entered is still there. */
  private void again(ReadForm form) {
    layers.close();
    form.show();
  }

  private void take(PreviewView view, PreviewViewModel preview) {
    if (preview.isIdle()) {
      skip();
      return;
    }
    Running running = model.take(preview, reply -> taken(view, preview, reply));
    if (model.isUnderWay(running)) {
      view.working(running);
    }
  }

  private void taken(PreviewView view, PreviewViewModel preview, Reply reply) {
    view.resting();
    if (!reply.problems().isEmpty()) {
      view.said(String.join(" ", reply.problems()));
      return;
    }
    layers.close();
    say.accept(texts.get("import.taken", preview.preview().file(), preview.done()));
    next();
  }

  private void skip() {
    layers.close();
    next();
  }
}
