package org.slipway.core.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.slipway.CrowdedPlan;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RiskAssessment;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Stage;

/** Unknown never lowers, and the index of the past agrees with counting one by one. */
class RiskProperties {

  private static final Instant AT = Instant.parse("2026-09-29T12:00:00Z");

  @Property(tries = 60)
  void forgettingNeverLowersWhatMustBeReckonedWith(@ForAll long seed) {
    Plan plan = CrowdedPlan.of(seed, 10);
    Plan forgotten = plan;
    for (RiskAssessment assessment : plan.riskAssessments().values()) {
      if (assessment.answers().isEmpty()) {
        continue;
      }
      var fewer = new TreeMap<>(assessment.answers());
      fewer.pollFirstEntry();
      forgotten = put(forgotten, Shape.with(assessment, "answers", fewer));
    }
    for (Component component : plan.components().values()) {
      if ((component.key().hashCode() + seed) % 2 == 0) {
        Component less = Shape.with(component, "users", Optional.empty());
        less = Shape.with(less, "sensitivity", Optional.empty());
        forgotten = put(forgotten, Shape.with(less, "revenueExposure", Optional.empty()));
      }
    }
    Risks before = Risks.of(plan, AT);
    Risks after = Risks.of(forgotten, AT);
    for (Deployment deployment : plan.deployments().values()) {
      RiskRange was = before.of(deployment).level();
      RiskRange is = after.of(deployment).level();
      if (oneParent(plan, deployment)) {
        assertTrue(is.atMost().compareTo(was.atMost()) >= 0, () -> was + " became " + is);
      }
    }
  }

  /** What a component lacks it takes from its parent, which is another figure and not unknown. */
  private static boolean oneParent(Plan plan, Deployment deployment) {
    return deployment.items().stream()
        .allMatch(item -> plan.get(Component.class, item).parent().isEmpty());
  }

  @Property(tries = 60)
  void whateverTheOpenAnswersAreTheLevelIsInTheRange(@ForAll long seed) {
    Plan plan = CrowdedPlan.of(seed, 4);
    for (RiskAssessment open : plan.riskAssessments().values()) {
      Release release = plan.get(Release.class, open.release());
      for (RiskAssessment full : completions(open)) {
        Plan known = put(plan, full);
        plan.naming(release, Deployment.class)
            .forEach(
                d -> {
                  RiskRange range = Risks.of(plan, AT).of(d).level();
                  RiskRange closer = Risks.of(known, AT).of(d).level();
                  assertTrue(closer.atLeast().compareTo(range.atLeast()) >= 0);
                  assertTrue(closer.atMost().compareTo(range.atMost()) <= 0);
                });
      }
    }
  }

  private static List<RiskAssessment> completions(RiskAssessment open) {
    var all = new ArrayList<RiskAssessment>(List.of(open));
    for (String question : List.of("reach", "novelty", "test")) {
      if (!open.answers().containsKey(question)) {
        var wider = new ArrayList<RiskAssessment>();
        for (RiskAssessment one : all) {
          for (String answer : List.of("none", "some", "much")) {
            var answers = new TreeMap<>(one.answers());
            answers.put(question, answer);
            wider.add(Shape.with(one, "answers", answers));
          }
        }
        all = wider;
      }
    }
    return all;
  }

  @Property(tries = 60)
  void thePastIsWhatCountingOneByOneFinds(@ForAll long seed) {
    Plan plan = CrowdedPlan.of(seed, 40);
    for (Deployment deployment : plan.deployments().values()) {
      Risk risk = Risks.of(plan, AT).of(deployment);
      FailHistory history = (FailHistory) risk.engines().getLast();
      for (FailHistory.Rate rate : history.systems()) {
        long all =
            plan.deployments().values().stream()
                .filter(d -> counts(plan, d, deployment, rate))
                .count();
        long failed =
            plan.deployments().values().stream()
                .filter(d -> counts(plan, d, deployment, rate))
                .filter(d -> d.state() != DeploymentState.DONE || blamed(plan, d))
                .count();
        assertEquals(all, rate.all());
        assertEquals(failed, rate.failed());
      }
    }
  }

  private static boolean counts(Plan plan, Deployment past, Deployment of, FailHistory.Rate rate) {
    boolean over =
        past.state() == DeploymentState.DONE
            || past.state() == DeploymentState.FAILED
            || past.state() == DeploymentState.ROLLED_BACK;
    return over
        && plan.get(Environment.class, past.environment()).stage() == Stage.PRODUCTION
        && past.team().equals(of.team())
        && past.items().stream().anyMatch(item -> top(plan, item).equals(rate.system()))
        && past.timing().known().map(at -> at.end().isBefore(AT)).orElse(true)
        && plan.get(Release.class, past.release()).changeType()
            == plan.get(Release.class, of.release()).changeType();
  }

  private static boolean blamed(Plan plan, Deployment deployment) {
    return plan.incidents().values().stream()
        .anyMatch(incident -> incident.causedBy().equals(Optional.of(deployment.id())));
  }

  private static Object top(Plan plan, org.slipway.core.plan.Id<Component> item) {
    Component component = plan.get(Component.class, item);
    return component.parent().<Object>map(parent -> top(plan, parent)).orElse(component.id());
  }

  private static Plan put(Plan plan, PlanRecord record) {
    return ((Applied.Done) plan.apply(Edit.put(Phrase.of("edit.unnamed"), record))).plan();
  }
}
