package org.slipway.core.risk;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.DataSensitivity;
import org.slipway.core.plan.Money;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.RiskAnswer;
import org.slipway.core.plan.RiskAttribute;
import org.slipway.core.plan.RiskLevel;

/** The breakdown of a risk as it is printed everywhere: engine by engine, every contribution. */
public final class RiskLines {

  /**
   * One line.
   *
   * @param depth 0 for an engine, 1 for a contribution to it
   * @param level what the engine or the contribution gives by itself
   */
  public record Line(int depth, Phrase says, Optional<RiskRange> level) {}

  private RiskLines() {}

  /** The level in words: known, at least so much, or unknown altogether. */
  public static Phrase level(Risk risk) {
    if (risk.model().isEmpty()) {
      return Phrase.of("risk.no-model");
    }
    return risk.known()
        .map(level -> Phrase.of("risk.known", term(level)))
        .orElseGet(
            () ->
                Phrase.of(
                    "risk.at-least",
                    term(risk.level().atLeast()),
                    term(risk.level().atMost()),
                    Arg.count(risk.unknown())));
  }

  /** A range in words. */
  public static Phrase range(RiskRange range) {
    return range
        .known()
        .map(level -> Phrase.of("risk.known", term(level)))
        .orElseGet(() -> Phrase.of("risk.range", term(range.atLeast()), term(range.atMost())));
  }

  /** Every line of the breakdown. */
  public static List<Line> of(Plan plan, Risk risk) {
    var lines = new ArrayList<Line>();
    for (RiskEngine engine : risk.engines()) {
      switch (engine) {
        case Questionnaire asked -> questionnaire(asked, lines);
        case RiskConditions looked -> conditions(looked, lines);
        case FailHistory history -> history(plan, history, lines);
      }
    }
    return List.copyOf(lines);
  }

  private static void questionnaire(Questionnaire asked, List<Line> lines) {
    Phrase says =
        asked.least().compareTo(asked.most()) == 0
            ? Phrase.of("risk.questionnaire", number(asked.least()))
            : Phrase.of("risk.questionnaire.open", number(asked.least()), number(asked.most()));
    lines.add(new Line(0, says, Optional.of(asked.level())));
    for (Questionnaire.Points points : asked.points()) {
      lines.add(new Line(1, points(points), Optional.empty()));
    }
  }

  private static Phrase points(Questionnaire.Points points) {
    Arg question = Arg.words(points.question().text());
    if (points.answer().isEmpty()) {
      return Phrase.of(
          "risk.answer.unknown", question, number(points.least()), number(points.most()));
    }
    RiskAnswer answer = points.answer().get();
    return Phrase.of(
        "risk.answer",
        question,
        Arg.words(answer.text()),
        number(answer.value()),
        number(points.question().weight()),
        number(points.least()));
  }

  private static void conditions(RiskConditions looked, List<Line> lines) {
    lines.add(new Line(0, Phrase.of("risk.conditions"), Optional.of(looked.level())));
    for (RiskConditions.Looked one : looked.conditions()) {
      Optional<RiskRange> level =
          one.holds() == RiskConditions.Holds.YES
              ? Optional.of(RiskRange.of(one.condition().level()))
              : Optional.empty();
      lines.add(new Line(1, condition(one), level));
    }
  }

  private static Phrase condition(RiskConditions.Looked one) {
    RiskAttribute attribute = one.condition().attribute();
    String comparison = attribute == RiskAttribute.EXPERIENCE ? "at-most" : "at-least";
    Optional<Money> limit =
        attribute == RiskAttribute.REVENUE
            ? RiskReadings.money(one.condition().value())
            : Optional.empty();
    List<Arg> args =
        List.of(
            Arg.words(one.condition().id()),
            term(attribute),
            new Arg.Term("risk.condition." + comparison),
            limit
                .map(money -> whole(money.amount()))
                .orElseGet(() -> value(attribute, one.condition().value())),
            new Arg.Term("risk.holds." + word(one.holds())),
            found(attribute, one.reading()));
    return limit
        .map(money -> new Phrase("risk.condition.money", and(args, Arg.words(money.currency()))))
        .orElseGet(() -> new Phrase("risk.condition", args));
  }

