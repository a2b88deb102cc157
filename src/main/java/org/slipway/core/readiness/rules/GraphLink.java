package org.slipway.core.readiness.rules;

import java.util.List;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Link;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.schedule.slot.Linked;

/**
 * What the release is linked to wait for, and what its deployments are, goes where it goes: a link
 * whose two sides never meet holds nothing back, so whether its order is kept is unknown. Told of
 * what waits, one finding a link.
 */
public final class GraphLink implements Rule {

  private static final Head HEAD =
      new Head("graph.link", "1.0", Kind.RELEASE, Weight.ADVISORY, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    List<Link> links = Linked.leadingTo(judged.plan(), judged.release()).toList();
    if (links.isEmpty() || isOver(judged)) {
      return List.of(ruling.notApplicable(Phrase.of("finding.graph.link.none")));
    }
    List<Finding> findings =
        links.stream()
            .filter(link -> Linked.of(judged.plan(), link).isEmpty())
            .map(link -> found(judged, ruling.on(Ref.of(link)), link))
            .toList();
    return findings.isEmpty()
        ? List.of(ruling.pass(Phrase.of("finding.graph.link.pass")))
        : findings;
  }

  private static boolean isOver(Case judged) {
    List<Deployment> all = judged.plan().naming(judged.release(), Deployment.class).toList();
    return !all.isEmpty() && all.stream().noneMatch(d -> d.state().unfinished());
  }

  private static Finding found(Case judged, Ruling ruling, Link link) {
    Arg before = Common.name(judged.plan(), link.from());
    Arg after = Common.name(judged.plan(), link.to());
    return ruling.unknown(
        Phrase.of("finding.graph.link.apart", after, before),
        Phrase.of("fix.graph.link", after, before));
  }
}
