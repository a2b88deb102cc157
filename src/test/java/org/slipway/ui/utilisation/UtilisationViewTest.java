package org.slipway.ui.utilisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.PlanBuilder;
import org.slipway.core.EnvironmentAdvice;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Tier;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.screen.Words;
import org.slipway.ui.MemorySession;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;
import org.slipway.workspace.Sample;

/** Three environments, one of them booked twice over, and a gateway that all share. */
class UtilisationViewTest {

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component ledger = plan.component("Ledger");
  private final Component gateway = plan.component("Payment gateway");
  private final Environment prod = plan.environment("prod-eu", Stage.PRODUCTION);
  private final Environment perf = plan.environment("perf", Stage.PERFORMANCE);
  private final Environment test = plan.environment("test", Stage.TEST);
  private final Release release = plan.release("Ledger", "4.1", ledger);
  private final List<Ref> shown = new ArrayList<>();
  private Deployment load;
  private Reservation audit;
  private MemorySession session;
  private UtilisationViewModel model;
  private UtilisationView view;
  private Hand hand;

  @BeforeEach
  void plan() {
    plan.set(ledger, "tier", Optional.of(Tier.CRITICAL));
    plan.set(perf, "capacity", Optional.of(1));
    load = plan.deploy(release, perf, "2026-10-06T09:00", 2400, 60, 60);
    audit = plan.book(perf, 1, "2026-10-07T08:00", "2026-10-09T18:00");
    plan.deploy(release, prod, "2026-10-13T22:00");
    plan.set(
        plan.book(test, 1, "2026-10-20T09:00", "2026-10-22T18:00"),
        "service",
        Optional.of(gateway.id()));
    Screen.start();
    open(Look.PLAIN, 1300);
  }

  private void open(Look look, double width) {
    session = Screen.on(() -> MemorySession.of(plan.plan(), Sample.NOW));
    model = Screen.on(() -> new UtilisationViewModel(session, new InlineTasks()));
    view = Screen.on(() -> new UtilisationView(model, actions(), shown::add));
    hand = new Hand(view, width, 640, look);
    hand.settle();
  }

  private static Actions actions() {
    var actions = new Actions();
    for (String id : List.of("export.utilisation", "export.utilisation-table")) {
      actions.add(Action.always(id, id, "", "mdi2t-table-large", () -> {}));
    }
    return actions;
  }

  @AfterEach
  void close() {
    hand.close();
  }

  private void take(Ref resource, int week) {
    Screen.on(
        () -> {
          view.take(resource, week);
          hand.get("#utilisation-table").requestFocus();
          return true;
        });
    hand.settle();
  }

  private String says() {
    return Screen.on(() -> model.words().says());
  }

  @Test
  void stagesComeInOrderAndSharedServicesLast() {
    List<String> names =
        Screen.on(() -> model.shown().rows().stream().map(row -> model.name(Ref.of(row.of()))))
            .toList();
    assertEquals(List.of("test", "perf", "prod-eu", "Payment gateway"), names);
  }

  @Test
  void theBusiestWeekIsInHandUntilAnotherIsTaken() {
    assertTrue(says().startsWith("Busiest in sight: perf"), says());
    assertEquals(week(load), Screen.on(() -> model.inHand().orElseThrow().week().orElseThrow()));
    take(Ref.of(perf), week(load) + 1);
    assertTrue(says().startsWith("perf"), says());
  }

  @Test
  void aWeekInHandTellsWhoIsThere() {
    int week = week(load);
    take(Ref.of(perf), week);
    List<UtilisationWords.Booking> there = Screen.on(() -> model.words().bookings());
    assertEquals(
        List.of(Ref.of(load), Ref.of(audit)),
        there.stream().map(UtilisationWords.Booking::ref).toList());
    assertTrue(says().contains("at most 2 at once"), says());
    hand.click(hand.get(".utilisation-booking .link"));
    assertEquals(List.of(Ref.of(load)), shown);
  }

