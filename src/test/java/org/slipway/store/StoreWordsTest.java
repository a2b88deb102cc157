package org.slipway.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.text.Texts;

/** Every problem and every flaw has its sentence, with all its arguments in it. */
class StoreWordsTest {

  private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

  @Test
  void everyProblemNamesItsFile() {
    Path file = Path.of("/plans/shop.slipway.mv.db");
    var holder = new Holder(4711, "ada", "nordwind", Stores.NOW, Optional.empty());
    List<StoreProblem> problems =
        List.of(
            new StoreProblem.NoSuchFile(file),
            new StoreProblem.AlreadyThere(file),
            new StoreProblem.NotAWorkspace(file),
            new StoreProblem.BadName(file),
            new StoreProblem.Held(file, Optional.of(holder)),
            new StoreProblem.Held(file, Optional.empty()),
            new StoreProblem.InUse(file, true),
            new StoreProblem.InUse(file, false),
            new StoreProblem.NewerVersion(file, 9, 1),
            new StoreProblem.OlderVersion(file, 1, 9),
            new StoreProblem.Damaged(file, "page 4"),
            new StoreProblem.ReadOnly(file),
            new StoreProblem.DiskFull(file),
            new StoreProblem.TooLarge(file, "REL-1"),
            new StoreProblem.Failed(file, "odd"),
            new StoreProblem.NoBackup(file, new StoreProblem.DiskFull(file)));
    for (StoreProblem problem : problems) {
      String sentence = TEXTS.say(problem.says(), ZoneOffset.UTC);
      assertTrue(sentence.contains(file.toString()), sentence);
      assertFalse(sentence.contains("{"), sentence);
    }
    String held = TEXTS.say(problems.get(4).says(), ZoneOffset.UTC);
    assertTrue(held.contains("ada") && held.contains("4711") && held.contains("nordwind"), held);
  }

  @Test
  void everyFlawNamesItsEntry() {
    for (Flaw.What what : Flaw.What.values()) {
      String sentence = TEXTS.say(Flaw.of(what, 17, "team 1").says(), ZoneOffset.UTC);
      assertTrue(sentence.contains("17") || sentence.contains("team 1"), sentence);
    }
  }
}
