package org.slipway.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.slipway.ui.session.ReadingSession;
import org.slipway.ui.session.Session;
import org.slipway.ui.session.WorkspaceSession;
import org.slipway.workspace.Reading;

/**
 * Has everything that is open looked at anew each minute: verdicts by the clock, and a workspace
 * that somebody else holds by its file. The sample's clock stands still. On the FX thread.
 */
final class MinuteClock {

  private final Opener opener;
  private final Session shown;
  private final Views views;
  private final Timeline minute;

  MinuteClock(Opener opener, Session shown, Views views) {
    this.opener = opener;
    this.shown = shown;
    this.views = views;
    minute = new Timeline(new KeyFrame(Duration.minutes(1), _ -> tick()));
    minute.setCycleCount(Animation.INDEFINITE);
  }

  void start() {
    minute.play();
  }

  void stop() {
    minute.stop();
  }

  private void tick() {
    views.model().tick();
    if (shown instanceof WorkspaceSession own && !own.workspace().isSample()) {
      own.judgeAgain();
    } else if (shown instanceof ReadingSession reading) {
      opener.read(reading.file(), result -> take(reading, result));
    }
  }

  private static void take(ReadingSession reading, Reading.Result<Reading.Moment> result) {
    if (result instanceof Reading.Result.Done<Reading.Moment>(Reading.Moment moment)) {
      reading.show(moment);
    }
  }
}
