package org.slipway.core.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Misfit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.RiskCondition;
import org.slipway.core.plan.RiskHistory;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.plan.RiskModel;
import org.slipway.core.plan.RiskQuestion;

/** Whether a risk model can be reckoned with, and the failure probability it gives a risk. */
public final class RiskModels {

  private RiskModels() {}

  /** What of a model cannot be read or makes no sense; empty: all is well. */
  public static List<Misfit> wrong(RiskModel model) {
    var wrong = new ArrayList<Misfit>();
    questions(model).forEach(reason -> wrong.add(new Misfit("questions", reason)));
    conditions(model).forEach(reason -> wrong.add(new Misfit("conditions", reason)));
    rising(model.thresholds(), "questionnaire")
        .ifPresent(reason -> wrong.add(new Misfit("thresholds", reason)));
    model
        .history()
        .ifPresent(
            history -> history(history).forEach(misfit -> wrong.add(misfit.within("history"))));
    model
        .failureProbability()
        .forEach(
            (level, p) ->
                share(p, word(level))
                    .ifPresent(reason -> wrong.add(new Misfit("failureProbability", reason))));
    model
        .exposureLimit()
        .flatMap(limit -> share(limit, "exposure limit"))
        .ifPresent(reason -> wrong.add(new Misfit("exposureLimit", reason)));
    return wrong;
  }

  /**
   * The failure probability to reckon with (DEFINITIONS §4, cumulative exposure): of every level
   * the risk may have, the highest; for a level the model gives none, the highest it gives. Empty:
   * there is no model, or it gives none at all.
   */
  public static Optional<BigDecimal> probability(RiskModel model, RiskRange range) {
    SortedMap<RiskLevel, BigDecimal> given = model.failureProbability();
    Optional<BigDecimal> highest = given.values().stream().max(BigDecimal::compareTo);
    return EnumSet.range(range.atLeast(), range.atMost()).stream()
        .flatMap(level -> Optional.ofNullable(given.get(level)).or(() -> highest).stream())
        .max(BigDecimal::compareTo);
  }

  private static List<Phrase> questions(RiskModel model) {
    var wrong = new ArrayList<Phrase>();
    var ids = new TreeSet<String>();
    for (RiskQuestion question : model.questions()) {
      boolean negative =
          question.weight().signum() < 0
              || question.answers().stream().anyMatch(answer -> answer.value().signum() < 0);
      if (negative) {
        wrong.add(Phrase.of("entry.risk.negative", Arg.words(question.id())));
      }
      if (question.answers().isEmpty()) {
        wrong.add(Phrase.of("entry.risk.no-answers", Arg.words(question.id())));
      }
      long different = question.answers().stream().map(answer -> answer.id()).distinct().count();
      if (!ids.add(question.id()) || different < question.answers().size()) {
        wrong.add(Phrase.of("entry.risk.twice", Arg.words(question.id())));
      }
    }
    return wrong;
  }

  private static List<Phrase> conditions(RiskModel model) {
    var wrong = new ArrayList<Phrase>();
    for (RiskCondition condition : model.conditions()) {
      if (!RiskReadings.readable(condition)) {
        wrong.add(
            Phrase.of(
                "entry.risk.condition",
                Arg.words(condition.id()),
                Arg.words(condition.value()),
                new Arg.Term("entry.risk.written." + written(condition))));
      }
    }
    return wrong;
  }

  private static String written(RiskCondition condition) {
    return switch (condition.attribute()) {
      case USERS, ENVIRONMENTS, SCHEMA_CHANGE, EXPERIENCE -> "number";
      case REVENUE -> "money";
      case SENSITIVITY -> "sensitivity";
      case BACKOUT -> "duration";
    };
  }

  private static List<Misfit> history(RiskHistory history) {
    var wrong = new ArrayList<Misfit>();
    share(history.priorRate(), "prior rate")
        .ifPresent(reason -> wrong.add(new Misfit("priorRate", reason)));
    if (history.priorCount().signum() < 0) {
      Phrase reason = Phrase.of("entry.risk.negative", Arg.words("prior count"));
      wrong.add(new Misfit("priorCount", reason));
    }
    rising(history.thresholds(), "history")
        .ifPresent(reason -> wrong.add(new Misfit("thresholds", reason)));
    if (history.window().filter(window -> !window.isPositive()).isPresent()) {
      wrong.add(new Misfit("window", Phrase.of("entry.risk.window")));
    }
    return wrong;
  }

  private static Optional<Phrase> rising(SortedMap<RiskLevel, BigDecimal> thresholds, String of) {
    BigDecimal before = null;
    for (BigDecimal threshold : thresholds.values()) {
      if (before != null && threshold.compareTo(before) <= 0) {
        return Optional.of(Phrase.of("entry.risk.rising", Arg.words(of)));
      }
      before = threshold;
    }
    return Optional.empty();
  }

  private static Optional<Phrase> share(BigDecimal value, String of) {
    return value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0
        ? Optional.of(
            Phrase.of("entry.risk.share", Arg.words(of), Arg.words(value.toPlainString())))
        : Optional.empty();
  }

  private static String word(RiskLevel level) {
    return level.name().toLowerCase(java.util.Locale.ROOT);
  }
}
