package org.slipway.core.readiness;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.plan.RuleSetting;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Tier;

/**
 * Something a policy may set about a rule.
 *
 * @param name as the policy writes it, for example {@code slack}
 * @param fallback the value where the policy says nothing
 * @param format how the value is written
 */
public record Parameter<T>(String name, T fallback, Format<T> format) {

  /**
   * How values of one type are written in a policy.
   *
   * @param key message key of what is expected, for example {@code parameter.duration}
   * @param reader throws {@link IllegalArgumentException} or {@link DateTimeParseException} for a
   *     text it cannot read
   */
  public record Format<T>(String key, Function<String, T> reader, Function<T, String> writer) {

    Optional<T> read(String text) {
      try {
        return Optional.of(reader.apply(text));
      } catch (IllegalArgumentException | DateTimeParseException unreadable) {
        return Optional.empty();
      }
    }
  }

  /** ISO 8601, for example {@code PT30M} or {@code P7D}; not negative. */
  public static final Format<Duration> DURATION =
      new Format<>("parameter.duration", Parameter::notNegative, Duration::toString);

  /** A whole number, 0 or more. */
  public static final Format<Integer> COUNT =
      new Format<>("parameter.count", Parameter::atLeastZero, String::valueOf);

  /** {@code true} or {@code false}. */
  public static final Format<Boolean> SWITCH =
      new Format<>("parameter.switch", Parameter::trueOrFalse, String::valueOf);

  /** Stages in lower case with commas between; empty: none. */
  public static final Format<List<Stage>> STAGES =
      new Format<>("parameter.stages", Parameter::stages, Parameter::stagesText);

  /** Tiers of components in lower case with commas between; empty: none. */
  public static final Format<List<Tier>> TIERS =
      new Format<>("parameter.tiers", Parameter::tiers, Parameter::tiersText);

  /** A level of risk in lower case. */
  public static final Format<RiskLevel> RISK =
      new Format<>(
          "parameter.risk",
          text -> RiskLevel.valueOf(text.strip().toUpperCase(Locale.ROOT)),
          level -> level.name().toLowerCase(Locale.ROOT));

  /** Words with commas between; empty: none. */
  public static final Format<List<String>> WORDS =
      new Format<>("parameter.words", Parameter::words, list -> String.join(",", list));

  /** The value in a policy; the fallback where there is none or it cannot be read. */
  public T in(Optional<Policy> policy, String rule) {
    return text(policy, rule).flatMap(format::read).orElse(fallback);
  }

  /** The value of a policy that cannot be read. */
  public Optional<String> unreadable(RuleSetting setting) {
    return Optional.ofNullable(setting.parameters().get(name))
        .filter(text -> format.read(text).isEmpty());
  }

  /** The fallback as a policy would write it. */
  public String written() {
    return format.writer().apply(fallback);
  }

  private Optional<String> text(Optional<Policy> policy, String rule) {
    return policy
        .flatMap(p -> Optional.ofNullable(p.rules().get(rule)))
        .flatMap(setting -> Optional.ofNullable(setting.parameters().get(name)));
  }

  private static Duration notNegative(String text) {
    Duration duration = Duration.parse(text);
    if (duration.isNegative()) {
      throw new IllegalArgumentException("negative: " + text);
    }
    return duration;
  }

  private static Integer atLeastZero(String text) {
    int number = Integer.parseInt(text);
    if (number < 0) {
      throw new IllegalArgumentException("negative: " + text);
    }
    return number;
  }

  private static Boolean trueOrFalse(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false: " + text);
    };
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private static List<Stage> stages(String text) {
    return words(text).stream()
        .map(word -> Stage.valueOf(word.toUpperCase(Locale.ROOT)))
        .sorted()
        .toList();
  }

  private static String stagesText(List<Stage> stages) {
    return stages.stream()
        .map(stage -> stage.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }

  private static List<Tier> tiers(String text) {
    return words(text).stream()
        .map(word -> Tier.valueOf(word.toUpperCase(Locale.ROOT)))
        .sorted()
        .toList();
  }

  private static String tiersText(List<Tier> tiers) {
    return tiers.stream()
        .map(tier -> tier.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }
}
