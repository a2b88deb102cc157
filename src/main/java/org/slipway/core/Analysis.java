package org.slipway.core;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slipway.core.calendar.Layers;
import org.slipway.core.calendar.OpenEnd;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.graph.component.BlockedBy;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Extract;
import org.slipway.core.readiness.Extracts;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Fingerprint;
import org.slipway.core.readiness.ReleaseVerdict;
import org.slipway.core.readiness.Slots;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.readiness.Verdicts;
import org.slipway.core.readiness.rules.Rules;
import org.slipway.core.risk.Risks;
import org.slipway.core.schedule.Collision;
import org.slipway.core.schedule.Collisions;
import org.slipway.core.schedule.group.GroupGround;
import org.slipway.core.schedule.group.GroupPlanning;
import org.slipway.core.schedule.group.GroupRequest;
import org.slipway.core.schedule.group.Parking;
import org.slipway.core.schedule.path.DeploymentNetwork;
import org.slipway.core.schedule.path.OpenStretches;
import org.slipway.core.schedule.path.PathGround;
import org.slipway.core.schedule.path.PathPhrases;
import org.slipway.core.schedule.path.PlanPath;
import org.slipway.core.schedule.simulation.History;
import org.slipway.core.schedule.simulation.Simulation;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.core.schedule.slot.SlotSearch;
import org.slipway.core.time.Interval;

/**
 * Everything derived from a plan at one evaluation instant, computed when it is first asked for and
 * kept. An immutable value in effect, and safe for all threads.
 */
public final class Analysis {

  private final Plan plan;
  private final Instant at;
  private final Fingerprint fingerprint;
  private final Facts facts;
  private final ConcurrentMap<Ref, Verdict> verdicts;
  private final ConcurrentMap<Ref, ReleaseVerdict> joined;
  private final Risks risks;
  private volatile @Nullable History past;
  private volatile @Nullable PlanPath path;
  private volatile @Nullable OpenStretches openStretches;

  private Analysis(Plan plan, Instant at, Fingerprint fingerprint, Facts facts) {
    this(
        plan,
        at,
        fingerprint,
        facts,
        Risks.of(plan, facts::past, at),
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>());
  }

  private Analysis(
      Plan plan,
      Instant at,
      Fingerprint fingerprint,
      Facts facts,
      Risks risks,
      ConcurrentMap<Ref, Verdict> verdicts,
      ConcurrentMap<Ref, ReleaseVerdict> joined) {
    this.plan = plan;
    this.at = at;
    this.fingerprint = fingerprint;
    this.facts = facts;
    this.risks = risks;
    this.verdicts = verdicts;
    this.joined = joined;
  }

  /** From cold; nothing is computed yet. */
  public static Analysis of(Plan plan, Instant at, Fingerprint fingerprint) {
    return new Analysis(plan, at, fingerprint, Facts.of(plan, fingerprint));
  }

  /**
   * The analysis of the plan after an edit, at the same instant. Verdicts whose inputs the edit did
   * not touch are kept; the answers are those of a cold one.
   *
   * @param after this plan with the edit applied
   */
  public Analysis after(Plan after, Edit edit) {
    Facts next = facts.after(after, fingerprint, edit);
    Optional<SortedSet<Ref>> touched = Touched.by(edit, facts, next);
    Analysis later = judgedAfter(after, next, touched);
    OpenStretches open = openStretches;
    later.openStretches = open == null ? null : open.after(edit, touched);
    return later;
  }

  private Analysis judgedAfter(Plan after, Facts next, Optional<SortedSet<Ref>> touched) {
    if (touched.isEmpty()) {
      return new Analysis(after, at, fingerprint, next);
    }
    var keptVerdicts = new ConcurrentHashMap<>(verdicts);
    var keptJoined = new ConcurrentHashMap<>(joined);
    for (Ref subject : touched.get()) {
      keptVerdicts.remove(subject);
      keptJoined.remove(subject);
      releaseOf(plan, subject).ifPresent(keptJoined::remove);
      releaseOf(after, subject).ifPresent(keptJoined::remove);
    }
    Risks kept = risks.after(after, next::past, touched.get());
    return new Analysis(after, at, fingerprint, next, kept, keptVerdicts, keptJoined);
  }

