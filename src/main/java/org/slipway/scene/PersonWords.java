package org.slipway.scene;

import java.util.List;

/**
 * What a person is called where there is little room: {@code Luis Ortega} becomes {@code Luis O.},
 * then {@code LO}, and is never cut inside a name.
 */
final class PersonWords {

  private PersonWords() {}

  /** From the whole name to the shortest. */
  static List<String> forms(String name) {
    List<String> words = List.of(name.strip().split("\\s+"));
    String first = words.getFirst();
    if (words.size() < 2) {
      return List.of(name);
    }
    String last = initial(words.getLast());
    return List.of(name, first + ' ' + last + '.', initial(first) + last);
  }

  private static String initial(String word) {
    return Character.toString(word.codePointAt(0));
  }
}
