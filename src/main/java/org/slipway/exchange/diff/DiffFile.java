package org.slipway.exchange.diff;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.schedule.diff.Difference;
import org.slipway.core.schedule.diff.PlanDiff;
import org.slipway.exchange.csv.CsvWriter;
import org.slipway.json.LocalMoment;
import org.slipway.json.RecordJson;

/** Writes what is different from one plan to another. Times are ISO 8601, local and in UTC. */
public final class DiffFile {

  private static final List<String> HEADING =
      List.of(
          "group",
          "effect",
          "kind",
          "record",
          "was_local",
          "was_utc",
          "is_local",
          "is_utc",
          "zone",
          "moved_by",
          "says");

  /** A plan and what it is called. */
  public record Named(String name, Plan plan) {}

  /**
   * The JSON document.
   *
   * @param was what is compared with
   * @param is what is compared
   * @param counts how many differences there are of each group
   */
  public record Document(
      String schemaVersion,
      boolean sample,
      LocalMoment evaluated,
      String was,
      String is,
      List<Count> counts,
      List<Row> differences) {
    public Document {
      counts = List.copyOf(counts);
      differences = List.copyOf(differences);
    }
  }

  /** How many there are of a group. */
  public record Count(Difference.Group group, int number) {}

  /**
   * One difference.
   *
   * @param key of the record it is about
   * @param wasUtc the same instant as {@code was}, in UTC
   */
  public record Row(
      Difference.Group group,
      Difference.Turn turn,
      String kind,
      String key,
      Optional<LocalMoment> was,
      Optional<Instant> wasUtc,
      Optional<LocalMoment> is,
      Optional<Instant> isUtc,
      Optional<Duration> movedBy,
      String says) {}

  private DiffFile() {}

  /**
   * The document.
   *
   * @param evaluated when both were judged
   * @param say puts phrases into words
   */
  public static Document document(
      boolean sample,
      LocalMoment evaluated,
      Named was,
      Named is,
      PlanDiff diff,
      Function<Phrase, String> say) {
    return new Document(
        "1.0",
        sample,
        evaluated,
        was.name(),
        is.name(),
        diff.counts().entrySet().stream()
            .map(entry -> new Count(entry.getKey(), entry.getValue()))
            .toList(),
        diff.differences().stream().map(one -> row(one, was, is, say)).toList());
  }

  private static Row row(Difference one, Named was, Named is, Function<Phrase, String> say) {
    Optional<Difference.Dates> dates = one.dates();
    Optional<Instant> from = dates.flatMap(Difference.Dates::was);
    Optional<Instant> to = dates.flatMap(Difference.Dates::is);
    String key =
        is.plan()
            .find(one.subject())
            .<PlanRecord>map(record -> record)
            .or(() -> was.plan().find(one.subject()))
            .map(PlanRecord::key)
            .orElse("");
    return new Row(
        one.group(),
        one.turn(),
        one.subject().kind().token(),
        key,
        from.map(at -> LocalMoment.of(at, dates.orElseThrow().zone())),
        from,
        to.map(at -> LocalMoment.of(at, dates.orElseThrow().zone())),
        to,
        dates.flatMap(Difference.Dates::movedBy),
        say.apply(one.says()));
  }

  /**
   * As a table for a spreadsheet.
   *
   * @param marked the plan, with the mark of a what-if where it is one
   */
  public static void csv(Plan marked, Document document, OutputStream out) throws IOException {
    CsvWriter.write(
        marked, HEADING, document.differences().stream().map(DiffFile::cells).toList(), out);
  }

  /** As one canonical JSON document, with a line end. */
  public static void json(Document document, OutputStream out) throws IOException {
    String text = RecordJson.fieldText(Document.class, document) + "\n";
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> cells(Row row) {
    return List.of(
        word(row.group()),
        word(row.turn()),
        row.kind(),
        row.key(),
        row.was().map(LocalMoment::at).orElse(""),
        row.wasUtc().map(Instant::toString).orElse(""),
        row.is().map(LocalMoment::at).orElse(""),
        row.isUtc().map(Instant::toString).orElse(""),
        row.is().or(row::was).map(LocalMoment::zone).orElse(""),
        row.movedBy().map(Duration::toString).orElse(""),
        row.says());
  }

  private static String word(Enum<?> member) {
    return member.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
