package org.slipway.ui.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.Reason;
import org.slipway.pack.keys.KeyMade;
import org.slipway.pack.keys.KeyOpened;
import org.slipway.pack.keys.Keys;
import org.slipway.pack.keys.SigningKey;
import org.slipway.ui.control.Form;
import org.slipway.ui.session.WorkspaceSession;

/** The key a pack is signed with: the user's, or for the sample one that is thrown away. */
final class PackKeys {

  private static final Duration SAMPLE_KEY = Duration.ofDays(30);
  private static final String WRONG_PASSPHRASE = "key.wrong-passphrase";

  /** What came of opening a key. */
  sealed interface Opened {
    record Done(SigningKey key) implements Opened {}

    record Wrong(Form.Problem problem) implements Opened {}
  }

  private final WorkspaceSession session;

  PackKeys(WorkspaceSession session) {
    this.session = session;
  }

  /**
   * Opens a key file; without one, makes a key for this one pack.
   *
   * @param passphrase wiped on return
   */
  Opened open(Optional<Path> file, char[] passphrase) {
    try {
      return file.isPresent() ? opened(file.get(), passphrase) : throwAway();
    } catch (IOException e) {
      return new Opened.Wrong(
          new Form.Problem(
              PackViewModel.KEY,
              session.texts().get("pack-form.unreadable", file.orElseThrow(), Reason.of(e))));
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private Opened opened(Path file, char[] passphrase) throws IOException {
    if (Files.size(file) > Keys.LARGEST) {
      return wrong(Phrase.of("key.not-a-key-file"));
    }
    return switch (Keys.open(Files.readAllBytes(file), passphrase, clock().instant())) {
      case KeyOpened.Done(SigningKey key) -> new Opened.Done(key);
      case KeyOpened.Refused(Phrase reason) -> wrong(reason);
    };
  }

  private Opened wrong(Phrase reason) {
    String field =
        reason.key().equals(WRONG_PASSPHRASE) ? PackViewModel.PASSPHRASE : PackViewModel.KEY;
    return new Opened.Wrong(new Form.Problem(field, session.say(reason)));
  }

  private Opened throwAway() {
    char[] secret = UUID.randomUUID().toString().toCharArray();
    String holder = session.texts().get("pack-form.sample-holder");
    return switch (Keys.create(holder, secret, SAMPLE_KEY, clock())) {
      case KeyMade.Done(var made) -> new Opened.Done(made.key());
      case KeyMade.Refused(Phrase reason) -> wrong(reason);
    };
  }

  private Clock clock() {
    return session.workspace().desk().clock();
  }
}
