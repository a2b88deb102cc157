package org.slipway.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.slipway.RealData;

/** The parser against JSONTestSuite, the writer against the vectors of RFC 8785. */
class StrictJsonTest {

  /** Well-formed by RFC 8259, but names stand twice: nobody can say what they mean. */
  private static final List<String> REFUSED_ON_PURPOSE =
      List.of("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json");

  @Test
  void takesWhatMustBeTakenAndRefusesWhatMustBeRefused() throws IOException {
    var wrong = new TreeSet<String>();
    int seen = 0;
    for (Path file : files(RealData.folder("json-parsing").resolve("test_parsing"))) {
      String name = file.getFileName().toString();
      boolean refused = Json.parse(Files.readAllBytes(file)) instanceof Read.Refused<?>;
      boolean expected = name.startsWith("n_") || REFUSED_ON_PURPOSE.contains(name);
      if (!name.startsWith("i_") && refused != expected) {
        wrong.add(name);
      }
      seen++;
    }
    assertEquals(new TreeSet<>(), wrong);
    assertTrue(seen > 100, "files seen: " + seen);
  }

  @Test
  void everyAcceptedTextHasACanonicalFormThatAnotherProgramAgreesWith() throws IOException {
    int compared = 0;
    for (Path file : files(RealData.folder("json-parsing").resolve("test_parsing"))) {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (Json.parse(bytes) instanceof Read.Done<?>
          && Json.canonical(text) instanceof Read.Done<String>(String canonical)
          && (canonical.startsWith("{") || canonical.startsWith("["))) {
        assertEquals(new JsonCanonicalizer(text).getEncodedString(), canonical, file.toString());
        compared++;
      }
    }
    assertTrue(compared > 40, "files compared: " + compared);
  }

  @Test
  void writesTheVectorsOfRfc8785ByteForByte() throws IOException {
    Path folder = RealData.folder("json-canonicalization");
    List<Path> inputs = files(folder.resolve("input"));
    for (Path input : inputs) {
      String name = input.getFileName().toString();
      byte[] canonical =
          Json.canonical(Files.readString(input)).orThrow().getBytes(StandardCharsets.UTF_8);
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("output").resolve(name)), canonical, name);
      String hex = Files.readString(folder.resolve("outhex").resolve(name.replace("json", "txt")));
      assertArrayEquals(HexFormat.of().parseHex(hex.replaceAll("\\s", "")), canonical, name);
    }
    assertFalse(inputs.isEmpty());
  }

  @Test
  void refusesWhatTwoReadersCouldReadDifferently() {
    assertEquals("json.broken-at", problem("{\"a\":1,\"a\":1}"));
    assertEquals("json.surrogate", problem("[\"\\ud800\"]"));
    assertEquals("json.surrogate", problem("{\"\\udc00\\ud800\":1}"));
    assertEquals("json.broken-at", problem("[1] 2"));
    assertEquals("json.empty", problem(""));
    assertEquals("json.empty", problem(" \n"));
    assertEquals("json.broken-at", problem("\uFEFF{}"));
    assertEquals("json.broken-at", problem("[NaN]"));
    assertEquals("json.integer-too-large", problem("[9007199254740992]"));
    assertEquals("json.number-too-large", problem("[1e400]"));
    assertEquals(
        "json.not-utf-8",
        Json.parse(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'})
            .problems()
            .getFirst()
            .reason()
            .key());
  }

  @Test
  void refusesMoreThanSixtyFourLevels() {
    assertEquals(List.of(), Json.parse("[".repeat(64) + "]".repeat(64)).problems());
    assertEquals("json.limits", problem("[".repeat(65) + "]".repeat(65)));
    assertEquals("json.limits", problem("{\"a\":".repeat(65) + "1" + "}".repeat(65)));
  }

  private static String problem(String text) {
    return Json.canonical(text).problems().getFirst().reason().key();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }
}
