package org.slipway.core.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.slipway.CrowdedDates;
import org.slipway.CrowdedPlan;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.core.readiness.rules.Rules;
import org.slipway.core.schedule.slot.Needs;
import org.slipway.core.schedule.slot.Precedence;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.core.schedule.wave.Waves;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * A start that the search offers has no finding that another start would not have: whatever any
 * blocking rule says of when, the search knew. And nothing that waits for it is left behind.
 */
class SlotsTimeBoundProperties {

  private static final Instant NOW = Instant.parse("2026-09-28T08:00:00Z");
  private static final Instant FROM = Instant.parse("2026-09-28T20:00:00Z");
  private static final Duration HORIZON = Duration.ofDays(6);
  private static final int STARTS = 25;

  @Property(tries = 12)
  void aStartThatIsOfferedHasNoFindingThatItsTimeIsToBlameFor(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int deployments) {
    Plan plan = CrowdedPlan.of(seed, deployments, CrowdedDates::add);
    Analysis analysis = Analysis.of(plan, NOW, (_, _) -> "content");
    for (Deployment deployment : plan.deployments().values()) {
      if (deployment.state().unfinished() && deployment.timing().whole().isPresent()) {
        SlotRequest request = SlotRequest.of(deployment, FROM).withHorizon(HORIZON);
        IntervalSet feasible = analysis.slots(deployment).feasible(request);
        judge(plan, deployment, feasible, request.starts(), seed);
      }
    }
  }

  private static void judge(
      Plan plan, Deployment deployment, IntervalSet feasible, Interval asked, long seed) {
    if (feasible.isEmpty()) {
      return;
    }
    var findings = new TreeMap<Instant, Set<String>>();
    for (Instant start : telling(feasible, asked, seed)) {
      findings.put(start, findings(moved(plan, deployment, start), deployment));
    }
    var always = new TreeSet<>(findings.firstEntry().getValue());
    findings.values().forEach(always::retainAll);
    findings.forEach(
        (start, found) -> {
          if (feasible.contains(start)) {
            found.removeAll(always);
            assertEquals(List.of(), List.copyOf(found), () -> deployment.key() + " at " + start);
            assertEquals(
                List.of(),
                leftBehind(plan, deployment, start),
                () -> deployment.key() + " at " + start);
          }
        });
  }

  /** Starts on both sides of borders of what is feasible, and some anywhere. */
  private static Set<Instant> telling(IntervalSet feasible, Interval asked, long seed) {
    var random = new SplittableRandom(seed);
    var telling = new ArrayList<Instant>();
    for (Interval stretch : feasible.stretches()) {
      for (Instant border : List.of(stretch.start(), stretch.end())) {
        telling.add(border);
        telling.add(border.minusSeconds(60));
      }
    }
    while (telling.size() > STARTS) {
      telling.remove(random.nextInt(telling.size()));
    }
    telling.add(feasible.stretches().getFirst().start());
    for (int n = 0; n < STARTS; n++) {
      telling.add(asked.start().plusSeconds(60L * random.nextInt((int) HORIZON.toMinutes())));
    }
    telling.removeIf(start -> !asked.contains(start));
    return new TreeSet<>(telling);
  }

  private static Plan moved(Plan plan, Deployment deployment, Instant start) {
    var at = new PlannedStart(start, ZoneId.of("Europe/Berlin"));
    Edit edit =
        Edit.put(
            Phrase.of("edit.unnamed"),
            Shape.with(deployment, "timing", deployment.timing().withStart(at)));
    return ((Applied.Done) plan.apply(edit)).plan();
  }

  /** What blocks, or says that there is too much traffic: by rule and what it is about. */
  private static Set<String> findings(Plan plan, Deployment deployment) {
    Facts facts = Facts.of(plan, (_, _) -> "content");
    var found = new TreeSet<String>();
    List<Rule> rules =
        Rules.ALL.stream()
            .filter(r -> r.subject() == Kind.RELEASE || r.subject() == Kind.DEPLOYMENT)
            .toList();
    for (Rule rule : rules) {
      Ref subject =
          rule.subject() == Kind.RELEASE
              ? new Ref(Kind.RELEASE, deployment.release())
              : Ref.of(deployment);
      for (Finding finding : rule.judge(new Case(facts, subject, NOW))) {
        String key = finding.reason().key();
        if (finding.blocks() || key.equals("finding.window.high-risk.busy")) {
          found.add(rule.id() + " " + key + " " + finding.item());
        }
      }
    }
    return found;
  }

  /**
   * Planned deployments that wait for it, now or from that start on, and would start before it is
   * verified; one that gets what it needs from another in time does not wait.
   */
  private static List<String> leftBehind(Plan plan, Deployment mine, Instant start) {
    Plan after = moved(plan, mine, start);
    Needs needs = Needs.of(plan);
    var behind = new ArrayList<String>();
    for (Deployment other : plan.deployments().values()) {
      Optional<Instant> then = other.timing().startsAt().filter(at -> !at.isBefore(NOW));
      boolean waits = other.state().unfinished() && other.state() != DeploymentState.RUNNING;
      if (waits && then.isPresent() && !other.id().equals(mine.id())) {
        Instant verified = start.plus(mine.timing().active().orElseThrow().length());
        boolean late = verified.isAfter(then.get());
        if (late && (needed(after, needs, other, mine) || promoted(after, other, mine))) {
          behind.add(other.key());
        }
        if (soakEnds(after, other, mine, verified).filter(then.get()::isBefore).isPresent()) {
          behind.add("wave " + other.key());
        }
      }
    }
    return behind;
  }

  private static boolean needed(Plan plan, Needs needs, Deployment other, Deployment mine) {
    return Precedence.needed(plan, needs, other).stream()
        .anyMatch(before -> before.deployment().id().equals(mine.id()));
  }

  private static boolean promoted(Plan plan, Deployment other, Deployment mine) {
    return Precedence.promoted(plan, other).stream()
        .anyMatch(before -> before.deployment().id().equals(mine.id()));
  }

  private static Optional<Instant> soakEnds(
      Plan plan, Deployment other, Deployment mine, Instant verified) {
    var before = Waves.before(plan, other);
    return before.isEmpty()
        ? Optional.empty()
        : before.getLast().deployments().stream()
            .filter(one -> one.id().equals(mine.id()))
            .findFirst()
            .map(_ -> verified.plus(before.getLast().wave().soak()));
  }
}
