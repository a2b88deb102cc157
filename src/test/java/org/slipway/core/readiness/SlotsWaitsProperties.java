package org.slipway.core.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Link;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Wave;
import org.slipway.core.schedule.group.MovesWith;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Slot;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * What a deployment waits for, and what waits for it, against a look at every minute: the
 * deployment is put there, and all are asked who waits for whom. Shares no code with the search.
 */
class SlotsWaitsProperties {

  private static final Instant FROM =
      WaitingPlan.BEGIN.atZone(ZoneId.of("Europe/Berlin")).toInstant();

  /** Some planned starts have passed. */
  private static final Instant NOW = FROM.plus(Duration.ofMinutes(20));

  private static final int STARTS = 150;
  private static final Set<ConstraintKind> JUDGED =
      EnumSet.of(
          ConstraintKind.DEPENDENCY,
          ConstraintKind.LINK,
          ConstraintKind.PROMOTION,
          ConstraintKind.DEPENDENT);

  @Property(tries = 60)
  void feasibleIsWhereAllThatWaitsHasWhatItWaitsFor(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int deployments) {
    Plan plan = WaitingPlan.of(seed, deployments);
    Analysis analysis = Analysis.of(plan, NOW, (_, _) -> "");
    for (Deployment mine : plan.deployments().values()) {
      if (mine.state().unfinished() && length(mine).isPresent()) {
        expected(plan, mine)
            .forEach(
                (one, expected) ->
                    assertEquals(
                        expected,
                        analysis.slots(mine).feasible(request(mine, one)),
                        () -> one + " of " + mine.key()));
      }
    }
  }

  /** Who keeps the dependents is told of none that would have to move, but for what is overdue. */
  @Property(tries = 40)
  void whatKeepsTheDependentsMovesNone(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int deployments) {
    Plan plan = WaitingPlan.of(seed, deployments);
    Analysis analysis = Analysis.of(plan, NOW, (_, _) -> "");
    for (Deployment mine : plan.deployments().values()) {
      SlotAnswer answer = analysis.slots(request(mine, ConstraintKind.DEPENDENT));
      List<Slot> slots = answer instanceof SlotAnswer.Found found ? found.slots() : List.of();
      for (Slot slot : slots) {
        assertEquals(
            List.of(),
            MovesWith.of(plan, mine, slot, NOW).stream()
                .filter(line -> !line.keeps() && !line.isOverdue(NOW))
                .toList(),
            () -> mine.key() + " at " + slot.start().at());
      }
    }
  }

  /** And where they need not stay, those that would start too early are the ones that are named. */
  @Property(tries = 40)
  void whatWouldBeLeftBehindIsNamed(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int deployments) {
    Plan plan = WaitingPlan.of(seed, deployments);
    Analysis analysis = Analysis.of(plan, NOW, (_, _) -> "");
    for (Deployment mine : plan.deployments().values()) {
      SlotAnswer answer = analysis.slots(request(mine, ConstraintKind.PROMOTION));
      List<Slot> slots = answer instanceof SlotAnswer.Found found ? found.slots() : List.of();
      for (Slot slot : slots) {
        var look = new Look(plan, mine, slot.start().at());
        assertEquals(
            look.all()
                .filter(one -> !look.isMine(one) && one.state() != DeploymentState.RUNNING)
                .filter(look::comesTooEarly)
                .map(Deployment::key)
                .sorted()
                .toList(),
            MovesWith.of(plan, mine, slot, NOW).stream()
                .filter(line -> !line.keeps())
                .map(line -> line.deployment().key())
                .sorted()
                .toList(),
            () -> mine.key() + " at " + slot.start().at());
      }
    }
  }

  private static SlotRequest request(Deployment mine, ConstraintKind judged) {
    return SlotRequest.of(mine, FROM)
        .withHorizon(Duration.ofMinutes(STARTS))
        .relaxing(EnumSet.complementOf(EnumSet.of(judged)));
  }

  private static Map<ConstraintKind, IntervalSet> expected(Plan plan, Deployment mine) {
    var good = new EnumMap<ConstraintKind, List<Interval>>(ConstraintKind.class);
    JUDGED.forEach(one -> good.put(one, new ArrayList<>()));
    for (int minute = 0; minute < STARTS; minute++) {
      Instant start = FROM.plusSeconds(60L * minute);
      var look = new Look(plan, mine, start);
      good.forEach(
          (one, starts) -> {
            if (look.isGood(one)) {
              starts.add(Interval.lasting(start, Duration.ofMinutes(1)));
            }
          });
    }
    var expected = new EnumMap<ConstraintKind, IntervalSet>(ConstraintKind.class);
    good.forEach((one, starts) -> expected.put(one, IntervalSet.of(starts)));
    return expected;
  }

  private static Optional<Duration> length(Deployment deployment) {
    return active(deployment).filter(_ -> deployment.timing().rollbackTail().isPresent());
  }

  private static Optional<Duration> active(Deployment deployment) {
    return deployment
        .timing()
        .run()
        .flatMap(run -> deployment.timing().verification().map(run::plus));
  }

  /** The plan with one deployment at one start. */
  private record Look(Plan plan, Deployment mine, Instant start) {

