package org.slipway.core.readiness.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slipway.core.calendar.FreezeHit;
import org.slipway.core.calendar.Scopes;
import org.slipway.core.calendar.Target;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Exceptions;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.time.Interval;

/**
 * No matching freeze is active from the start to the end of verification (DEFINITIONS §3). One
 * finding for each freeze and each item it is about; for a deployment without items one for each
 * freeze. A hard freeze cannot be waived.
 */
public final class WindowFreeze implements Rule {

  private static final Head HEAD =
      new Head(Exceptions.FREEZE_RULE, "1.0", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    Optional<Interval> active = judged.deployment().timing().active();
    if (active.isEmpty()) {
      return List.of(Timings.notComputedActive(judged, ruling, id()));
    }
    var findings = new ArrayList<Finding>();
    Target target = Target.of(judged.plan(), judged.deployment());
    for (FreezeHit hit : judged.openTime().freezesDuring(active.get())) {
      findings.addAll(met(judged, ruling, hit, target));
    }
    for (Ref doubtful : judged.openTime().freezesNotComputed(active.get())) {
      findings.add(doubtful(judged, ruling, doubtful));
    }
    if (findings.isEmpty()) {
      Arg stretch = new Arg.Stretch(active.get(), Common.zone(judged));
      findings.add(ruling.pass(Phrase.of("finding.window.freeze.pass", stretch)));
    }
    return findings;
  }

  private static List<Finding> met(Case judged, Ruling ruling, FreezeHit hit, Target target) {
    Ruling own = hit.freeze().severity() == Severity.HARD ? ruling.binding() : ruling;
    Set<Id<Component>> items = new TreeSet<>(target.items().keySet());
    items.removeAll(Scopes.uncovered(hit.freeze().scope(), target));
    if (items.isEmpty()) {
      return List.of(own.fail(reason(judged, hit), fix(judged, hit)));
    }
    return items.stream()
        .map(item -> own.on(new Ref(Kind.COMPONENT, item)))
        .map(on -> on.fail(reason(judged, hit), fix(judged, hit)))
        .toList();
  }

  private static Phrase reason(Case judged, FreezeHit hit) {
    Freeze freeze = hit.freeze();
    return Phrase.of(
        hit.partial() ? "finding.window.freeze.partial" : "finding.window.freeze.met",
        Arg.named(freeze, freeze.name()),
        Common.term("severity", freeze.severity()),
        new Arg.Stretch(hit.occurrences().getFirst().at(), Common.zone(judged)),
        Arg.words(freeze.reason()));
  }

  private static Phrase fix(Case judged, FreezeHit hit) {
    Arg deployment = Arg.words(judged.deployment().key());
    Arg after = new Arg.Moment(hit.occurrences().getLast().at().end(), Common.zone(judged));
    return hit.freeze().severity() == Severity.HARD
        ? Phrase.of("fix.window.freeze.hard", deployment, after)
        : hit.freeze()
            .owner()
            .map(owner -> Common.name(judged.plan(), new Ref(Kind.PERSON, owner)))
            .map(owner -> Phrase.of("fix.window.freeze.soft.owner", deployment, after, owner))
            .orElseGet(() -> Phrase.of("fix.window.freeze.soft", deployment, after));
  }

  /** A freeze that cannot be computed is never waived: nobody knows whether it is hard then. */
  private static Finding doubtful(Case judged, Ruling ruling, Ref freeze) {
    Arg name = Common.name(judged.plan(), freeze);
    return ruling
        .binding()
        .unknown(
            Phrase.of("finding.window.freeze.not-computed-freeze", name),
            Phrase.of("fix.window.not-computed", name));
  }
}
