package org.slipway.ui.branch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.diff.Difference;
import org.slipway.core.schedule.diff.PlanDiff;
import org.slipway.core.time.Interval;
import org.slipway.exchange.FieldChange;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.session.Fields;
import org.slipway.ui.session.Session;
import org.slipway.workspace.BranchMerge;
import org.slipway.workspace.MergeRow;

/** Puts differences and conflicts of a merge into lines, in words. */
final class CompareLines {

  private final Session session;
  private final Texts texts;
  private final BranchMerge merge;
  private final boolean isUpdate;

  CompareLines(Session session, BranchMerge merge) {
    this.session = session;
    this.merge = merge;
    texts = session.texts();
    isUpdate = merge.way() == BranchMerge.Way.UPDATE;
  }

  /** The lines of the differences of some groups, or of all where none is given. */
  List<CompareRow> of(Optional<PlanDiff> diff, Collection<Difference.Group> groups) {
    var rows = new ArrayList<CompareRow>();
    for (Difference one : diff.map(PlanDiff::differences).orElse(List.of())) {
      if (groups.isEmpty() || groups.contains(one.group())) {
        rows.add(row(one));
      }
    }
    return rows;
  }

  private CompareRow row(Difference one) {
    var cells = new TreeMap<String, String>();
    cells.put(CompareRow.GROUP, texts.term(one.group()));
    cells.put(CompareRow.TURN, texts.term(one.turn()));
    cells.put(CompareRow.SAYS, session.say(one.says()));
    cells.put(CompareRow.KEY, record(one.subject()).map(PlanRecord::key).orElse(""));
    cells.put(CompareRow.UTC, one.dates().map(this::utc).orElseGet(() -> utc(one.says())));
    return new CompareRow(one.subject(), Optional.empty(), cells);
  }

  /** The times that a sentence names, in its order. */
  private String utc(Phrase says) {
    return says.args().stream()
        .map(
            arg ->
                switch (arg) {
                  case Arg.Moment moment -> utc(moment.at());
                  case Arg.Stretch(Interval interval, _) ->
                      utc(interval.start()) + "\n– " + utc(interval.end());
                  default -> "";
                })
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String utc(Difference.Dates dates) {
    return dates.was().map(this::utc).orElse("–") + "\n→ " + dates.is().map(this::utc).orElse("–");
  }

  private String utc(Instant at) {
    return Times.shortMoment(at, ZoneOffset.UTC, texts.locale());
  }

  private Optional<PlanRecord> record(Ref ref) {
    return merge
        .from()
        .find(ref)
        .map(PlanRecord.class::cast)
        .or(() -> merge.into().find(ref).map(PlanRecord.class::cast));
  }

  /** The fields that base and branch both changed. */
  List<CompareRow> conflicts() {
    var rows = new ArrayList<CompareRow>();
    for (MergeRow row : merge.rows()) {
      for (FieldChange change : row.conflicts()) {
        var cells = new TreeMap<String, String>();
        PlanRecord record = row.record();
        Plan plan = row.from().isPresent() ? merge.from() : merge.into();
        cells.put(CompareRow.KEY, record.key() + " " + Names.of(plan, record));
        cells.put(CompareRow.FIELD, label(change.field()));
        cells.put(CompareRow.FORK, value(row.fork(), change.field()));
        cells.put(CompareRow.BASE, value(isUpdate ? row.from() : row.into(), change.field()));
        cells.put(CompareRow.BRANCH, value(isUpdate ? row.into() : row.from(), change.field()));
        rows.add(new CompareRow(row.ref(), Optional.of(change.field()), cells));
      }
    }
    return rows;
  }

  private String label(String field) {
    if (field.equals(MergeRow.WHOLE)) {
      return texts.get("branch.whole-record");
    }
    return String.join(
        ", ",
        List.of(field.split("\\.", -1)).stream().map(part -> Fields.label(texts, part)).toList());
  }

  private String value(Optional<PlanRecord> record, String field) {
    if (record.isEmpty()) {
      return texts.get("branch.gone");
    }
    if (field.equals(MergeRow.WHOLE)) {
      return texts.get("branch.there");
    }
    return Fields.brief(session, MergeRow.value(record.get(), field));
  }
}
