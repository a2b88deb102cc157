package org.slipway.cli;

import org.slipway.exchange.slot.SlotsOfMany;
import org.slipway.json.LocalMoment;

/** What the planning of many answered, in lines for people. */
final class GroupPrint {

  private GroupPrint() {}

  /** Prints it for people. */
  static void print(SlotsOfMany said, Output output) {
    Marks.print(said.sample(), said.whatIf(), output);
    output.line(
        output
            .texts()
            .get(
                "cli.group." + answer(said),
                said.moves().size(),
                said.moves().stream().filter(SlotsOfMany.Move::moved).count(),
                said.finish().map(LocalMoment::at).orElse("")));
    said.quality().ifPresent(line -> output.line(output.texts().get("cli.group.quality", line)));
    said.moves().forEach(move -> print(move, output));
    said.unapproved().forEach(line -> output.line(output.texts().get("cli.group.quality", line)));
    said.clash().forEach(reason -> print(reason, output));
    if (said.answer().equals("impossible")) {
      String found = said.relaxation().isEmpty() ? "none" : said.cheapest() ? "cheapest" : "helps";
      output.line(output.texts().get("cli.group.relax." + found, said.cost()));
      said.relaxation().forEach(reason -> print(reason, output));
    }
    said.missing().forEach(sentence -> output.line("  " + sentence));
  }

  /** What is impossible is told by its kind: a circle, a clash, or a horizon too short. */
  private static String answer(SlotsOfMany said) {
    if (!said.answer().equals("impossible")) {
      return said.answer();
    }
    return said.circle() ? "circle" : said.clash().isEmpty() ? "too-short" : "impossible";
  }

  static void print(SlotsOfMany.Move move, Output output) {
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

  static void print(SlotsOfMany.Reason reason, Output output) {
    String owner =
        reason.owner().map(name -> output.texts().get("cli.slots.owner", name)).orElse("");
    output.line(
        output
            .texts()
            .get("cli.slots.reason", reason.kind(), reason.says(), reason.relax(), owner));
  }
}
