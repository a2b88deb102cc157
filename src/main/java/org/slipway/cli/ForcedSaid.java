package org.slipway.cli;

import java.util.List;
import java.util.Optional;
import org.slipway.core.ForcedMove;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.schedule.diff.Difference;
import org.slipway.core.schedule.group.GroupAnswer;
import org.slipway.exchange.slot.SlotsOfMany;
import org.slipway.exchange.slot.SlotsWords;

/**
 * What a forced move answered, as the command gives it.
 *
 * @param whatIf the mark of a plan that is only tried
 * @param answer {@code found}, {@code impossible} or {@code not-computed}
 * @param moves of all that change their start, in the order of the new starts
 * @param differences between the plan as it is and with the moves
 * @param notice the draft; empty where nothing was found
 * @param tried keys of the others that planning anew was tried for in vain
 * @param minimal whether nothing of the clash can be spared, and that is proved
 * @param cheapest whether it is proved that no other relaxation costs less
 */
record ForcedSaid(
    String schemaVersion,
    boolean sample,
    Optional<String> whatIf,
    String answer,
    List<SlotsOfMany.Move> moves,
    List<Change> differences,
    String notice,
    List<SlotsOfMany.Reason> clash,
    boolean minimal,
    List<SlotsOfMany.Reason> relaxation,
    int cost,
    boolean cheapest,
    List<String> tried,
    List<String> missing) {

  /** One difference between before and after. */
  record Change(
      Difference.Group group, Difference.Turn turn, String kind, String key, String says) {}

  static ForcedSaid of(Loaded loaded, ForcedMove.Answer answer, String notice, Output output) {
    boolean sample = loaded.isSample();
    Optional<String> whatIf = WhatIfMark.of(loaded.plan());
    var words = new SlotsWords(loaded.plan(), output.texts(), output.zone());
    return switch (answer) {
      case ForcedMove.Answer.Found found -> found(loaded, found, notice, output);
      case ForcedMove.Answer.Impossible(GroupAnswer.Impossible none, var tried) ->
          new ForcedSaid(
              "1.0",
              sample,
              whatIf,
              "impossible",
              List.of(),
              List.of(),
              notice,
              SlotsOfMany.reasons(none, none.clash(), words),
              none.minimal(),
              SlotsOfMany.reasons(none, none.relaxation(), words),
              none.cost(),
              none.cheapest(),
              keys(loaded.plan(), tried),
              List.of());
      case ForcedMove.Answer.NotComputed(var missing) ->
          new ForcedSaid(
              "1.0",
              sample,
              whatIf,
              "not-computed",
              List.of(),
              List.of(),
              notice,
              List.of(),
              false,
              List.of(),
              0,
              false,
              List.of(),
              missing.stream().map(output::say).toList());
    };
  }

  private static ForcedSaid found(
      Loaded loaded, ForcedMove.Answer.Found found, String notice, Output output) {
    Plan plan = loaded.plan();
    return new ForcedSaid(
        "1.0",
        loaded.isSample(),
        WhatIfMark.of(plan),
        "found",
        found.moves().stream().map(move -> SlotsOfMany.move(move, plan)).toList(),
        found.diff().differences().stream().map(one -> change(one, found.after(), output)).toList(),
        notice,
        List.of(),
        false,
        List.of(),
        0,
        false,
        List.of(),
        List.of());
  }

  private static List<String> keys(Plan plan, List<Id<Deployment>> tried) {
    return tried.stream().map(id -> plan.get(Deployment.class, id).key()).sorted().toList();
  }

  private static Change change(Difference one, Plan plan, Output output) {
    String key = plan.find(one.subject()).map(PlanRecord::key).orElse("");
    String kind = one.subject().kind().token();
    return new Change(one.group(), one.turn(), kind, key, output.say(one.says()));
  }

  /** Prints it for people. */
  void print(Output output) {
    var texts = output.texts();
    Marks.print(sample, whatIf, output);
    output.line(texts.get("cli.forced." + answer, moves.size()));
    moves.forEach(move -> GroupPrint.print(move, output));
    for (Difference.Group group : Difference.Group.values()) {
      List<Change> here = differences.stream().filter(one -> one.group() == group).toList();
      if (!here.isEmpty()) {
        output.line(texts.get("cli.diff.group", texts.term(group), here.size()));
        here.forEach(one -> print(one, output));
      }
    }
    clash.forEach(reason -> GroupPrint.print(reason, output));
    if (!tried.isEmpty()) {
      output.line(texts.get("cli.forced.tried", String.join(", ", tried)));
    }
    if (answer.equals("impossible")) {
      String found = relaxation.isEmpty() ? "none" : cheapest ? "cheapest" : "helps";
      output.line(texts.get("cli.group.relax." + found, cost));
      relaxation.forEach(reason -> GroupPrint.print(reason, output));
    }
    missing.forEach(sentence -> output.line("  " + sentence));
  }

  private static void print(Change one, Output output) {
    var texts = output.texts();
    output.line("  " + texts.get("cli.diff.row", texts.term(one.turn()), one.says()));
  }
}
