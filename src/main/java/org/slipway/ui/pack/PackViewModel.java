package org.slipway.ui.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slipway.core.plan.Release;
import org.slipway.exchange.ExportFile;
import org.slipway.layout.ElkLayout;
import org.slipway.pack.Moments;
import org.slipway.pack.Origin;
import org.slipway.pack.Pack;
import org.slipway.pack.PackRequest;
import org.slipway.pack.Packed;
import org.slipway.pack.Packs;
import org.slipway.pack.document.JournalHead;
import org.slipway.pack.keys.SigningKey;
import org.slipway.settings.SettingsFile;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form;
import org.slipway.ui.session.WorkspaceSession;
import org.slipway.ui.task.Progress;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;
import org.slipway.workspace.PlanAtHead;
import org.slipway.workspace.Workspace;

/** One pack on its way: what is proposed, what is wrong, and the making of it. */
final class PackViewModel {

  static final String KEY = "key";
  static final String PASSPHRASE = "passphrase";
  static final String FOLDER = "out";

  private static final String KEY_PLACE = "key";
  private static final String FOLDER_PLACE = "pack";
  private static final int STEPS = 4;

  /**
   * What is asked for.
   *
   * @param key empty: a throw-away key, which only the sample takes
   * @param folder to write to
   * @param replace whether files that are there may go
   */
  record Request(Optional<Path> key, Optional<Path> folder, boolean replace) {}

  private final WorkspaceSession session;
  private final Tasks tasks;
  private final Texts texts;
  private final Release release;
  private final PackKeys keys;

  PackViewModel(WorkspaceSession session, Tasks tasks, Release release) {
    this.session = session;
    this.tasks = tasks;
    this.release = release;
    texts = session.texts();
    keys = new PackKeys(session);
  }

  Texts texts() {
    return texts;
  }

  boolean isSample() {
    return session.workspace().isSample();
  }

  /** What will be signed. */
  ToSign toSign() {
    var head = session.workspace().head();
    return ToSign.of(session, release, texts.get("pack-form.head", head.seq(), head.hash()));
  }

  /** The key file used last; empty: none, or it is gone. */
  Optional<Path> lastKey() {
    return place(KEY_PLACE).filter(Files::isRegularFile);
  }

  /** The folder used last, else the workspace's. */
  Path folder() {
    Path beside = session.workspace().file().folder().toAbsolutePath();
    return place(FOLDER_PLACE).filter(Files::isDirectory).orElse(beside);
  }

  private Optional<Path> place(String purpose) {
    return Optional.ofNullable(settings().read().settings().places().get(purpose));
  }

  private SettingsFile settings() {
    return session.workspace().desk().settings();
  }

  /** What is wrong with a request before anything is made; empty: nothing. */
  Optional<PackMade> refused(Request request) {
    if (request.key().isEmpty() && !isSample()) {
      return wrong(KEY, "pack-form.no-key");
    }
    if (request.key().isPresent() && !Files.isRegularFile(request.key().get())) {
      return wrong(KEY, "pack-form.no-such-key", request.key().get());
    }
    if (request.folder().isEmpty() || !Files.isDirectory(request.folder().get())) {
      return wrong(FOLDER, "pack-form.no-folder");
    }
    if (!Files.isWritable(request.folder().get())) {
      return wrong(FOLDER, "pack-form.read-only", request.folder().get());
    }
    List<Path> there = files(request.folder().get()).filter(file -> Files.exists(file)).toList();
    return there.isEmpty() || request.replace()
        ? Optional.empty()
        : Optional.of(new PackMade.Exists(there));
  }

  private Stream<Path> files(Path folder) {
    String name = Packs.fileName(release.key());
    return Stream.of(folder.resolve(name + ".pdf"), folder.resolve(name + ".json"));
  }

  private Optional<PackMade> wrong(String field, String key, Object... args) {
    return Optional.of(new PackMade.Wrong(new Form.Problem(field, texts.get(key, args))));
  }

  /**
   * Makes the pack beside the window; the request was not refused.
   *
   * @param passphrase wiped as soon as the key is open
   */
  Running make(Request request, char[] passphrase, Consumer<PackMade> then) {
    return tasks.start(
        texts.get("pack-form.making", release.key()),
        progress -> made(request, passphrase, progress),
        then,
        thrown ->
            then.accept(
                thrown instanceof CancellationException
                    ? new PackMade.Ended()
                    : new PackMade.Wrong(
                        Form.Problem.whole(texts.get("pack-form.failed", thrown.toString())))));
  }

  /** Whether work that was started has not ended yet. */
  boolean isUnderWay(Running running) {
    return tasks.running().contains(running);
  }

  private PackMade made(Request request, char[] passphrase, Progress progress) {
    progress.report(0, STEPS);
    return switch (keys.open(request.key(), passphrase)) {
      case PackKeys.Opened.Wrong(Form.Problem problem) -> new PackMade.Wrong(problem);
      case PackKeys.Opened.Done(SigningKey key) -> {
        progress.report(1, STEPS);
        yield made(request, key, progress);
      }
    };
  }

  private PackMade made(Request request, SigningKey key, Progress progress) {
    Workspace workspace = session.workspace();
    if (workspace.branch().isPresent()) {
      String name = workspace.branch().get().name();
      return new PackMade.Wrong(Form.Problem.whole(session.texts().get("branch.no-pack", name)));
    }
    PlanAtHead at = workspace.planAtHead();
    var head = new JournalHead(at.head().seq(), at.head().hash());
    var moments = new Moments(workspace.now(), workspace.desk().clock().instant());
    var origin = new Origin(Optional.of(head), workspace.isSample());
    Packed packed =
        Packs.make(
            new PackRequest(at.plan(), release.id(), moments, key, origin, texts.locale()),
            new ElkLayout());
    progress.report(2, STEPS);
    return switch (packed) {
      case Packed.Refused(var reason) ->
          new PackMade.Wrong(new Form.Problem(KEY, session.say(reason)));
      case Packed.Done(Pack pack) -> written(request, pack, progress);
    };
  }

  private PackMade written(Request request, Pack pack, Progress progress) {
    Path folder = request.folder().orElseThrow().toAbsolutePath();
    Path pdf = folder.resolve(pack.name() + ".pdf");
    Path json = folder.resolve(pack.name() + ".json");
    Optional<PackMade> failed = write(pdf, pack.pdf()).or(() -> write(json, pack.json()));
    progress.report(STEPS, STEPS);
    if (failed.isPresent()) {
      return failed.get();
    }
    settings().change(s -> s.withPlace(FOLDER_PLACE, folder));
    request.key().ifPresent(file -> settings().change(s -> s.withPlace(KEY_PLACE, file)));
    return new PackMade.Done(pdf, json);
  }

  private Optional<PackMade> write(Path file, byte[] bytes) {
    return ExportFile.write(file, out -> out.write(bytes))
            instanceof ExportFile.Outcome.Failed(var problem)
        ? Optional.of(
            new PackMade.Wrong(
                new Form.Problem(
                    FOLDER, session.say(problem.wrong()) + " " + session.say(problem.remedy()))))
        : Optional.empty();
  }

  /** Checks the two files as anybody else would, beside the window. */
  void verify(PackMade.Done pack, Optional<Path> roots, Consumer<List<Answer>> then) {
    tasks.start(
        texts.get("pack-form.verifying"),
        progress -> {
          progress.report(0, 0);
          return new Verification(session).of(List.of(pack.pdf(), pack.json()), roots);
        },
        then,
        thrown -> then.accept(Verification.failed(texts, thrown)));
  }
}
