package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.scene.Spot;
import org.slipway.screen.Screen;
import org.slipway.ui.session.Choices;
import org.slipway.ui.theme.Look;

/** What is pointed at in a picture is told whole. */
class HintTest {

  @Test
  void aMonthAndAnAgendaTellWhatIsPointedAt() {
    Screen.on(
        () -> {
          var sample = new SampleView(Choices.passing(), Look.PLAIN, 1000, 800);
          CalendarView view = sample.view;
          for (String form : new String[] {"month", "agenda"}) {
            assertTrue(sample.actions.run(CalendarActions.id(form)));
            view.applyCss();
            view.layout();
            tells(form.equals("month") ? view.month() : view.agenda());
          }
          return true;
        });
  }

  private static void tells(PicturePane pane) {
    Spot date =
        pane
            .picture(pane.getWidth() / pane.zoom(), pane.getHeight() / pane.zoom())
            .spots()
            .all()
            .stream()
            .filter(spot -> spot.sort() == Spot.Sort.DATE)
            .findFirst()
            .orElseThrow();
    double x = (date.box().x() + 5) * pane.zoom();
    double y = (date.box().y() + 5) * pane.zoom();
    assertEquals(Optional.of(date.says()), pane.spot(x, y).map(Spot::says));
    assertEquals(Optional.empty(), pane.told());
    pane.tell(pane.spot(x, y));
    assertEquals(Optional.of(date.says()), pane.told());
    pane.tell(Optional.empty());
    assertEquals(Optional.empty(), pane.told());
  }
}
