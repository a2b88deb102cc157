package org.slipway.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.Problem;

/**
 * What taking a file would do to a plan: a dry run. It changes nothing; {@link #edit} is the one
 * edit that taking it would be, for the plan it was computed against.
 *
 * @param file name without folders
 * @param format what it was read as
 * @param plan the plan it was compared with
 * @param rows every record of the file, in its order
 * @param missing records that came from this source and are gone from the file; never removed
 * @param report left-out records and notes
 */
public record ImportPreview(
    String file,
    String format,
    Plan plan,
    List<PreviewRow> rows,
    List<Missing> missing,
    Report report) {

  /**
   * A record that is gone from the file.
   *
   * @param cancellable whether it has a state <em>cancelled</em> that it may still go to
   */
  public record Missing(PlanRecord record, boolean cancellable) {

    public Ref ref() {
      return Ref.of(record);
    }
  }

  /**
   * What there is to tell besides the records.
   *
   * @param problems left-out records and notes, in the order of the file
   * @param leftOut how many were left out, by kind
   */
  public record Report(List<Problem> problems, SortedMap<Kind, Integer> leftOut) {
    public Report {
      problems = List.copyOf(problems);
    }
  }

  /** A field that both sides changed and nobody has decided yet. */
  public record Open(Ref ref, FieldChange field) {}

  public ImportPreview {
    rows = List.copyOf(rows);
    missing = List.copyOf(missing);
  }

  public List<Problem> problems() {
    return report.problems();
  }

  /**
   * The business events of a file that brings dates but no freeze: they are shown and hold nothing
   * back, which people must be told. Empty where it brings a freeze, or no event.
   */
  public List<String> eventsWithoutFreeze() {
    boolean freezes = rows.stream().anyMatch(row -> row.ref().kind() == Kind.FREEZE);
    return freezes
        ? List.of()
        : rows.stream()
            .filter(row -> row.ref().kind() == Kind.BUSINESS_EVENT)
            .map(row -> ((BusinessEvent) row.after()).name())
            .toList();
  }

  /** Counts by kind, only of kinds that the import touches. */
  public SortedMap<Kind, Counts> counts() {
    var counts = new TreeMap<Kind, Counts>();
    for (PreviewRow row : rows) {
      counts.merge(row.ref().kind(), Counts.of(row.status()), Counts::plus);
    }
    missing.forEach(m -> counts.merge(m.record().kind(), Counts.ofMissing(), Counts::plus));
    report
        .leftOut()
        .forEach((kind, number) -> counts.merge(kind, Counts.ofLeftOut(number), Counts::plus));
    return counts;
  }

  /** The sum over all kinds. */
  public Counts total() {
    return counts().values().stream().reduce(Counts.NONE, Counts::plus);
  }

  /** The conflicts that these choices leave open; a command that asks nobody must stop at them. */
  public List<Open> open(Choices choices) {
    var open = new ArrayList<Open>();
    for (PreviewRow row : rows) {
      for (FieldChange conflict : row.conflicts()) {
        if (choices.side(row.ref(), conflict.field()) == Side.ASK) {
          open.add(new Open(row.ref(), conflict));
        }
      }
    }
    return open;
  }

  /** Taking the file: one edit, empty where nothing would change. */
  public Edit edit(Choices choices) {
    var changes = new ArrayList<Change>();
    for (PreviewRow row : rows) {
      PlanRecord after = after(row, choices);
      if (row.before().filter(after::equals).isEmpty()) {
        changes.add(new Change.Put(after));
      }
    }
    for (Missing gone : missing) {
      if (gone.cancellable() && choices.cancel().contains(gone.ref())) {
        changes.add(new Change.Put(Cancelling.cancelled(gone.record())));
      }
    }
    return new Edit(Phrase.of("exchange.edit", Arg.words(file)), changes, Optional.empty());
  }

  /** What the plan says to that edit: a file may contradict itself or the plan. */
  public Applied applied(Choices choices) {
    return plan.apply(edit(choices));
  }

  /** The row of a record, for telling in which line a refused one stands. */
  public Optional<PreviewRow> row(Ref ref) {
    return rows.stream().filter(row -> row.ref().equals(ref)).findFirst();
  }

  private static PlanRecord after(PreviewRow row, Choices choices) {
    return row.candidate() instanceof Candidate.Stated stated
            && row.status() == PreviewRow.Status.CONFLICTING
        ? Comparison.merged(stated, row.before().orElseThrow(), row.changes(), choices)
        : row.after();
  }
}
