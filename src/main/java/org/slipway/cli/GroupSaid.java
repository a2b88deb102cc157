package org.slipway.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.group.GroupAnswer;
import org.slipway.core.schedule.group.GroupMove;
import org.slipway.core.schedule.group.GroupPlan;
import org.slipway.core.schedule.group.GroupRequest;
import org.slipway.core.schedule.slot.Constraint;

/**
 * What the planning of many answered, as the command gives it.
 *
 * @param answer {@code found}, {@code impossible}, {@code not-computed} or {@code not-found}
 * @param gap percent that the plan lies above a bound that no plan can beat
 * @param finishBound the earliest end that any plan could have
 * @param minimal whether nothing of the clash can be spared, and that is proved
 * @param cheapest whether it is proved that no other relaxation costs less
 */
record GroupSaid(
    String schemaVersion,
    boolean sample,
    String answer,
    List<Move> moves,
    Optional<BigDecimal> gap,
    Optional<LocalMoment> finish,
    Optional<LocalMoment> finishBound,
    List<Reason> clash,
    boolean minimal,
    List<Reason> relaxation,
    int cost,
    boolean cheapest,
    List<String> missing) {

  /** One deployment with its present and its new start. */
  record Move(
      String deployment,
      String name,
      Optional<LocalMoment> from,
      LocalMoment to,
      String toUtc,
      boolean moved) {}

  /** A constraint, who owns it, and what can be done about it. */
  record Reason(String kind, String says, String relax, Optional<String> owner) {}

  static GroupSaid of(Loaded loaded, GroupRequest request, GroupAnswer answer, Output output) {
    Plan plan = loaded.plan();
    ZoneId zone = loaded.zone();
    Output local = output.in(zone);
    return switch (answer) {
      case GroupAnswer.Found(GroupPlan found) -> found(loaded, found, plan);
      case GroupAnswer.Impossible none ->
          new GroupSaid(
              "1.0",
              loaded.isSample(),
              "impossible",
              List.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              reasons(none.clash(), plan, local),
              none.minimal(),
              reasons(none.relaxation(), plan, local),
              none.cost(),
              none.cheapest(),
              List.of());
      case GroupAnswer.NotComputed(var missing) ->
          without(loaded, "not-computed", missing.stream().map(local::say).toList());
      case GroupAnswer.NotFound _ ->
          without(
              loaded,
              "not-found",
              List.of(output.texts().get("cli.group.given-up", request.deployments().size())));
    };
  }

  private static GroupSaid found(Loaded loaded, GroupPlan found, Plan plan) {
    ZoneId zone = loaded.zone();
    return new GroupSaid(
        "1.0",
        loaded.isSample(),
        "found",
        found.moves().stream().map(move -> move(move, plan)).toList(),
        Optional.of(
            BigDecimal.valueOf(100 * found.schedule().gap()).setScale(2, RoundingMode.HALF_UP)),
        Optional.of(LocalMoment.of(found.schedule().finish(), zone)),
        Optional.of(LocalMoment.of(found.schedule().finishBound(), zone)),
        List.of(),
        false,
        List.of(),
        0,
        false,
        List.of());
  }

  private static GroupSaid without(Loaded loaded, String answer, List<String> missing) {
    return new GroupSaid(
        "1.0",
        loaded.isSample(),
        answer,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        List.of(),
        0,
        false,
        missing);
  }

  static Move move(GroupMove move, Plan plan) {
    Instant to = move.to().at();
    return new Move(
        move.deployment().key(),
        Names.of(plan, move.deployment()),
        move.from().map(start -> LocalMoment.of(start.at(), start.zone())),
        LocalMoment.of(to, move.to().zone()),
        LocalMoment.of(to, ZoneOffset.UTC).at(),
        move.isMoved());
  }

  static List<Reason> reasons(List<Constraint> constraints, Plan plan, Output output) {
    return constraints.stream()
        .map(
            constraint ->
                new Reason(
                    constraint.kind().token(),
                    output.say(constraint.title()),
                    output.say(constraint.relax()),
                    constraint.owner().map(ref -> Names.of(plan, plan.find(ref).orElseThrow()))))
        .toList();
  }

  /** Prints it for people. */
  void print(Output output) {
    if (sample) {
      output.line(output.texts().get("cli.sample"));
    }
    output.line(
        output
            .texts()
            .get(
                "cli.group." + answer,
                moves.size(),
                moves.stream().filter(Move::moved).count(),
                finish.map(LocalMoment::at).orElse(""),
                finishBound.map(LocalMoment::at).orElse(""),
                gap.map(BigDecimal::toPlainString).orElse("")));
    moves.forEach(move -> print(move, output));
    clash.forEach(reason -> print(reason, output));
    if (answer.equals("impossible")) {
      String found = relaxation.isEmpty() ? "none" : cheapest ? "cheapest" : "helps";
      output.line(output.texts().get("cli.group.relax." + found, cost));
      relaxation.forEach(reason -> print(reason, output));
    }
    missing.forEach(sentence -> output.line("  " + sentence));
  }

  static void print(Move move, Output output) {
    output.line(
        output
            .texts()
            .get(
                move.moved() ? "cli.group.move" : "cli.group.stay",
                move.deployment(),
                move.name(),
                move.from().map(LocalMoment::at).orElse("–"),
                move.to().at(),
                move.to().zone(),
                move.toUtc()));
  }

  static void print(Reason reason, Output output) {
    String owner =
        reason.owner().map(name -> output.texts().get("cli.slots.owner", name)).orElse("");
    output.line(
        output
            .texts()
            .get("cli.slots.reason", reason.kind(), reason.says(), reason.relax(), owner));
  }
}
