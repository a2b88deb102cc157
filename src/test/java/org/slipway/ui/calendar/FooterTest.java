package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.slipway.scene.Box;
import org.slipway.scene.Footer;
import org.slipway.scene.Spot;
import org.slipway.scene.TimelineScene;
import org.slipway.screen.Mice;
import org.slipway.screen.Screen;
import org.slipway.ui.action.Actions;
import org.slipway.ui.session.Choices;
import org.slipway.ui.theme.Look;

/** Cover and traffic below the lanes leave the lanes the room where the reader wants that. */
class FooterTest {

  /** One window of a reader whose choices are kept. */
  private static final class Shown implements AutoCloseable {
    final Stage stage = new Stage();
    final Actions actions;
    final CalendarLink link;
    final CalendarView view;

    Shown(Choices kept) {
      var sample = new SampleView(kept, Look.PLAIN, 1300, 850);
      actions = sample.actions;
      link = sample.link;
      view = sample.view;
      stage.setScene(sample.scene);
      stage.show();
    }

    @Override
    public void close() {
      stage.close();
    }

    TimelineScene scene() {
      for (int i = 0; i < 3; i++) {
        view.applyCss();
        view.layout();
      }
      return view.scene().orElseThrow();
    }

    void press(Footer footer) {
      Box box = Objects.requireNonNull(scene().groups().get(footer.key()));
      var at = new Point2D(box.x() + 14, box.y() + 10);
      Mice.press(view.timeline(), at, 1);
      Mice.release(view.timeline(), at);
    }

    Set<Footer> folded() {
      return link.model().choices().folded().get();
    }
  }

  @Test
  void aPressOnAHeadingFoldsItAndTheNextOpensIt() {
    Screen.on(
        () -> {
          try (var shown = new Shown(Choices.passing())) {
            double whole = shown.scene().body().height();
            shown.press(Footer.COVER);
            double more = shown.scene().body().height();
            assertEquals(Set.of(Footer.COVER), shown.folded());
            assertTrue(more >= whole + 60, () -> whole + " and " + more);
            shown.press(Footer.TRAFFIC);
            assertTrue(shown.scene().body().height() >= more + 20);
            shown.press(Footer.COVER);
            shown.press(Footer.TRAFFIC);
            assertEquals(Set.of(), shown.folded());
            assertEquals(whole, shown.scene().body().height());
          }
          return true;
        });
  }

  @Test
  void whatIsFoldedIsFoldedAtTheNextStart() {
    Screen.on(
        () -> {
          var kept = Choices.passing();
          try (var first = new Shown(kept)) {
            assertTrue(first.actions.run("calendar.cover"));
            assertTrue(first.actions.run("calendar.traffic"));
          }
          try (var next = new Shown(kept)) {
            assertEquals(Set.of(Footer.COVER, Footer.TRAFFIC), next.folded());
          }
          return true;
        });
  }

  @Test
  void aGapInTheCoverIsSeenInItsHeadingToo() {
    Screen.on(
        () -> {
          try (var shown = new Shown(Choices.passing())) {
            long gaps = gaps(shown.scene());
            assertTrue(gaps > 0);
            assertTrue(shown.actions.run("calendar.cover"));
            assertEquals(gaps, gaps(shown.scene()));
          }
          return true;
        });
  }

  private static long gaps(TimelineScene scene) {
    return scene.picture().spots().all().stream()
        .filter(spot -> spot.sort() == Spot.Sort.GAP)
        .count();
  }
}
