package org.slipway.core.plan;

import java.util.List;

/**
 * Something to be said, without saying it: a message key and its arguments. {@code text} makes the
 * sentence; digests and files keep the phrase.
 */
public record Phrase(String key, List<Arg> args) {

  public Phrase {
    args = List.copyOf(args);
  }

  public static Phrase of(String key, Arg... args) {
    return new Phrase(key, List.of(args));
  }
}