  private static List<Arg> and(List<Arg> args, Arg last) {
    return Stream.concat(args.stream(), Stream.of(last)).toList();
  }

  private static Arg found(RiskAttribute attribute, RiskReading reading) {
    return reading
        .found()
        .map(amount -> amount(attribute, amount))
        .orElseGet(() -> new Arg.Term("risk.nothing-known"));
  }

  private static Arg amount(RiskAttribute attribute, BigDecimal amount) {
    return switch (attribute) {
      case SENSITIVITY -> sensitivity(RiskReadings.ORDER.get(amount.intValue()));
      case BACKOUT -> new Arg.Span(Duration.ofMinutes(amount.longValue()));
      default -> whole(amount);
    };
  }

  private static Arg whole(BigDecimal amount) {
    boolean whole = amount.stripTrailingZeros().scale() <= 0 && amount.precision() < 18;
    return whole ? Arg.count(amount.longValue()) : number(amount);
  }

  private static Arg value(RiskAttribute attribute, String value) {
    return switch (attribute) {
      case SENSITIVITY -> Arg.words(value.strip().toLowerCase(Locale.ROOT));
      case BACKOUT ->
          RiskReadings.minutes(value)
              .<Arg>map(minutes -> new Arg.Span(Duration.ofMinutes(minutes.longValue())))
              .orElseGet(() -> Arg.words(value));
      case REVENUE -> Arg.words(value);
      default -> RiskReadings.number(value).map(RiskLines::whole).orElseGet(() -> Arg.words(value));
    };
  }

  private static void history(Plan plan, FailHistory history, List<Line> lines) {
    Phrase says =
        history
            .terms()
            .window()
            .map(w -> Phrase.of("risk.history", type(history), new Arg.Span(w)))
            .orElseGet(() -> Phrase.of("risk.history.ever", type(history)));
    lines.add(new Line(0, says, Optional.of(history.level())));
    if (history.systems().isEmpty()) {
      lines.add(new Line(1, Phrase.of("risk.history.unknown"), Optional.empty()));
    }
    for (FailHistory.Rate rate : history.systems()) {
      lines.add(new Line(1, rate(plan, history, rate), Optional.of(rate.level())));
    }
  }

  private static Phrase rate(Plan plan, FailHistory history, FailHistory.Rate rate) {
    Component system = plan.get(Component.class, rate.system());
    Arg smoothed =
        rate.smoothed()
            .<Arg>map(RiskLines::percent)
            .orElseGet(() -> new Arg.Term("risk.undefined"));
    return Phrase.of(
        "risk.history.rate",
        Arg.named(system, system.name()),
        Arg.count(rate.failed()),
        Arg.count(rate.all()),
        smoothed,
        percent(history.terms().priorRate()),
        number(history.terms().priorCount()));
  }

  private static Arg type(FailHistory history) {
    return new Arg.Term("change-type." + word(history.type()));
  }

  /** A share of 1 as a percentage with as many digits as it has, at most one after the point. */
  public static Arg percent(BigDecimal share) {
    BigDecimal percent =
        share.movePointRight(2).setScale(1, java.math.RoundingMode.HALF_UP).stripTrailingZeros();
    return Arg.words(percent.toPlainString() + " %");
  }

  private static Arg number(BigDecimal number) {
    return Arg.words(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
  }

  /** The word of a level. */
  public static Arg term(RiskLevel level) {
    return new Arg.Term("risk-level." + word(level));
  }

  private static Arg term(RiskAttribute attribute) {
    return new Arg.Term("risk-attribute." + word(attribute));
  }

  private static Arg sensitivity(DataSensitivity sensitivity) {
    return new Arg.Term("data-sensitivity." + word(sensitivity));
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
