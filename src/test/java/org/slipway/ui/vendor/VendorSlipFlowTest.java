package org.slipway.ui.vendor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.time.Recurrence;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.MemorySession;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Pick;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;

/** A vendor's later date is typed, tried on a branch or taken, and said in a sentence. */
class VendorSlipFlowTest {

  private final Actions actions = new Actions();
  private final List<String> said = new ArrayList<>();
  private MemorySession session;
  private Layers layers;
  private Hand hand;

  private void open() {
    session.selection().set(Optional.of(Ref.of(delivery())));
    begin();
  }

  private void begin() {
    Screen.on(
        () -> {
          var says = new VendorSlipFlow.Says(_ -> {}, said::add, said::add);
          new VendorSlipFlow(session, new InlineTasks(), () -> layers, says).register(actions);
          actions.run(VendorSlipFlow.SLIP);
          return true;
        });
    hand.settle();
  }

  @BeforeEach
  void start() {
    Screen.start();
    session = Screen.on(() -> MemorySession.ofSample());
    layers = Screen.on(() -> new Layers(new Pane()));
    hand = new Hand(layers, 900, 700, Look.PLAIN);
  }

  @AfterEach
  void close() {
    hand.close();
  }

  private VendorDelivery delivery() {
    return session.plan().byKey(VendorDelivery.class, "VDEL-1").orElseThrow();
  }

  private List<Deployment> early(Instant due) {
    return session.plan().deployments().values().stream()
        .filter(d -> delivery().releases().contains(d.release()))
        .filter(d -> d.timing().startsAt().filter(due::isAfter).isPresent())
        .toList();
  }

  private void type(String text) {
    Screen.on(
        () -> {
          ((TextField) hand.get("#slip-due")).setText(text);
          return true;
        });
    hand.push(KeyCode.ENTER);
    hand.settle();
  }

  @Test
  void takenIntoThePlanNothingThatWaitsStartsBefore() {
    open();
    Instant due = Instant.parse("2026-11-02T11:00:00Z");
    assertFalse(early(due).isEmpty());
    type("2026-11-02 12:00");
    assertTrue(hand.find("#slip-form").isEmpty());
    assertEquals(due, delivery().due().at());
    assertEquals(1, said.size());
    Deployment cart = session.plan().byKey(Deployment.class, "DEP-4171").orElseThrow();
    assertFalse(cart.timing().startsAt().orElseThrow().isBefore(due), said.toString());
    assertTrue(said.getFirst().startsWith("1 deployment moves with the delivery"), "" + said);
    assertTrue(said.getFirst().contains("Cart 6.0 to prod-eu: from "), "" + said);
    assertTrue(
        said.getFirst().contains("Off the booked departure: Cart 6.0 to prod-eu"), "" + said);
    assertFalse(said.getFirst().contains("Checkout 9.0"), "it brings a cart itself: " + said);
  }

  @Test
  void whereNothingFitsTheClashItsOwnerAndTheCheapestToRelaxAreSaid() {
    Screen.on(
        () ->
            session.apply(
                Edit.put(
                    Phrase.of("edit.unnamed"),
                    Shape.with(
                        session.plan().byKey(Freeze.class, "FRZ-1").orElseThrow(),
                        "when",
                        Recurrence.once(
                            LocalDateTime.parse("2026-09-01T00:00"),
                            LocalDateTime.parse("2028-01-01T00:00"),
                            ZoneId.of("Europe/Berlin"))))));
    open();
    type("2026-11-02 12:00");
    assertTrue(said.getFirst().contains("Cart 6.0 to prod-eu finds no start: "), "" + said);
    assertTrue(said.getFirst().contains("Cheapest to relax: "), "" + said);
    assertTrue(said.getFirst().contains("(owner "), "" + said);
  }

  @Test
  void anApprovedOneStaysAndIsNamed() {
    open();
    Instant due = Instant.parse("2026-11-02T11:00:00Z");
    Deployment approved = early(due).getFirst();
    Screen.on(
        () ->
            session.apply(
                Edit.put(
                    Phrase.of("edit.unnamed"),
                    Shape.with(approved, "state", DeploymentState.APPROVED))));
    type("2026-11-02 12:00");
    assertEquals(1, said.size());
    assertTrue(said.getFirst().contains("Approved, so left where they are"), said.toString());
    assertEquals(approved.timing(), session.plan().get(Deployment.class, approved.id()).timing());
  }

  @Test
  void withoutASelectionItAsksWhich() {
    begin();
    Pick which = Screen.on(() -> (Pick) hand.get("#slip-which"));
    int place =
        which.getItems().stream().map(name -> name.contains("VDEL-1")).toList().indexOf(true);
    Screen.on(
        () -> {
          which.getSelectionModel().select(place);
          return true;
        });
    assertEquals("2026-10-16 17:00 Europe/Berlin", hand.text("#slip-due"));
    type("2026-11-02 12:00");
    assertEquals(Instant.parse("2026-11-02T11:00:00Z"), delivery().due().at());
  }

  @Test
  void howMuchLaterIsReadInDaysOfTheCalendar() {
    open();
    Screen.on(
        () -> {
          ((TextField) hand.get("#slip-due")).setText("+ 14 d");
          return true;
        });
    assertEquals("14 d later: Fri 30 Oct 2026 17:00 CET", hand.text("#slip-reads"));
    type("14 d");
    assertEquals(Instant.parse("2026-10-30T16:00:00Z"), delivery().due().at());
  }

  @Test
  void whatIsNotLaterIsRefusedAtTheField() {
    open();
    for (String typed : List.of("-3 d", "2026-10-13 17:00", "2026-10-16 17:00 Europe/Berlin")) {
      type(typed);
      assertTrue(hand.text("#problem-due").contains("Fri 16 Oct 2026 17:00"), typed);
    }
    for (String typed : List.of("", "0001-01-01 10:00", "30.10.2026")) {
      type(typed);
      assertTrue(hand.text("#problem-due").contains("such as 14 d"), typed);
    }
    assertEquals(Instant.parse("2026-10-16T15:00:00Z"), delivery().due().at());
    assertEquals(List.of(), said);
  }

  @Test
  void whatIsNoDateIsSaidAtTheField() {
    open();
    type("next week");
    assertTrue(hand.find("#slip-form").isPresent());
    assertEquals(Instant.parse("2026-10-16T15:00:00Z"), delivery().due().at());
  }
}
