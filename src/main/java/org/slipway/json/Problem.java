package org.slipway.json;

import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;

/**
 * One thing that is wrong with a JSON text.
 *
 * @param path where, for example {@code timing.run} or {@code scope[2].title}; empty: the text as a
 *     whole
 * @param reason what is wrong and what to do
 */
public record Problem(String path, Phrase reason) {

  static Problem of(String key, Arg... args) {
    return new Problem("", Phrase.of(key, args));
  }

  /** The same problem seen from the value around it; {@code step} is a name or {@code [n]}. */
  Problem within(String step) {
    if (path.isEmpty()) {
      return new Problem(step, reason);
    }
    return new Problem(path.startsWith("[") ? step + path : step + "." + path, reason);
  }
}