  /** The week a deployment begins in. */
  private int week(Deployment deployment) {
    return Screen.on(
        () ->
            (int)
                model.shown().weeks().stream()
                    .takeWhile(w -> !w.contains(deployment.timing().startsAt().orElseThrow()))
                    .count());
  }

  @Test
  void keysWalkTheWeeksAndEnterGoesToTheFirstBooking() {
    take(Ref.of(perf), week(load) + 1);
    hand.push(KeyCode.LEFT);
    assertEquals(week(load), Screen.on(() -> model.inHand().orElseThrow().week().orElseThrow()));
    hand.push(KeyCode.ENTER);
    assertEquals(List.of(Ref.of(load)), shown);
  }

  @Test
  void adviceSaysWhatTheRulesSay() {
    assertEquals(EnvironmentAdvice.Sort.DEDICATE, sort(perf));
    assertEquals(EnvironmentAdvice.Sort.NOTHING, sort(prod));
    take(Ref.of(perf), 0);
    assertTrue(
        Screen.on(() -> model.words().follows()).stream()
            .anyMatch(line -> line.contains("Ledger")));
    change(plan.set(perf, "dedicated", Optional.of(plan.team("Load").id())));
    assertEquals(EnvironmentAdvice.Sort.UNCLEAR, sort(perf), "nobody says whose the release is");
    change(plan.set(release, "team", Optional.of(plan.team("Money").id())));
    assertEquals(EnvironmentAdvice.Sort.RESERVE, sort(perf));
  }

  private void change(org.slipway.core.plan.PlanRecord record) {
    Screen.on(
        () -> {
          plan.plan().teams().values().stream()
              .filter(team -> session.plan().find(Ref.of(team)).isEmpty())
              .forEach(team -> session.apply(Edit.put(Phrase.of("edit.unnamed"), team)));
          return session.apply(Edit.put(Phrase.of("edit.unnamed"), record));
        });
    hand.settle();
  }

  private EnvironmentAdvice.Sort sort(Environment of) {
    return Screen.on(() -> model.row(Ref.of(of)).orElseThrow().advice().orElseThrow().sort());
  }

  @Test
  void quartersGoByAndTodayComesBack() {
    String before = Screen.on(() -> model.words().title());
    take(Ref.of(test), 3);
    hand.click("#utilisation-next");
    assertTrue(!Screen.on(() -> model.words().title()).equals(before));
    assertEquals(Ref.of(test), Screen.on(() -> model.inHand().orElseThrow().resource()));
    hand.click("#utilisation-today");
    assertEquals(before, Screen.on(() -> model.words().title()));
  }

  @Test
  void weeksTakeTheRoomAndWhatIsInHandStays() {
    hand.close();
    open(Look.PLAIN, 1600);
    hand.until(() -> columns() == 19 && model.seen() == 13);
    int week = week(load);
    take(Ref.of(perf), week);
    hand.widen(640);
    hand.until(() -> model.seen() < 13 && columns() == 1 + model.seen());
    assertEquals(week, Screen.on(() -> model.inHand().orElseThrow().week().orElseThrow()));
    assertTrue(
        Screen.on(
            () ->
                table().getSelectionModel().getSelectedCells().getFirst().getColumn() == 1 + week));
    String before = Screen.on(() -> model.words().title());
    hand.click("#utilisation-next");
    hand.until(() -> !model.words().title().equals(before));
    hand.click("#utilisation-previous");
    hand.until(() -> model.words().title().equals(before));
  }

  private TableView<?> table() {
    return (TableView<?>) hand.scene().lookup("#utilisation-table");
  }

  private int columns() {
    return table().getVisibleLeafColumns().size();
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void itReadsInEveryTheme(Theme theme) {
    hand.close();
    open(Look.PLAIN.withTheme(theme), theme == Theme.PROJECTOR ? 1900 : 1300);
    take(Ref.of(perf), week(load));
    hand.keep("utilisation-" + theme.token());
    assertEquals(List.of(), Screen.on(() -> Words.of(view).faults()));
  }
}
