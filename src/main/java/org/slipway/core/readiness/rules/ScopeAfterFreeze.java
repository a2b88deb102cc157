package org.slipway.core.readiness.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.ScopeItem;
import org.slipway.core.plan.ScopeState;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.schedule.train.CutOffTime;
import org.slipway.core.schedule.train.Departure;
import org.slipway.core.schedule.train.Departures;

/**
 * Nothing came into the release after its scope freeze. The freeze is the earliest milestone of
 * that kind, by its own date or by its anchor, or where the release has none the cut-off of the
 * departure it is booked on; from that instant on an addition is late. Proposed and dropped items
 * are not in the release. A release without a scope freeze is not asked.
 */
public final class ScopeAfterFreeze implements Rule {

  private static final Head HEAD =
      new Head("scope.after-freeze", "1.1", Kind.RELEASE, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    List<Milestone> freezes =
        judged.release().milestones().stream()
            .filter(milestone -> milestone.kind() == MilestoneKind.SCOPE_FREEZE)
            .toList();
    Optional<Milestone> undated =
        freezes.stream().filter(freeze -> dated(judged, freeze).isEmpty()).findFirst();
    return undated
        .map(freeze -> List.of(undated(judged, ruling, freeze)))
        .or(() -> first(judged, freezes).map(freeze -> judge(judged, ruling, freeze)))
        .or(() -> ofTrain(judged, ruling))
        .orElseGet(
            () -> List.of(ruling.notApplicable(Phrase.of("finding.scope.after-freeze.none"))));
  }

  private static Optional<Arg.Moment> first(Case judged, List<Milestone> freezes) {
    return freezes.stream()
        .flatMap(freeze -> dated(judged, freeze).stream())
        .min(Comparator.comparing(Arg.Moment::at));
  }

  private static Optional<Arg.Moment> dated(Case judged, Milestone freeze) {
    return judged.facts().dated(freeze).known().map(at -> new Arg.Moment(at, freeze.zone()));
  }

  private static Finding undated(Case judged, Ruling ruling, Milestone freeze) {
    return ruling.unknown(
        Phrase.of("finding.scope.after-freeze.undated", Arg.words(freeze.name())),
        Phrase.of(
            "fix.scope.after-freeze.date",
            Arg.words(freeze.name()),
            Arg.words(judged.release().key())));
  }

  private static Optional<List<Finding>> ofTrain(Case judged, Ruling ruling) {
    Optional<Departure> departure =
        Departures.booked(judged.plan(), judged.facts().occurrences(), judged.release()).found();
    return departure
        .flatMap(d -> d.cutOff(MilestoneKind.SCOPE_FREEZE))
        .map(
            time ->
                switch (time) {
                  case CutOffTime.At(_, Instant at, _) ->
                      judge(judged, ruling, new Arg.Moment(at, departure.get().zone()));
                  case CutOffTime.NotComputed(_, int year) ->
                      List.of(notComputed(judged, ruling, year));
                });
  }

  private static Finding notComputed(Case judged, Ruling ruling, int year) {
    return ruling.unknown(
        Phrase.of("finding.scope.after-freeze.not-computed", Arg.words(Integer.toString(year))),
        Phrase.of("fix.train.missed.not-computed", Arg.words(judged.release().key())));
  }

  private static List<Finding> judge(Case judged, Ruling ruling, Arg.Moment freeze) {
    List<Finding> late =
        judged.release().scope().stream()
            .filter(ScopeAfterFreeze::isIn)
            .filter(item -> !item.addedAt().isBefore(freeze.at()))
            .map(item -> late(judged, ruling, item, freeze))
            .toList();
    return late.isEmpty()
        ? List.of(ruling.pass(Phrase.of("finding.scope.after-freeze.pass", freeze)))
        : late;
  }

  private static boolean isIn(ScopeItem item) {
    return item.state() == ScopeState.ACCEPTED || item.state() == ScopeState.DONE;
  }

  private static Finding late(Case judged, Ruling ruling, ScopeItem item, Arg.Moment freeze) {
    Arg title = Arg.words(item.title());
    return ruling.fail(
        Phrase.of(
            "finding.scope.after-freeze.late",
            title,
            new Arg.Moment(item.addedAt(), freeze.zone()),
            freeze),
        Phrase.of("fix.scope.after-freeze", title, Arg.words(judged.release().key())));
  }
}
