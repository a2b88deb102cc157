package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Kind;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.control.Layers;
import org.slipway.ui.theme.Look;
import org.slipway.workspace.Sample;

/** What stands in a card is neither lost by one key, nor refused where nobody looks. */
class CardLeavingTest {

  private Bench bench;
  private Hand hand;

  CardLeavingTest() {
    bench = Screen.on(() -> new Bench(MemorySession.ofSample().checking()));
    hand = new Hand(bench.view, 1024, 768, Look.PLAIN);
  }

  @BeforeEach
  void open() {
    run("view.catalogue");
  }

  @AfterEach
  void close() {
    hand.close();
  }

  private void run(String action) {
    Screen.on(() -> bench.actions.run(action));
    hand.settle();
  }

  private boolean isOpen() {
    return Screen.on(() -> bench.view.layers().isOpen());
  }

  private String top() {
    return Screen.on(
        () -> bench.view.layers().top().map(Node::getId).map(Objects::toString).orElse(""));
  }

  @Test
  void escapeAsksBeforeWhatWasTypedIsLost() {
    run("record.new-freeze");
    hand.untilShown("#record-card");
    hand.push(KeyCode.ESCAPE);
    assertFalse(isOpen(), "nothing was typed");
    run("record.new-freeze");
    hand.untilShown("#record-card").fill("#record-name", "Audit week").push(KeyCode.ESCAPE);
    assertEquals("form-leave", top());
    hand.push(KeyCode.ESCAPE);
    assertEquals("record-card", top(), "to go on is the answer to Escape");
    assertEquals("Audit week", hand.text("#record-name"));
    hand.push(KeyCode.ESCAPE).push(KeyCode.ENTER);
    assertEquals("record-card", top(), "and to Enter");
    hand.push(KeyCode.ESCAPE).click(discard());
    assertFalse(isOpen());
    assertEquals(Sample.plan(), bench.session.plan());
  }

  private Node discard() {
    return Screen.on(() -> bench.view.layers().top().orElseThrow().lookup("#form-cancel"));
  }

  @Test
  void theWindowIsNotClosedOverWhatWasTyped() {
    var closed = new AtomicInteger();
    run("record.new-vendor");
    hand.untilShown("#record-card").fill("#record-name", "Acme");
    Layers layers = bench.view.layers();
    var wish = new Event(Event.ANY);
    Screen.on(
        () -> {
          layers.leave(wish, closed::incrementAndGet);
          return true;
        });
    assertTrue(wish.isConsumed());
    assertEquals("form-leave", top());
    assertEquals(0, closed.get());
    hand.untilShown("#form-leave").click(discard());
    assertEquals(1, closed.get());
  }

  @Test
  void aRefusedKeyIsSaidAtItsFieldWhichHasTheKeyboard() {
    String taken = bench.session.plan().records(Kind.BUSINESS_UNIT).iterator().next().key();
    run("record.new-business-unit");
    hand.untilShown("#record-card").fill("#record-name", "Acme");
    put("#record-key", taken);
    hand.click("#form-ok").untilShown("#problem-key");
    assertTrue(hand.text("#problem-key").contains(taken), hand.text("#problem-key"));
    assertFocused(hand.get("#record-key"));
    assertSeen(hand.get("#problem-key"));
  }

  @Test
  @Tag("slow")
  void aRefusedPolicyIsSaidWhereItWasTyped() {
    run("record.policy");
    hand.untilShown("#record-card");
    put("#record-risk-exposurelimit", "7");
    hand.click("#form-ok").untilShown("#problem-risk-exposureLimit");
    assertFocused(hand.get("#record-risk-exposurelimit"));
    assertSeen(hand.get("#problem-risk-exposureLimit"));
    put("#record-risk-exposurelimit", "much");
    put("#record-rules-0-for", "no.such-rule");
    hand.click("#form-ok");
    hand.until(() -> said(hand.get("#record-rules-0-for")).contains("no.such-rule"));
    put("#record-risk-exposurelimit", "");
    hand.click("#form-ok");
    assertFocused(hand.get("#record-rules-0-for"));
    assertSeen(hand.get("#record-rules-0-for"));
    assertEquals(Sample.plan(), bench.session.plan());
  }

  private void put(String field, String text) {
    Node node = hand.get(field);
    Screen.on(
        () -> {
          Node input = node instanceof TextInputControl ? node : node.lookup(".text-input");
          ((TextInputControl) input).setText(text);
          return true;
        });
    hand.settle();
  }

  /** The sentence in the row of a field. */
  private static String said(Node field) {
    return field.getParent().getChildrenUnmodifiable().stream()
        .filter(node -> node instanceof Label && node.getStyleClass().contains("problem"))
        .map(node -> ((Label) node).getText())
        .findFirst()
        .orElse("");
  }

  private void assertFocused(Node field) {
    hand.until(
        () -> {
          Node owner = hand.scene().getFocusOwner();
          return owner != null && Layers.isBelow(owner, field);
        });
  }

  /** Whether it lies inside of what the card shows of its fields. */
  private void assertSeen(Node node) {
    hand.until(
        () -> {
          Node scroll = node;
          while (!(scroll instanceof ScrollPane)) {
            scroll = scroll.getParent();
          }
          Bounds room = scroll.localToScene(scroll.getLayoutBounds());
          Bounds place = node.localToScene(node.getLayoutBounds());
          return place.getMinY() >= room.getMinY() - 1 && place.getMaxY() <= room.getMaxY() + 1;
        });
  }
}
