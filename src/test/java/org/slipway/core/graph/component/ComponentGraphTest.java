package org.slipway.core.graph.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.graph.Matrix;
import org.slipway.core.graph.Order;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.DataSensitivity;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Money;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Vendor;
import org.slipway.text.Texts;

/** The shop of the pictures: channels over payments over the ledger over Postgres. */
class ComponentGraphTest {

  private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Component postgres = builder.component("Postgres");
  private final Component ledger = builder.component("Ledger");
  private final Component system = builder.component("Payments");
  private final Component payments = builder.partOf(system, "Payments API");
  private final Component checkout = builder.component("Checkout");
  private final Component web = builder.component("Web shop");
  private final Component mobile = builder.component("Mobile app");
  private final Component statements = builder.component("Statements");

  ComponentGraphTest() {
    needs(ledger, postgres, DependencyType.DEPENDS_ON, Optional.empty());
    needs(payments, ledger, DependencyType.SHARES_DATA, Optional.empty());
    needs(payments, ledger, DependencyType.CONSUMES_INTERFACE, Optional.of("booking-api"));
    needs(checkout, system, DependencyType.CONSUMES_INTERFACE, Optional.empty());
    needs(web, checkout, DependencyType.DEPENDS_ON, Optional.empty());
    needs(mobile, checkout, DependencyType.DEPENDS_ON, Optional.empty());
    needs(statements, ledger, DependencyType.DEPENDS_ON, Optional.empty());
  }

  private void needs(
      Component from, Component to, DependencyType type, Optional<String> interfaceName) {
    Id<Dependency> id = id(Dependency.class);
    builder.put(new Dependency(Head.of(id, "D-" + id), from.id(), to.id(), type, interfaceName));
  }

