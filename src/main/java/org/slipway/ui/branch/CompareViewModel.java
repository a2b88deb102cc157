package org.slipway.ui.branch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slipway.core.Analysis;
import org.slipway.core.WhatIf;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.diff.Difference;
import org.slipway.core.schedule.diff.PlanDiff;
import org.slipway.core.time.Interval;
import org.slipway.exchange.Choices;
import org.slipway.exchange.FieldChange;
import org.slipway.exchange.Side;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.session.BranchDesk;
import org.slipway.ui.session.Fields;
import org.slipway.ui.session.Judgement;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Progress;
import org.slipway.ui.task.Running;
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
  private final org.slipway.ui.session.Choices kept;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.ASK);
  private final ReadOnlyObjectWrapper<Optional<PlanDiff>> diff =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");
  private final ReadOnlyBooleanWrapper merging = new ReadOnlyBooleanWrapper();
  private final Judgement shown;
  private Optional<Analysis> last = Optional.empty(); // guarded by this
  private Optional<Running> running = Optional.empty();

  /**
   * @param kept how the user set the tables last
   */
  CompareViewModel(
      Session session,
      BranchDesk desk,
      Tasks tasks,
      BranchMerge merge,
      org.slipway.ui.session.Choices kept) {
    this.session = session;
    this.desk = desk;
    this.tasks = tasks;
    this.merge = merge;
    this.kept = kept;
    texts = session.texts();
    shown =
        session.showing().get().judged() instanceof Judgement judgement
            ? judgement
            : new Judgement(session.plan(), session.now());
  }

  Texts texts() {
    return texts;
  }

  /** How the user set the tables last. */
  org.slipway.ui.session.Choices kept() {
    return kept;
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

  /** Works the differences out beside the window; what was begun before is stopped. */
  void begin() {
    stop();
    diff.set(Optional.empty());
    Instant now = session.now();
    Choices chosen = choices.get();
    Running[] own = new Running[1];
    own[0] =
        tasks.start(
            texts.get(isUpdate() ? "branch.comparing-update" : "branch.comparing"),
            progress -> difference(now, chosen, progress),
            found -> {
              if (choices.get().equals(chosen)) {
                diff.set(Optional.of(found));
              }
            },
            thrown -> failed(thrown, running.equals(Optional.ofNullable(own[0]))));
    running = Optional.of(own[0]);
  }

  /** Stops what is under way; called too when nobody looks any more. */
  void stop() {
    running.ifPresent(Running::cancel);
    running = Optional.empty();
  }

  private void failed(Throwable thrown, boolean wanted) {
    if (wanted) {
      problem.set(
          thrown instanceof CancellationException
              ? texts.get("branch.compare-stopped")
              : texts.get("branch.not-compared", thrown.toString()));
    }
  }

  /** What the plan would become; where it does not take it, what the other side changed. */
  private PlanDiff difference(Instant now, Choices chosen, Progress progress) {
    return merge.applied(chosen) instanceof Applied.Done(Plan after)
        ? WhatIf.diff(analysis(merge.into(), now), after, progress::report)
        : WhatIf.diff(analysis(merge.fork(), now), merge.from(), progress::report);
  }

  /** Kept from one decision to the next, made out of what the window knows already. */
  @SuppressWarnings("ReferenceEquality") // asked whether it is the very plan
  private synchronized Analysis analysis(Plan plan, Instant now) {
    Optional<Analysis> kept = last.filter(a -> a.plan() == plan && a.at().equals(now));
    Analysis analysis = kept.orElseGet(() -> shown.beside(plan, now));
    last = Optional.of(analysis);
    return analysis;
  }

  /** Whether it is the branch that would be changed. */
  boolean isUpdate() {
    return merge.way() == BranchMerge.Way.UPDATE;
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
        cells.put(CompareRow.BASE, value(isUpdate() ? row.from() : row.into(), change.field()));
        cells.put(CompareRow.BRANCH, value(isUpdate() ? row.into() : row.from(), change.field()));
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

  /** Whose value stands in a line of a conflict; {@code THEIRS} is the branch, also below. */
  Side side(CompareRow row) {
    Choices now = choices.get();
    return turned(now.side(row.ref(), row.field().orElseThrow()));
  }

  /** In an update the branch is the one that takes. */
  private Side turned(Side side) {
    return switch (side) {
      case ASK -> Side.ASK;
      case OURS -> isUpdate() ? Side.THEIRS : Side.OURS;
      case THEIRS -> isUpdate() ? Side.OURS : Side.THEIRS;
    };
  }

  /** Decides these lines. */
  void decide(Collection<CompareRow> some, Side side) {
    Choices now = choices.get();
    for (CompareRow row : some) {
      if (row.field().isPresent()) {
        now = now.with(row.ref(), row.field().get(), turned(side));
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
    decided(Choices.all(turned(side)));
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

  /** Whether neither side would change. */
  boolean isEmpty() {
    return merge.rows().isEmpty();
  }

  /** How things stand, in a sentence. */
  String summary() {
    if (isEmpty()) {
      return texts.get("branch.nothing-to-merge");
    }
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

  /** Whether it is being merged right now. */
  ReadOnlyBooleanProperty merging() {
    return merging.getReadOnlyProperty();
  }

  /**
   * Merges or updates as decided.
   *
   * @param done called when it is done
   */
  void merge(Runnable done) {
    stop();
    merging.set(true);
    desk.merge(
        merge,
        choices.get(),
        reply -> {
          merging.set(false);
          problem.set(String.join(" ", reply.problems()));
          if (reply.problems().isEmpty() && isDone()) {
            done.run();
          }
        });
  }

  /** Not where the user stopped it. */
  private boolean isDone() {
    return isUpdate() ? !session.plan().equals(merge.into()) : desk.shown().get().isEmpty();
  }
}
