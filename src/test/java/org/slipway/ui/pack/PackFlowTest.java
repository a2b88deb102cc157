package org.slipway.ui.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.plan.Release;
import org.slipway.core.time.Interval;
import org.slipway.pack.PackFile;
import org.slipway.pack.Verifier;
import org.slipway.pack.VerifyReport;
import org.slipway.pack.keys.KeyMade;
import org.slipway.pack.keys.Keys;
import org.slipway.pack.keys.Trust;
import org.slipway.screen.Screen;
import org.slipway.ui.FlowBench;
import org.slipway.ui.theme.Look;
import org.slipway.workspace.Sample;

/** The signed pack made in the window, by mouse and keys. */
class PackFlowTest {

  private static final String SECRET = "correct horse";

  @TempDir private Path folder;
  private FlowBench bench;
  private Path key;

  @BeforeEach
  void open() throws Exception {
    bench = FlowBench.ofSample(folder, Look.PLAIN, 1000, 700);
    var validity = Interval.lasting(Sample.NOW.minus(Duration.ofDays(1)), Duration.ofDays(400));
    KeyMade made = Keys.create("Ana Keller", SECRET.toCharArray(), validity, new SecureRandom());
    key = Files.write(folder.resolve("ana.p12"), ((KeyMade.Done) made).key().pkcs12());
    start();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void start() {
    Screen.on(
        () -> {
          Optional<Release> release = bench.session.plan().byKey(Release.class, "REL-2038");
          new PackFlow(bench.session, bench.tasks, bench.layers, bench).start(release);
          return true;
        });
    bench.hand.untilShown("#pack-form");
  }

  @Test
  void saysWhatIsSignedThenSignsWithTheHeadAndVerifies() throws Exception {
    bench.hand.keep("pack-form");
    String digest = bench.session.showing().get().judged().contentDigest(release().id());
    assertTrue(labels("#pack-signs").stream().anyMatch(l -> l.contains(digest)), "content digest");
    bench.answers.add(key);
    bench.hand.click("#pack-key-choose").fill("#pack-passphrase", SECRET).push(KeyCode.ENTER);
    bench.hand.untilShown("#pack-done");
    VerifyReport report =
        Verifier.verify(
            List.of(
                PackFile.read(folder.resolve("REL-2038.pdf")),
                PackFile.read(folder.resolve("REL-2038.json"))),
            Trust.NOBODY);
    assertEquals(VerifyReport.Integrity.INTACT, report.integrity());
    assertEquals("Ana Keller", report.signer().orElseThrow().name());
    var facts = report.document().orElseThrow().facts();
    assertEquals(bench.session.workspace().head().hash(), facts.journal().orElseThrow().hash());
    assertTrue(facts.sample());
    bench.hand.click("#pack-verify");
    bench.hand.until(() -> labels("#pack-answers").size() > 4);
    bench.hand.keep("pack-verified");
    assertTrue(labels("#pack-answers").contains("Intact: yes"), labels("#pack-answers").toString());
    bench.hand.push(KeyCode.ESCAPE);
    assertFalse(bench.layers.isOpen());
    start();
    assertEquals(key.toString(), bench.hand.text("#pack-key"), "the key file is remembered");
    assertEquals("", bench.hand.text("#pack-passphrase"), "the passphrase is not");
  }

  @Test
  void aWrongPassphraseAndAMissingKeyAreSaidBesideTheirFields() throws Exception {
    bench.hand.fill("#pack-key", key.toString()).fill("#pack-passphrase", "wrong");
    bench.hand.click("#form-ok");
    bench.hand.untilShown("#problem-passphrase");
    assertTrue(bench.hand.text("#problem-passphrase").contains("passphrase does not open"));
    assertEquals("", bench.hand.text("#pack-passphrase"));
    bench.hand.keep("pack-wrong");
    bench.hand.fill("#pack-key", folder.resolve("gone.p12").toString()).click("#form-ok");
    assertTrue(bench.hand.text("#problem-key").contains("There is no file"));
    Path text = Files.writeString(folder.resolve("text.p12"), "no key at all");
    bench.hand.fill("#pack-key", text.toString()).fill("#pack-passphrase", SECRET);
    bench.hand.click("#form-ok");
    bench.hand.until(() -> labels("#pack-form").stream().anyMatch(l -> l.contains("PKCS#12 key")));
    assertFalse(Files.exists(folder.resolve("REL-2038.pdf")));
  }

  @Test
  void aFolderThatCannotTakeItIsSaidAndAPackThatIsThereStays() throws Exception {
    bench.hand.fill("#pack-folder", folder.resolve("none").toString()).click("#form-ok");
    assertTrue(bench.hand.text("#problem-out").contains("no such folder"));
    Path there = Files.writeString(folder.resolve("REL-2038.json"), "old");
    bench.hand.fill("#pack-folder", folder.toString()).push(KeyCode.ENTER);
    assertTrue(bench.hand.text("#problem-out").contains(there.toString()));
    assertEquals("old", Files.readString(there));
    bench.hand.push(KeyCode.SPACE).click("#form-ok");
    bench.hand.untilShown("#pack-done");
    assertTrue(Files.size(there) > 1000, "replaced after the answer, with the sample's key");
  }

  private Release release() {
    return bench.session.plan().byKey(Release.class, "REL-2038").orElseThrow();
  }

  private List<String> labels(String selector) {
    return Screen.on(
        () ->
            bench.hand.scene().getRoot().lookup(selector).lookupAll(".label").stream()
                .map(n -> ((Label) n).getText())
                .toList());
  }
}
