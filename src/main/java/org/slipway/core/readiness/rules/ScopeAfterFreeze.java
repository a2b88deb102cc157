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

/**
 * Nothing came into the release after its scope freeze. The freeze is the earliest milestone of
 * that kind; from that instant on an addition is late. Proposed and dropped items are not in the
 * release. A release without a scope freeze is not asked.
 */
public final class ScopeAfterFreeze implements Rule {

  private static final Head HEAD =
      new Head("scope.after-freeze", "1.0", Kind.RELEASE, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    Optional<Milestone> freeze =
        judged.release().milestones().stream()
            .filter(milestone -> milestone.kind() == MilestoneKind.SCOPE_FREEZE)
            .filter(milestone -> milestone.at().isPresent())
            .min(Comparator.comparing(ScopeAfterFreeze::at));
    if (freeze.isEmpty()) {
      return List.of(ruling.notApplicable(Phrase.of("finding.scope.after-freeze.none")));
    }
    Arg since = new Arg.Moment(at(freeze.get()), freeze.get().zone());
    List<Finding> late =
        judged.release().scope().stream()
            .filter(ScopeAfterFreeze::isIn)
            .filter(item -> !item.addedAt().isBefore(at(freeze.get())))
            .map(item -> late(judged, ruling, item, freeze.get()))
            .toList();
    return late.isEmpty()
        ? List.of(ruling.pass(Phrase.of("finding.scope.after-freeze.pass", since)))
        : late;
  }

  private static Instant at(Milestone milestone) {
    return milestone.at().orElseThrow();
  }

  private static boolean isIn(ScopeItem item) {
    return item.state() == ScopeState.ACCEPTED || item.state() == ScopeState.DONE;
  }

  private static Finding late(Case judged, Ruling ruling, ScopeItem item, Milestone freeze) {
    Arg title = Arg.words(item.title());
    return ruling.fail(
        Phrase.of(
            "finding.scope.after-freeze.late",
            title,
            new Arg.Moment(item.addedAt(), freeze.zone()),
            new Arg.Moment(at(freeze), freeze.zone())),
        Phrase.of("fix.scope.after-freeze", title, Arg.words(judged.release().key())));
  }
}
