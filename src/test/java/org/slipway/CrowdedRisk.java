package org.slipway;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.DataSensitivity;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RiskAnswer;
import org.slipway.core.plan.RiskAttribute;
import org.slipway.core.plan.RiskCondition;
import org.slipway.core.plan.RiskHistory;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.plan.RiskModel;
import org.slipway.core.plan.RiskQuestion;
import org.slipway.core.risk.PastDeployments;
import org.slipway.core.risk.Risks;

/** Risk for a {@link CrowdedPlan}: a model, assessments, incidents, and what conditions ask for. */
public final class CrowdedRisk {

  private CrowdedRisk() {}

  /** A model that uses every engine and every attribute. */
  public static RiskModel model() {
    return new RiskModel(
        "7",
        List.of(question("reach", "2"), question("novelty", "3"), question("test", "1")),
        levels("0", "5", "9", "14"),
        List.of(
            condition(RiskAttribute.USERS, "2500", RiskLevel.CRITICAL),
            condition(RiskAttribute.SENSITIVITY, "financial", RiskLevel.HIGH),
            condition(RiskAttribute.BACKOUT, "PT80M", RiskLevel.HIGH),
            condition(RiskAttribute.SCHEMA_CHANGE, "1", RiskLevel.HIGH),
            condition(RiskAttribute.REVENUE, "EUR 1000", RiskLevel.HIGH),
            condition(RiskAttribute.EXPERIENCE, "1", RiskLevel.MEDIUM),
            condition(RiskAttribute.ENVIRONMENTS, "3", RiskLevel.MEDIUM)),
        Optional.of(
            new RiskHistory(
                new BigDecimal("0.1"),
                new BigDecimal("5"),
                levels("0", "0.1", "0.2", "0.4"),
                Optional.of(Duration.ofDays(365)))),
        levels("0.02", "0.08", "0.2", "0.4"),
        Optional.of(new BigDecimal("0.5")));
  }

  /** Whether a deployment's risk, at its planned start, is or may be high. */
  public static boolean mayBeHigh(Plan plan, Deployment deployment) {
    return mayBeHigh(plan, deployment, deployment.timing().startsAt().orElse(Instant.MAX));
  }

  /** The same at a start. */
  public static boolean mayBeHigh(Plan plan, Deployment deployment, Instant start) {
    return mayBeHigh(plan, PastDeployments.of(plan), deployment, start);
  }

  /** The same with the history at hand. */
  public static boolean mayBeHigh(
      Plan plan, PastDeployments past, Deployment deployment, Instant start) {
    return Risks.of(plan, past, start).of(deployment).level().atMost().compareTo(RiskLevel.HIGH)
        >= 0;
  }

  /** Whether it is high whatever the unknown answers are, at a start. */
  public static boolean isSurelyHigh(Plan plan, Deployment deployment, Instant start) {
    return Risks.of(plan, PastDeployments.of(plan), start)
            .of(deployment)
            .level()
            .atLeast()
            .compareTo(RiskLevel.HIGH)
        >= 0;
  }

  /** A question with the answers none, some and much, worth 0, 1 and 3. */
  public static RiskQuestion question(String id, String weight) {
    return new RiskQuestion(
        id,
        "How much " + id,
        new BigDecimal(weight),
        List.of(
            new RiskAnswer("none", "none", BigDecimal.ZERO),
            new RiskAnswer("some", "some", BigDecimal.ONE),
            new RiskAnswer("much", "much", new BigDecimal("3"))));
  }

  public static RiskCondition condition(RiskAttribute attribute, String value, RiskLevel level) {
    return new RiskCondition(
        attribute.name().toLowerCase(java.util.Locale.ROOT), attribute, value, level);
  }

  /** A figure for each level, from low to critical. */
  public static SortedMap<RiskLevel, BigDecimal> levels(String... figures) {
    var levels = new TreeMap<RiskLevel, BigDecimal>();
    for (int i = 0; i < figures.length; i++) {
      levels.put(List.of(RiskLevel.values()).get(i), new BigDecimal(figures[i]));
    }
    return levels;
  }

  static SortedMap<String, String> answers(Random random) {
    var answers = new TreeMap<String, String>();
    for (String question : List.of("reach", "novelty", "test")) {
      if (random.nextInt(4) > 0) {
        answers.put(question, List.of("none", "some", "much").get(random.nextInt(3)));
      }
    }
    return answers;
  }

  static void add(PlanBuilder builder, Random random) {
    builder.set(builder.plan().policies().firstEntry().getValue(), "risk", Optional.of(model()));
    List<BusinessUnit> units = List.of(builder.unit("Finance"), builder.unit("Retail"));
    for (Component component : builder.plan().components().values()) {
      builder.set(component, "businessUnit", perhaps(random, units.get(random.nextInt(2)).id()));
      builder.set(component, "users", perhaps(random, random.nextLong(3000)));
      builder.set(
          component,
          "sensitivity",
          perhaps(random, List.of(DataSensitivity.values()).get(random.nextInt(4))));
      builder.set(
          component,
          "revenueExposure",
          perhaps(
              random, new org.slipway.core.plan.Money("EUR", new BigDecimal(random.nextInt(900)))));
    }
    for (Release release : builder.plan().releases().values()) {
      if (random.nextInt(3) > 0) {
        builder.assess(release, answers(random), "2026-09-2" + random.nextInt(4, 10) + "T09:00");
      }
      if (random.nextBoolean()) {
        var evidence =
            builder.evidence(
                release, "schema.diff", org.slipway.core.plan.Outcome.PASS, "2026-09-25T10:00");
        builder.set(evidence, "figures", new TreeMap<>(Map.of("changes", "" + random.nextInt(2))));
      }
    }
    for (Environment environment : builder.plan().environments().values()) {
      if (random.nextBoolean()) {
        builder.set(environment, "region", Optional.of("EU"));
      }
    }
    builder.traffic("EU", hour -> random.nextInt(100));
    for (Deployment deployment : builder.plan().deployments().values()) {
      if (random.nextInt(6) == 0) {
        builder.incident("Outage", "2026-09-20T10:00", deployment);
      }
    }
  }

  private static <T> Optional<T> perhaps(Random random, T value) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value);
  }
}
