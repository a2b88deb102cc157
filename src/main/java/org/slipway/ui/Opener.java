package org.slipway.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slipway.text.Texts;
import org.slipway.ui.task.Tasks;
import org.slipway.workspace.Desk;
import org.slipway.workspace.Reading;
import org.slipway.workspace.Sample;
import org.slipway.workspace.Workspace;
import org.slipway.workspace.WorkspaceOpening;

/** Opens workspaces beside the window. */
final class Opener {

  private final Desk desk;
  private final Tasks tasks;
  private final Texts texts;
  private final Consumer<WorkspaceOpening> opened;
  private final Consumer<String> problem;

  /**
   * @param opened takes what came of each opening
   * @param problem takes the sentence where it broke off
   */
  Opener(
      Desk desk,
      Tasks tasks,
      Texts texts,
      Consumer<WorkspaceOpening> opened,
      Consumer<String> problem) {
    this.desk = desk;
    this.tasks = tasks;
    this.texts = texts;
    this.opened = opened;
    this.problem = problem;
  }

  void open(Path file) {
    start(file, () -> Workspace.open(file, desk), opened);
  }

  void create(Path file, Consumer<WorkspaceOpening> then) {
    start(file, () -> Workspace.create(file, desk), then);
  }

  void sample() {
    sample(opened);
  }

  void sample(Consumer<WorkspaceOpening> then) {
    start(Sample.file(desk), () -> Sample.open(desk), then);
  }

  /** Opens the sample anew, while nobody holds it; says where an edited copy is kept. */
  void renewSample() {
    start(
        Sample.file(desk),
        () -> Sample.renew(desk),
        renewed -> {
          opened.accept(renewed.opening());
          renewed.kept().ifPresent(kept -> problem.accept(texts.get("sample.kept", kept)));
        });
  }

  /** Reads what somebody else holds. */
  void read(Path file, Consumer<Reading.Result<Reading.Moment>> then) {
    start(file, () -> Reading.open(file, desk), then);
  }

  private <T> void start(Path file, Supplier<T> work, Consumer<T> then) {
    tasks.start(
        texts.get("desktop.opening", file.getFileName()),
        progress -> {
          progress.report(0, 0);
          return work.get();
        },
        then,
        thrown -> problem.accept(texts.get("desktop.not-opened", file, thrown.toString())));
  }
}
