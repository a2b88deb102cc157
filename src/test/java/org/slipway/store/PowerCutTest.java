package org.slipway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.AnyPlan;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Plan;

/**
 * The power goes at any moment of a session, and the disk has kept some of what was not forced: the
 * file then holds everything acknowledged, or it is refused; it is never an older state.
 */
class PowerCutTest {

  private static final Engine CUT = new Engine(PowerCutPath.SCHEME, Schema.current());
  private static final int EDITS = 15;

  @TempDir Path folder;

  /** What a cut left, and the last entry that had been acknowledged by then. */
  private static final class Left {

    private final byte[] bytes;
    private final long acknowledged;

    Left(byte[] bytes, long acknowledged) {
      this.bytes = bytes;
      this.acknowledged = acknowledged;
    }

    byte[] bytes() {
      return bytes;
    }

    long acknowledged() {
      return acknowledged;
    }
  }

  private static final String BRANCH = "trial";

  private final TreeMap<Long, Plan> states = new TreeMap<>();
  private final TreeMap<Long, Plan> trials = new TreeMap<>();
  private final List<Left> cuts = new ArrayList<>();
  private long acknowledged;
  private int opened;
  private int refused;

  @AfterEach
  void forget() {
    PowerCutPath.forget();
  }

  @Test
  void aPowerCutLosesNothingThatWasSaid() throws Exception {
    session(1, 4);
    judgeAll(40);
    assertTrue(opened > 20, opened + " opened, " + refused + " refused");
  }

  @Test
  @Tag("slow")
  void fiveHundredPowerCutsLoseNothingThatWasSaid() throws Exception {
    for (int seed = 2; opened + refused < 500; seed++) {
      session(seed, 2);
      judgeAll(100);
    }
    System.out.println("power cuts: " + opened + " opened, " + refused + " refused");
  }

  @Test
  void aSavedEditIsForcedToDisk() {
    PowerCutPath.register(() -> {});
    Path own = folder.resolve("forced");
    Plan plan = AnyPlan.of(1, 2);
    PlanStore store = create(own, plan);
    Stores.save(store, plan, RandomEdit.of(plan, new Random(1), 1));
    assertEquals(0, PowerCutPath.unforced(Stores.file(own).database().toString()));
    store.close();
  }

  private PlanStore create(Path own, Plan plan) {
    var creation = new Creation(Stores.LABEL, plan, Optional.empty());
    var opener = new Opener(Stores.file(own), Stores.setup(own), CUT);
    return Stores.opened(opener.create(creation)).store();
  }

  /** Edits a workspace from its making to its closing; keeps about one cut in {@code each}. */
  private void session(long seed, int each) {
    Path own = folder.resolve("session-" + seed);
    var random = new Random(seed);
    var choice = new Random(-seed);
    Plan plan = AnyPlan.of(seed, 5);
    states.clear();
    trials.clear();
    cuts.clear();
    PowerCutPath.register(() -> {});
    PlanStore store = create(own, plan);
    acknowledged = store.head().seq();
    states.put(acknowledged, plan);
    String path = Stores.file(own).database().toString();
    PowerCutPath.register(
        () -> {
          if (choice.nextInt(each) == 0) {
            PowerCutPath.left(path, choice).ifPresent(b -> cuts.add(new Left(b, acknowledged)));
          }
        });
    store.close();
    store = Stores.opened(new Opener(Stores.file(own), Stores.setup(own), CUT).open()).store();
    post(store, plan, plan, Posting.beginning(BRANCH, store.head(), List.of()));
    Plan trial = plan;
    for (int i = 0; i < EDITS; i++) {
      Edit edit = RandomEdit.of(i % 3 == 0 ? trial : plan, random, 100 + i);
      if (i % 3 == 0) {
        Plan next = Stores.applied(trial, edit);
        trials.put(acknowledged + 1, next);
        post(store, plan, next, Posting.of(BRANCH, EntryKind.EDIT, edit));
        trial = next;
      } else {
        states.put(acknowledged + 1, Stores.applied(plan, edit));
        plan = Stores.save(store, plan, edit);
        acknowledged = store.head().seq();
      }
      PowerCutPath.left(path, choice).ifPresent(b -> cuts.add(new Left(b, acknowledged)));
    }
    store.close();
    PowerCutPath.forget();
  }

  /** Posts to the branch, which leaves the base as it is. */
  private void post(PlanStore store, Plan base, Plan next, Posting posting) {
    states.put(acknowledged + 1, base);
    trials.putIfAbsent(acknowledged + 1, next);
    assertTrue(store.save(next, next, posting, Stores.STAMP) instanceof Saving.Saved);
    acknowledged = store.head().seq();
  }

  private void judgeAll(int limit) throws Exception {
    for (Left left : cuts.subList(0, Math.min(limit, cuts.size()))) {
      judge(left);
    }
  }

  private void judge(Left left) throws Exception {
    Path own = Files.createTempDirectory(folder, "left");
    Files.write(Stores.file(own).database(), left.bytes());
    switch (PlanStore.open(Stores.file(own), Stores.setup(own))) {
      case Opening.Opened(PlanStore store, Plan found) -> {
        try (store) {
          long seq = store.head().seq();
          assertTrue(
              seq >= left.acknowledged(), "acknowledged " + left.acknowledged() + ", found " + seq);
          assertEquals(states.get(seq), found);
          Optional<Plan> trial =
              Optional.ofNullable(trials.floorEntry(seq)).map(entry -> entry.getValue());
          assertEquals(trial, store.history().planOf(BRANCH, found));
        }
        opened++;
      }
      case Opening.NotOpened(StoreProblem problem) -> {
        assertTrue(
            problem instanceof StoreProblem.Damaged || problem instanceof StoreProblem.Unsound,
            problem.toString());
        refused++;
      }
    }
  }
}
