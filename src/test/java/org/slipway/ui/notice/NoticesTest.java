package org.slipway.ui.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.slipway.screen.Screen;
import org.slipway.text.Texts;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Themes;
import org.slipway.workspace.Sample;

/** Good news goes by itself, problems stay until they are dismissed, the list keeps both. */
class NoticesTest {

  private final Notices notices = new Notices(Sample.clock());

  private NoticePane pane() {
    var pane = new NoticePane(new Pane(), notices, Texts.of(Locale.ENGLISH));
    Themes.wear(new Scene(pane, 900, 500), Look.PLAIN);
    return pane;
  }

  @Test
  void successIsAToastAndNeverABar() {
    Screen.on(
        () -> {
          NoticePane pane = pane();
          notices.done("The plan is written.");
          assertFalse(pane.lookup("#notice-bar").isVisible());
          assertEquals(1, ((VBox) pane.lookup("#toasts")).getChildren().size());
          assertEquals(1, notices.all().size());
          return true;
        });
  }

  @Test
  void noMoreThanThreeToastsStandAtOnce() {
    Screen.on(
        () -> {
          NoticePane pane = pane();
          for (int i = 0; i < 5; i++) {
            notices.done("Number " + i);
          }
          assertEquals(3, ((VBox) pane.lookup("#toasts")).getChildren().size());
          assertEquals(5, notices.unseen().get());
          return true;
        });
  }

  @Test
  void aProblemStaysUntilItIsDismissedAndTheOneBeforeComesBack() {
    Screen.on(
        () -> {
          NoticePane pane = pane();
          notices.problem("First.");
          notices.problem("Second.");
          notices.problem("Second.");
          notices.done("Something went well meanwhile.");
          assertEquals("Second.", ((Label) pane.lookup("#notice")).getText());
          ((Button) pane.lookup("#notice-close")).fire();
          assertEquals("First.", ((Label) pane.lookup("#notice")).getText());
          ((Button) pane.lookup("#notice-close")).fire();
          assertFalse(pane.lookup("#notice-bar").isVisible());
          assertEquals(4, notices.all().size());
          return true;
        });
  }

  @Test
  void aNoteStandsQuietlyBehindAllProblems() {
    Screen.on(
        () -> {
          NoticePane pane = pane();
          notices.note("The sample has grown.", new Notice.Offer("Start anew", () -> {}));
          PseudoClass note = PseudoClass.getPseudoClass("note");
          Node bar = pane.lookup("#notice-bar");
          assertTrue(bar.isVisible() && bar.getPseudoClassStates().contains(note));
          notices.problem("The disk is full.");
          assertEquals("The disk is full.", ((Label) pane.lookup("#notice")).getText());
          assertFalse(bar.getPseudoClassStates().contains(note));
          ((Button) pane.lookup("#notice-close")).fire();
          assertEquals("The sample has grown.", ((Label) pane.lookup("#notice")).getText());
          assertTrue(bar.getPseudoClassStates().contains(note));
          return true;
        });
  }

  @Test
  void whatIsOfferedIsDoneAndTheProblemIsGone() {
    Screen.on(
        () -> {
          NoticePane pane = pane();
          var done = new AtomicInteger();
          notices.problem("Held.", new Notice.Offer("Read", done::incrementAndGet));
          ((Button) pane.lookup("#notice-offer")).fire();
          assertEquals(1, done.get());
          assertTrue(notices.standing().isEmpty());
          return true;
        });
  }
}
