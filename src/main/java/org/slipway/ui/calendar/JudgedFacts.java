package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slipway.core.calendar.Holidays;
import org.slipway.core.calendar.Layers;
import org.slipway.core.calendar.OpenEnd;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Timing;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Go;
import org.slipway.core.schedule.Collision;
import org.slipway.core.schedule.Collisions;
import org.slipway.core.time.Interval;
import org.slipway.scene.Clash;
import org.slipway.scene.DateLayers;
import org.slipway.scene.Layer;
import org.slipway.ui.session.Judgement;

/**
 * What the calendar shows of a judged plan. Until a deployment is judged anew, the answer on the
 * plan before stands. Safe for all threads.
 */
final class JudgedFacts implements CalendarFacts {

  /** All that is to be said about one deployment. */
  private record Known(Go verdict, Optional<Instant> noReturn, List<Clash> clashes) {}

  private record Laid(Interval range, List<Layer> layers) {}

  private static final Laid NOTHING_LAID =
      new Laid(new Interval(Instant.EPOCH, Instant.EPOCH), List.of());

  private static final int MOST_LAID = 3;

  private final Judgement judgement;
  private final Plan plan;
  private final Fitting fitting;
  private final ConcurrentMap<Id<Deployment>, Known> known = new ConcurrentHashMap<>();
  private final Map<Id<Deployment>, Known> before;

  /** Whether anything is known to collide; asked before each of thousands of bars is looked up. */
  private volatile boolean clashing;

  private volatile boolean prepared;

  /** By day; made when first asked for, twice at worst. */
  private volatile Optional<SortedMap<LocalDate, List<String>>> holidays = Optional.empty();

  /** Those asked for last: the time in sight, and the small month beside it. */
  private volatile List<Laid> laid = List.of();

  JudgedFacts(Judgement judgement) {
    this(judgement, Map.of());
  }

  /**
   * @param earlier whose answers stand until there are new ones
   */
  JudgedFacts(Judgement judgement, JudgedFacts earlier) {
    this(judgement, earlier.lastKnown());
    laid = earlier.laid;
  }

  private JudgedFacts(Judgement judgement, Map<Id<Deployment>, Known> before) {
    this.judgement = judgement;
    this.plan = judgement.facts().plan();
    this.before = before;
    this.clashing = before.values().stream().anyMatch(about -> !about.clashes().isEmpty());
    this.fitting = new Fitting(judgement.facts(), judgement.at());
  }

  private Map<Id<Deployment>, Known> lastKnown() {
    var all = new ConcurrentHashMap<>(before);
    all.putAll(known);
    return all;
  }

  Judgement judgement() {
    return judgement;
  }

  @Override
  public boolean isPrepared() {
    return prepared;
  }

  @Override
  public boolean knows(Id<Deployment> deployment) {
    return known.containsKey(deployment);
  }

  @Override
  public void workOut(Collection<Id<Deployment>> deployments, BooleanSupplier stop) {
    Facts facts = judgement.facts();
    facts.occurrences();
    facts.collisions();
    if (!prepared) {
      laid = List.of();
      prepared = true;
    }
    for (Id<Deployment> id : deployments) {
      if (stop.getAsBoolean()) {
        return;
      }
      known.computeIfAbsent(id, this::workOut);
    }
  }

  private Known workOut(Id<Deployment> id) {
    Deployment deployment = plan.get(Deployment.class, id);
    Go go = judgement.of(deployment).go();
    List<Clash> clashes = collisions(deployment);
    if (!clashes.isEmpty()) {
      clashing = true;
    }
    return new Known(go, noReturn(deployment), clashes);
  }

  private Optional<Instant> noReturn(Deployment deployment) {
    Timing timing = deployment.timing();
    return timing
        .startsAt()
        .flatMap(
            start ->
                fitting.openTime(deployment).end(start) instanceof OpenEnd.Ends ends
                    ? timing.rollbackTail().map(tail -> ends.at().minus(tail.length()))
                    : Optional.empty());
  }

  private List<Clash> collisions(Deployment deployment) {
    return fitting.blocking(deployment).stream()
        .filter(collision -> collision.other().kind() == Kind.DEPLOYMENT)
        .map(this::clash)
        .toList();
  }

