package org.slipway.pack.print;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Text as it is written from left to right on paper: Hebrew and Arabic run the other way, numbers
 * and Latin words inside them do not. Arabic letters stand unjoined, for the letters are drawn one
 * by one.
 */
final class VisualOrder {

  private static final String BRACKETS = "()[]{}<>\u00ab\u00bb";

  private VisualOrder() {}

  /** A line, its direction that of its first letter. */
  static String of(String line) {
    return of(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
  }

  private static String of(String line, int direction) {
    char[] letters = line.toCharArray();
    if (!Bidi.requiresBidi(letters, 0, letters.length)) {
      return line;
    }
    var out = new StringBuilder(line.length());
    var bidi = new Bidi(line, direction);
    for (int run : visual(bidi)) {
      String text = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      out.append(isTurned(bidi, run) ? turned(text) : text);
    }
    return out.toString();
  }

  private static boolean isTurned(Bidi bidi, int run) {
    return bidi.getRunLevel(run) % 2 == 1;
  }

  /** The numbers of the runs from left to right. */
  private static int[] visual(Bidi bidi) {
    int count = bidi.getRunCount();
    if (count == 0) {
      return new int[0];
    }
    var levels = new byte[count];
    var order = new Integer[count];
    for (int run = 0; run < count; run++) {
      levels[run] = (byte) bidi.getRunLevel(run);
      order[run] = run;
    }
    Bidi.reorderVisually(levels, 0, order, 0, count);
    var runs = new int[count];
    for (int i = 0; i < count; i++) {
      runs[i] = order[i];
    }
    return runs;
  }

  private static String turned(String run) {
    var out = new StringBuilder(run).reverse();
    for (int i = 0; i < out.length(); i++) {
      int at = BRACKETS.indexOf(out.charAt(i));
      if (at >= 0) {
        out.setCharAt(i, BRACKETS.charAt(at ^ 1));
      }
    }
    return out.toString();
  }

  /** Turns runs that the {@link Runs} found. */
  static final class Turning implements BidiReorderer {
    @Override
    public String reorderRTLTextToLTR(String text) {
      return of(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
    }

    @Override
    public String shapeText(String text) {
      return text;
    }

    @Override
    public String deshapeText(String text) {
      return text;
    }

    @Override
    public boolean isLiveImplementation() {
      return true;
    }
  }

  /**
   * Finds the runs of a paragraph. The layout puts them one after the other as they are written, so
   * that numbers and Latin words inside what runs from right to left stay with it, as one run, and
   * are turned with it. Used by one thread.
   */
  static final class Runs implements BidiSplitter {
    private final List<BidiTextRun> runs = new ArrayList<>();

    @Override
    public void setParagraph(String paragraph, byte direction) {
      int base =
          switch (direction) {
            case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
            case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
            default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
          };
      var bidi = new Bidi(paragraph, base);
      runs.clear();
      int start = 0;
      for (int run = 0; run < bidi.getRunCount(); run++) {
        boolean plain = bidi.getRunLevel(run) == 0;
        boolean last = run + 1 == bidi.getRunCount();
        if (last || plain != (bidi.getRunLevel(run + 1) == 0)) {
          int length = bidi.getRunLimit(run) - start;
          runs.add(new BidiTextRun(start, length, plain ? LTR : RTL));
          start = bidi.getRunLimit(run);
        }
      }
    }

    @Override
    public int countTextRuns() {
      return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
      return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
      return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
          ? LTR
          : RTL;
    }
  }
}
