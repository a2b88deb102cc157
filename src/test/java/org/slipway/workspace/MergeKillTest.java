package org.slipway.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.plan.Vendor;
import org.slipway.store.Branch;
import org.slipway.store.Child;

/** A process that merges branch after branch is killed while it does: each is in whole or not. */
class MergeKillTest {

  @TempDir Path folder;

  @Test
  void twoKillsLeaveNoHalfMerge() throws Exception {
    kill(2, 1);
  }

  @Test
  @Tag("slow")
  void twelveKillsLeaveNoHalfMerge() throws Exception {
    kill(12, 2);
  }

  private void kill(int rounds, long seed) throws Exception {
    var random = new Random(seed);
    int merged = 0;
    for (int round = 0; round < rounds; round++) {
      merged = check(round(random));
    }
    assertTrue(merged > 0, "no branch was merged: the test shows nothing");
  }

  /** Reads until a merge begins, kills within it, and answers the last head acknowledged. */
  private long round(Random random) throws Exception {
    long last = 0;
    try (Child child = Child.start(StreamMerges.class, folder.toString())) {
      int wanted = 2 + random.nextInt(3);
      for (int merges = 0; merges < wanted; ) {
        String line = child.readLine();
        assertTrue(!line.equals("null"), "the child ended by itself");
        last = Child.saved(line, last);
        merges += line.startsWith("merging ") ? 1 : 0;
      }
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(12_000)));
      return child.killedAfter(last);
    }
  }

  /** Opens what the killed process left; answers how many branches are merged. */
  private int check(long acknowledged) {
    assertTrue(Files.exists(Desks.file(folder)));
    int merged = 0;
    try (Workspace workspace = Desks.open(folder)) {
      assertTrue(workspace.head().seq() >= acknowledged, "what was acknowledged is there");
      Set<String> names =
          workspace.basePlan().all(Vendor.class).values().stream()
              .map(Vendor::name)
              .collect(Collectors.toSet());
      for (Map.Entry<String, Branch> one : workspace.branching().all().entrySet()) {
        boolean there = names.contains(one.getKey());
        assertEquals(one.getValue().state() == Branch.State.MERGED, there, one.getKey());
        merged += there ? 1 : 0;
        assertTrue(
            there || workspace.branching().planOf(one.getKey()).isPresent(), "it can be read");
      }
      assertTrue(workspace.audit().isSound());
    }
    return merged;
  }
}
