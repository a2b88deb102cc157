package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.scene.ShopPlan;
import org.slipway.screen.Screen;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Themes;

/** Where nothing is in sight, the middle of the calendar says why and leads to something. */
class EmptyCardTest {

  /** A calendar laid out. */
  private record Shown(ShopCalendar calendar, CalendarView view) {

    Optional<Button> way(String id) {
      view.applyCss();
      view.layout();
      Node card = view.lookup(".calendar-empty");
      return card.isVisible()
          ? Optional.ofNullable((Button) card.lookup("#" + id))
          : Optional.empty();
    }
  }

  private static void with(ShopPlan plan, Consumer<Shown> story) {
    Screen.on(
        () -> {
          var calendar = new ShopCalendar(plan);
          CalendarView view = calendar.view();
          calendar.actions.show(CalendarActions.VIEW);
          Themes.wear(new Scene(view, 1024, 600), Look.PLAIN);
          story.accept(new Shown(calendar, view));
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource(CalendarForm.class)
  void anEmptyPlanLeadsToItsFirstDeployment(CalendarForm form) {
    with(
        ShopPlan.empty(),
        shown -> {
          shown.calendar.model.choices().form().set(form);
          shown.way("calendar-empty-new").orElseThrow().fire();
          assertEquals(1, shown.calendar.drawn.size());
        });
  }

  @Test
  void anEmptyTimeLeadsToTheNearestThatIsNot() {
    with(
        ShopPlan.story(),
        shown -> {
          assertTrue(shown.way("calendar-empty-nearest").isEmpty(), "something is in sight");
          shown.calendar.model.goTo(LocalDate.of(2030, 1, 1));
          Button way = shown.way("calendar-empty-nearest").orElseThrow();
          assertTrue(way.getText().contains("2026"), way.getText());
          way.fire();
          assertTrue(shown.calendar.model.index().hasAny(shown.calendar.model.sight().shown()));
          assertTrue(shown.way("calendar-empty-nearest").isEmpty());
        });
  }

  @Test
  void aFilterThatLeavesNoneIsLifted() {
    with(
        ShopPlan.story(),
        shown -> {
          shown
              .calendar
              .model
              .choices()
              .filter()
              .set(CalendarFilter.NONE.with(CalendarFilter.Field.TEXT, "no such thing"));
          shown.way("calendar-empty-all").orElseThrow().fire();
          assertTrue(shown.calendar.model.choices().filter().get().isNone());
          assertTrue(shown.way("calendar-empty-all").isEmpty());
        });
  }

  @Test
  void anEmptyMonthKeepsItsDaysFree() {
    with(
        ShopPlan.story(),
        shown -> {
          shown.calendar.model.choices().form().set(CalendarForm.MONTH);
          shown.calendar.model.goTo(LocalDate.of(2030, 1, 1));
          assertFalse(shown.view.lookup(".calendar-empty").isVisible());
        });
  }
}
