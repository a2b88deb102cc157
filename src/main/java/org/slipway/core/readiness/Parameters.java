package org.slipway.core.readiness;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Misfit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.RuleSetting;
import org.slipway.core.risk.RiskModels;

/** Whether the rules can read what a policy says about them. */
public final class Parameters {

  private Parameters() {}

  /** What of a policy cannot be read or is about no rule, in the order of its fields. */
  public static List<Misfit> wrong(List<Rule> all, Policy policy) {
    var wrong = new ArrayList<Misfit>();
    Map<String, Rule> rules = all.stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    policy
        .rules()
        .forEach(
            (id, setting) -> wrong.addAll(wrong(id, setting, Optional.ofNullable(rules.get(id)))));
    policy
        .advisoryLimit()
        .filter(limit -> limit.signum() < 0 || limit.compareTo(BigDecimal.ONE) > 0)
        .map(limit -> Phrase.of("entry.policy.limit", Arg.words(limit.toPlainString())))
        .ifPresent(reason -> wrong.add(new Misfit("advisoryLimit", reason)));
    policy.maximumAges().forEach((kind, age) -> tooYoung(kind, age).ifPresent(wrong::add));
    policy
        .risk()
        .ifPresent(
            model -> RiskModels.wrong(model).forEach(misfit -> wrong.add(misfit.within("risk"))));
    return wrong;
  }

  private static List<Misfit> wrong(String id, RuleSetting setting, Optional<Rule> rule) {
    return rule
        .map(known -> wrong(known, setting))
        .orElseGet(() -> List.of(Phrase.of("entry.policy.no-such-rule", Arg.words(id))))
        .stream()
        .map(reason -> new Misfit("rules", reason))
        .toList();
  }

  /** What of the setting of one rule cannot be read. */
  public static List<Phrase> wrong(Rule rule, RuleSetting setting) {
    var wrong = new ArrayList<Phrase>();
    for (Parameter<?> parameter : rule.parameters()) {
      parameter
          .unreadable(setting)
          .ifPresent(
              text ->
                  wrong.add(
                      Phrase.of(
                          "entry.policy.value",
                          Arg.words(rule.id()),
                          Arg.words(parameter.name()),
                          Arg.words(text),
                          new Arg.Term(parameter.format().key()))));
    }
    for (String name : setting.parameters().keySet()) {
      if (rule.parameters().stream().noneMatch(p -> p.name().equals(name))) {
        wrong.add(
            Phrase.of("entry.policy.no-such-parameter", Arg.words(rule.id()), Arg.words(name)));
      }
    }
    setting
        .points()
        .filter(points -> points < 1)
        .ifPresent(
            points ->
                wrong.add(
                    Phrase.of("entry.policy.points", Arg.words(rule.id()), Arg.count(points))));
    return wrong;
  }

  private static Optional<Misfit> tooYoung(String kind, Duration age) {
    return age.isPositive()
        ? Optional.empty()
        : Optional.of(new Misfit("maximumAges", Phrase.of("entry.policy.age", Arg.words(kind))));
  }
}
