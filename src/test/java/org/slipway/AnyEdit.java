package org.slipway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.ChangeTicket;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.CollisionKind;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Decision;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.ExceptionGrant;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Incident;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Link;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Outcome;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.RiskAssessment;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.TicketState;
import org.slipway.core.plan.Weight;

/**
 * Edits of every kind to a {@link CrowdedPlan}: any record of it changed in a field that something
 * depends on, doubled under a new id, or removed, one to three at once. Same seed, same edit.
 */
public final class AnyEdit {

  private static final Phrase LABEL = Phrase.of("edit.unnamed");

  private final Plan plan;
  private final Random random;
  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");

  private AnyEdit(Plan plan, long seed) {
    this.plan = plan;
    this.random = new Random(seed);
  }

  /** One that the plan takes. */
  public static Edit of(Plan plan, long seed) {
    var any = new AnyEdit(plan, seed);
    while (true) {
      Edit edit = any.edit();
      if (plan.apply(edit) instanceof Applied.Done) {
        return edit;
      }
    }
  }

  private Edit edit() {
    var changes = new TreeMap<Ref, Change>();
    for (int n = random.nextInt(5) == 0 ? 3 : 1; n > 0; n--) {
      Change change = change();
      changes.put(change.ref(), change);
    }
    return new Edit(LABEL, List.copyOf(changes.values()), Optional.empty());
  }

  private Change change() {
    PlanRecord record = anyRecord();
    return switch (random.nextInt(8)) {
      case 0 ->
          plan.records(record.kind()).size() > 1
              ? new Change.Remove(Ref.of(record))
              : new Change.Put(record);
      case 1 -> new Change.Put(changed(doubled(record)));
      default -> new Change.Put(changed(record));
    };
  }

  /** Of any kind alike, but half of the time a deployment. */
  private PlanRecord anyRecord() {
    if (random.nextBoolean() && !plan.deployments().isEmpty()) {
      return any(List.copyOf(plan.deployments().values()));
    }
    List<Kind> kinds = Stream.of(Kind.values()).filter(k -> !plan.records(k).isEmpty()).toList();
    return any(List.copyOf(plan.records(any(kinds))));
  }

  private PlanRecord doubled(PlanRecord record) {
    Id<PlanRecord> id = new Id<>(new UUID(random.nextLong(), random.nextLong()));
    return Shape.with(record, "head", Head.of(id, "X-" + id));
  }

  private PlanRecord changed(PlanRecord record) {
    String[] fields = fields(record);
    String field = fields[random.nextInt(fields.length)];
    return field.isEmpty() ? record : Shape.with(record, field, value(record, field));
  }

  private static String[] fields(PlanRecord record) {
    return switch (record) {
      case Deployment _ ->
          new String[] {
            "timing",
            "timing",
            "state",
            "environment",
            "team",
            "people",
            "locks",
            "sharedServices",
            "items"
          };
      case Release _ -> new String[] {"name", "owner", "changeType", "team"};
      case Component _ -> new String[] {"name", "parent", "parent", "capacity", "users"};
      case RiskAssessment _ -> new String[] {"answers", "answers", "release"};
      case Incident _ -> new String[] {"causedBy"};
      case Dependency _ -> new String[] {"from", "to"};
      case Link _ -> new String[] {"lag", "type"};
      case Environment _ -> new String[] {"name", "capacity", "roster", "stage"};
      case Team _ -> new String[] {"name", "parallelLimit"};
      case Person _ -> new String[] {"name"};
      case Freeze _ -> new String[] {"when", "severity", "scope", "name"};
      case MaintenanceWindow _ -> new String[] {"when", "scope", "name"};
      case RosterEntry _ -> new String[] {"at", "roster"};
      case Reservation _ -> new String[] {"at", "units", "environment"};
      case ChecklistItem _ -> new String[] {"blocker", "evidenceKind", "title"};
      case Evidence _ ->
          new String[] {"observedAt", "outcome", "subject", "evidenceKind", "figures"};
      case Approval _ -> new String[] {"decision", "at", "contentDigest"};
      case ExceptionGrant _ -> new String[] {"expires", "subject", "rule"};
      case ChangeTicket _ -> new String[] {"deployments", "state", "requestedBy"};
      case Policy _ -> new String[] {"claimedCounts", "maximumAges", "collisions"};
      default -> new String[] {""};
    };
  }

