package org.slipway.ui.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.slipway.text.Texts;
import org.slipway.text.Times;

/**
 * A bar in the hand in words.
 *
 * @param zone the reader's
 */
record GestureWords(Texts texts, ZoneId zone) {

  String headline(Gesture gesture) {
    return texts.get(
        gesture.against().isEmpty()
            ? "calendar.bubble.checking"
            : gesture.fits() ? "calendar.bubble.fits" : "calendar.bubble.not");
  }

  String moment(Instant at) {
    return Times.shortMoment(at, zone, texts.locale());
  }

  /** Whether it fits, each reason why not, and where it would, in one line. */
  String says(Gesture gesture) {
    var said = new StringBuilder(headline(gesture));
    gesture.against().orElse(List.of()).forEach(why -> said.append(". ").append(why));
    if (gesture.leavesApproval()) {
      said.append(". ").append(texts.get("approved.leaves"));
    }
    gesture
        .next()
        .ifPresent(at -> said.append(". ").append(texts.get("calendar.bubble.next", moment(at))));
    return said.toString();
  }

  /** The same with where it is, for reading aloud. */
  String aloud(Gesture gesture) {
    return moment(gesture.parts().start()) + ": " + says(gesture);
  }
}
