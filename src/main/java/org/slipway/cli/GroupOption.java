package org.slipway.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.group.GroupAnswer;
import org.slipway.core.schedule.group.GroupMembers;
import org.slipway.core.schedule.group.GroupPlan;
import org.slipway.core.schedule.group.GroupPlanning;
import org.slipway.core.schedule.group.GroupRequest;
import org.slipway.core.schedule.group.GroupWeight;
import org.slipway.core.schedule.planning.Goals;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.exchange.slot.SlotsOfMany;
import org.slipway.exchange.slot.SlotsWords;
import org.slipway.json.Content;
import picocli.CommandLine.Option;

/** Slots of many at once: which deployments, and how hard to look. */
final class GroupOption {

  private static final long MOST_STEPS = 10_000_000;

  @Option(
      names = "--train",
      paramLabel = "NAME",
      description = "Plan every deployment of the releases that ride this train, all at once.")
  private @Nullable String train;

  @Option(
      names = "--departure",
      paramLabel = "DATE",
      description = "Only of the releases booked on this departure of the train.")
  private @Nullable String departure;

  @Option(
      names = "--deployments",
      paramLabel = "KEY",
      split = ",",
      description = "Plan these deployments at once, their keys parted by commas.")
  private List<String> deployments = new ArrayList<>();

  @Option(
      names = "--improve",
      paramLabel = "STEPS",
      description = "How many steps to look for a better plan; the same steps give the same plan.")
  private long improve;

  @Option(names = "--seed", paramLabel = "N", description = "Another number, another search.")
  private long seed = 1;

  @Option(
      names = "--goal",
      paramLabel = "GOAL",
      description =
          "nearest (present dates; the usual one), soonest or spread (risky ones on different"
              + " days).")
  private String goal = "nearest";

  @Option(
      names = "--keep-departure",
      description =
          "Each stays on the departure its release is booked on; else another day may be found.")
  private boolean keepDeparture;

  /** Whether many are asked for. */
  boolean isGiven() {
    return train != null || !deployments.isEmpty();
  }

  /** Plans them and prints what came of it. */
  Exit answer(
      Loaded loaded,
      Instant from,
      Duration horizon,
      Set<ConstraintKind> relaxed,
      boolean json,
      Home home) {
    Instant now = loaded.now(home.clock());
    if (improve < 0 || improve > MOST_STEPS) {
      throw usage("cli.group.steps", String.valueOf(improve), home);
    }
    GroupRequest request =
        GroupRequest.usual(members(loaded.plan(), home), from)
            .withHorizon(horizon)
            .relaxing(relaxed(relaxed))
            .towards(goals(home));
    GroupPlanning planning =
        Analysis.of(loaded.plan(), now, Content.FINGERPRINT)
            .together(request, GroupWeight.of(loaded.plan(), now));
    GroupAnswer answer = planning.first();
    if (answer instanceof GroupAnswer.Found(GroupPlan first) && improve > 0) {
      answer = new GroupAnswer.Found(planning.improve(first, seed, improve, _ -> {}, () -> false));
    }
    var words = new SlotsWords(loaded.plan(), home.output().texts(), loaded.zone());
    SlotsOfMany said = SlotsOfMany.of(words, loaded.isSample(), answer, request);
    if (json) {
      home.output().document(SlotsOfMany.class, said);
    } else {
      GroupPrint.print(said, home.output());
    }
    return exit(answer);
  }

  private static Exit exit(GroupAnswer answer) {
    return switch (answer) {
      case GroupAnswer.Found _ -> Exit.OK;
      case GroupAnswer.Impossible _ -> Exit.NO;
      case GroupAnswer.NotComputed _, GroupAnswer.NotFound _ -> Exit.UNDECIDABLE;
    };
  }

  private Goals goals(Home home) {
    Goals named = Goals.named().get(goal);
    if (named == null) {
      throw usage("cli.group.goal", goal, home);
    }
    return named;
  }

  private Set<ConstraintKind> relaxed(Set<ConstraintKind> more) {
    var relaxed = EnumSet.noneOf(ConstraintKind.class);
    relaxed.addAll(more);
    if (!keepDeparture) {
      relaxed.addAll(GroupRequest.USUALLY_RELAXED);
    }
    return relaxed;
  }

  private List<Id<Deployment>> members(Plan plan, Home home) {
    if (train != null && !deployments.isEmpty()) {
      throw usage("cli.group.one", train, home);
    }
    if (train == null && departure != null) {
      throw new Refused(
          Exit.USAGE, home.output().texts().get("cli.unfit-option", "--departure", "--train"));
    }
    if (train == null) {
      return deployments.stream()
          .map(key -> Subjects.deployment(plan, key.strip(), home).id())
          .toList();
    }
    return riding(plan, train, home);
  }

  private List<Id<Deployment>> riding(Plan plan, String name, Home home) {
    Optional<LocalDate> day = day(home);
    List<Id<Deployment>> riding = GroupMembers.ofTrain(plan, name, day);
    if (!riding.isEmpty()) {
      return riding;
    }
    if (GroupMembers.trains(plan).isEmpty()) {
      throw new Refused(
          Exit.NOT_FOUND, home.output().texts().get("cli.group.no-train-at-all", name));
    }
    boolean wrongDay = !GroupMembers.ofTrain(plan, name, Optional.empty()).isEmpty();
    Stream<String> known =
        wrongDay
            ? GroupMembers.departures(plan, name).stream().map(LocalDate::toString)
            : GroupMembers.trains(plan).stream();
    throw new Refused(
        Exit.NOT_FOUND,
        home.output()
            .texts()
            .get(
                wrongDay ? "cli.group.no-departure" : "cli.group.no-train",
                name,
                known.collect(Collectors.joining(", ")),
                day.map(LocalDate::toString).orElse("")));
  }

  private Optional<LocalDate> day(Home home) {
    try {
      return Optional.ofNullable(departure).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw usage("cli.group.departure", String.valueOf(departure), home);
    }
  }

  private static Refused usage(String text, String what, Home home) {
    return new Refused(Exit.USAGE, home.output().texts().get(text, what));
  }
}