  private static Optional<Ref> releaseOf(Plan plan, Ref subject) {
    return plan.find(subject)
        .flatMap(
            record ->
                record instanceof Deployment deployment
                    ? Optional.of(new Ref(Kind.RELEASE, deployment.release()))
                    : Optional.empty());
  }

  /**
   * The same plan a moment later: what was judged stands, each verdict with its own instant, and
   * what was not is judged at the later one. For a clock that runs on between edits; {@link #at}
   * gives every verdict at one instant.
   */
  public Analysis movedOn(Instant later) {
    Risks anew = Risks.of(plan, facts::past, later);
    var moved = new Analysis(plan, later, fingerprint, facts, anew, verdicts, joined);
    OpenStretches open = openStretches;
    moved.openStretches = open == null ? null : open.movedOn();
    return moved;
  }

  /** The same plan at another instant. */
  public Analysis at(Instant other) {
    return new Analysis(plan, other, fingerprint, facts);
  }

  public Plan plan() {
    return plan;
  }

  /** What the verdicts rest on. */
  public Facts facts() {
    return facts;
  }

  /** Evaluation instant. */
  public Instant at() {
    return at;
  }

  /** The verdict on a deployment; one that is finished is judged as if it were to come. */
  public Verdict verdict(Deployment deployment) {
    return verdict(Ref.of(deployment));
  }

  /** The verdict on a release: the worst of its unfinished deployments and of its own rules. */
  public ReleaseVerdict verdict(Release release) {
    ReleaseVerdict known = joined.get(Ref.of(release));
    if (known == null) {
      known = join(release);
      joined.put(Ref.of(release), known);
    }
    return known;
  }

  private ReleaseVerdict join(Release release) {
    List<Deployment> all = plan.naming(release, Deployment.class).toList();
    List<Verdict> unfinished =
        all.stream().filter(d -> d.state().unfinished()).map(this::verdict).toList();
    Ref ref = Ref.of(release);
    return Verdicts.joined(ref, all.size(), verdict(ref), unfinished);
  }

  /** The verdict on a deployment, or on a release for its own rules. */
  public Verdict verdict(Ref subject) {
    return verdicts.computeIfAbsent(subject, ref -> Verdicts.of(Rules.ALL, facts, ref, at));
  }

  /**
   * The findings on everything unfinished, each once: of each release that has an unfinished
   * deployment, then of its deployments, in plan order; then of the reservations.
   */
  public Stream<Finding> findings() {
    var unfinished = new TreeSet<Id<Release>>();
    for (Deployment deployment : plan.deployments().values()) {
      if (deployment.state().unfinished()) {
        unfinished.add(deployment.release());
      }
    }
    judge(unfinished);
    return Stream.concat(
        unfinished.stream().flatMap(id -> verdict(plan.get(Release.class, id)).findings().stream()),
        bookings().stream());
  }

  /** Each verdict stands by itself, so those not known yet are found side by side. */
  private void judge(Collection<Id<Release>> releases) {
    releases.parallelStream()
        .filter(id -> !joined.containsKey(new Ref(Kind.RELEASE, id)))
        .forEach(id -> verdict(plan.get(Release.class, id)));
  }

  /** The findings on every reservation that is not over, in plan order. */
  public List<Finding> bookings() {
    return plan.reservations().values().stream()
        .filter(booked -> booked.at().end().isAfter(at))
        .flatMap(booked -> Verdicts.of(Rules.ALL, facts, Ref.of(booked), at).findings().stream())
        .toList();
  }

  /** Collisions of unfinished deployments. */
  public Collisions collisions() {
    return facts.collisions();
  }

  /** What overlapped in the past; computed anew each time. */
  public Collisions history() {
    return Collisions.history(plan);
  }

  /** What would stand in the way of this deployment, for example of one that is being dragged. */
  public List<Collision> collisions(Deployment asItMightBe) {
    return facts.collisions().of(asItMightBe);
  }

  /** Whether an environment should be shared or dedicated. */
  public EnvironmentAdvice advice(Environment environment) {
    return EnvironmentAdvice.of(facts, environment, at);
  }

