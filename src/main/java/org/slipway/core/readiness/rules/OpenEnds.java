package org.slipway.core.readiness.rules;

import java.util.Optional;
import java.util.function.Function;
import org.slipway.core.calendar.OpenEnd;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.time.Interval;

/** What the rules about the open end have in common (DEFINITIONS §3, <i>open end</i>). */
final class OpenEnds {

  private OpenEnds() {}

  /**
   * What a rule finds once whole interval and open end are known; else the answer that it has for
   * the reason they are not.
   */
  static Finding judge(
      Case judged, Ruling ruling, Function<Interval, Function<OpenEnd.Ends, Finding>> known) {
    String rule = ruling.rule().id();
    Optional<Interval> whole = judged.deployment().timing().whole();
    if (whole.isEmpty()) {
      return Timings.notComputed(judged, ruling, rule);
    }
    return switch (judged.openEnd().orElseThrow()) {
      case OpenEnd.Ends ends -> known.apply(whole.get()).apply(ends);
      case OpenEnd.Never _ -> ruling.notApplicable(Phrase.of("finding." + rule + ".for-ever"));
      case OpenEnd.NotOpen _ -> ruling.notApplicable(Phrase.of("finding." + rule + ".not-open"));
      case OpenEnd.NotComputed unknown -> doubtful(judged, ruling, unknown);
    };
  }

  private static Finding doubtful(Case judged, Ruling ruling, OpenEnd.NotComputed unknown) {
    Arg names =
        new Arg.Several(
            unknown.about().stream().map(ref -> Common.name(judged.plan(), ref)).toList());
    return ruling.unknown(
        Phrase.of("finding." + ruling.rule().id() + ".no-end", names),
        Phrase.of("fix.window.not-computed", names));
  }

  /** What ends the open time: freezes that begin or windows that end. */
  static Arg by(Case judged, OpenEnd.Ends ends) {
    return new Arg.Several(
        ends.by().stream().map((Ref ref) -> Common.name(judged.plan(), ref)).toList());
  }
}
