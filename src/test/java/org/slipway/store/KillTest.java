package org.slipway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that streams edits is killed at random moments. */
class KillTest {

  @TempDir Path folder;

  @Test
  void threeKillsLoseNothing() throws Exception {
    kill(3, 1);
  }

  @Test
  @Tag("slow")
  void fiftyKillsLoseNothing() throws Exception {
    kill(50, 2);
  }

  private void kill(int rounds, long seed) throws Exception {
    var random = new Random(seed);
    long acknowledged = 0;
    for (int round = 0; round < rounds; round++) {
      acknowledged = Math.max(acknowledged, round(random));
      acknowledged = check(acknowledged);
    }
    assertTrue(acknowledged > 1, "no edit was acknowledged: the test shows nothing");
  }

  /** Reads acknowledgements for a random while, kills, and reads the rest of the pipe. */
  private long round(Random random) throws Exception {
    long last = 0;
    try (Child child = Child.start(StreamEdits.class, folder.toString())) {
      int lines = random.nextInt(60);
      for (int i = 0; i < lines; i++) {
        last = Child.saved(child.readLine(), last);
      }
      Thread.sleep(random.nextInt(20));
      return child.killedAfter(last);
    }
  }

  /** Opens what the killed process left: first only to read it, then to go on. */
  private long check(long acknowledged) {
    if (acknowledged > 0) {
      var read = Stores.opened(PlanStore.read(Stores.file(folder), Stores.setup(folder)));
      assertTrue(read.store().head().seq() >= acknowledged);
      read.store().close();
    } else if (!Files.exists(Stores.file(folder).database())) {
      return 0;
    }
    var opened = Stores.open(folder);
    long head = opened.store().head().seq();
    assertTrue(head >= acknowledged, "acknowledged " + acknowledged + ", found " + head);
    var history = opened.store().history();
    long base = history.latest(JournalEntry.BASE, (int) head).size();
    assertEquals(base - 1, opened.plan().size(), "each edit adds one record");
    if (history.branches().containsKey(StreamEdits.BRANCH)) {
      long own = history.latest(StreamEdits.BRANCH, (int) head).size();
      var plan = history.planOf(StreamEdits.BRANCH, opened.plan()).orElseThrow();
      assertEquals(own - 1, plan.size(), "and so does each edit of the branch");
    }
    assertTrue(opened.store().audit(Optional.empty()).isSound());
    opened.store().close();
    return head;
  }
}
