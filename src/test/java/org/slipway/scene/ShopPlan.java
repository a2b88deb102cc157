package org.slipway.scene;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseClass;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.RolloutModel;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.core.readiness.Go;
import org.slipway.core.time.Interval;

/** The week of 28 September 2026 in a shop: a plan for pictures, with what is derived from it. */
public final class ShopPlan implements TimelineFacts {

  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  public static final LocalDate MONDAY = LocalDate.of(2026, 9, 28);
  public static final Instant NOW = at(14, 10);

  private final List<PlanRecord> records = new ArrayList<>();
  private final List<Layer> layers = new ArrayList<>();
  private final TreeMap<Ref, Go> verdicts = new TreeMap<>();
  private final List<Clash> clashes = new ArrayList<>();
  private int next = 1;

  private final Environment eu = environment("Production EU", Stage.PRODUCTION, "eu");
  private final Environment us = environment("Production US", Stage.PRODUCTION, "us");
  private final Environment staging = environment("Staging", Stage.STAGING, "eu");
  private final Environment performance = environment("Performance", Stage.PERFORMANCE, "eu");
  private final Component payments = component("Payments and ledger");
  private final Component storefront = component("Storefront, catalogue");
  private final Component fulfilment = component("Fulfilment");

  private ShopPlan() {}

  /** The story of the pictures. */
  public static ShopPlan story() {
    var shop = new ShopPlan();
    shop.production();
    shop.others();
    shop.layers();
    shop.cover();
    return shop;
  }

  /** Nothing planned, but a place to plan for. */
  public static ShopPlan empty() {
    return new ShopPlan();
  }

  private void production() {
    deploy("Fraud rules 118", eu, payments, 21, 120, 60, 60, Go.GO);
    Deployment ledger = deploy("Ledger 4.1", eu, payments, 45, 180, 60, 120, Go.CONDITIONAL);
    Deployment pay = deploy("Payments 4.2", eu, payments, 46.5, 150, 60, 120, Go.NO_GO);
    deploy("Statements 2.9", eu, payments, 140, 180, 60, 120, Go.UNKNOWN);
    deploy("Catalogue 7.8", eu, storefront, 22, 120, 60, 60, Go.GO);
    deploy("Search 5.3", eu, storefront, 45, 180, 60, 120, Go.GO);
    deploy("Checkout 9.0", eu, storefront, 140, 240, 90, 150, Go.CONDITIONAL);
    deploy("Warehouse 3.4", eu, fulfilment, 23, 120, 60, 60, Go.GO);
    deploy("Shipping 6.1", eu, fulfilment, 117, 180, 60, 120, Go.GO);
    deploy("Ledger 4.1", us, payments, 53, 180, 60, 120, Go.CONDITIONAL);
    deploy("Payments 4.2", us, payments, 124, 150, 60, 120, Go.NO_GO);
    deploy("Catalogue 7.8", us, storefront, 29, 120, 60, 60, Go.GO);
    deploy("Search 5.3", us, storefront, 53, 180, 60, 120, Go.GO);
    clashes.add(
        new Clash(
            Ref.of(ledger),
            Ref.of(pay),
            new Interval(at(46, 30), at(51, 0)),
            Phrase.of("timeline.more", Arg.count(1))));
  }

  private void others() {
    deploy("Payments 4.2", staging, payments, 9, 240, 120, 60, Go.GO, DeploymentState.DONE);
    deploy("Refunds 1.12", staging, payments, 33, 300, 120, 60, Go.GO);
    deploy("Ledger 4.2-rc1", staging, payments, 81, 360, 120, 120, Go.UNKNOWN);
    deploy("Wallet 2.0", staging, payments, 105, 300, 120, 60, Go.NO_GO);
    deploy("Checkout 9.0", staging, storefront, 32, 360, 120, 60, Go.GO);
    deploy("Pricing 4.4", staging, storefront, 57, 240, 120, 60, Go.GO);
    deploy("Promotions 1.7", staging, storefront, 82, 300, 120, 60, Go.GO);
    deploy("Web shop 12.3", staging, storefront, 106, 360, 120, 60, Go.UNKNOWN);
    book("Search 5.3 soak", 10, 24, 1);
    book("Checkout 9.0 load test", 56, 36, 2);
  }

  private void layers() {
    Scope production =
        new Scope(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(Stage.PRODUCTION));
    Scope shop =
        new Scope(
            List.of(storefront.id()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(Stage.PRODUCTION));
    layer(Layer.Sort.HARD_FREEZE, "Quarter close", production, 66, 102);
    layer(Layer.Sort.SOFT_FREEZE, "Autumn sale", shop, 132, 180);
    for (double start : new double[] {21, 45, 69, 93, 117, 140}) {
      layer(Layer.Sort.WINDOW, "Nights EU", only(eu), start, start + (start == 140 ? 8 : 7));
    }
    for (double start : new double[] {28, 52, 76, 100, 124, 148}) {
      layer(Layer.Sort.WINDOW, "Nights US", only(us), start, start + 6);
    }
    layer(Layer.Sort.EVENT, "Budget review", Scope.ALL, 6, 30);
    layer(Layer.Sort.EVENT, "Quarter close Q3 · Finance", Scope.ALL, 48, 78);
    layer(Layer.Sort.EVENT, "Autumn sale campaign · Marketing", Scope.ALL, 132, 180);
    layers.sort(null);
  }

  private void cover() {
    Person ana = person("Ana Keller");
    Person jonas = person("Jonas Brandt");
    Person luis = person("Luis Ortega");
    roster("On-call EU", ana, -40, 32);
    roster("On-call EU", jonas, 32, 80);
    roster("On-call EU", ana, 80, 200);
    roster("On-call US", luis, -20, 38);
    roster("On-call US", jonas, 38, 124);
    roster("On-call US", luis, 132, 180);
  }

  public Plan plan() {
    List<Change> changes = new ArrayList<>();
    records.forEach(record -> changes.add(new Change.Put(record)));
    Applied applied =
        Plan.EMPTY.apply(new Edit(Phrase.of("edit.sample"), changes, Optional.empty()));
    return applied instanceof Applied.Done done
        ? done.plan()
        : throwing("the sample is refused: " + applied);
  }

  private static Plan throwing(String message) {
    throw new IllegalStateException(message);
  }

  /** Hours and minutes after Monday midnight in Berlin, exact time. */
  public static Instant at(long hours, long minutes) {
    return MONDAY.atStartOfDay(BERLIN).toInstant().plus(Duration.ofMinutes(hours * 60 + minutes));
  }

  private static Instant hours(double hours) {
    return at(0, Math.round(hours * 60));
  }

  private <T extends PlanRecord> Id<T> id() {
    return new Id<>(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + next++));
  }

