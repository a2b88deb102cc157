package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.core.plan.Wave;
import org.slipway.json.PlanJson;

/** Slots of many in the cases at the edge, as a planner would expect them. */
class SlotsOfManyCasesTest {

  @TempDir private Path folder;

  /** A case; the result holds each of the words. */
  record Case(
      String name, Consumer<PlanBuilder> plan, List<String> args, int exit, List<String> words) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static Case of(
      String name, Consumer<PlanBuilder> plan, String args, int exit, String... words) {
    return new Case(name, plan, List.of(args.split(" ")), exit, List.of(words));
  }

  private static Environment staging(PlanBuilder builder) {
    return builder.environment("staging", Stage.STAGING);
  }

  private static Release riding(PlanBuilder builder, String name) {
    Release release = builder.release(name, "1", builder.component(name));
    return builder.set(release, "train", Optional.of("Money"));
  }

  /** One deployment of two hours, an hour of verification and half an hour of rollback. */
  private static Deployment one(PlanBuilder builder, Environment to, String name) {
    return builder.deploy(riding(builder, name), to, "2026-09-29T22:00", 120, 60, 30);
  }

  private static void two(PlanBuilder builder, Environment to) {
    one(builder, to, "Ledger");
    one(builder, to, "Wallet");
  }

  static Stream<Case> cases() {
    return Stream.of(
        of(
            "a train without members",
            b -> b.train("Money", b.once("2026-09-29T18:00", "2026-09-29T20:00")),
            "--train Money",
            3,
            "rides the train Money, or any other"),
        of(
            "all of the train done",
            b -> b.set(one(b, staging(b), "Ledger"), "state", DeploymentState.DONE),
            "--train Money",
            3,
            "rides the train Money, or any other"),
        of(
            "a window shorter than the run",
            b -> {
              two(b, staging(b));
              b.set(
                  b.window("Nights", "2026-09-28T22:00", "2026-09-28T23:00"),
                  "when",
                  b.again("2026-09-28T22:00", "2026-09-28T23:00", "FREQ=DAILY"));
            },
            "--train Money",
            10,
            "Add or widen a window beside Nights",
            "cost 6"),
        of(
            "waves without soak",
            b -> {
              Release release = riding(b, "Ledger");
              Environment first = b.environment("eu", Stage.PRODUCTION);
              Environment second = b.environment("us", Stage.PRODUCTION);
              b.deploy(release, first, "2026-09-29T22:00", 120, 60, 30);
              b.deploy(release, second, "2026-09-29T22:00", 120, 60, 30);
              b.set(
                  release,
                  "waves",
                  List.of(
                      new Wave("eu", List.of(first.id()), Duration.ZERO, List.of()),
                      new Wave("us", List.of(second.id()), Duration.ZERO, List.of())));
            },
            "--train Money --relax on-call --goal soonest",
            0,
            "to eu: 2026-09-29T22:00:00+02:00 → 2026-09-28T12:00",
            "to us: 2026-09-29T22:00:00+02:00 → 2026-09-28T15:00"),
        of("one alone", b -> one(b, staging(b), "Ledger"), "--train Money", 0, "1 deployment"),
        of(
            "one alone by its key",
            b -> one(b, staging(b), "Ledger"),
            "--deployments DEP-4",
            0,
            "1 deployment"),
        of(
            "two where one at a time fits",
            b -> two(b, b.set(staging(b), "capacity", Optional.of(1))),
            "--train Money --goal soonest",
            0,
            "→ 2026-09-28T12:00",
            "→ 2026-09-28T15:30"),
        of(
            "two that meet near their present dates",
            b -> two(b, b.set(staging(b), "capacity", Optional.of(1))),
            "--train Money",
            0,
            "The starts move by 3 h 30 in all. Each by itself could stay",
            "stays 2026-09-29T22:00"),
        of(
            "no room at all",
            b -> two(b, b.set(staging(b), "capacity", Optional.of(0))),
            "--train Money",
            10,
            "Make room at staging",
            "cost 5"),
        of(
            "a member without a run",
            b -> {
              Deployment one = one(b, staging(b), "Ledger");
              b.set(
                  one,
                  "timing",
                  new Timing(
                      one.timing().start(),
                      Optional.empty(),
                      Optional.empty(),
                      one.timing().verification(),
                      one.timing().rollbackTail()));
            },
            "--train Money",
            11,
            "DEP-4 lacks: run"),
        of(
            "all approved",
            b -> {
              two(b, staging(b));
              b.plan()
                  .deployments()
                  .values()
                  .forEach(d -> b.set(d, "state", DeploymentState.APPROVED));
            },
            "--train Money --goal soonest",
            0,
            "2 deployments",
            "Ledger 1 to staging is approved, but not for its new start",
            "Wallet 1 to staging is approved, but not"),
        of(
            "nothing takes any time",
            b -> {
              Environment s = staging(b);
              b.deploy(riding(b, "Ledger"), s, "2026-09-29T22:00", 0, 0, 0);
              b.deploy(riding(b, "Wallet"), s, "2026-09-29T22:00", 0, 0, 0);
            },
            "--train Money",
            0,
            "2 deployments"),
        of(
            "the same twice",
            b -> one(b, staging(b), "Ledger"),
            "--deployments DEP-4,DEP-4",
            0,
            "1 deployment"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAnsweredAsAPlannerExpects(Case asked) throws IOException {
    var builder = new PlanBuilder("Europe/Berlin");
    asked.plan().accept(builder);
    try (OutputStream out = Files.newOutputStream(folder.resolve("plan.json"))) {
      PlanJson.write(builder.plan(), out);
    }
    var words = new ArrayList<>(List.of("slots", "--plan", folder.resolve("plan.json").toString()));
    words.addAll(asked.args());
    Clock clock = Clock.fixed(builder.at("2026-09-28T12:00"), ZoneOffset.UTC);
    Typed typed = Typed.in(folder, clock, words.toArray(new String[0]));
    String said = typed.out() + typed.err();
    assertEquals(asked.exit(), typed.exit(), said);
    asked.words().forEach(word -> assertTrue(said.contains(word), said));
  }
}
