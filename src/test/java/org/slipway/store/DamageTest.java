package org.slipway.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.AnyPlan;
import org.slipway.core.plan.Plan;

/**
 * Single flipped bits and cut ends of a workspace file: it is refused, or it gives exactly the plan
 * that was saved. What is damaged outside of the plan is found by the audit.
 */
class DamageTest {

  @TempDir Path folder;

  private Plan plan = Plan.EMPTY;
  private JournalHead head = JournalHead.NONE;
  private byte[] sound = {};

  /** What became of damaged files. */
  private static final class Tally {
    private int refused;
    private int found;
    private int same;

    @Override
    public String toString() {
      return refused + " refused, " + found + " found by the audit, " + same + " the same data";
    }
  }

  @BeforeEach
  void aWorkspaceWithSomeHistory() throws Exception {
    plan = AnyPlan.of(3, 6);
    var random = new Random(3);
    try (PlanStore store = Stores.create(folder, plan)) {
      for (int i = 2; i < 20; i++) {
        plan = Stores.save(store, plan, RandomEdit.of(plan, random, i));
      }
      head = store.head();
    }
    sound = Files.readAllBytes(file().database());
  }

  private WorkspaceFile file() {
    return Stores.file(folder);
  }

  @Test
  void aFlippedBitIsNeverSilent() throws Exception {
    Tally tally = flip(60, 11);
    assertTrue(tally.refused > 5, tally.toString());
  }

  @Test
  void aCutFileIsNeverSilent() throws Exception {
    Tally tally = cut(20, 12);
    assertEquals(20, tally.refused, tally.toString());
  }

  @Test
  @Tag("slow")
  void aThousandFlippedBits() throws Exception {
    Tally tally = flip(1_000, 13);
    assertEquals(1_000, tally.refused + tally.found + tally.same);
    System.out.println("flipped bits: " + tally);
  }

  @Test
  @Tag("slow")
  void aHundredCuts() throws Exception {
    Tally tally = cut(100, 14);
    assertEquals(100, tally.refused, tally.toString());
    System.out.println("cuts: " + tally);
  }

  private Tally flip(int times, long seed) throws Exception {
    var random = new Random(seed);
    var tally = new Tally();
    for (int i = 0; i < times; i++) {
      byte[] damaged = sound.clone();
      int bit = random.nextInt(sound.length * 8);
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      judge("bit " + bit, damaged, tally);
    }
    return tally;
  }

  /** Cuts the last byte, whole blocks, and anything. */
  private Tally cut(int times, long seed) throws Exception {
    var random = new Random(seed);
    var tally = new Tally();
    for (int i = 0; i < times; i++) {
      int kept =
          switch (i % 3) {
            case 0 -> sound.length - 1 - i / 3;
            case 1 -> Math.max(0, sound.length - 4_096 * (1 + i / 3));
            default -> random.nextInt(sound.length);
          };
      judge("kept " + kept, Arrays.copyOf(sound, kept), tally);
    }
    return tally;
  }

  private void judge(String what, byte[] damaged, Tally tally) throws Exception {
    Files.write(file().database(), damaged);
    switch (PlanStore.read(file(), Stores.setup(folder))) {
      case Opening.NotOpened(StoreProblem problem) -> {
        tally.refused++;
        assertTrue(isSaidRight(problem), what + ": " + problem);
        assertInstanceOf(
            Opening.NotOpened.class, PlanStore.open(file(), Stores.setup(folder)), what);
        assertArrayEquals(damaged, Files.readAllBytes(file().database()), what);
      }
      case Opening.Opened(PlanStore store, Plan found) -> {
        try (store) {
          assertEquals(plan, found, what);
          assertEquals(head, store.head(), what);
          if (store.audit(Optional.of(head)).isSound()) {
            tally.same++;
          } else {
            tally.found++;
          }
        }
      }
    }
  }

  private static boolean isSaidRight(StoreProblem problem) {
    return problem instanceof StoreProblem.Damaged
        || problem instanceof StoreProblem.Unsound
        || problem instanceof StoreProblem.NothingInIt
        || problem instanceof StoreProblem.NotAWorkspace;
  }
}
