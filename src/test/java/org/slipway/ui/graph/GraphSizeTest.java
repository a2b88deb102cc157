package org.slipway.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.HoldCause;
import org.slipway.core.plan.Library;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Requirement;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.VersionRange;
import org.slipway.layout.ElkLayout;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.screen.Words;
import org.slipway.ui.MemorySession;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Layers;
import org.slipway.ui.inspector.InspectorView;
import org.slipway.ui.inspector.InspectorViewModel;
import org.slipway.ui.record.RecordFlow;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;

/** The graph beside the inspector, over plans of several sizes. */
class GraphSizeTest {

  /** What a window of 1600 leaves beside the rail. */
  private static final double WIDE = 1528;

  private static final String OLD = "2026-09-01T22:00";

  private static final double NARROW = 1100;

  private static Hand open(MemorySession session, double width, double height) {
    Layers layers =
        Screen.on(
            () -> {
              var actions = new Actions();
              var holder = new AtomicReference<Layers>();
              new RecordFlow(session, actions, holder::get, _ -> {}).register();
              actions.add(Action.always("file.import", "Import", "", "mdi2i-import", () -> {}));
              actions.add(
                  Action.always("view.inspector", "Inspector", "", "mdi2i-import", () -> {}));
              var model = new GraphViewModel(session, new InlineTasks(), new ElkLayout());
              var graph = new GraphView(model, actions, holder::get, (_, _) -> {});
              var inspector = new InspectorView(new InspectorViewModel(session), actions, _ -> {});
              inspector.setMinWidth(328);
              inspector.setMaxWidth(328);
              HBox.setHgrow(graph, Priority.ALWAYS);
              graph.setMinWidth(0);
              holder.set(new Layers(new HBox(graph, inspector)));
              actions.show("graph");
              return holder.get();
            });
    return new Hand(layers, width, height, Look.PLAIN);
  }

  private static void select(MemorySession session, Plan plan, String name, Hand hand) {
    Component component =
        plan.components().values().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    Screen.on(
        () -> {
          session.selection().set(Optional.of(Ref.of(component)));
          return true;
        });
    hand.settle();
  }

  @Test
  void theInspectorTellsDatesAndWhatIsTouched() {
    MemorySession session = MemorySession.ofSample();
    try (Hand hand = open(session, 1500, 1100)) {
      select(session, session.plan(), "Payments", hand);
      hand.keep("graph-inspector");
      assertTrue(hand.find("#graph-timing").isPresent());
      assertTrue(hand.find("#graph-blocked").isPresent());
      assertTrue(hand.find("#graph-blast").isPresent());
      assertTrue(said(hand, "#graph-findings").contains("On what comes next: Payments 4.2"));
      assertTrue(hand.find("#graph-versions").isPresent());
      assertEquals(List.of(), Screen.on(() -> Words.of(hand.scene().getRoot()).faults()));
    }
  }

  private static String said(Hand hand, String section) {
    return Screen.on(
        () ->
            hand.get(section).lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining("\n")));
  }

  /** The consumer goes first, so that it meets the version before; and a library is excluded. */
  @Test
  void theInspectorTellsClashesWithTheirWitnessAndLibrariesByName() {
    var builder = new PlanBuilder("Europe/Berlin");
    Component payments = builder.component("Payments");
    Component wallet = builder.component("Wallet");
    Component netty = builder.component("netty");
    builder.needs(wallet, payments);
    var prod = builder.environment("prod", Stage.PRODUCTION);
    var old = builder.deploy(builder.release("Payments", "4.1", payments), prod, OLD, 60, 30, 60);
    builder.set(old, "state", DeploymentState.DONE);
    builder.deploy(builder.release("Wallet", "2.0", wallet), prod, "2026-09-29T22:00", 60, 30, 60);
    builder.deploy(
        builder.release("Payments", "4.3", payments), prod, "2026-10-06T22:00", 60, 30, 60);
    var declares =
        builder.set(
            builder.version(wallet, "2.0"), "libraries", List.of(new Library("netty", "4.1")));
    builder.set(
        declares,
        "requires",
        List.of(
            new Requirement(payments.id(), Optional.empty(), VersionRange.of(">=4.2")),
            new Requirement(netty.id(), Optional.empty(), VersionRange.of("<4.0"))));
    MemorySession session = MemorySession.of(builder.plan(), builder.at("2026-09-28T14:10"));
    try (Hand hand = open(session, 1500, 1100)) {
      select(session, builder.plan(), "Wallet", hand);
      hand.keep("graph-versions");
      String versions = said(hand, "#graph-versions");
      assertTrue(
          versions.contains("Wallet 2.0 needs Payments in >=4.2, and Payments 4.1 will be there."),
          versions);
      assertTrue(versions.contains("Wallet ships netty 4.1, and Wallet declares <4.0."), versions);
      assertTrue(said(hand, "#graph-findings").contains("Wallet 2.0 to prod"));
    }
  }

  @Test
  void theToolsKeepTheirWordsBesideTheInspector() {
    try (Hand hand = open(MemorySession.ofSample(), WIDE, 900)) {
      hand.keep("graph-tools-wide");
      for (String id : List.of("#graph.critical", "#graph.blast", "#graph.between")) {
        var button = (ToggleButton) hand.get(id);
        assertEquals(ContentDisplay.LEFT, button.getContentDisplay(), id);
        assertTrue(button.isVisible(), id);
      }
      assertTrue(hand.find("#graph-more").isPresent(), "what had to go is in a menu");
    }
  }

  @Test
  void asIconsTheToolsSayWhatTheyAre() {
    try (Hand hand = open(MemorySession.ofSample(), NARROW, 700)) {
      hand.keep("graph-tools-narrow");
      var critical = (ToggleButton) hand.get("#graph.critical");
      assertEquals(ContentDisplay.GRAPHIC_ONLY, critical.getContentDisplay());
      assertEquals("Critical path", critical.getAccessibleText());
      assertTrue(critical.getTooltip().getText().startsWith("Critical path"));
    }
  }

  @Test
  void fiveHundredServicesAreShownAndAHoldIsFlagged() {
    var builder = new PlanBuilder("Europe/Berlin");
    var made = new java.util.ArrayList<Component>();
    for (int n = 0; n < 500; n++) {
      Component one = builder.component("Service " + n);
      made.add(one);
      if (n > 0) {
        builder.needs(one, made.get((n - 1) / 3));
      }
    }
    builder.hold(
        made.get(7), HoldCause.MANUAL, builder.between("2026-09-01T00:00", "2026-10-06T12:00"));
    MemorySession session = MemorySession.of(builder.plan(), builder.at("2026-09-28T14:10"));
    try (Hand hand = open(session, 1024, 720)) {
      select(session, builder.plan(), "Service 7", hand);
      hand.keep("graph-500");
      assertTrue(hand.get("#graph-picture").getAccessibleText().contains("HOLD until 6 Oct"));
      assertTrue(hand.text("#graph-count").startsWith("500 components"));
    }
  }
}
