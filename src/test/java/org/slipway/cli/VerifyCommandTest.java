package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.pack.ForgedPacks;
import org.slipway.pack.Pack;
import org.slipway.pack.SampleKeys;
import org.slipway.pack.SamplePacks;
import org.slipway.pack.keys.Certificates;
import org.slipway.workspace.Sample;

/** The separate answers of {@code verify}, and which exit code wins where several hold. */
class VerifyCommandTest {

  private static final Pack PACK = SamplePacks.make("REL-2032");

  @TempDir private static Path folder;

  @BeforeAll
  static void writeFiles() throws IOException {
    Files.writeString(folder.resolve("root.pem"), Certificates.pem(SampleKeys.ana().root()));
    Files.writeString(folder.resolve("other.pem"), Certificates.pem(SampleKeys.eve().root()));
    write("good.pdf", PACK.pdf());
    write("good.json", PACK.json());
    write("other.json", SamplePacks.payments().json());
    write("trailing.json", Arrays.copyOf(PACK.json(), PACK.json().length + 1));
    write("trailing.pdf", Arrays.copyOf(PACK.pdf(), PACK.pdf().length + 1));
    byte[] wrong = ForgedPacks.wrongSignature(PACK.json());
    write("wrong.json", wrong);
    write("wrong-trailing.json", Arrays.copyOf(wrong, wrong.length + 1));
    byte[] better = ForgedPacks.better(PACK);
    write("better.json", better);
    write("better-wrong.json", ForgedPacks.wrongSignature(better));
    write("later.json", ForgedPacks.ofLaterRules(SamplePacks.payments()));
  }

  private static void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  @Test
  void aGoodPack() {
    assertAnswers(0, "root.pem", "intact trusted same matches", "good.pdf", "good.json");
    assertAnswers(0, "root.pem", "intact trusted same not-seen", "good.json");
    assertAnswers(0, "root.pem", "intact trusted same not-seen", "good.pdf");
  }

  @Test
  void aSignerWhomNobodyTrusts() {
    assertAnswers(21, "", "intact no-roots same not-seen", "good.json");
    assertAnswers(21, "other.pem", "intact not-trusted same matches", "good.pdf", "good.json");
  }

  @Test
  void anotherVerdictIsWorseThanNoTrust() {
    assertAnswers(23, "root.pem", "intact trusted differs not-seen", "better.json");
    assertAnswers(23, "other.pem", "intact not-trusted differs not-seen", "better.json");
  }

  @Test
  void aBadSignatureIsWorseThanAnotherVerdict() {
    assertExit(20, "root.pem", "signature-bad", "wrong.json");
    assertExit(20, "", "signature-bad", "wrong.json");
    assertExit(20, "root.pem", "signature-bad", "better-wrong.json");
  }

  @Test
  void whatIsAlteredIsWorstOfAll() {
    assertExit(22, "root.pem", "altered", "trailing.json");
    assertExit(22, "root.pem", "altered", "trailing.pdf");
    assertExit(22, "other.pem", "altered", "wrong-trailing.json");
    assertAnswers(22, "other.pem", "intact not-trusted same differs", "good.pdf", "other.json");
  }

  @Test
  void rulesOfALaterVersionComeAfterTrust() {
    assertAnswers(11, "root.pem", "intact trusted not-by-this-version not-seen", "later.json");
    assertAnswers(21, "", "intact no-roots not-by-this-version not-seen", "later.json");
  }

  /** The four answers: integrity, trust, verdict, partner. */
  private static void assertAnswers(int exit, String trust, String answers, String... files) {
    JsonNode json = assertExit(exit, trust, answers.split(" ", -1)[0], files);
    assertEquals(
        answers,
        String.join(
            " ",
            json.path("integrity").asText(),
            json.path("trust").asText(),
            json.path("verdict").asText(),
            json.path("partner").asText()));
  }

  private static JsonNode assertExit(int exit, String trust, String integrity, String... files) {
    Typed plain = verify(trust, List.of(), files);
    Typed json = verify(trust, List.of("--json"), files);
    assertEquals(exit, plain.exit(), plain.out());
    assertEquals(exit, json.exit(), json.out());
    assertEquals(integrity, json.json().path("integrity").asText());
    assertEquals(exit == 0, json.json().path("notes").isEmpty());
    assertFalse(plain.out().isBlank());
    return json.json();
  }

  private static Typed verify(String trust, List<String> more, String... files) {
    var args = new ArrayList<String>(List.of("verify"));
    for (String file : files) {
      args.add(folder.resolve(file).toString());
    }
    if (!trust.isEmpty()) {
      args.addAll(List.of("--trust", folder.resolve(trust).toString()));
    }
    args.addAll(more);
    return Typed.in(folder.resolve("home"), Sample.clock(), args.toArray(String[]::new));
  }
}
