package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.workspace.Sample;

/** Names as no one expects them go through every command that names things. */
class OddNamesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Emoji of several code points, right to left, quotes and separators of every format. */
  private static final String ODD =
      "\uD83D\uDC69\u200D\uD83D\uDCBB\uD83C\uDDE9\uD83C\uDDEA \u05E9\u05D7\u05E8\u05D5\u05E8"
          + " \u0625\u0635\u062F\u0627\u0631 {0} 'x'; \"a\", b\\n <i>&amp; ";

  private static final List<String> COMMANDS =
      List.of(
          "slots --deployment DEP-4124 --explain",
          "trains",
          "waves --release REL-2031",
          "path",
          "diff --against plain.json",
          "check",
          "cadence",
          "export --as csv --kind release",
          "export --as ics",
          "export --as calendar-csv",
          "export --as calendar-json",
          "export --as calendar-pdf --out week.pdf",
          "export --as exposure-csv",
          "export --as exposure-json",
          "export --as queue-json",
          "export --as queue-ics",
          "export --as utilisation-csv",
          "export --as utilisation-json",
          "export --as cmdb-update-csv",
          "export --as cmdb-update-json --since 2026-01-01T00:00");

  @TempDir private Path folder;

  private Typed type(String command, String plan) {
    String[] words = (command + " --plan " + folder.resolve(plan)).split(" ", -1);
    for (int n = 0; n < words.length; n++) {
      if (words[n].equals("week.pdf") || words[n].equals("plain.json")) {
        words[n] = folder.resolve(words[n]).toString();
      }
    }
    return Typed.in(folder.resolve("home"), Sample.clock(), words);
  }

  /**
   * Every record that has a name gets an odd one of 300 characters; trains stay what rides them.
   */
  private void write() throws IOException {
    try (var in = Sample.class.getResourceAsStream("/org/slipway/sample/nordwind.json")) {
      JsonNode plan = JSON.readTree(in);
      JSON.writeValue(folder.resolve("plain.json").toFile(), plan);
      plan.path("records").forEach(kind -> kind.forEach(OddNamesTest::rename));
      JSON.writeValue(folder.resolve("odd.json").toFile(), plan);
    }
  }

  private static void rename(JsonNode node) {
    var record = (ObjectNode) node;
    if (record.path("name").isTextual()) {
      record.put("name", odd(record.path("name").asText()));
    }
    if (record.path("train").isTextual()) {
      record.put("train", odd(record.path("train").asText()));
    }
  }

  private static String odd(String name) {
    return ODD + name + "\u00E4".repeat(300 - ODD.length() - name.length());
  }

  @Test
  @Tag("slow")
  void everyCommandAnswersAsWithPlainNames() throws IOException {
    write();
    for (String command : COMMANDS) {
      Typed plain = type(command, "plain.json");
      Files.deleteIfExists(folder.resolve("week.pdf"));
      Typed odd = type(command, "odd.json");
      assertEquals(plain.exit(), odd.exit(), command + ": " + odd.err());
      assertTrue(plain.exit() != Exit.USAGE.code(), command + ": " + plain.err());
      assertTrue(!odd.err().contains("inside Slipway"), command + ": " + odd.err());
    }
    String csv = type("export --as csv --kind release", "odd.json").out();
    assertTrue(csv.contains(ODD.replace("\"", "\"\"")), csv.substring(0, 1_000));
  }
}
