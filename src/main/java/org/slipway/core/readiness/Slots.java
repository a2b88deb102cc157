package org.slipway.core.readiness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Stage;
import org.slipway.core.schedule.slot.CollisionDenials;
import org.slipway.core.schedule.slot.ConstraintSource;
import org.slipway.core.schedule.slot.CoverDenials;
import org.slipway.core.schedule.slot.DependencyDenials;
import org.slipway.core.schedule.slot.DependentDenials;
import org.slipway.core.schedule.slot.FreezeDenials;
import org.slipway.core.schedule.slot.LinkDenials;
import org.slipway.core.schedule.slot.ProfiledTraffic;
import org.slipway.core.schedule.slot.PromotionDenials;
import org.slipway.core.schedule.slot.SlotSearch;
import org.slipway.core.schedule.slot.Told;
import org.slipway.core.schedule.slot.TrafficLevel;
import org.slipway.core.schedule.slot.VendorDenials;
import org.slipway.core.schedule.slot.WaveDenials;
import org.slipway.core.schedule.slot.WindowDenials;

/**
 * The slot search over what rules look at, so that a start it calls feasible passes them: the
 * freezes, windows, collisions and rosters of the facts, soft freezes let through that an exception
 * in force excepts.
 */
public final class Slots {

  /** Where a roster must be named, as {@code window.no-on-call} has it. */
  private static final String ON_CALL_RULE = "window.no-on-call";

  private static final Parameter<List<Stage>> ROSTER_STAGES =
      new Parameter<>("stages", List.of(Stage.PRODUCTION), Parameter.STAGES);

  private Slots() {}

  /**
   * A search for slots of a deployment of the plan, as it is or with other times.
   *
   * @param at evaluation instant, for exceptions
   * @param rules those that judge a start say themselves which they deny
   */
  public static SlotSearch of(Facts facts, Deployment deployment, Instant at, List<Rule> rules) {
    var told = new Told(facts.plan());
    var judged = new Case(facts, Ref.of(deployment), at);
    var ofRelease = new Case(facts, new Ref(Kind.RELEASE, deployment.release()), at);
    OpenTime open = judged.openTime();
    var ground = new SlotSearch.Ground(told, open, facts.collisions(), traffic(facts, deployment));
    var sources = new ArrayList<>(sources(facts, deployment, at, told, open));
    for (Rule rule : rules) {
      if (rule.subject() == Kind.RELEASE || rule.subject() == Kind.DEPLOYMENT) {
        Case asked = rule.subject() == Kind.RELEASE ? ofRelease : judged;
        rule.starts(Ruling.of(rule, asked), told).ifPresent(sources::add);
      }
    }
    return new SlotSearch(ground, sources);
  }

  /** Every source of constraints beside the rules. */
  private static List<ConstraintSource> sources(
      Facts facts, Deployment deployment, Instant at, Told told, OpenTime open) {
    return List.of(
        new FreezeDenials(told, open),
        new WindowDenials(told, open),
        new CollisionDenials(told, facts.collisions()),
        new CoverDenials(told, facts::roster, covered(facts, deployment)),
        new DependencyDenials(told, facts.needs()),
        new LinkDenials(told),
        new PromotionDenials(told),
        new DependentDenials(told, facts.needs(), at),
        new VendorDenials(told, at),
        new WaveDenials(told));
  }

  private static TrafficLevel traffic(Facts facts, Deployment deployment) {
    Environment environment = facts.plan().get(Environment.class, deployment.environment());
    return ProfiledTraffic.of(facts.plan(), environment);
  }

  private static boolean covered(Facts facts, Deployment deployment) {
    Stage stage = facts.plan().get(Environment.class, deployment.environment()).stage();
    return ROSTER_STAGES.in(facts.plan().policy(), ON_CALL_RULE).contains(stage);
  }
}
