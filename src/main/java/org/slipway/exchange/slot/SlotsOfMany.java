package org.slipway.exchange.slot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.schedule.group.GroupAnswer;
import org.slipway.core.schedule.group.GroupMove;
import org.slipway.core.schedule.group.GroupPlan;
import org.slipway.core.schedule.group.GroupQuality;
import org.slipway.core.schedule.group.GroupRequest;
import org.slipway.core.schedule.planning.Goals;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.json.LocalMoment;
import org.slipway.text.ClashWords;

/**
 * What the planning of many answered, as a command gives it and as a view exports it.
 *
 * @param whatIf the mark of a plan that is only tried
 * @param answer {@code found}, {@code impossible}, {@code not-computed} or {@code not-found}
 * @param gap percent that the plan lies above a bound that no plan can beat
 * @param finishBound the earliest end that any plan could have
 * @param shift how far the starts are from the present ones, all together
 * @param shiftBound less than which no plan can shift them
 * @param quality how far the plan lies from the bound of its goal, in words
 * @param unapproved who needs a new approval, each as a sentence
 * @param circle whether the clash is that deployments wait for each other in a circle; it then is
 *     told edge by edge
 * @param minimal whether nothing of the clash can be spared, and that is proved
 * @param cheapest whether it is proved that no other relaxation costs less
 */
public record SlotsOfMany(
    String schemaVersion,
    boolean sample,
    Optional<String> whatIf,
    String answer,
    List<Move> moves,
    Optional<BigDecimal> gap,
    Optional<LocalMoment> finish,
    Optional<LocalMoment> finishBound,
    Optional<Duration> shift,
    Optional<Duration> shiftBound,
    Optional<String> quality,
    List<String> unapproved,
    List<Reason> clash,
    boolean circle,
    boolean minimal,
    List<Reason> relaxation,
    int cost,
    boolean cheapest,
    List<String> missing) {

  /**
   * One deployment with its present and its new start.
   *
   * @param losesApproval whether it is approved, but not for its new start
   */
  public record Move(
      String deployment,
      String name,
      Optional<LocalMoment> from,
      Optional<String> fromUtc,
      LocalMoment to,
      String toUtc,
      boolean moved,
      boolean losesApproval) {}

  /** A constraint, who owns it, and what can be done about it. */
  public record Reason(String kind, String says, String relax, Optional<String> owner) {}

  public static SlotsOfMany of(
      SlotsWords words, boolean sample, GroupAnswer answer, GroupRequest asked) {
    return switch (answer) {
      case GroupAnswer.Found(GroupPlan found) -> found(words, sample, found, asked.goals());
      case GroupAnswer.Impossible none ->
          new SlotsOfMany(
              "1.0",
              sample,
              WhatIfMark.of(words.plan()),
              "impossible",
              List.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              reasons(none, none.clash(), words),
              none.isCircle(),
              none.minimal(),
              reasons(none, none.relaxation(), words),
              none.cost(),
              none.cheapest(),
              List.of());
      case GroupAnswer.NotComputed(var missing) ->
          without(words, sample, "not-computed", missing.stream().map(words::say).toList());
      case GroupAnswer.NotFound _ ->
          without(
              words,
              sample,
              "not-found",
              List.of(words.texts().get("slots.missing.given-up", asked.deployments().size())));
    };
  }

  private static SlotsOfMany found(SlotsWords words, boolean sample, GroupPlan found, Goals goals) {
    ZoneId zone = words.zone();
    return new SlotsOfMany(
        "1.0",
        sample,
        WhatIfMark.of(words.plan()),
        "found",
        found.moves().stream().map(move -> move(move, words.plan())).toList(),
        Optional.of(
            BigDecimal.valueOf(100 * found.schedule().gap()).setScale(2, RoundingMode.HALF_UP)),
        Optional.of(LocalMoment.of(found.schedule().finish(), zone)),
        Optional.of(LocalMoment.of(found.schedule().finishBound(), zone)),
        Optional.of(found.schedule().shift()),
        Optional.of(found.schedule().shiftBound()),
        Optional.of(words.say(GroupQuality.gap(found, goals, zone))),
        GroupQuality.unapproved(words.plan(), found).stream().map(words::say).toList(),
        List.of(),
        false,
        false,
        List.of(),
        0,
        false,
        List.of());
  }

  private static SlotsOfMany without(
      SlotsWords words, boolean sample, String answer, List<String> missing) {
    return new SlotsOfMany(
        "1.0",
        sample,
        WhatIfMark.of(words.plan()),
        answer,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        false,
        false,
        List.of(),
        0,
        false,
        missing);
  }

  public static Move move(GroupMove move, Plan plan) {
    Instant to = move.to().at();
    return new Move(
        move.deployment().key(),
        Names.of(plan, move.deployment()),
        move.from().map(start -> LocalMoment.of(start.at(), start.zone())),
        move.from().map(start -> LocalMoment.of(start.at(), ZoneOffset.UTC).at()),
        LocalMoment.of(to, move.to().zone()),
        LocalMoment.of(to, ZoneOffset.UTC).at(),
        move.isMoved(),
        move.losesApproval());
  }

  public static List<Reason> reasons(
      GroupAnswer.Impossible none, List<Constraint> constraints, SlotsWords words) {
    return constraints.stream()
        .map(
            constraint ->
                new Reason(
                    constraint.kind().token(),
                    ClashWords.title(words.texts(), words::say, none, constraint),
                    words.say(constraint.relax()),
                    constraint
                        .owner()
                        .map(ref -> Names.of(words.plan(), words.plan().find(ref).orElseThrow()))))
        .toList();
  }
}
