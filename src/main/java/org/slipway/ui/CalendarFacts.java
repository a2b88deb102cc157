package org.slipway.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slipway.core.calendar.Layers;
import org.slipway.core.calendar.OpenEnd;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.calendar.Target;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.CollisionKind;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.readiness.Go;
import org.slipway.core.schedule.Clash.Crew;
import org.slipway.core.schedule.Clash.Item;
import org.slipway.core.schedule.Clash.Lock;
import org.slipway.core.schedule.Clash.Place;
import org.slipway.core.schedule.Clash.Related;
import org.slipway.core.schedule.Clash.Service;
import org.slipway.core.schedule.Clash.Worker;
import org.slipway.core.schedule.Collision;
import org.slipway.core.time.Interval;
import org.slipway.scene.Clash;
import org.slipway.scene.Layer;
import org.slipway.scene.TimelineFacts;
import org.slipway.ui.session.Judgement;

/** What the calendar shows of a judged plan. Each answer is worked out once and kept. */
final class CalendarFacts implements TimelineFacts {

  private record Laid(Interval range, List<Layer> layers) {}

  private final Judgement judgement;
  private final Plan plan;
  private final ConcurrentMap<Id<Deployment>, Optional<Instant>> noReturns =
      new ConcurrentHashMap<>();
  private volatile Laid laid = new Laid(new Interval(Instant.EPOCH, Instant.EPOCH), List.of());

  CalendarFacts(Judgement judgement) {
    this.judgement = judgement;
    plan = judgement.facts().plan();
  }

  Judgement judgement() {
    return judgement;
  }

  @Override
  public Optional<Go> verdict(Id<Deployment> deployment) {
    Deployment judged = plan.get(Deployment.class, deployment);
    return judged.state().unfinished() ? Optional.of(judgement.of(judged).go()) : Optional.empty();
  }

  @Override
  public Optional<Instant> pointOfNoReturn(Id<Deployment> deployment) {
    return noReturns.computeIfAbsent(deployment, id -> noReturn(plan.get(Deployment.class, id)));
  }

  private Optional<Instant> noReturn(Deployment deployment) {
    if (!deployment.state().unfinished()) {
      return Optional.empty();
    }
    var timing = deployment.timing();
    return timing
        .startsAt()
        .flatMap(
            start ->
                openTime(deployment).end(start) instanceof OpenEnd.Ends ends
                    ? timing.rollbackTail().map(tail -> ends.at().minus(tail.length()))
                    : Optional.empty());
  }

  /** When the target of a deployment is open. */
  OpenTime openTime(Deployment deployment) {
    return OpenTime.of(
        plan, Target.of(plan, deployment), new TreeSet<>(), judgement.facts().occurrences());
  }

  @Override
  public List<Clash> clashes(Id<Deployment> deployment) {
    return judgement.facts().collisions().of(plan.get(Deployment.class, deployment)).stream()
        .filter(c -> c.other().kind() == Kind.DEPLOYMENT)
        .filter(c -> c.kind() != CollisionKind.RELATED_SERVICE)
        .map(this::clash)
        .toList();
  }

  private Clash clash(Collision collision) {
    return new Clash(
        new Ref(Kind.DEPLOYMENT, collision.one()),
        collision.other(),
        collision.overlap(),
        cause(collision));
  }

  /** What two deployments are in each other's way over, in one line. */
  Phrase cause(Collision collision) {
    return switch (collision.over()) {
      case Item item -> Phrase.of("clash.item", name(Kind.COMPONENT, item.theirs()));
      case Lock(String name) -> Phrase.of("clash.lock", Arg.words(name));
      case Place place ->
          Phrase.of(
              "clash.place",
              name(Kind.ENVIRONMENT, place.environment()),
              Arg.count(place.capacity()));
      case Service service ->
          Phrase.of(
              "clash.service",
              name(Kind.COMPONENT, service.component()),
              Arg.count(service.capacity()));
      case Worker worker -> Phrase.of("clash.worker", name(Kind.PERSON, worker.person()));
      case Crew crew ->
          Phrase.of("clash.crew", name(Kind.TEAM, crew.team()), Arg.count(crew.limit()));
      case Related related -> Phrase.of("clash.related", name(Kind.COMPONENT, related.theirs()));
    };
  }

  private Arg name(Kind kind, Id<?> id) {
    return Names.arg(plan, plan.find(new Ref(kind, id)).orElseThrow());
  }

  @Override
  public List<Layer> layers(Interval shown) {
    Laid known = laid;
    if (!known.range().equals(shown)) {
      known = new Laid(shown, lay(shown));
      laid = known;
    }
    return known.layers();
  }

  private List<Layer> lay(Interval shown) {
    Layers all = Layers.of(plan, shown, judgement.facts().occurrences());
    var layers = new ArrayList<Layer>();
    for (Ref ref : all.expansions().keySet()) {
      PlanRecord record = plan.find(ref).orElseThrow();
      all.occurrences(ref).forEach(o -> layers.add(layer(ref, record, o.at())));
    }
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
              at);
      case MaintenanceWindow w -> new Layer(ref, Layer.Sort.WINDOW, w.name(), w.scope(), at);
      case BusinessEvent e -> new Layer(ref, Layer.Sort.EVENT, e.name(), Scope.ALL, at);
      default -> throw new IllegalArgumentException("no layer: " + ref);
    };
  }

  @Override
  public List<String> holidays(LocalDate day) {
    SortedSet<String> names = new TreeSet<>();
    plan.holidayCalendars()
        .values()
        .forEach(
            c ->
                c.holidays().stream()
                    .filter(h -> h.date().equals(day))
                    .forEach(h -> names.add(h.name())));
    return List.copyOf(names);
  }
}