  /** How risky each deployment is, at the evaluation instant. */
  public Risks risks() {
    return risks;
  }

  /** When the target of a deployment is open; freezes are let through that are excepted. */
  public OpenTime openTime(Deployment deployment) {
    return new Case(facts, Ref.of(deployment), at).openTime();
  }

  /** How likely planned deployments fit their open time, by what finished ones took. */
  public Simulation forecast(List<Deployment> deployments, int runs, long seed) {
    return Simulation.of(past(), deployments, this::openEnd, runs, seed);
  }

  /** Whether forecasts draw from the same here and there. */
  boolean sharesPast(Analysis other) {
    return past().isLike(other.past());
  }

  /** What forecasts draw from; made when the first is asked for. */
  private History past() {
    History known = past;
    if (known == null) {
      known = History.of(plan);
      past = known;
    }
    return known;
  }

  private OpenEnd openEnd(Deployment deployment) {
    return openTime(deployment).end(deployment.timing().startsAt().orElseThrow());
  }

  /** The critical path through all that is unfinished, each deployment in its open time. */
  public PlanPath path() {
    PlanPath known = path;
    if (known == null) {
      known = DeploymentNetwork.path(pathGround(), opening());
      path = known;
    }
    return known;
  }

  /** Which planned starts cannot be kept, and why; computed anew each time. */
  public PlanPath.Computed asPlanned() {
    return DeploymentNetwork.asPlanned(pathGround(), opening());
  }

  private OpenStretches opening() {
    OpenStretches kept = openStretches;
    OpenStretches open = kept == null ? OpenStretches.of(plan, at) : kept.servingAlso(plan, at);
    openStretches = open;
    return open;
  }

  /** What the dates of {@link #path} follow from, in words. */
  public PathPhrases pathPhrases() {
    return new PathPhrases(plan, this::openTime);
  }

  /** What holds deployments up: links, what they need, stages and waves, to the end. */
  public Function<Deployment, BlockedBy> blockedBy() {
    return DeploymentNetwork.blockedBy(pathGround());
  }

  private PathGround pathGround() {
    return new PathGround(plan, facts.needs(), facts.occurrences(), this::openTime, at);
  }

  /** Looks for slots of a deployment, as it is or as it might be. */
  public SlotSearch slots(Deployment deployment) {
    return Slots.of(facts, deployment, at, Rules.ALL);
  }

  /** The best slots of a deployment, or why there are none. */
  public SlotAnswer slots(SlotRequest request) {
    return slots(request.deployment()).all(request, () -> false);
  }

  /** The first start that fits, and why the ones before it do not; or why there is none. */
  public SlotAnswer nextSlot(SlotRequest request) {
    return slots(request.deployment()).next(request, () -> false);
  }

  /**
   * Plans several deployments at once.
   *
   * @param weight of a deployment's risk, 0 or more
   */
  public GroupPlanning together(GroupRequest request, ToIntFunction<Deployment> weight) {
    Instant aside = Parking.after(plan, request.from().plus(request.horizon()));
    Plan parked = Parking.parked(plan, request.deployments(), aside);
    Facts there = Facts.of(parked, fingerprint);
    var ground =
        new GroupGround(
            plan,
            facts.needs(),
            at,
            this::slots,
            new GroupGround.Parked(
                aside,
                there.collisions(),
                deployment -> Slots.of(there, deployment, at, Rules.ALL)),
            weight);
    return GroupPlanning.of(ground, request);
  }

  /** What freezes, windows and business events do in a range. */
  public Layers layers(Interval range) {
    return Layers.of(plan, range, facts.occurrences());
  }

  /** What rules may read about a deployment or a release. */
  public Extract extract(Ref subject) {
    return Extracts.of(facts, subject);
  }

  /** What approvals of a release are compared with. */
  public String contentDigest(Id<Release> release) {
    return facts.contentDigest(release);
  }

  /** Whether a verdict is computed already; for tests and for measuring what an edit keeps. */
  public boolean knows(Ref subject) {
    return (subject.kind() == Kind.DEPLOYMENT || subject.kind() == Kind.RELEASE)
        && verdicts.containsKey(subject);
  }
}
