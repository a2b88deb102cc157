package org.slipway.json;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Duty;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseClass;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.RolloutModel;
import org.slipway.core.plan.ScopeItem;
import org.slipway.core.plan.ScopeState;
import org.slipway.core.plan.Timing;
import org.slipway.core.readiness.Fingerprint;
import org.slipway.core.time.Interval;

/**
 * What approvers of a release approve, and the only thing they sign: what goes where, when, by whom
 * and under which policy (DESIGN §5). It never holds states, actuals, ticks, evidence, findings,
 * approvals or conditions, so progress keeps an approval and only a changed content voids it.
 * Whatever has no order of its own is sorted.
 *
 * @param deployments all of the release, in id order
 * @param policyDigest digest of the policy; empty where the plan has none
 */
public record Content(Outline release, List<Journey> deployments, Optional<String> policyDigest) {

  /** The function that rules compare approvals by. */
  public static final Fingerprint FINGERPRINT =
      (plan, release) -> Digests.of(of(plan, release).text());

  public Content {
    deployments = List.copyOf(deployments);
  }

  /** A record by its id, and by the key people saw when they approved. */
  public record Named(Id<?> id, String key) {
    static Named of(PlanRecord record) {
      return new Named(record.id(), record.key());
    }
  }

  /** A scope item that goes out: accepted or done. */
  public record Item(String title, Optional<String> ticket) {}

  /** A component and the version delivered. */
  public record Delivered(Named component, String version) {}

  /** Somebody who works in a deployment. */
  public record Assigned(Named person, Duty duty) {}

  /** How it is taken back, and who decides so. */
  public record Rollback(String summary, Optional<Named> owner) {}

  /**
   * What goes out.
   *
   * @param scope sorted by title
   * @param delivers sorted by component
   */
  public record Outline(
      Id<Release> id,
      String key,
      String name,
      String version,
      ReleaseClass releaseClass,
      ChangeType changeType,
      RolloutModel rollout,
      List<Item> scope,
      List<Delivered> delivers) {
    public Outline {
      scope = List.copyOf(scope);
      delivers = List.copyOf(delivers);
    }
  }

  /**
   * When a deployment starts and how long its parts last.
   *
   * @param approvedStarts starts the approvers agree to
   * @param plannedStart only where it does not lie in them, so that a start inside keeps the
   *     approval and one outside does not
   */
  public record When(
      Optional<Interval> approvedStarts,
      Optional<Instant> plannedStart,
      Optional<Duration> run,
      Optional<Duration> verification,
      Optional<Duration> rollbackTail) {
    static When of(Timing timing) {
      Optional<Interval> range = timing.approvedStarts();
      return new When(
          range,
          timing.startsAt().filter(at -> range.filter(r -> r.contains(at)).isEmpty()),
          timing.run(),
          timing.verification(),
          timing.rollbackTail().map(RollbackTail::length));
    }
  }

  /**
   * Where it goes, when and by whom.
   *
   * @param items components that go there, in id order
   * @param people sorted by person and duty
   */
  public record Journey(
      Id<Deployment> id,
      String key,
      Named environment,
      List<Named> items,
      When when,
      List<String> locks,
      List<Named> sharedServices,
      List<Assigned> people,
      Optional<Rollback> rollback,
      List<String> tenants) {
    public Journey {
      items = List.copyOf(items);
      locks = List.copyOf(locks);
      sharedServices = List.copyOf(sharedServices);
      people = List.copyOf(people);
      tenants = List.copyOf(tenants);
    }
  }

  /**
   * The content of a release.
   *
   * @throws IllegalArgumentException if the plan has no such release
   */
  public static Content of(Plan plan, Id<Release> id) {
    Release release = plan.get(Release.class, id);
    return new Content(
        outline(plan, release),
        plan.naming(release, Deployment.class).map(d -> journey(plan, d)).toList(),
        plan.policy().map(Digests::policy));
  }

  /** Its canonical JSON, whose digest approvals name. */
  public String text() {
    return RecordJson.fieldText(Content.class, this);
  }

  /** Reads what {@link #text} wrote. */
  public static Read<Content> read(String text) {
    return switch (RecordJson.readField(Content.class, text)) {
      case Read.Done<Object>(Object value) -> new Read.Done<>((Content) value);
      case Read.Refused<Object>(var problems) -> new Read.Refused<>(problems);
    };
  }

  private static Outline outline(Plan plan, Release release) {
    return new Outline(
        release.id(),
        release.key(),
        release.name(),
        release.version(),
        release.releaseClass(),
        release.changeType(),
        release.rollout(),
        scope(release),
        release.delivers().stream()
            .map(d -> new Delivered(named(plan, Component.class, d.component()), d.version()))
            .sorted(
                Comparator.comparing((Delivered d) -> d.component().id(), Id::compareTo)
                    .thenComparing(Delivered::version))
            .toList());
  }

  private static List<Item> scope(Release release) {
    return release.scope().stream()
        .filter(i -> i.state() == ScopeState.ACCEPTED || i.state() == ScopeState.DONE)
        .map((ScopeItem i) -> new Item(i.title(), i.ticket()))
        .sorted(Comparator.comparing(Item::title).thenComparing(i -> i.ticket().orElse("")))
        .toList();
  }

  private static Journey journey(Plan plan, Deployment deployment) {
    return new Journey(
        deployment.id(),
        deployment.key(),
        named(plan, Environment.class, deployment.environment()),
        deployment.items().stream().map(id -> named(plan, Component.class, id)).toList(),
        When.of(deployment.timing()),
        deployment.locks(),
        deployment.sharedServices().stream().map(id -> named(plan, Component.class, id)).toList(),
        deployment.people().stream()
            .map(a -> new Assigned(named(plan, Person.class, a.person()), a.duty()))
            .sorted(
                Comparator.comparing((Assigned a) -> a.person().id(), Id::compareTo)
                    .thenComparing(Assigned::duty))
            .toList(),
        deployment
            .rollback()
            .map(
                r -> new Rollback(r.summary(), r.owner().map(id -> named(plan, Person.class, id)))),
        deployment.tenants());
  }

  private static <T extends PlanRecord> Named named(Plan plan, Class<T> type, Id<T> id) {
    return Named.of(plan.get(type, id));
  }
}
