package org.slipway.ui.moment;

import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.session.Moments;

/** What the clocks of a zone do to a time that was typed, in a sentence. */
public final class ShiftWords {

  private ShiftWords() {}

  public static String of(Moments.Shifted shifted, Texts texts) {
    String read = Times.moment(shifted.at(), shifted.zone(), texts.locale());
    return switch (shifted.shift()) {
      case GAP -> texts.get("moment.gap", shifted.zone().getId(), read);
      case OVERLAP -> texts.get("moment.overlap", shifted.zone().getId(), read, shifted.second());
    };
  }
}
