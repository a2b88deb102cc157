package org.slipway.core.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.RiskAnswer;
import org.slipway.core.plan.RiskAssessment;
import org.slipway.core.plan.RiskModel;
import org.slipway.core.plan.RiskQuestion;

/**
 * The questionnaire: score = Σ(answer value × weight), level = the highest threshold it reaches
 * (DEFINITIONS §4). A question without an answer, or with one the model does not have, is unknown
 * and may be any of its answers.
 *
 * @param level from the least to the most the score can be
 * @param assessment whose answers these are; empty: nobody answered
 * @param least the score if every unknown answer were the most harmless one
 * @param most the score if every unknown answer were the worst one
 * @param points every question in the order of the model
 */
public record Questionnaire(
    RiskRange level,
    Optional<Id<RiskAssessment>> assessment,
    BigDecimal least,
    BigDecimal most,
    List<Points> points)
    implements RiskEngine {

  /**
   * What one question adds to the score.
   *
   * @param answer empty: unknown
   * @param least added at least: value × weight
   * @param most added at most; the same where it is answered
   */
  public record Points(
      RiskQuestion question, Optional<RiskAnswer> answer, BigDecimal least, BigDecimal most) {}

  public Questionnaire {
    points = List.copyOf(points);
  }

  @Override
  public int unknown() {
    return (int) points.stream().filter(p -> p.answer().isEmpty()).count();
  }

  static Questionnaire of(RiskModel model, Optional<RiskAssessment> assessment) {
    var points = new ArrayList<Points>();
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    for (RiskQuestion question : model.questions()) {
      Points added = points(question, assessment);
      points.add(added);
      least = least.add(added.least());
      most = most.add(added.most());
    }
    RiskRange level =
        new RiskRange(
            Thresholds.level(model.thresholds(), least),
            Thresholds.level(model.thresholds(), most));
    return new Questionnaire(level, assessment.map(RiskAssessment::id), least, most, points);
  }

  private static Points points(RiskQuestion question, Optional<RiskAssessment> assessment) {
    Optional<RiskAnswer> answer =
        assessment
            .flatMap(a -> Optional.ofNullable(a.answers().get(question.id())))
            .flatMap(id -> question.answers().stream().filter(a -> a.id().equals(id)).findFirst());
    List<RiskAnswer> possible = answer.map(List::of).orElse(question.answers());
    List<BigDecimal> values =
        possible.stream().map(a -> a.value().multiply(question.weight())).sorted().toList();
    return values.isEmpty()
        ? new Points(question, answer, BigDecimal.ZERO, BigDecimal.ZERO)
        : new Points(question, answer, values.getFirst(), values.getLast());
  }
}
