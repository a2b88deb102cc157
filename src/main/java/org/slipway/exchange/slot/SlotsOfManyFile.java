package org.slipway.exchange.slot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.csv.CsvWriter;
import org.slipway.exchange.slot.SlotsOfMany.Move;
import org.slipway.exchange.slot.SlotsOfMany.Reason;
import org.slipway.json.LocalMoment;
import org.slipway.json.RecordJson;

/**
 * Writes what the planning of many found. Times are RFC 3339, local with offset and in UTC, each
 * with its zone. The same answer gives the same bytes.
 */
public final class SlotsOfManyFile {

  private static final List<String> HEADING =
      List.of(
          "row",
          "deployment",
          "name",
          "present_start_local",
          "present_start_utc",
          "present_zone",
          "new_start_local",
          "new_start_utc",
          "new_zone",
          "moved",
          "kind",
          "constraint",
          "owner",
          "relax",
          "reason");

  /** Columns of a deployment, and those of a constraint. */
  private static final int OF_MOVE = 9;

  private static final int OF_REASON = 4;

  private SlotsOfManyFile() {}

  /**
   * As a table for a spreadsheet. The column {@code row} says what a row is: the {@code move} of a
   * deployment, which may stay; a constraint of the {@code clash}, or one to {@code relax}; or a
   * sentence on what is {@code missing}.
   *
   * @param plan the one that was planned, with its mark
   */
  public static void csv(Plan plan, SlotsOfMany answer, OutputStream out) throws IOException {
    var rows = new ArrayList<List<String>>();
    answer.moves().forEach(move -> rows.add(row(move)));
    answer.clash().forEach(reason -> rows.add(row("clash", reason)));
    answer.relaxation().forEach(reason -> rows.add(row("relax", reason)));
    answer
        .missing()
        .forEach(sentence -> rows.add(row("missing", empty(OF_MOVE + OF_REASON), sentence)));
    CsvWriter.write(plan, HEADING, rows, out);
  }

  /** As the canonical JSON document that the command gives. */
  public static void json(SlotsOfMany answer, OutputStream out) throws IOException {
    out.write(RecordJson.fieldText(SlotsOfMany.class, answer).getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    out.flush();
  }

  private static List<String> row(Move move) {
    Optional<LocalMoment> from = move.from();
    var cells =
        new ArrayList<>(
            List.of(
                move.deployment(),
                move.name(),
                from.map(LocalMoment::at).orElse(""),
                move.fromUtc().orElse(""),
                from.map(LocalMoment::zone).orElse(""),
                move.to().at(),
                move.toUtc(),
                move.to().zone(),
                String.valueOf(move.moved())));
    cells.addAll(empty(OF_REASON));
    return row("move", cells, "");
  }

  private static List<String> row(String what, Reason reason) {
    var cells = new ArrayList<>(empty(OF_MOVE));
    cells.addAll(List.of(reason.kind(), reason.says(), reason.owner().orElse(""), reason.relax()));
    return row(what, cells, "");
  }

  private static List<String> row(String what, List<String> cells, String sentence) {
    var row = new ArrayList<String>();
    row.add(what);
    row.addAll(cells);
    row.add(sentence);
    return row;
  }

  private static List<String> empty(int cells) {
    return Collections.nCopies(cells, "");
  }
}
