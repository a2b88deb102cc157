package org.slipway.core.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.RiskCondition;
import org.slipway.core.plan.RiskHistory;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.plan.RiskModel;
import org.slipway.core.plan.RiskQuestion;

/** Whether a risk model can be reckoned with, and the failure probability it gives a risk. */
public final class RiskModels {

  private RiskModels() {}

  /** What of a model cannot be read or makes no sense, each as a sentence; empty: all is well. */
  public static List<Phrase> wrong(RiskModel model) {
    var wrong = new ArrayList<Phrase>();
    questions(model, wrong);
    conditions(model, wrong);
    rising(model.thresholds(), "questionnaire", wrong);
    model.history().ifPresent(history -> history(history, wrong));
    model.failureProbability().forEach((level, p) -> share(p, word(level), wrong));
    model.exposureLimit().ifPresent(limit -> share(limit, "exposure limit", wrong));
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

  private static void questions(RiskModel model, List<Phrase> wrong) {
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
  }

  private static void conditions(RiskModel model, List<Phrase> wrong) {
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
  }

  private static String written(RiskCondition condition) {
    return switch (condition.attribute()) {
      case USERS, ENVIRONMENTS, SCHEMA_CHANGE, EXPERIENCE -> "number";
      case REVENUE -> "money";
      case SENSITIVITY -> "sensitivity";
      case BACKOUT -> "duration";
    };
  }

  private static void history(RiskHistory history, List<Phrase> wrong) {
    share(history.priorRate(), "prior rate", wrong);
    if (history.priorCount().signum() < 0) {
      wrong.add(Phrase.of("entry.risk.negative", Arg.words("prior count")));
    }
    rising(history.thresholds(), "history", wrong);
    if (history.window().filter(window -> !window.isPositive()).isPresent()) {
      wrong.add(Phrase.of("entry.risk.window"));
    }
  }

  private static void rising(
      SortedMap<RiskLevel, BigDecimal> thresholds, String of, List<Phrase> wrong) {
    BigDecimal before = null;
    for (BigDecimal threshold : thresholds.values()) {
      if (before != null && threshold.compareTo(before) <= 0) {
        wrong.add(Phrase.of("entry.risk.rising", Arg.words(of)));
        return;
      }
      before = threshold;
    }
  }

  private static void share(BigDecimal value, String of, List<Phrase> wrong) {
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      wrong.add(Phrase.of("entry.risk.share", Arg.words(of), Arg.words(value.toPlainString())));
    }
  }

  private static String word(RiskLevel level) {
    return level.name().toLowerCase(java.util.Locale.ROOT);
  }
}