    boolean isGood(ConstraintKind judged) {
      return switch (judged) {
        case DEPENDENCY -> hasWhatItNeeds();
        case LINK -> isLetStart();
        case PROMOTION -> isPromoted();
        default -> leavesNobodyBehind();
      };
    }

    private boolean hasWhatItNeeds() {
      return wanted(mine).stream()
          .allMatch(
              wanted -> {
                List<Deployment> coming = coming(mine, wanted, true);
                return coming.stream()
                    .filter(one -> one.equals(coming.getFirst()) || ridesWithMine(one))
                    .allMatch(one -> isVerified(one, start));
              });
    }

    private boolean isLetStart() {
      return ties(one -> one.waiting.equals(mine))
          .allMatch(one -> isKept(one.link, one.first, mine, start, true));
    }

    /** By all links to it, those that ask for what is not known left out. */
    private boolean isLinkedInTime(Deployment other, Instant then) {
      return ties(one -> one.waiting.equals(other) && isMine(one.first))
          .allMatch(one -> isKept(one.link, one.first, other, then, false));
    }

    private record Tie(Link link, Deployment first, Deployment waiting) {}

    private Stream<Tie> ties(Predicate<Tie> wanted) {
      return plan.links().values().stream()
          .flatMap(
              link ->
                  sides(link.from())
                      .filter(first -> isAhead(first) || first.state() == DeploymentState.DONE)
                      .flatMap(first -> sides(link.to()).map(one -> new Tie(link, first, one))))
          .filter(
              one ->
                  isDeployments(one.link)
                      || one.first.environment().equals(one.waiting.environment()))
          .filter(wanted);
    }

    private static boolean isDeployments(Link link) {
      return Stream.of(link.from(), link.to()).allMatch(side -> side.kind() == Kind.DEPLOYMENT);
    }

    private Stream<Deployment> sides(Ref side) {
      return plan.deployments().values().stream()
          .filter(
              one ->
                  one.id().uuid().equals(side.id().uuid())
                      || one.release().uuid().equals(side.id().uuid()));
    }

    private boolean isKept(
        Link link, Deployment first, Deployment waiting, Instant then, boolean whenUnknown) {
      boolean ofStart =
          link.type() == LinkType.START_TO_START || link.type() == LinkType.START_TO_FINISH;
      boolean ofEnd =
          link.type() == LinkType.FINISH_TO_FINISH || link.type() == LinkType.START_TO_FINISH;
      Optional<Instant> from = ofStart ? starts(first, true) : end(first);
      Optional<Duration> length = SlotsWaitsProperties.active(waiting);
      Optional<Instant> tied = ofEnd ? length.map(then::plus) : Optional.of(then);
      if (from.isEmpty() || tied.isEmpty()) {
        return !whenUnknown;
      }
      return !tied.get().isBefore(from.get().plus(link.lag()));
    }

    private boolean isPromoted() {
      return all()
          .filter(one -> one.release().equals(mine.release()) && !isMine(one))
          .filter(one -> stage(one).compareTo(stage(mine)) < 0 || comesFirst(one, mine))
          .filter(one -> !comesFirst(one, mine) || end(one).isPresent())
          .allMatch(one -> isVerified(one, start));
    }

    /** In one stage, and it goes where fewer reach it or data are less sensitive. */
    private boolean comesFirst(Deployment one, Deployment other) {
      Environment here = plan.get(Environment.class, one.environment());
      Environment there = plan.get(Environment.class, other.environment());
      return one.release().equals(other.release())
          && here.stage() == there.stage()
          && keepsOrder(other)
          && here.exposure().isPresent()
          && here.sensitivity().isPresent()
          && there.exposure().isPresent()
          && there.sensitivity().isPresent()
          && isLess(here, there);
    }

    private static boolean isLess(Environment one, Environment other) {
      int exposure = one.exposure().orElseThrow().compareTo(other.exposure().orElseThrow());
      return exposure < 0
          || (exposure == 0
              && one.sensitivity().orElseThrow().compareTo(other.sensitivity().orElseThrow()) < 0);
    }

    /** The policy makes the order a blocker, and nothing waives it. */
    private boolean keepsOrder(Deployment later) {
      boolean waived =
          plan.exceptions().values().stream()
              .anyMatch(
                  grant -> grant.subject().equals(Ref.of(later)) && NOW.isBefore(grant.expires()));
      return plan.policy().orElseThrow().rules().containsKey("promotion.order") && !waived;
    }

    private boolean leavesNobodyBehind() {
      return all()
          .filter(one -> !isMine(one) && one.state() != DeploymentState.RUNNING)
          .filter(one -> one.timing().startsAt().filter(at -> !at.isBefore(NOW)).isPresent())
          .allMatch(this::isNotLeftBehind);
    }

    private boolean isNotLeftBehind(Deployment other) {
      Instant then = other.timing().startsAt().orElseThrow();
      boolean inTime = isVerified(mine, then);
      return (inTime || !isLater(other))
          && isLinkedInTime(other, then)
          && isAfterSoak(other, then)
          && wanted(other).stream().allMatch(wanted -> isBrought(other, wanted, then));
    }

