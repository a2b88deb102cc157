package org.slipway.ui.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Release;
import org.slipway.pack.Moments;
import org.slipway.pack.Origin;
import org.slipway.pack.Pack;
import org.slipway.pack.PackRequest;
import org.slipway.pack.Packed;
import org.slipway.pack.Packs;
import org.slipway.pack.keys.KeyMade;
import org.slipway.pack.keys.KeyOpened;
import org.slipway.pack.keys.Keys;
import org.slipway.pack.keys.SigningKey;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.session.WorkspaceSession;
import org.slipway.ui.task.Tasks;
import org.slipway.workspace.Workspace;

/** Asks with which key and where to, then makes the signed pack of a release beside the window. */
public final class PackForm {

  private static final Duration SAMPLE_KEY = Duration.ofDays(30);

  private final WorkspaceSession session;
  private final Tasks tasks;
  private final Layers layers;
  private final Consumer<String> say;
  private final Texts texts;

  /**
   * @param say takes the sentence on how it ended
   */
  public PackForm(WorkspaceSession session, Tasks tasks, Layers layers, Consumer<String> say) {
    this.session = session;
    this.tasks = tasks;
    this.layers = layers;
    this.say = say;
    texts = session.texts();
  }

  /**
   * Asks for key and folder.
   *
   * @param folder offered as the place to write to
   */
  public void open(Release release, Path folder) {
    var key = new TextField();
    key.setId("pack-key");
    var passphrase = new PasswordField();
    var out = new TextField(folder.toString());
    Form form =
        new Form(texts.get("pack-form.title", Names.of(session.plan(), release)))
            .saying(
                texts.get(
                    session.workspace().isSample() ? "pack-form.sample-key" : "pack-form.explain"))
            .with("key", texts.get("pack-form.key"), key)
            .with("passphrase", texts.get("pack-form.passphrase"), passphrase)
            .with("out", texts.get("pack-form.folder"), out);
    form.setId("pack-form");
    form.ending(
        texts.get("pack-form.make"),
        texts.get("form.cancel"),
        () -> {
          Path target = Path.of(out.getText().strip());
          if (!Files.isDirectory(target)) {
            return List.of(new Form.Problem("out", texts.get("pack-form.no-folder")));
          }
          char[] secret = passphrase.getText().toCharArray();
          Optional<SigningKey> opened = Optional.empty();
          if (!key.getText().isBlank()) {
            KeyOpened answer = read(Path.of(key.getText().strip()), secret);
            if (answer instanceof KeyOpened.Refused(var reason)) {
              return List.of(new Form.Problem("key", session.say(reason)));
            }
            opened =
                answer instanceof KeyOpened.Done(SigningKey held)
                    ? Optional.of(held)
                    : Optional.empty();
          } else if (!session.workspace().isSample()) {
            return List.of(new Form.Problem("key", texts.get("pack-form.no-key")));
          }
          make(release, opened, target);
          return List.of();
        },
        layers::close);
    layers.show(form, form.first());
  }

  private KeyOpened read(Path file, char[] passphrase) {
    try {
      return Keys.open(Files.readAllBytes(file), passphrase, signingTime());
    } catch (IOException e) {
      return new KeyOpened.Refused(
          org.slipway.core.plan.Phrase.of(
              "pack-form.unreadable", org.slipway.core.plan.Arg.words(file.toString())));
    }
  }

  private Instant signingTime() {
    return session.workspace().desk().clock().instant();
  }

  private void make(Release release, Optional<SigningKey> key, Path folder) {
    tasks.start(
        texts.get("pack-form.making", release.key()),
        progress -> {
          progress.report(0, 0);
          return written(release, key, folder);
        },
        say,
        thrown -> say.accept(texts.get("pack-form.failed", thrown.toString())));
  }

  /** Runs beside the window; answers with a sentence. */
  private String written(Release release, Optional<SigningKey> own, Path folder)
      throws IOException {
    Workspace workspace = session.workspace();
    Optional<SigningKey> key = own.or(this::throwAway);
    if (key.isEmpty()) {
      return texts.get("pack-form.no-key");
    }
    var request =
        new PackRequest(
            workspace.plan(),
            release.id(),
            new Moments(workspace.now(), signingTime()),
            key.get(),
            new Origin(Optional.empty(), workspace.isSample()),
            texts.locale());
    return switch (Packs.make(request)) {
      case Packed.Refused(var reason) -> session.say(reason);
      case Packed.Done(Pack pack) -> {
        write(folder.resolve(pack.name() + ".json"), pack.json());
        write(folder.resolve(pack.name() + ".pdf"), pack.pdf());
        yield texts.get("pack-form.done", folder.resolve(pack.name() + ".pdf"));
      }
    };
  }

  /** The sample's key is made for this one pack and kept nowhere. */
  private Optional<SigningKey> throwAway() {
    char[] passphrase = java.util.UUID.randomUUID().toString().toCharArray();
    return Keys.create(
                texts.get("pack-form.sample-holder"),
                passphrase,
                SAMPLE_KEY,
                session.workspace().desk().clock())
            instanceof KeyMade.Done(var made)
        ? Optional.of(made.key())
        : Optional.empty();
  }

  /** To a file beside it, then moved: never half a file. */
  static void write(Path target, byte[] bytes) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Path part = Files.createTempFile(folder, "slipway", ".part");
    try {
      Files.write(part, bytes);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
