package org.slipway.core.schedule.group;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.planning.Condition;
import org.slipway.core.schedule.planning.Relay;
import org.slipway.core.schedule.planning.Relay.Runner;
import org.slipway.core.schedule.planning.Relay.Waiting;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Denial;
import org.slipway.core.schedule.slot.DependentDenials;
import org.slipway.core.schedule.slot.Dependents;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.schedule.slot.Precedence;
import org.slipway.core.schedule.slot.Told;
import org.slipway.core.time.Interval;

/**
 * Who waits for what those planned together bring. What one alone brings gives a link or denies
 * starts; where several bring the same, the plan itself settles who is first, which is a relay. An
 * outsider keeps what it has today: one that starts too early as it is binds nobody. One use.
 */
final class GroupRelays {

  private record Pair(Id<Deployment> waiting, Ref wanted) implements Comparable<Pair> {

    @Override
    public int compareTo(Pair other) {
      int compared = waiting.compareTo(other.waiting);
      return compared != 0 ? compared : wanted.compareTo(other.wanted);
    }
  }

  private final GroupGround ground;
  private final Plan plan;
  private final GroupRequest request;
  private final GroupConditions conditions;
  private final List<Need> needs;
  private final List<Relay> relays = new ArrayList<>();
  private final List<SortedSet<Integer>> linked = new ArrayList<>();
  private final List<SortedSet<Id<Deployment>>> firm = new ArrayList<>();
  private final List<List<Denial>> late = new ArrayList<>();

  GroupRelays(
      GroupGround ground, GroupRequest request, GroupConditions conditions, List<Need> needs) {
    this.ground = ground;
    this.plan = ground.plan();
    this.request = request;
    this.conditions = conditions;
    this.needs = needs;
    for (int number = 0; number < needs.size(); number++) {
      linked.add(new TreeSet<>());
      firm.add(new TreeSet<>());
      late.add(new ArrayList<>());
    }
    for (int number = 0; number < needs.size(); number++) {
      members(number);
    }
    if (request.mustHold(ConstraintKind.DEPENDENT)) {
      outsiders();
    }
  }

  List<Relay> all() {
    return relays;
  }

  /** Those planned too that a deployment waits for whatever the plan, by number. */
  SortedSet<Integer> linked(int after) {
    return linked.get(after);
  }

  /** Starts from which an outsider would wait in vain for what this one alone brings. */
  List<Denial> late(int number) {
    return late.get(number);
  }

  /** Whether a constraint read from the plan as it is is told by links and relays instead. */
  boolean settle(int number, Constraint by) {
    return switch (by.kind()) {
      case DEPENDENT -> true;
      case DEPENDENCY ->
          firm.get(number).stream().noneMatch(id -> by.from().getFirst().id().equals(id));
      default -> false;
    };
  }

  private void members(int after) {
    Deployment waiting = needs.get(after).deployment();
    for (Precedence.Coming coming : Precedence.coming(plan, ground.needs(), waiting)) {
      for (Deployment one : coming.deployments()) {
        if (Precedence.sameTrain(plan, waiting, one)) {
          waits(after, one);
        }
      }
      List<Runner> runners = runners(coming.deployments(), Optional.empty());
      if (runners.stream().noneMatch(Runner.Running.class::isInstance)) {
        waits(after, coming.first());
      } else if (runners.size() == 1) {
        linked.get(after).add(((Runner.Running) runners.getFirst()).job());
      } else if (request.mustHold(ConstraintKind.DEPENDENCY)) {
        Ref wanted = new Ref(Kind.COMPONENT, coming.wanted());
        Condition by =
            conditions.relay(ConstraintKind.DEPENDENCY, waiting, wanted, isKnown(runners));
        relays.add(new Relay(by, runners, new Waiting.Job(after)));
      }
    }
  }

  private void waits(int after, Deployment one) {
    int number = number(one);
    if (number < 0) {
      firm.get(after).add(one.id());
    } else {
      linked.get(after).add(number);
    }
  }

  private int number(Deployment deployment) {
    return request.deployments().indexOf(deployment.id());
  }

  /**
   * Those planned together in the order that decides between two that start at once, and the first
   * of the others that has a start.
   *
   * @param kept start of an outsider that waits today for the first of the others in vain
   */
  private List<Runner> runners(List<Deployment> coming, Optional<Instant> kept) {
    var runners = new ArrayList<Runner>();
    Optional<Deployment> other =
        coming.stream()
            .filter(one -> number(one) < 0 && one.timing().startsAt().isPresent())
            .findFirst();
    for (Deployment one : coming.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList()) {
      int number = number(one);
      if (number >= 0) {
        Duration active = needs.get(number).active();
        Duration part = active.toMinutes() < 1 ? Duration.ofMinutes(1) : active;
        runners.add(new Runner.Running(number, part));
      } else if (other.equals(Optional.of(one))) {
        Optional<Instant> over = kept.or(() -> one.timing().active().map(Interval::end));
        runners.add(new Runner.Standing(one.timing().startsAt().orElseThrow(), over));
      }
    }
    return runners;
  }

  private static boolean isKnown(List<Runner> runners) {
    return runners.stream().noneMatch(r -> r instanceof Runner.Standing s && s.over().isEmpty());
  }

  private void outsiders() {
    var seen = new TreeSet<Pair>();
    for (Need need : needs) {
      for (Dependents.After after :
          Dependents.of(plan, ground.needs(), need.deployment(), ground.at())) {
        if (number(after.deployment()) >= 0) {
          continue;
        }
        if (after.kind() != ConstraintKind.DEPENDENCY) {
          keeps(need.deployment(), after);
        } else if (seen.add(new Pair(after.deployment().id(), after.about()))) {
          outsider(after);
        }
      }
    }
  }

  private void outsider(Dependents.After after) {
    Id<Component> wanted = ((Component) plan.find(after.about()).orElseThrow()).id();
    List<Deployment> coming = Precedence.coming(plan, after.deployment(), wanted);
    for (Deployment one : coming) {
      if (Precedence.sameTrain(plan, one, after.deployment())) {
        keeps(one, after);
      }
    }
    Deployment first = coming.getFirst();
    boolean kept = Precedence.isVerifiedBy(first, after.start());
    List<Runner> runners = runners(coming, kept ? Optional.empty() : Optional.of(after.start()));
    if (!kept && number(first) >= 0) {
      return;
    }
    if (runners.size() == 1) {
      keeps(first, after);
    } else {
      Condition by =
          conditions.relay(
              ConstraintKind.DEPENDENT, after.deployment(), after.about(), isKnown(runners));
      relays.add(new Relay(by, runners, new Waiting.Start(after.start())));
    }
  }

  /** Where it is in time today, it stays so. */
  private void keeps(Deployment one, Dependents.After after) {
    int number = number(one);
    if (number >= 0 && after.isKeptBy(one)) {
      DependentDenials.late(new Told(plan), needs.get(number), after)
          .filter(denial -> !late.get(number).contains(denial))
          .ifPresent(late.get(number)::add);
    }
  }
}