  private Clash clash(Collision collision) {
    return new Clash(
        collision.one(), collision.other(), collision.overlap(), fitting.causes().of(collision));
  }

  /** Only unfinished ones are worked out; one of those before may have finished since. */
  private Optional<Known> about(Id<Deployment> id) {
    Known now = known.get(id);
    return now != null
        ? Optional.of(now)
        : Optional.ofNullable(before.get(id))
            .filter(_ -> plan.get(Deployment.class, id).state().unfinished());
  }

  @Override
  public Optional<Go> verdict(Id<Deployment> deployment) {
    return about(deployment).map(Known::verdict);
  }

  @Override
  public Optional<Instant> pointOfNoReturn(Id<Deployment> deployment) {
    return about(deployment).flatMap(Known::noReturn);
  }

  @Override
  public List<Clash> clashes(Id<Deployment> deployment) {
    return clashing ? about(deployment).map(Known::clashes).orElse(List.of()) : List.of();
  }

  @Override
  public Optional<List<Phrase>> against(Deployment moved) {
    return prepared ? Optional.of(fitting.against(moved)) : Optional.empty();
  }

  @Override
  public Optional<Instant> nextFit(Deployment moved, BooleanSupplier stop) {
    return fitting.nextFit(moved, stop);
  }

  @Override
  public List<Clash> history() {
    return Collisions.history(plan).stream().map(this::clash).sorted(BY_TIME).toList();
  }

  private static final java.util.Comparator<Clash> BY_TIME =
      java.util.Comparator.comparing(Clash::at)
          .thenComparing(Clash::one)
          .thenComparing(Clash::other);

  /** Those of a wider stretch are kept, so that scrolling asks for few; earlier ones until then. */
  @Override
  public List<Layer> layers(Interval shown) {
    Laid last =
        laid.stream().filter(known -> known.range().covers(shown)).findFirst().orElse(NOTHING_LAID);
    if (prepared && last.equals(NOTHING_LAID)) {
      Duration more = shown.length();
      Interval wide = new Interval(shown.start().minus(more), shown.end().plus(more));
      last = new Laid(wide, lay(wide));
      laid = Stream.concat(Stream.of(last), laid.stream()).limit(MOST_LAID).toList();
    } else if (last.equals(NOTHING_LAID) && !laid.isEmpty()) {
      last = laid.getFirst();
    }
    return last.layers().stream().filter(layer -> layer.at().reachesInto(shown)).toList();
  }

  private List<Layer> lay(Interval shown) {
    Layers all = Layers.of(plan, shown, judgement.facts().occurrences());
    var layers = new ArrayList<Layer>();
    for (Ref ref : all.expansions().keySet()) {
      PlanRecord record = plan.find(ref).orElseThrow();
      all.occurrences(ref).forEach(o -> layers.add(layer(ref, record, o.at())));
    }
    layers.addAll(DateLayers.of(plan, judgement.facts().occurrences(), shown));
    return layers.stream().sorted().toList();
  }

  private static Layer layer(Ref ref, PlanRecord record, Interval at) {
    return switch (record) {
      case Freeze f ->
          new Layer(
                  ref,
                  f.severity() == Severity.HARD ? Layer.Sort.HARD_FREEZE : Layer.Sort.SOFT_FREEZE,
                  f.name(),
                  f.scope(),
                  at)
              .lasting(f.when());
      case MaintenanceWindow w ->
          new Layer(ref, Layer.Sort.WINDOW, w.name(), w.scope(), at).lasting(w.when());
      case BusinessEvent e ->
          new Layer(ref, Layer.Sort.EVENT, e.name(), Scope.ALL, at).lasting(e.when());
      default -> throw new IllegalArgumentException("no layer: " + ref);
    };
  }

  @Override
  public List<String> holidays(LocalDate day) {
    Optional<SortedMap<LocalDate, List<String>>> named = holidays;
    if (named.isEmpty()) {
      named = Optional.of(Holidays.names(plan));
      holidays = named;
    }
    return named.get().getOrDefault(day, List.of());
  }
}
