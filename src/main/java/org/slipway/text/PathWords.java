package org.slipway.text;

import java.time.ZoneId;
import java.util.List;
import org.slipway.core.plan.Phrase;

/** How the critical path reads. */
public final class PathWords {

  private PathWords() {}

  /** What drives a date, in one line, for example <i>Ledger 4.1, then freeze Quarter close</i>. */
  public static String drives(List<Phrase> drives, Texts texts, ZoneId zone) {
    return joined(drives.stream().map(phrase -> texts.say(phrase, zone)).toList(), texts);
  }

  /** The same of what was said already. */
  public static String joined(List<String> said, Texts texts) {
    return said.stream()
        .reduce((before, after) -> texts.get("path.then", before, after))
        .orElse("");
  }
}
