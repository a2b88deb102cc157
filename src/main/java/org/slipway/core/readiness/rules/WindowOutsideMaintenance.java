package org.slipway.core.readiness.rules;

import java.util.List;
import java.util.Optional;
import org.slipway.core.calendar.WindowCover;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.time.Interval;

/**
 * Where maintenance windows are about the target, they allow the whole of start to end of
 * verification (DEFINITIONS §3). One finding for each stretch outside. A target without windows is
 * not asked.
 */
public final class WindowOutsideMaintenance implements Rule {

  private static final Head HEAD =
      new Head("window.outside-maintenance", "1.0", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    if (judged.openTime().windows().isEmpty()) {
      return List.of(none(ruling));
    }
    Optional<Interval> active = judged.deployment().timing().active();
    if (active.isEmpty()) {
      return List.of(Timings.notComputedActive(judged, ruling, id()));
    }
    return switch (judged.openTime().windowsOver(active.get())) {
      case WindowCover.NoneNeeded _ -> List.of(none(ruling));
      case WindowCover.Covered covered ->
          List.of(
              ruling.pass(
                  Phrase.of(
                      "finding.window.outside-maintenance.pass", names(judged, covered.by()))));
      case WindowCover.Uncovered uncovered ->
          uncovered.outside().stretches().stream()
              .map(stretch -> outside(judged, ruling, uncovered, stretch))
              .toList();
      case WindowCover.NotComputed unknown ->
          unknown.about().stream().map(about -> doubtful(judged, ruling, about)).toList();
    };
  }

  private static Finding none(Ruling ruling) {
    return ruling.notApplicable(Phrase.of("finding.window.outside-maintenance.none"));
  }

  private static Arg names(Case judged, List<Ref> refs) {
    return new Arg.Several(refs.stream().map(ref -> Common.name(judged.plan(), ref)).toList());
  }

  private static Finding outside(
      Case judged, Ruling ruling, WindowCover.Uncovered uncovered, Interval stretch) {
    Arg windows = names(judged, uncovered.windows());
    return ruling.fail(
        Phrase.of(
            "finding.window.outside-maintenance.fail",
            new Arg.Stretch(stretch, Common.zone(judged)),
            windows),
        Phrase.of("fix.window.outside-maintenance", Arg.words(judged.deployment().key()), windows));
  }

  private static Finding doubtful(Case judged, Ruling ruling, Ref window) {
    Arg name = Common.name(judged.plan(), window);
    return ruling.unknown(
        Phrase.of("finding.window.outside-maintenance.doubtful", name),
        Phrase.of("fix.window.not-computed", name));
  }
}
