package org.slipway.exchange.incoming;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;

/**
 * Tells that nothing of a calendar closes any time: a calendar that was meant to freeze must not
 * pass as if it did.
 */
public final class NoFreeze {

  private static final Pattern MEANT =
      Pattern.compile(
          "freeze|frozen|blackout|moratori|embargo|change stop|no deploy|lockdown|sperre",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private NoFreeze() {}

  /** A note where no candidate is a freeze; it says how many events sound like one. */
  public static Optional<Problem> told(FileContent file, List<Candidate> candidates) {
    if (candidates.stream().anyMatch(c -> c.ref().kind() == Kind.FREEZE)) {
      return Optional.empty();
    }
    long meant =
        candidates.stream()
            .filter(Candidate.Stated.class::isInstance)
            .map(c -> String.valueOf(((Candidate.Stated) c).fields().get("name")))
            .filter(name -> MEANT.matcher(name).find())
            .count();
    String key = meant > 0 ? "calendar-file.sounds-like-freeze" : "calendar-file.no-freeze";
    return Optional.of(
        Problem.note(
            Place.of(file.name()),
            Phrase.of(key, Arg.count(meant)),
            Phrase.of("calendar-file.do.say-freezes")));
  }
}
