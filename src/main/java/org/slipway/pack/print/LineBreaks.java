package org.slipway.pack.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end: as Unicode says, but never inside a time of day. That is decided here and
 * not by an element around each time, whose letters would not stand on quite the same line.
 */
final class LineBreaks implements FSTextBreaker {

  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
  private String text = "";

  @Override
  public void setText(String newText) {
    text = newText;
    breaks.setText(newText);
  }

  @Override
  public int next() {
    int at = breaks.next();
    while (at != BreakIterator.DONE && isInTime(at)) {
      at = breaks.next();
    }
    return at;
  }

  private boolean isInTime(int at) {
    return at > 1
        && at < text.length()
        && text.charAt(at - 1) == ':'
        && Character.isDigit(text.charAt(at - 2))
        && Character.isDigit(text.charAt(at));
  }
}