  private <T extends PlanRecord> Id<T> id(Class<T> type) {
    long number = builder.plan().records(Kind.of(type)).size() + 1L;
    return new Id<>(new java.util.UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number));
  }

  private ComponentGraph graph() {
    return ComponentGraph.of(builder.plan());
  }

  private String said(Phrase phrase) {
    return TEXTS.say(phrase, ZoneOffset.UTC);
  }

  private List<String> names(List<Id<Component>> components) {
    Plan plan = builder.plan();
    return components.stream().map(id -> plan.get(Component.class, id).name()).toList();
  }

  private List<String> lines(Impact impact) {
    return impact.lines().stream()
        .map(line -> line.hops() + " " + said(line.reason(builder.plan())))
        .toList();
  }

  @Test
  void anImpactHasOneLineForEachItemWithItsReason() {
    Impact down = Impact.of(graph(), Direction.DOWNSTREAM, List.of(ledger.id()));
    assertEquals(
        List.of(
            "1 Payments API calls booking-api of Ledger",
            "1 Statements depends on Ledger",
            "2 Payments API is part of Payments",
            "3 Checkout calls Payments",
            "4 Web shop depends on Checkout",
            "4 Mobile app depends on Checkout"),
        lines(down));
    assertEquals(2, down.lines().getFirst().edges().size());
    assertEquals(7, down.all().size());
    assertEquals(4, down.furthest());
    Impact near = Impact.within(graph(), Direction.DOWNSTREAM, List.of(ledger.id()), 1);
    assertEquals(2, near.lines().size());
  }

  @Test
  void upstreamGoesThroughTheWholeToItsParts() {
    Impact up = Impact.of(graph(), Direction.UPSTREAM, List.of(checkout.id()));
    assertEquals(
        List.of(
            "1 Checkout calls Payments",
            "2 Payments API is part of Payments",
            "3 Payments API calls booking-api of Ledger",
            "4 Ledger depends on Postgres"),
        lines(up));
  }

  @Test
  void aWholeStandsWithItsParts() {
    Impact up = Impact.of(graph(), Direction.UPSTREAM, List.of(system.id()));
    assertEquals(List.of("Payments", "Payments API"), names(up.of()));
    assertEquals(1, up.lines().getFirst().hops());
    assertEquals("Ledger", names(List.of(up.lines().getFirst().item())).getFirst());
  }

  @Test
  void eightyItemsGiveEightyLines() {
    Component core = builder.component("Core");
    for (int n = 0; n < 80; n++) {
      builder.needs(builder.component("Service " + n), core);
    }
    Impact impact = Impact.of(graph(), Direction.DOWNSTREAM, List.of(core.id()));
    assertEquals(80, impact.lines().size());
    assertTrue(lines(impact).contains("1 Service 79 depends on Core"));
  }

  @Test
  void whatIsNeededGoesFirst() {
    ComponentGraph graph = graph();
    Order order = graph.order();
    assertEquals(0, order.stage(graph.number(postgres.id())));
    assertEquals(1, order.stage(graph.number(ledger.id())));
    assertEquals(2, order.stage(graph.number(payments.id())));
    assertTrue(order.place(graph.number(checkout.id())) < order.place(graph.number(web.id())));
  }

  @Test
  void aCircleIsToldByNameWithWaysToBreakIt() {
    assertEquals(List.of(), Cycle.all(graph()));
    needs(ledger, statements, DependencyType.SHARES_DATA, Optional.empty());
    needs(ledger, web, DependencyType.CONSUMES_INTERFACE, Optional.empty());
    needs(web, statements, DependencyType.DEPENDS_ON, Optional.empty());
    List<Cycle> all = Cycle.all(graph());
    assertEquals(1, all.size());
    Cycle cycle = all.getFirst();
    assertEquals(
        "3 components need each other in a circle: Ledger → Statements → Ledger.",
        said(cycle.said(builder.plan())));
    assertEquals(
        List.of(
            "Expand the data of Statements, change Ledger over, and contract the data afterwards.",
            "Take a step of Ledger first that works with Statements as it is now."),
        cycle.steps().stream()
            .flatMap(step -> step.breaks(builder.plan()).stream())
            .map(this::said)
            .toList());
    var more = new ArrayList<String>();
    for (Iterator<Cycle> each = cycle.more(graph()); each.hasNext(); ) {
      more.add(each.next().names(builder.plan()));
    }
    assertEquals(
        List.of("Ledger → Statements → Ledger", "Ledger → Web shop → Statements → Ledger"), more);
    assertEquals(
        "Web shop → Statements → Ledger → Web shop",
        Cycle.through(graph(), web.id()).orElseThrow().names(builder.plan()));
    assertEquals(Optional.empty(), Cycle.through(graph(), postgres.id()));
  }

  @Test
  void ofALongCircleTheBeginningAndTheEndAreTold() {
    Component first = builder.component("S0");
    Component last = first;
    for (int n = 1; n < 40; n++) {
      Component next = builder.component("S" + n);
      builder.needs(last, next);
      last = next;
    }
    builder.needs(last, first);
    assertEquals(
        "S0 → S1 → S2 → S3 → S4 → S5 → S6 → S7 → … → S33 → S34 → S35 → S36 → S37 → S38 → S39 → S0",
        graph().roundNames(first.id()));
    assertEquals(40, Cycle.all(graph()).getFirst().steps().size());
  }

  @Test
  void channelsReachTheLedgerOnlyThroughCheckout() {
    ComponentGraph graph = graph();
    needs(checkout, payments, DependencyType.DEPENDS_ON, Optional.empty());
    ComponentGraph direct = graph();
    SinglePoint worst =
        SinglePoint.at(direct, checkout.id()).stream()
            .filter(point -> point.target().equals(ledger.id()))
            .findFirst()
            .orElseThrow();
    assertEquals(
        "2 channels reach Ledger only through Checkout.", said(worst.said(builder.plan())));
    assertEquals(List.of("Web shop", "Mobile app"), names(worst.who(direct)));
    assertEquals(ledger.id(), SinglePoint.all(direct, 2).getFirst().component());
    assertEquals(3, SinglePoint.all(direct, 2).getFirst().channels());
    assertFalse(SinglePoint.at(graph, ledger.id()).isEmpty());
  }

  @Test
  void whatHangsOnAVendorIsToldWithReasons() {
    Id<Vendor> id = id(Vendor.class);
    builder.put(
        new Vendor(
            Head.of(id, "V-1"),
            "Nordbank",
            Optional.empty(),
            ZoneOffset.UTC,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    builder.set(ledger, "vendor", Optional.of(id));
    ComponentGraph graph = graph();
    ThirdParty party = ThirdParty.all(graph).getFirst();
    assertEquals(List.of("Ledger"), names(party.hosted()));
    assertEquals(6, party.impact().lines().size());
    assertEquals(
        List.of("Web shop hangs on Nordbank, who supplies Ledger."),
        ThirdParty.behind(graph, web.id()).stream()
            .map(behind -> said(behind.said(builder.plan(), web.id())))
            .toList());
    assertEquals(
        "Ledger is supplied by Nordbank.",
        said(ThirdParty.behind(graph, ledger.id()).getFirst().said(builder.plan(), ledger.id())));
    assertEquals(List.of(), ThirdParty.behind(graph, postgres.id()));
  }

  @Test
  void theBusinessViewAddsWhatIsKnownAndCountsWhatIsNot() {
    euros(system, "500");
    euros(payments, "200");
    euros(web, "70.50");
    builder.set(web, "users", Optional.of(400L));
    builder.set(mobile, "users", Optional.of(900L));
    builder.set(web, "sensitivity", Optional.of(DataSensitivity.INTERNAL));
    var unit = builder.unit("Retail");
    builder.set(web, "businessUnit", Optional.of(unit.id()));
    BusinessView view =
        BusinessView.of(
            builder.plan(), Stream.of(system, payments, web, mobile).map(Component::id).toList());
    assertEquals(4, view.components());
    assertEquals(Optional.of(900L), view.usersAtLeast());
    assertEquals(Optional.of(1300L), view.usersAtMost());
    assertEquals(2, view.usersUnknown());
    assertEquals(new TreeMap<>(Map.of("EUR", new BigDecimal("570.50"))), view.revenue());
    assertEquals(1, view.revenueUnknown());
    assertEquals(new TreeMap<>(Map.of(DataSensitivity.INTERNAL, 1)), view.sensitivities());
    assertEquals(3, view.sensitivityUnknown());
    assertEquals(new TreeSet<>(List.of(unit.id())), view.units());
    assertEquals(3, view.unitUnknown());
    BusinessView nothing = BusinessView.of(builder.plan(), List.of(postgres.id()));
    assertEquals(Optional.empty(), nothing.usersAtMost());
    assertEquals(Map.of(), nothing.revenue());
  }

  private void euros(Component component, String amount) {
    builder.set(
        component, "revenueExposure", Optional.of(new Money("EUR", new BigDecimal(amount))));
  }

  @Test
  void whatHoldsADeploymentUpIsOneSentence() {
    Environment prod = builder.environment("prod-eu", Stage.PRODUCTION);
    Release first = builder.release("Postgres", "16.4", postgres);
    Deployment database = builder.deploy(first, prod, "2026-10-02T18:00");
    Deployment books =
        builder.deploy(builder.release("Ledger", "4.1", ledger), prod, "2026-10-02T20:00");
    Deployment other =
        builder.deploy(builder.release("Tax", "3.3", ledger), prod, "2026-10-02T19:00");
    Deployment pay =
        builder.deploy(builder.release("Payments", "4.2", payments), prod, "2026-10-02T22:00");
    Plan plan = builder.plan();
    Map<Id<Deployment>, List<BlockedBy.Wait>> waits =
        Map.of(pay.id(), waits(other, books), books.id(), waits(database));
    BlockedBy blocked = BlockedBy.of(pay, d -> waits.getOrDefault(d.id(), List.of()));
    assertEquals(List.of(pay, books, database), blocked.chain());
    assertEquals(
        "Payments 4.2 waits for Ledger 4.1, which waits for Postgres 16.4 to be verified on"
            + " prod-eu.",
        said(blocked.said(plan)));
    assertEquals(
        "Ledger 4.1 waits for Postgres 16.4 to be verified on prod-eu.",
        said(BlockedBy.of(books, d -> waits.getOrDefault(d.id(), List.of())).said(plan)));
    assertEquals(
        "Postgres 16.4 waits for nothing.",
        said(BlockedBy.of(database, _ -> List.of()).said(plan)));
    assertEquals(
        "Payments 4.2 waits for Ledger 4.1, which waits for Tax 3.3 and then for Postgres 16.4 to"
            + " be verified on prod-eu.",
        said(new BlockedBy(List.of(pay, books, other, database), false, false).said(plan)));
    assertEquals(
        "Payments 4.2 waits for Ledger 4.1 to begin on prod-eu.",
        said(
            BlockedBy.of(
                    pay, d -> d.equals(pay) ? List.of(new BlockedBy.Wait(books, true)) : waits())
                .said(plan)));
    BlockedBy circle = BlockedBy.of(pay, d -> d.equals(pay) ? waits(books) : waits(pay));
    assertTrue(circle.circle());
    assertEquals(
        "Payments 4.2 waits in a circle: Payments 4.2, Ledger 4.1, and back to one of them.",
        said(circle.said(plan)));
  }

  private static List<BlockedBy.Wait> waits(Deployment... all) {
    return Stream.of(all).map(one -> new BlockedBy.Wait(one, false)).toList();
  }

  @Test
  void theMatrixHasABlockForEachSystem() {
    ComponentGraph graph = graph();
    Matrix matrix = DependencyMatrix.bySystem(graph);
    assertEquals(7, matrix.groups().size());
    assertEquals(0, DependencyMatrix.of(graph).back());
    assertTrue(
        DependencyMatrix.of(graph).place(graph.number(postgres.id()))
            < DependencyMatrix.of(graph).place(graph.number(ledger.id())));
  }
}
