package org.slipway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.plan.Plan;

class LockTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void aSecondOpenInThisProcessNamesTheHolder() {
    try (PlanStore first = Stores.create(folder, Plan.EMPTY)) {
      var held =
          assertInstanceOf(
              StoreProblem.Held.class,
              Stores.problem(PlanStore.open(Stores.file(folder), Stores.setup(folder))));
      Holder holder = held.by().orElseThrow();
      assertEquals(ProcessHandle.current().pid(), holder.pid());
      assertEquals(System.getProperty("user.name"), holder.user());
      assertTrue(holder.socket().isPresent());
      assertEquals(1, first.head().seq());
    }
    Stores.open(folder).store().close();
  }

  @Test
  void theHolderAnswers() {
    try (PlanStore store = Stores.create(folder, Plan.EMPTY)) {
      store.answer(
          request ->
              switch (request) {
                case Request.PlanNow _ -> new Answer.Given("zażółć ".repeat(200_000));
                case Request.PlanOf _, Request.ForkOf _, Request.PlanAt _ -> new Answer.Given("");
                case Request.Audit _ -> new Answer.Refused("busy");
                case Request.LastTouched _ -> new Answer.Given("");
                case Request.BackupTo(var file) -> new Answer.Given(file.toString());
              });
      Holder holder = LockNote.read(Stores.file(folder).lockNote()).orElseThrow();
      assertEquals(
          new Answer.Given("zażółć ".repeat(200_000)), holder.ask(new Request.PlanNow(), PATIENCE));
      assertEquals(new Answer.Refused("busy"), holder.ask(new Request.Audit(), PATIENCE));
      Path target = folder.resolve("with space.zip");
      assertEquals(
          new Answer.Given(target.toString()), holder.ask(new Request.BackupTo(target), PATIENCE));
    }
  }

  @Test
  void theSocketIsTheOwnersAlone() throws Exception {
    try (PlanStore store = Stores.create(folder, Plan.EMPTY)) {
      Path run = folder.resolve("run");
      assertEquals("[OWNER_EXECUTE, OWNER_READ, OWNER_WRITE]", permissions(run));
      Path socket = LockNote.read(store.file().lockNote()).flatMap(Holder::socket).orElseThrow();
      assertEquals("[OWNER_READ, OWNER_WRITE]", permissions(socket));
    }
  }

  private static String permissions(Path path) throws Exception {
    return Files.getPosixFilePermissions(path).stream()
        .map(Enum::name)
        .sorted()
        .toList()
        .toString();
  }

  @Test
  void aHolderThatIsGoneDoesNotAnswer() {
    var gone = new Holder(1, "ada", "x", Stores.NOW, Optional.of(folder.resolve("none")));
    assertInstanceOf(Answer.None.class, gone.ask(new Request.PlanNow(), PATIENCE));
    var mute = new Holder(1, "ada", "x", Stores.NOW, Optional.empty());
    assertInstanceOf(Answer.None.class, mute.ask(new Request.PlanNow(), PATIENCE));
  }

  @Test
  void aHolderThatIsSilentIsNotWaitedForForEver() throws Exception {
    try (HolderSocket silent = HolderSocket.bind(folder.resolve("run"))) {
      var holder = new Holder(1, "ada", "x", Stores.NOW, Optional.of(silent.path()));
      assertInstanceOf(
          Answer.None.class, holder.ask(new Request.PlanNow(), Duration.ofMillis(200)));
    }
  }

  @Test
  void aStaleNoteIsNotInTheWay() throws Exception {
    Stores.create(folder, Plan.EMPTY).close();
    var crashed = new Holder(4_711, "bob", "old-host", Stores.NOW, Optional.empty());
    Files.writeString(Stores.file(folder).lockNote(), crashed.toJson());
    var again = Stores.open(folder);
    Holder holder = LockNote.read(Stores.file(folder).lockNote()).orElseThrow();
    assertEquals(ProcessHandle.current().pid(), holder.pid());
    again.store().close();
    assertFalse(Files.exists(Stores.file(folder).lockNote()));
  }

  @Test
  void ofManyThreadsExactlyOneWins() throws Exception {
    Stores.create(folder, Plan.EMPTY).close();
    int starts = 50;
    var barrier = new CyclicBarrier(starts);
    var attempts = new ArrayList<Future<Opening>>();
    var won = new ArrayList<PlanStore>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < starts; i++) {
        attempts.add(
            threads.submit(
                () -> {
                  barrier.await();
                  return PlanStore.open(Stores.file(folder), Stores.setup(folder));
                }));
      }
      for (Future<Opening> attempt : attempts) {
        switch (attempt.get()) {
          case Opening.Opened(PlanStore store, _) -> won.add(store);
          case Opening.NotOpened(StoreProblem problem) ->
              assertInstanceOf(StoreProblem.Held.class, problem);
        }
      }
    }
    assertEquals(1, won.size());
    won.getFirst().close();
  }

  @Test
  void ofSeveralProcessesExactlyOneWins() throws Exception {
    Stores.create(folder, Plan.EMPTY).close();
    List<Child> children = new ArrayList<>();
    try {
      for (int i = 0; i < 4; i++) {
        children.add(Child.start(HoldFile.class, folder.toString()));
      }
      for (Child child : children) {
        assertEquals("ready", child.readLine());
      }
      children.forEach(child -> child.writeLine("go"));
      var answers = new ArrayList<String>();
      for (Child child : children) {
        answers.add(child.readLine());
      }
      assertEquals(1, answers.stream().filter("held"::equals).count(), answers.toString());
      assertEquals(3, answers.stream().filter(a -> a.startsWith("by ")).count());
    } finally {
      children.forEach(Child::kill);
    }
    Stores.open(folder).store().close();
  }
}
