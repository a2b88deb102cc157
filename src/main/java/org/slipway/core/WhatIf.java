package org.slipway.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Go;
import org.slipway.core.schedule.diff.DiffSide;
import org.slipway.core.schedule.diff.PlanDiff;

/** Two plans, both judged at one instant, and what is different between them. */
public final class WhatIf {

  private WhatIf() {}

  /**
   * Compares a plan with another that was made of it: verdicts are asked only where the difference
   * may change them.
   *
   * @param was the judged plan
   * @param is the other plan
   */
  public static PlanDiff diff(Analysis was, Plan is) {
    Edit edit = Edit.leading(Phrase.of("edit.unnamed"), was.plan(), is);
    Analysis now = was.after(is, edit);
    return PlanDiff.of(side(was), side(now), judged(was, now, edit));
  }

  /** How an analysis judges its plan, for a comparison. */
  public static DiffSide side(Analysis analysis) {
    return DiffSide.of(analysis.plan())
        .withCollisions(analysis::collisions)
        .withVerdict(ref -> verdict(analysis, ref));
  }

  private static Collection<Ref> judged(Analysis was, Analysis now, Edit edit) {
    Optional<SortedSet<Ref>> touched = Touched.by(edit, was.facts(), now.facts());
    Collection<Ref> subjects =
        touched.<Collection<Ref>>map(s -> s).orElseGet(() -> all(now.plan()));
    var both = new TreeSet<Ref>();
    for (Ref ref : subjects) {
      if (was.plan().find(ref).isPresent() && now.plan().find(ref).isPresent()) {
        both.add(ref);
        release(now.plan(), ref).ifPresent(both::add);
      }
    }
    return both;
  }

  private static Optional<Ref> release(Plan plan, Ref ref) {
    return plan.find(ref)
        .filter(Deployment.class::isInstance)
        .map(record -> new Ref(Kind.RELEASE, ((Deployment) record).release()));
  }

  private static List<Ref> all(Plan plan) {
    var all = new ArrayList<Ref>();
    plan.deployments().values().forEach(deployment -> all.add(Ref.of(deployment)));
    plan.releases().values().forEach(release -> all.add(Ref.of(release)));
    return all;
  }

  private static Optional<DiffSide.Grade> verdict(Analysis analysis, Ref ref) {
    Optional<? extends PlanRecord> record = analysis.plan().find(ref);
    if (record.isPresent() && record.get() instanceof Deployment deployment) {
      return Optional.of(deployment)
          .filter(d -> d.state().unfinished())
          .map(d -> grade(analysis.verdict(d).go()));
    }
    return record.isPresent() && record.get() instanceof Release release
        ? analysis.verdict(release).go().map(WhatIf::grade)
        : Optional.empty();
  }

  private static DiffSide.Grade grade(Go go) {
    String word = go.name().toLowerCase(Locale.ROOT).replace('_', '-');
    int badness =
        switch (go) {
          case GO -> 0;
          case CONDITIONAL -> 1;
          case UNKNOWN -> 2;
          case NO_GO -> 3;
        };
    return new DiffSide.Grade(new Arg.Term("go." + word), badness);
  }
}
