package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.workspace.Sample;

/** The forced move on the command line, with the plan of the sample. */
class ForcedCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void plan() throws IOException {
    try (var in = Sample.class.getResourceAsStream("/org/slipway/sample/nordwind.json")) {
      Files.write(folder.resolve("plan.json"), in.readAllBytes());
    }
  }

  private Typed run(String... more) {
    String[] words = new String[more.length + 5];
    words[0] = "forced";
    words[1] = "--plan";
    words[2] = folder.resolve("plan.json").toString();
    words[3] = "--deployment";
    words[4] = "DEP-4131";
    System.arraycopy(more, 0, words, 5, more.length);
    return Typed.in(folder.resolve("home"), Sample.clock(), words);
  }

  @Test
  void theNoticeIsWrittenOnceAndTheEditedDraftIsKept() throws IOException {
    Path notice = folder.resolve("notice.txt");
    String[] words = {"--by", "2026-12-01T00:00", "--reason", "VAT Act", "--notice", notice + ""};
    Typed typed = run(words);
    assertEquals(0, typed.exit(), typed.err());
    String draft = Files.readString(notice);
    assertTrue(draft.contains("DEP-4131"), draft);
    assertTrue(draft.contains("VAT Act"), draft);
    Files.writeString(notice, "edited");
    assertEquals(4, run(words).exit());
    assertEquals("edited", Files.readString(notice));
  }

  @Test
  void whereNothingHelpsNoNoticeIsWritten() {
    Path notice = folder.resolve("notice.txt");
    Typed typed = run("--by", "2020-01-01T00:00", "--notice", notice.toString());
    assertEquals(10, typed.exit(), typed.out());
    assertFalse(Files.exists(notice));
  }
}
