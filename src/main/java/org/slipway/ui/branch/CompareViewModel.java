package org.slipway.ui.branch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slipway.core.Analysis;
import org.slipway.core.WhatIf;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.diff.Difference;
import org.slipway.core.schedule.diff.PlanDiff;
import org.slipway.exchange.Choices;
import org.slipway.exchange.FieldChange;
import org.slipway.exchange.Side;
import org.slipway.json.Content;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.session.BranchDesk;
import org.slipway.ui.session.Fields;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Tasks;
import org.slipway.workspace.BranchMerge;
import org.slipway.workspace.MergeRow;

/**
 * A branch beside the base: what merging it would change, as decided so far, and what is to be
 * decided.
 */
final class CompareViewModel {

  private final Session session;
  private final BranchDesk desk;
  private final Tasks tasks;
  private final BranchMerge merge;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.ASK);
  private final ReadOnlyObjectWrapper<Optional<PlanDiff>> diff =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");

  CompareViewModel(Session session, BranchDesk desk, Tasks tasks, BranchMerge merge) {
    this.session = session;
    this.desk = desk;
    this.tasks = tasks;
    this.merge = merge;
    texts = session.texts();
  }

  Texts texts() {
    return texts;
  }

  String branch() {
    return merge.branch().name();
  }

  ReadOnlyObjectProperty<Choices> choices() {
    return choices.getReadOnlyProperty();
  }

  /** The differences; empty while they are worked out. */
  ReadOnlyObjectProperty<Optional<PlanDiff>> diff() {
    return diff.getReadOnlyProperty();
  }

  /** Why it cannot be merged or compared, in a sentence; empty where it can. */
  ReadOnlyObjectProperty<String> problem() {
    return problem.getReadOnlyProperty();
  }

  /** Works the differences out beside the window. */
  void begin() {
    Instant now = session.now();
    Choices chosen = choices.get();
    tasks.start(
        texts.get("branch.comparing"),
        _ -> difference(now, chosen),
        found -> diff.set(Optional.of(found)),
        thrown -> problem.set(texts.get("branch.not-compared", thrown.toString())));
  }

  /** What the base would become; where the base does not take it, what the branch changed. */
  private PlanDiff difference(Instant now, Choices chosen) {
    return merge.applied(chosen) instanceof Applied.Done(Plan after)
        ? WhatIf.diff(Analysis.of(merge.base(), now, Content.FINGERPRINT), after)
        : WhatIf.diff(Analysis.of(merge.fork(), now, Content.FINGERPRINT), merge.plan());
  }

  /** The lines of the differences of some groups, or of all where none is given. */
  List<CompareRow> rows(Collection<Difference.Group> groups) {
    var rows = new ArrayList<CompareRow>();
    for (Difference one : diff.get().map(PlanDiff::differences).orElse(List.of())) {
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
    one.dates().ifPresent(dates -> cells.put(CompareRow.UTC, utc(dates)));
    return new CompareRow(one.subject(), Optional.empty(), cells);
  }

  private String utc(Difference.Dates dates) {
    return utc(dates.was()) + " → " + utc(dates.is());
  }

  private String utc(Optional<Instant> at) {
    return at.map(instant -> Times.shortMoment(instant, ZoneOffset.UTC, texts.locale()))
        .orElse("–");
  }

  private Optional<PlanRecord> record(Ref ref) {
    return merge
        .plan()
        .find(ref)
        .map(PlanRecord.class::cast)
        .or(() -> merge.base().find(ref).map(PlanRecord.class::cast));
  }

  /** The fields that base and branch both changed. */
  List<CompareRow> conflicts() {
    var rows = new ArrayList<CompareRow>();
    for (MergeRow row : merge.rows()) {
      for (FieldChange change : row.conflicts()) {
        var cells = new TreeMap<String, String>();
        PlanRecord record = row.record();
        Plan plan = row.branch().isPresent() ? merge.plan() : merge.base();
        cells.put(CompareRow.KEY, record.key() + " " + Names.of(plan, record));
        cells.put(CompareRow.FIELD, label(change.field()));
        cells.put(CompareRow.FORK, value(row.fork(), change.field()));
        cells.put(CompareRow.BASE, value(row.base(), change.field()));
        cells.put(CompareRow.BRANCH, value(row.branch(), change.field()));
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
    return Fields.show(session, MergeRow.value(record.get(), field));
  }

  /** Whose value stands in a line of a conflict. */
  Side side(CompareRow row) {
    Choices now = choices.get();
    return now.side(row.ref(), row.field().orElseThrow());
  }

  /** Decides these lines. */
  void decide(Collection<CompareRow> some, Side side) {
    Choices now = choices.get();
    for (CompareRow row : some) {
      if (row.field().isPresent()) {
        now = now.with(row.ref(), row.field().get(), side);
      }
    }
    decided(now);
  }

  /** Decides every field of the records of these lines. */
  void decideRecords(Collection<CompareRow> some, Side side) {
    List<Ref> refs = some.stream().map(CompareRow::ref).toList();
    decide(conflicts().stream().filter(row -> refs.contains(row.ref())).toList(), side);
  }

  void decideAll(Side side) {
    decided(Choices.all(side));
  }

  private void decided(Choices now) {
    choices.set(now);
    problem.set("");
    begin();
  }

  /** How many conflicts nobody has decided yet. */
  int undecided() {
    return merge.open(choices.get()).size();
  }

  /** How things stand, in a sentence. */
  String summary() {
    PlanDiff found = diff.get().orElseGet(() -> new PlanDiff(List.of()));
    return diff.get().isEmpty()
        ? texts.get("branch.comparing")
        : texts.get(
            "branch.summary",
            found.differences().size(),
            found.count(Difference.Turn.BETTER),
            found.count(Difference.Turn.WORSE),
            undecided());
  }

  /** Merges as decided; says whether it is done. */
  boolean merge() {
    Reply reply = desk.merge(merge, choices.get());
    problem.set(String.join(" ", reply.problems()));
    return reply.problems().isEmpty();
  }
}
