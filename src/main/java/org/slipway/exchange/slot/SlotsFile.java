package org.slipway.exchange.slot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.csv.CsvWriter;
import org.slipway.exchange.slot.SlotsAnswer.Reason;
import org.slipway.exchange.slot.SlotsAnswer.Span;
import org.slipway.exchange.slot.SlotsAnswer.Start;
import org.slipway.exchange.slot.SlotsAnswer.Stretch;
import org.slipway.json.LocalMoment;
import org.slipway.json.RecordJson;
import org.slipway.text.Terms;

/**
 * Writes what a search for slots of one deployment found. Times are RFC 3339, local with offset and
 * in UTC. The same answer gives the same bytes.
 */
public final class SlotsFile {

  /** The columns; {@code FROM} and {@code UNTIL} bound the starts that fit or are rejected. */
  private enum Column {
    ROW,
    DEPLOYMENT,
    NAME,
    ZONE,
    DEPENDENTS,
    FROM_LOCAL,
    FROM_UTC,
    UNTIL_LOCAL,
    UNTIL_UTC,
    RANK,
    SCORE,
    START_LOCAL,
    START_UTC,
    RUN_ENDS_LOCAL,
    RUN_ENDS_UTC,
    VERIFIED_LOCAL,
    VERIFIED_UTC,
    ROLLBACK_ENDS_LOCAL,
    ROLLBACK_ENDS_UTC,
    NO_RETURN_LOCAL,
    NO_RETURN_UTC,
    OPEN_END_LOCAL,
    OPEN_END_UTC,
    KIND,
    CONSTRAINT,
    REASON,
    WEAK,
    VERDICT,
    MUST_MOVE,
    OVERDUE,
    ALSO,
    OWNER,
    RELAX,
    COST
  }

  private final SlotsAnswer answer;

  private SlotsFile(SlotsAnswer answer) {
    this.answer = answer;
  }

  /**
   * As a table for a spreadsheet. The column {@code row} says what a row is: a {@code slot}, a
   * {@code rejected} stretch of starts, a constraint of the {@code clash} that leaves no start, one
   * of the {@code cheapest} to relax, or a sentence on what is {@code missing}.
   *
   * @param plan the one that was searched, with its mark
   */
  public static void csv(Plan plan, SlotsAnswer answer, OutputStream out) throws IOException {
    List<String> heading =
        Arrays.stream(Column.values()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    CsvWriter.write(plan, heading, new SlotsFile(answer).rows(), out);
  }

  /** As the canonical JSON document that the command gives. */
  public static void json(SlotsAnswer answer, OutputStream out) throws IOException {
    out.write(RecordJson.fieldText(SlotsAnswer.class, answer).getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    out.flush();
  }

  private List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    answer.slots().forEach(slot -> rows.add(row(slot)));
    answer.clash().forEach(reason -> rows.add(cells(reason("clash", reason))));
    answer
        .cheapest()
        .ifPresent(
            cheapest ->
                cheapest
                    .constraints()
                    .forEach(one -> rows.add(row(cheapest.cost(), cheapest.starts(), one))));
    answer.missing().forEach(sentence -> rows.add(missing(sentence)));
    answer.rejected().forEach(stretch -> rows.add(row(stretch)));
    return rows;
  }

  private List<String> row(Start slot) {
    Map<Column, String> row = row("slot");
    span(row, slot.fits());
    row.put(Column.RANK, String.valueOf(slot.rank()));
    row.put(Column.SCORE, String.valueOf(slot.score()));
    at(row, Column.START_LOCAL, Column.START_UTC, Optional.of(slot.whole().start()));
    at(row, Column.RUN_ENDS_LOCAL, Column.RUN_ENDS_UTC, Optional.of(slot.runEnds()));
    at(row, Column.VERIFIED_LOCAL, Column.VERIFIED_UTC, Optional.of(slot.verified()));
    at(row, Column.ROLLBACK_ENDS_LOCAL, Column.ROLLBACK_ENDS_UTC, Optional.of(slot.whole().end()));
    at(row, Column.NO_RETURN_LOCAL, Column.NO_RETURN_UTC, slot.noReturn());
    at(row, Column.OPEN_END_LOCAL, Column.OPEN_END_UTC, slot.openEnd());
    row.put(Column.REASON, String.join("; ", slot.reasons()));
    row.put(Column.WEAK, slot.weak().orElse(""));
    row.put(Column.VERDICT, slot.verdict().map(Terms::token).orElse(""));
    row.put(Column.MUST_MOVE, String.join("; ", slot.mustMove()));
    row.put(Column.OVERDUE, String.join("; ", slot.overdue()));
    return cells(row);
  }

  private List<String> row(Stretch stretch) {
    Map<Column, String> row = reason("rejected", stretch.by());
    span(row, stretch.starts());
    row.put(Column.REASON, stretch.cause());
    row.put(
        Column.ALSO, stretch.also().stream().map(Reason::says).collect(Collectors.joining("; ")));
    return cells(row);
  }

  private List<String> row(int cost, Span starts, Reason relaxed) {
    Map<Column, String> row = reason("cheapest", relaxed);
    span(row, starts);
    row.put(Column.COST, String.valueOf(cost));
    return cells(row);
  }

  private List<String> missing(String sentence) {
    Map<Column, String> row = row("missing");
    row.put(Column.REASON, sentence);
    return cells(row);
  }

  private Map<Column, String> reason(String what, Reason reason) {
    Map<Column, String> row = row(what);
    row.put(Column.KIND, reason.kind());
    row.put(Column.CONSTRAINT, reason.says());
    row.put(Column.OWNER, reason.owner().orElse(""));
    row.put(Column.RELAX, reason.relax());
    return row;
  }

  private Map<Column, String> row(String what) {
    var row = new EnumMap<Column, String>(Column.class);
    row.put(Column.ROW, what);
    row.put(Column.DEPLOYMENT, answer.deployment());
    row.put(Column.NAME, answer.name());
    row.put(Column.ZONE, answer.from().zone());
    row.put(Column.DEPENDENTS, answer.dependents());
    return row;
  }

  private static void span(Map<Column, String> row, Span span) {
    at(row, Column.FROM_LOCAL, Column.FROM_UTC, Optional.of(span.start()));
    at(row, Column.UNTIL_LOCAL, Column.UNTIL_UTC, Optional.of(span.end()));
  }

  private static void at(
      Map<Column, String> row, Column local, Column utc, Optional<LocalMoment> moment) {
    moment.ifPresent(
        m -> {
          row.put(local, m.at());
          row.put(utc, m.utc());
        });
  }

  private static List<String> cells(Map<Column, String> row) {
    return Arrays.stream(Column.values()).map(column -> row.getOrDefault(column, "")).toList();
  }
}
