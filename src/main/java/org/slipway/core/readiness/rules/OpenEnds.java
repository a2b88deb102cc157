package org.slipway.core.readiness.rules;

import java.util.Optional;
import java.util.function.Function;
import org.slipway.core.calendar.OpenEnd;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
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
      case OpenEnd.NotComputed unknown ->
          doubtful(judged, ruling, unknown, known.apply(whole.get()));
    };
  }

  /** What would pass if it ended where it begins to be unknown passes, whatever comes then. */
  private static Finding doubtful(
      Case judged,
      Ruling ruling,
      OpenEnd.NotComputed unknown,
      Function<OpenEnd.Ends, Finding> known) {
    String rule = ruling.rule().id();
    var atLeast = new OpenEnd.Ends(unknown.openUntil(), unknown.about(), unknown.looked());
    Arg names =
        new Arg.Several(
            unknown.about().stream().map(ref -> Common.name(judged.plan(), ref)).toList());
    if (known.apply(atLeast).result() == Result.PASS) {
      Arg until = new Arg.Moment(unknown.openUntil(), Common.zone(judged));
      return ruling.pass(Phrase.of("finding." + rule + ".open-until", until, names));
    }
    return ruling.unknown(
        Phrase.of("finding." + rule + ".no-end", names),
        Phrase.of("fix.window.not-computed", names));
  }

  /** What ends the open time: freezes that begin or windows that end. */
  static Arg by(Case judged, OpenEnd.Ends ends) {
    return new Arg.Several(
        ends.by().stream().map((Ref ref) -> Common.name(judged.plan(), ref)).toList());
  }
}