  private <T extends PlanRecord> T add(T record) {
    records.add(record);
    return record;
  }

  private Environment environment(String name, Stage stage, String region) {
    return add(
        new Environment(
            Head.of(id(), "ENV-" + next),
            name,
            stage,
            Optional.of(region),
            Optional.empty(),
            BERLIN,
            Optional.of(2),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private Component component(String name) {
    return add(
        new Component(
            Head.of(id(), "CI-" + next),
            name,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  private Person person(String name) {
    return add(new Person(Head.of(id(), "P-" + next), name, Optional.empty(), List.of(), BERLIN));
  }

  private Deployment deploy(
      String label,
      Environment environment,
      Component item,
      double start,
      int run,
      int verify,
      int tail,
      Go go) {
    return deploy(label, environment, item, start, run, verify, tail, go, DeploymentState.PLANNED);
  }

  private Deployment deploy(
      String label,
      Environment environment,
      Component item,
      double start,
      int run,
      int verify,
      int tail,
      Go go,
      DeploymentState state) {
    Release release = release(label, item);
    var timing =
        new Timing(
            Optional.of(new PlannedStart(hours(start), BERLIN)),
            Optional.empty(),
            Optional.of(Duration.ofMinutes(run)),
            Optional.of(Duration.ofMinutes(verify)),
            Optional.of(new RollbackTail(Duration.ofMinutes(tail), true)));
    Deployment deployment =
        add(
            new Deployment(
                Head.of(id(), "DEP-" + next),
                release.id(),
                environment.id(),
                List.of(item.id()),
                Optional.empty(),
                timing,
                state,
                Actuals.NONE,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of()));
    verdicts.put(Ref.of(deployment), go);
    return deployment;
  }

  private Release release(String label, Component item) {
    int cut = label.lastIndexOf(' ');
    return add(
        new Release(
            Head.of(id(), "REL-" + next),
            label.substring(0, cut),
            label.substring(cut + 1),
            ReleaseClass.MAJOR,
            ChangeType.NORMAL,
            RolloutModel.BIG_BANG,
            Optional.of("Autumn train"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(new Delivery(item.id(), label.substring(cut + 1))),
            List.of(),
            Optional.empty(),
            List.of()));
  }

  private void book(String purpose, double start, double length, int units) {
    var at = new Interval(hours(start), hours(start + length));
    add(
        new Reservation(
            Head.of(id(), "BOOK-" + next),
            performance.id(),
            at,
            Optional.of(units),
            Optional.empty(),
            purpose,
            Optional.empty()));
  }

  private void roster(String name, Person person, double from, double to) {
    var at = new Interval(hours(from), hours(to));
    add(new RosterEntry(Head.of(id(), "ON-" + next), name, person.id(), at));
  }

  private void layer(Layer.Sort sort, String name, Scope scope, double from, double to) {
    Ref ref = new Ref(Kind.of(Freeze.class), id());
    layers.add(new Layer(ref, sort, name, scope, new Interval(hours(from), hours(to))));
  }

  private static Scope only(Environment environment) {
    return new Scope(
        List.of(), List.of(environment.id()), List.of(), List.of(), List.of(), List.of());
  }

  @Override
  public Optional<Go> verdict(Id<Deployment> deployment) {
    return Optional.ofNullable(verdicts.get(new Ref(Kind.of(Deployment.class), deployment)));
  }

  @Override
  public Optional<Instant> pointOfNoReturn(Id<Deployment> deployment) {
    return records.stream()
        .filter(record -> record.id().equals(deployment))
        .map(Deployment.class::cast)
        .filter(d -> d.environment().equals(eu.id()) || d.environment().equals(us.id()))
        .flatMap(d -> d.timing().verifying().stream())
        .map(Interval::end)
        .findFirst();
  }

  @Override
  public List<Clash> clashes(Id<Deployment> deployment) {
    var ref = new Ref(Kind.of(Deployment.class), deployment);
    return clashes.stream().filter(c -> c.one().equals(ref) || c.other().equals(ref)).toList();
  }

  @Override
  public List<Layer> layers(Interval shown) {
    return layers.stream().filter(layer -> layer.at().overlaps(shown)).toList();
  }

  @Override
  public List<String> holidays(LocalDate day) {
    return day.equals(LocalDate.of(2026, 10, 3)) ? List.of("German Unity Day") : List.of();
  }

  /** The deployment with this label in the environment of this name. */
  public Deployment deployment(String label, String environment) {
    Plan plan = plan();
    return plan.deployments().values().stream()
        .filter(
            d -> {
              Release release = plan.get(Release.class, d.release());
              return (release.name() + ' ' + release.version()).equals(label)
                  && plan.get(Environment.class, d.environment()).name().equals(environment);
            })
        .findFirst()
        .orElseThrow();
  }
}
