package org.slipway.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.layout.ElkLayout;
import org.slipway.scene.Box;
import org.slipway.scene.Ink;
import org.slipway.screen.Hand;
import org.slipway.screen.Mice;
import org.slipway.screen.Screen;
import org.slipway.screen.Words;
import org.slipway.ui.MemorySession;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Layers;
import org.slipway.ui.export.Outgoing;
import org.slipway.ui.export.Sheet;
import org.slipway.ui.record.RecordFlow;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/** The graph of components under mouse and keys. */
class GraphViewTest {

  private static final String MISSING = "#ff00ff";

  private final Map<Outgoing, byte[]> written = new EnumMap<>(Outgoing.class);
  private Actions actions = new Actions();
  private MemorySession session = MemorySession.ofSample();
  private GraphViewModel model = new GraphViewModel(session, new InlineTasks(), new ElkLayout());
  private Hand hand = new Hand(Screen.on(() -> new Layers(new VBox())), 100, 100, Look.PLAIN);

  @AfterEach
  void close() {
    hand.close();
  }

  private void open(MemorySession over, double width, double height, Look look) {
    hand.close();
    session = over;
    Layers layers =
        Screen.on(
            () -> {
              actions = new Actions();
              var holder = new AtomicReference<Layers>();
              new RecordFlow(session, actions, holder::get, _ -> {}).register();
              actions.add(Action.always("file.import", "Import", "", "mdi2i-import", () -> {}));
              model = new GraphViewModel(session, new InlineTasks(), new ElkLayout());
              holder.set(new Layers(new GraphView(model, actions, holder::get, this::write)));
              actions.show("graph");
              return holder.get();
            });
    hand = new Hand(layers, width, height, look);
  }