  private Object value(PlanRecord record, String field) {
    return switch (field) {
      case "timing" -> CrowdedPlan.timing(builder, random);
      case "state" ->
          record instanceof ChangeTicket
              ? any(List.of(TicketState.values()))
              : any(List.of(DeploymentState.values()));
      case "environment" -> any(Environment.class).id();
      case "team" -> Optional.of(any(Team.class).id());
      case "people" -> any(Deployment.class).people();
      case "locks" -> some(List.of("lock 0", "lock 1", "lock 3"));
      case "sharedServices" -> List.of(any(Component.class).id());
      case "name", "title" -> "Renamed " + random.nextInt(1000);
      case "owner", "requestedBy" -> Optional.of(any(Person.class).id());
      case "changeType" -> any(List.of(ChangeType.values()));
      case "parent" -> perhaps(any(Component.class).id());
      case "from", "to" -> any(Component.class).id();
      case "capacity", "parallelLimit" -> perhaps(1 + random.nextInt(3));
      case "roster" -> roster(record);
      case "lag" -> Duration.ofHours(random.nextInt(8) - 2);
      case "type" -> any(List.of(LinkType.values()));
      case "stage" -> any(List.of(Stage.values()));
      case "when" -> builder.once("2026-09-29T0" + random.nextInt(9) + ":00", "2026-09-30T12:00");
      case "severity" -> any(List.of(Severity.values()));
      case "scope" -> scope();
      case "at" -> at(record);
      case "users" -> perhaps(random.nextLong(3000));
      case "answers" -> CrowdedRisk.answers(random);
      case "release" -> any(Release.class).id();
      case "causedBy" -> perhaps(any(Deployment.class).id());
      case "units" -> Optional.of(1 + random.nextInt(2));
      case "blocker", "claimedCounts" -> random.nextBoolean();
      case "evidenceKind" ->
          record instanceof Evidence
              ? any(List.of("test.regression", "schema.diff"))
              : perhaps("test.regression");
      case "figures" -> new TreeMap<>(java.util.Map.of("changes", "" + random.nextInt(3)));
      case "items" -> List.of(any(Component.class).id());
      case "observedAt" -> builder.at("2026-09-2" + (3 + random.nextInt(7)) + "T10:00");
      case "outcome" -> any(List.of(Outcome.values()));
      case "subject" -> subject();
      case "decision" -> any(List.of(Decision.values()));
      case "contentDigest" -> random.nextBoolean() ? "content" : "other";
      case "expires" -> builder.at("2026-0" + (8 + random.nextInt(2)) + "-30T10:00");
      case "rule" -> any(List.of("window.freeze", "window.collision", "evidence.stale"));
      case "deployments" -> List.of(any(Deployment.class).id());
      case "maximumAges" ->
          new TreeMap<>(java.util.Map.of("test.regression", Duration.ofDays(random.nextInt(1, 5))));
      case "collisions" ->
          new TreeMap<>(
              java.util.Map.of(
                  any(List.of(CollisionKind.values())), any(List.of(Weight.values()))));
      default -> throw new IllegalStateException(field);
    };
  }

  private Object roster(PlanRecord record) {
    String name = "duty " + random.nextInt(3);
    return record instanceof Environment ? perhaps(name) : name;
  }

  private Object at(PlanRecord record) {
    String from = "2026-09-29T0" + random.nextInt(9) + ":00";
    return record instanceof Approval
        ? builder.at("2026-09-2" + (6 + random.nextInt(3)) + "T10:00")
        : builder.between(from, "2026-09-29T2" + random.nextInt(4) + ":00");
  }

  private Scope scope() {
    return new Scope(
        some(List.copyOf(plan.components().keySet())),
        some(List.copyOf(plan.environments().keySet())),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Ref subject() {
    Class<? extends PlanRecord> type =
        any(
            List.of(
                Deployment.class, Release.class, Component.class, Environment.class, Team.class));
    return Ref.of(any(type));
  }

  private <T> Optional<T> perhaps(T value) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value);
  }

  private <T> List<T> some(List<T> all) {
    var some = new ArrayList<T>(all);
    some.removeIf(_ -> random.nextBoolean());
    return some;
  }

  private <T extends PlanRecord> T any(Class<T> type) {
    return any(List.copyOf(plan.all(type).values()));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
