package org.slipway.ui.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The longest words of the texts it was told, few enough to be measured. */
public final class LongWords {

  /** A word of fewer letters can be the wider one, so that some are kept. */
  private static final int KEPT = 6;

  private final NavigableSet<String> words =
      new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word));

  /** The longest words of all these texts, the longest first. */
  public static List<String> of(Collection<String> texts) {
    var words = new LongWords();
    texts.forEach(words::read);
    return words.words();
  }

  void read(String text) {
    for (String word : text.split("\\s+", -1)) {
      if (words.size() < KEPT || word.length() >= words.last().length()) {
        words.add(word);
        if (words.size() > KEPT) {
          words.pollLast();
        }
      }
    }
  }

  List<String> words() {
    return List.copyOf(words);
  }
}