    /** It waits for the one that is put, and would start before that is verified. */
    boolean comesTooEarly(Deployment other) {
      Optional<Instant> then = other.timing().startsAt();
      return then.isPresent()
          && (!isAfterSoak(other, then.get())
              || !isLinkedInTime(other, then.get())
              || (!isVerified(mine, then.get()) && (isLater(other) || waitsForMine(other))));
    }

    private boolean waitsForMine(Deployment other) {
      return wanted(other).stream()
          .map(wanted -> coming(other, wanted, true))
          .filter(coming -> coming.stream().anyMatch(this::isMine))
          .anyMatch(coming -> isMine(coming.getFirst()) || ridesWithMine(other));
    }

    private boolean isLater(Deployment other) {
      return (other.release().equals(mine.release()) && stage(other).compareTo(stage(mine)) > 0)
          || comesFirst(mine, other);
    }

    private boolean isAfterSoak(Deployment other, Instant then) {
      List<Wave> waves = plan.get(Release.class, mine.release()).waves();
      boolean next =
          other.release().equals(mine.release())
              && waves.size() == 2
              && waves.getFirst().environments().contains(mine.environment())
              && waves.getLast().environments().contains(other.environment());
      return !next || isVerified(mine, then.minus(waves.getFirst().soak()));
    }

    /** It does not come first too late, and does not leave that to another that does. */
    private boolean isBrought(Deployment other, Id<Component> wanted, Instant then) {
      List<Deployment> now = coming(other, wanted, false);
      List<Deployment> there = coming(other, wanted, true);
      if (there.stream().noneMatch(this::isMine)) {
        return true;
      }
      boolean waits = isMine(there.getFirst()) || ridesWithMine(other);
      boolean first = isMine(there.getFirst()) || isMine(now.getFirst());
      return (!waits || isVerified(mine, then)) && (!first || isVerified(there.getFirst(), then));
    }

    /** What its items need, no circle, and it does not bring itself. */
    private Set<Id<Component>> wanted(Deployment of) {
      var wanted = new TreeSet<Id<Component>>();
      for (Dependency link : plan.dependencies().values()) {
        if (of.items().contains(link.from())
            && !of.items().contains(link.to())
            && !reached(link.to()).contains(link.from())) {
          wanted.add(link.to());
        }
      }
      return wanted;
    }

    private Set<Id<Component>> reached(Id<Component> from) {
      var reached = new TreeSet<Id<Component>>(List.of(from));
      for (int step = 0; step < plan.components().size(); step++) {
        plan.dependencies().values().stream()
            .filter(link -> reached.contains(link.from()))
            .map(Dependency::to)
            .toList()
            .forEach(reached::add);
      }
      return reached;
    }

    /**
     * Who brings it to there, the first first; with the one that is moved where it is now or put.
     */
    private List<Deployment> coming(Deployment of, Id<Component> wanted, boolean put) {
      return all()
          .filter(one -> one.environment().equals(of.environment()))
          .filter(one -> !one.release().equals(of.release()) && one.items().contains(wanted))
          .filter(one -> !isThere(one, wanted))
          .sorted(
              Comparator.comparing((Deployment one) -> starts(one, put).orElse(Instant.MAX))
                  .thenComparing(Deployment::id, (a, b) -> a.compareTo(b)))
          .toList();
    }

    private boolean isThere(Deployment one, Id<Component> wanted) {
      return plan.deployments().values().stream()
          .filter(done -> done.state() == DeploymentState.DONE)
          .filter(done -> done.environment().equals(one.environment()))
          .filter(done -> done.items().contains(wanted))
          .anyMatch(done -> version(done, wanted).equals(version(one, wanted)));
    }

    private String version(Deployment of, Id<Component> component) {
      return plan.get(Release.class, of.release()).delivers().stream()
          .filter(delivery -> delivery.component().equals(component))
          .findFirst()
          .orElseThrow()
          .version();
    }

    private boolean ridesWithMine(Deployment other) {
      Release ours = plan.get(Release.class, mine.release());
      Release theirs = plan.get(Release.class, other.release());
      return ours.train().isPresent()
          && ours.train().equals(theirs.train())
          && ours.departure().equals(theirs.departure());
    }

    Stream<Deployment> all() {
      return plan.deployments().values().stream().filter(Look::isAhead);
    }

    private static boolean isAhead(Deployment one) {
      return one.state().unfinished();
    }

    private Stage stage(Deployment of) {
      return plan.get(Environment.class, of.environment()).stage();
    }

    boolean isMine(Deployment one) {
      return one.id().equals(mine.id());
    }

    private Optional<Instant> starts(Deployment one, boolean put) {
      return put && isMine(one) ? Optional.of(start) : one.timing().startsAt();
    }

    private Optional<Instant> end(Deployment one) {
      return starts(one, true)
          .flatMap(at -> one.timing().run().map(at::plus))
          .flatMap(at -> one.timing().verification().map(at::plus));
    }

    private boolean isVerified(Deployment one, Instant then) {
      return end(one).filter(at -> !at.isAfter(then)).isPresent();
    }
  }
}
