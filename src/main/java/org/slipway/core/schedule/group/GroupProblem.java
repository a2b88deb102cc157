package org.slipway.core.schedule.group;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.planning.Barred;
import org.slipway.core.schedule.planning.Condition;
import org.slipway.core.schedule.planning.Job;
import org.slipway.core.schedule.planning.Limit;
import org.slipway.core.schedule.planning.Link;
import org.slipway.core.schedule.planning.Problem;
import org.slipway.core.schedule.planning.Use;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Denial;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.schedule.slot.Told;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * The question as a problem of pure combinatorics: one job a deployment, barred from every start
 * that the slot search denies it; starts in full quarters of an hour.
 */
final class GroupProblem {

  /** Starts that people plan. */
  static final Duration STEP = Duration.ofMinutes(15);

  /** Kinds by which one deployment waits for another. */
  private static final Set<ConstraintKind> ORDER =
      Set.of(
          ConstraintKind.DEPENDENCY,
          ConstraintKind.LINK,
          ConstraintKind.PROMOTION,
          ConstraintKind.DEPENDENT,
          ConstraintKind.WAVE);

  private final GroupGround ground;
  private final GroupRequest request;
  final GroupConditions conditions;
  private final List<Need> needs;
  private final GroupRelays relays;
  private final IdentityHashMap<Condition, Phrase> causes = new IdentityHashMap<>();
  private final SortedMap<Constraint, List<Deployment>> barred = new TreeMap<>();
  final Problem problem;

  /**
   * @param needs of the deployments asked for, in their order
   */
  GroupProblem(GroupGround ground, GroupRequest request, List<Need> needs) {
    this.ground = ground;
    this.request = request;
    this.needs = needs;
    conditions = new GroupConditions(new Told(ground.plan()));
    var shared = new SharedLimits(ground, request, conditions);
    List<Limit> limits = new ArrayList<>(shared.of(needs));
    var uses = new ArrayList<List<Use>>();
    for (int number = 0; number < needs.size(); number++) {
      uses.add(new ArrayList<>(shared.uses(number)));
    }
    if (request.mustHold(ConstraintKind.PROMOTION)) {
      TurnLimits.add(new Told(ground.plan()), conditions, needs, limits, uses);
    }
    relays = new GroupRelays(ground, request, conditions, needs);
    List<Link> links = new GroupLinks(ground, request, conditions, needs, relays).all();
    links.stream()
        .filter(link -> !conditions.constraint(link.by()).known())
        .forEach(link -> causes.put(link.by(), untried(link)));
    var jobs = new ArrayList<Job>();
    for (int number = 0; number < needs.size(); number++) {
      jobs.add(job(number, uses.get(number)));
    }
    problem = new Problem(horizon(), STEP, jobs, limits, links, relays.all(), request.goals());
  }

  private Phrase untried(Link link) {
    return conditions.untried(
        needs.get(link.before()).deployment(), needs.get(link.after()).deployment());
  }

  /** From a full quarter on, so that steps are full quarters. */
  private Interval horizon() {
    long step = STEP.toSeconds();
    Instant first =
        Instant.ofEpochSecond(Math.ceilDiv(request.from().getEpochSecond(), step) * step);
    Instant end = request.from().plus(request.horizon());
    return new Interval(first, end.isBefore(first) ? first : end);
  }

  private Job job(int number, List<Use> uses) {
    Need need = needs.get(number);
    Deployment deployment = need.deployment();
    return new Job(
        deployment.key(),
        Duration.ofMinutes(Math.ceilDiv(need.whole().toSeconds(), 60)),
        barred(number),
        uses,
        ground.weight().applyAsInt(deployment),
        deployment.timing().startsAt());
  }

  private List<Barred> barred(int number) {
    var starts = new LinkedHashMap<Condition, List<Interval>>();
    var denials = new ArrayList<>(denials(number));
    denials.addAll(relays.late(number));
    denials.addAll(late(needs.get(number)));
    for (Denial denial : denials) {
      Condition by = conditions.of(denial.by());
      starts.computeIfAbsent(by, _ -> new ArrayList<>()).add(denial.starts());
      causes.putIfAbsent(by, denial.cause());
    }
    var all = new ArrayList<Barred>();
    starts.forEach((by, of) -> all.add(new Barred(by, IntervalSet.of(of))));
    for (Condition by : starts.keySet()) {
      barred
          .computeIfAbsent(conditions.constraint(by), _ -> new ArrayList<>())
          .add(needs.get(number).deployment());
    }
    return all;
  }

  /**
   * What denies it starts where the others are out of the way. The order of deployments is read
   * from the plan as it is where that settles it, and else left to the links and relays.
   */
  private List<Denial> denials(int number) {
    Deployment deployment = needs.get(number).deployment();
    var denials = new ArrayList<Denial>();
    Deployment parked = ground.parked(deployment);
    for (Denial denial : ground.parking().search().apply(parked).denials(request.alone(parked))) {
      if (!ORDER.contains(denial.by().kind())) {
        denials.add(denial);
      }
    }
    for (Denial denial : ground.search().apply(deployment).denials(request.alone(deployment))) {
      if (ORDER.contains(denial.by().kind())
          && !isPlannedToo(denial.by())
          && !relays.settle(number, denial.by())) {
        denials.add(denial);
      }
    }
    return denials;
  }

  /** What its deadlines deny: starts from which it would not be verified in time. */
  private List<Denial> late(Need need) {
    var late = new ArrayList<Denial>();
    for (Deadline deadline : request.deadlines()) {
      if (request.mustHold(ConstraintKind.DEADLINE)
          && deadline.deployment().equals(need.deployment().id())) {
        Constraint by = conditions.deadline(deadline, need.deployment());
        need.beyond(deadline.by(), need.active())
            .ifPresent(starts -> late.add(new Denial(by, starts, by.title())));
      }
    }
    return late;
  }

  private boolean isPlannedToo(Constraint by) {
    return by.from().stream()
        .limit(1)
        .anyMatch(ref -> request.deployments().stream().anyMatch(id -> isOf(ref, id.uuid())));
  }

  private static boolean isOf(Ref ref, UUID id) {
    return ref.id().uuid().equals(id);
  }

  /** The problem under what is certain alone. */
  Problem certain() {
    var known = new TreeSet<Condition>();
    for (Condition condition : problem.conditions()) {
      if (conditions.constraint(condition).known()) {
        known.add(condition);
      }
    }
    return problem.under(known);
  }

  /** What nobody could compute, each as a sentence. */
  List<Phrase> missing() {
    return problem.conditions().stream()
        .filter(condition -> !conditions.constraint(condition).known())
        .flatMap(condition -> Optional.ofNullable(causes.get(condition)).stream())
        .distinct()
        .toList();
  }

  /** Those to which a constraint denies starts by itself, in the order asked for. */
  List<Deployment> barred(Constraint by) {
    return List.copyOf(barred.getOrDefault(by, List.of()));
  }

  /** Why a constraint denies just the first starts that it does. */
  Optional<Phrase> cause(Constraint by) {
    return Optional.ofNullable(causes.get(conditions.of(by)));
  }

  List<Need> needs() {
    return needs;
  }
}