  private void write(Outgoing what, Sheet sheet) {
    var out = new ByteArrayOutputStream();
    try {
      sheet.writing().write(sheet.plan(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written.put(what, out.toByteArray());
  }

  @Test
  void itLeavesInFiveForms() {
    open(MemorySession.ofSample(), 1300, 860, Look.PLAIN);
    hand.until(() -> !isInk(MISSING)); // colours may come a pulse late, see Themes
    Screen.on(
        () -> {
          for (String form : List.of("svg", "png", "dot", "graphml", "mermaid")) {
            assertTrue(actions.run("graph.export-" + form), form);
          }
          return true;
        });
    assertTrue(text(Outgoing.GRAPH_SVG).contains("Payments"));
    assertTrue(text(Outgoing.GRAPH_SVG).startsWith("<svg"));
    assertFalse(text(Outgoing.GRAPH_SVG).contains(MISSING), "no ink is missing");
    assertEquals((byte) 0x89, bytes(Outgoing.GRAPH_PNG)[0]);
    assertTrue(text(Outgoing.GRAPH_DOT).contains("digraph"));
    assertTrue(text(Outgoing.GRAPH_GRAPHML).contains("<graphml"));
    assertTrue(text(Outgoing.GRAPH_MERMAID).contains("flowchart"));
  }

  private boolean isInk(String color) {
    return Stream.of(Ink.values()).map(pane().painter().palette()::color).anyMatch(color::equals);
  }

  private String text(Outgoing what) {
    return new String(bytes(what), StandardCharsets.UTF_8);
  }

  private byte[] bytes(Outgoing what) {
    return Objects.requireNonNull(written.get(what));
  }

  @Test
  void byMouseADragLinksAndTheWheelZooms() {
    open(MemorySession.ofSample(), 1300, 860, Look.PLAIN);
    double before = Screen.on(() -> pane().sight().scale());
    Screen.on(
        () -> {
          Box from = place("Wallet");
          Box to = place("Payments");
          fire(MouseEvent.MOUSE_PRESSED, from);
          fire(MouseEvent.MOUSE_DRAGGED, to);
          assertTrue(pane().isBanding());
          fire(MouseEvent.MOUSE_RELEASED, to);
          return true;
        });
    hand.untilShown("#link-form");
    var draft = (DependencyDraft) model.couple().draft().get().orElseThrow();
    assertEquals("Wallet", draft.needed().name());
    assertEquals("Payments", draft.needs().name());
    hand.click("#form-cancel");
    Screen.on(
        () -> {
          actions.run("graph.zoom-in");
          return true;
        });
    assertTrue(Screen.on(() -> pane().sight().scale()) > before);
  }

  private Box place(String name) {
    Box box = Objects.requireNonNull(pane().laid().nodes().get(component(name).key()));
    return pane().sight().frame().inPicture(box);
  }

  private GraphPane pane() {
    return (GraphPane) hand.get("#graph-picture");
  }

  private void fire(EventType<MouseEvent> type, Box box) {
    var at =
        pane()
            .localToScene(
                box.x() + box.width() / 2 * pane().getScaleX(), box.y() + box.height() / 2);
    Event.fireEvent(pane(), Mice.at(type, at.getX(), at.getY()));
  }

  private Component component(String name) {
    return session.plan().components().values().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void select(String name) {
    Screen.on(
        () -> {
          session.selection().set(Optional.of(Ref.of(component(name))));
          return true;
        });
    hand.settle();
  }

  @Test
  void theSampleInItsLooks() {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.PROJECTOR)) {
      open(MemorySession.ofSample(), 1300, 860, new Look(theme, 100));
      select("Payments");
      Screen.on(
          () -> {
            model.choices().blast().set(true);
            model.choices().critical().set(true);
            return true;
          });
      hand.settle();
      hand.keep("graph-" + theme.token());
      assertEquals(List.of(), Screen.on(() -> Words.of(hand.scene().getRoot()).faults()));
    }
  }

  @Test
  void noWordsAreCutWhereThereIsLittleRoom() {
    for (Look look :
        List.of(
            new Look(Theme.PROJECTOR, 100),
            new Look(Theme.HIGH_CONTRAST, 100),
            new Look(Theme.LIGHT, 215))) {
      open(MemorySession.ofSample(), 1000, 700, look);
      for (String face : List.of("picture", "matrix", "tree")) {
        Screen.on(() -> actions.run("graph." + face));
        hand.settle();
        String name = "graph-" + face + "-" + look.theme().token() + "-" + look.zoom();
        hand.keep(name);
        assertEquals(List.of(), Screen.on(() -> Words.of(hand.scene().getRoot()).faults()), name);
      }
    }
  }

  @Test
  void theMatrixIsWalkedByKeys() {
    open(MemorySession.ofSample(), 1300, 860, Look.PLAIN);
    hand.click("#graph.matrix");
    Screen.on(
        () -> {
          hand.get("#graph-matrix").requestFocus();
          return true;
        });
    select("Payments");
    hand.push(KeyCode.DOWN);
    String below = Screen.on(() -> model.place().node().orElseThrow().name());
    assertNotEquals("Payments", below);
    hand.push(KeyCode.UP);
    assertEquals(Optional.of(Ref.of(component("Payments"))), session.selection().get());
    for (int column = 0; column < 28; column++) {
      hand.push(KeyCode.RIGHT);
      if (hand.text("#graph-matrix-says").equals("Payments depends on Ledger")) {
        break;
      }
    }
    assertEquals("Payments depends on Ledger", hand.text("#graph-matrix-says"));
    hand.keep("graph-matrix");
  }

  @Test
  void arrowsWalkAlongLinesAndLLinks() {
    open(MemorySession.ofSample(), 1300, 860, Look.PLAIN);
    select("Payments");
    Screen.on(
        () -> {
          hand.get("#graph-picture").requestFocus();
          return true;
        });
    hand.push(KeyCode.RIGHT);
    String waits = Screen.on(() -> model.place().node().orElseThrow().name());
    assertTrue(List.of("Checkout", "Orders", "Wallet").contains(waits), waits);
    hand.push(KeyCode.LEFT);
    assertEquals("Payments", Screen.on(() -> model.place().node().orElseThrow().name()));
    hand.push(KeyCode.SPACE);
    int before = session.plan().dependencies().size();
    select("Reviews");
    Screen.on(
        () -> {
          model.couple().linking();
          return true;
        });
    select("Cart");
    hand.push(KeyCode.ENTER);
    hand.untilShown("#link-form");
    hand.keep("graph-link");
    hand.click("#form-ok");
    assertEquals(before + 1, session.plan().dependencies().size());
    var made =
        session.plan().dependencies().values().stream()
            .filter(one -> one.from().equals(component("Cart").id()))
            .findFirst()
            .orElseThrow();
    assertEquals(component("Reviews").id(), made.to());
  }

  @Test
  void aCircleIsClosedOnlyOnPurposeAndThenListedByName() {
    open(MemorySession.ofSample(), 1300, 860, Look.PLAIN);
    int before = session.plan().dependencies().size();
    Screen.on(
        () -> {
          model.couple().link(component("Checkout").key(), component("Ledger").key());
          return true;
        });
    hand.untilShown("#link-form");
    assertTrue(
        hand.text("#link-circle").contains("Checkout → Payments → Ledger → Checkout"),
        hand.text("#link-circle"));
    hand.click("#form-ok");
    assertEquals(before, session.plan().dependencies().size(), "not without a tick");
    hand.keep("graph-circle");
    hand.click("#link-sure").click("#form-ok");
    assertEquals(before + 1, session.plan().dependencies().size());
    assertEquals("1 cycle", hand.text("#graph-cycles"));
  }

  @Test
  void theWayBetweenTwoIsSaid() {
    open(MemorySession.ofSample(), 1300, 860, Look.PLAIN);
    select("Ledger");
    hand.click("#graph.between");
    select("Checkout");
    Screen.on(
        () -> {
          model.enter();
          return true;
        });
    hand.settle();
    assertTrue(hand.text("#graph-way").contains("Ledger → Payments → Checkout"));
    hand.keep("graph-way");
    hand.click("#graph-way-end");
    assertEquals(Optional.empty(), model.couple().found().get());
  }

  @Test
  void theTreeSaysTheSame() {
    open(MemorySession.ofSample(), 1300, 860, Look.PLAIN);
    hand.click("#graph.tree");
    hand.keep("graph-tree");
    assertTrue(hand.find("#graph-tree").isPresent());
  }

  @Test
  void withoutComponentsItLeadsOn() {
    open(MemorySession.of(Plan.EMPTY, session.now()), 900, 600, Look.PLAIN);
    hand.keep("graph-empty");
    assertTrue(hand.find("#graph-import").isPresent());
    assertFalse(hand.find("#graph-count").isPresent());
  }
}
