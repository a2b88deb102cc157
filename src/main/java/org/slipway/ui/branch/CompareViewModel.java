package org.slipway.ui.branch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slipway.core.Compared;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.diff.Difference;
import org.slipway.core.schedule.diff.PlanDiff;
import org.slipway.exchange.Choices;
import org.slipway.exchange.Side;
import org.slipway.exchange.diff.DiffFile;
import org.slipway.json.LocalMoment;
import org.slipway.store.JournalEntry;
import org.slipway.text.Texts;
import org.slipway.ui.export.Sheet;
import org.slipway.ui.session.BranchDesk;
import org.slipway.ui.session.Judgement;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Progress;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;
import org.slipway.workspace.BranchMerge;

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
  private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper();
  private final Comparisons known;
  private final CompareLines lines;
  private final Judgement shown;
  private Optional<Compared> compared = Optional.empty();
  private Optional<Running> running = Optional.empty();

  /**
   * @param known what was compared before
   * @param kept how the user set the tables last
   */
  CompareViewModel(
      Session session,
      BranchDesk desk,
      Tasks tasks,
      BranchMerge merge,
      Comparisons known,
      org.slipway.ui.session.Choices kept) {
    this.known = known;
    this.session = session;
    this.desk = desk;
    this.tasks = tasks;
    this.merge = merge;
    this.kept = kept;
    texts = session.texts();
    lines = new CompareLines(session, merge);
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
    comparing.set(true);
    diff.set(Optional.empty());
    Instant now = session.now();
    Choices chosen = choices.get();
    Running[] own = new Running[1];
    own[0] =
        tasks.start(
            texts.get(comparing()),
            progress -> difference(now, chosen, progress),
            found -> {
              if (choices.get().equals(chosen)) {
                compared = Optional.of(found);
                comparing.set(false);
                diff.set(Optional.of(found.diff()));
              }
            },
            thrown -> failed(thrown, running.equals(Optional.ofNullable(own[0]))));
    running = Optional.of(own[0]);
  }

  /** Stops what is under way; called too when nobody looks any more. */
  void stop() {
    running.ifPresent(Running::cancel);
    running = Optional.empty();
    comparing.set(false);
  }

  private void failed(Throwable thrown, boolean wanted) {
    if (wanted) {
      comparing.set(false);
      problem.set(
          thrown instanceof CancellationException
              ? texts.get("branch.compare-stopped")
              : texts.get("branch.not-compared", thrown.toString()));
    }
  }

  /** What the plan would become; where it does not take it, what the other side changed. */
  private Compared difference(Instant now, Choices chosen, Progress progress) {
    return merge.applied(chosen) instanceof Applied.Done(Plan after)
        ? known.compared(shown, merge.into(), after, now, progress::report)
        : known.compared(shown, merge.fork(), merge.from(), now, progress::report);
  }

  /** Whether it is the branch that would be changed. */
  boolean isUpdate() {
    return merge.way() == BranchMerge.Way.UPDATE;
  }

  /** The lines of the differences of some groups, or of all where none is given. */
  List<CompareRow> rows(Collection<Difference.Group> groups) {
    return lines.of(diff.get(), groups);
  }

  /** The fields that base and branch both changed. */
  List<CompareRow> conflicts() {
    return lines.conflicts();
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

  /** Why there is no line to show: nothing is different, or nobody knows yet. */
  String nothing() {
    return diff.get().isPresent()
        ? texts.get("branch.no-difference")
        : problem.get().isEmpty() ? texts.get(comparing()) : problem.get();
  }

  private String comparing() {
    return isUpdate() ? "branch.comparing-update" : "branch.comparing";
  }

  /** How things stand, in a sentence. */
  String summary() {
    if (isEmpty()) {
      return texts.get("branch.nothing-to-merge");
    }
    PlanDiff found = diff.get().orElseGet(() -> new PlanDiff(List.of()));
    return diff.get().isEmpty()
        ? texts.get(comparing())
        : texts.get(
            "branch.summary",
            found.differences().size(),
            found.count(Difference.Turn.BETTER),
            found.count(Difference.Turn.WORSE),
            undecided());
  }

  /**
   * What is shown, on its way to a file; empty while it is not known.
   *
   * @param table for a spreadsheet, instead of for programs
   */
  Optional<Sheet> sheet(boolean table) {
    return diff.get().isPresent() ? compared.map(found -> sheet(found, table)) : Optional.empty();
  }

  private Sheet sheet(Compared found, boolean table) {
    ZoneId zone = session.zone().get();
    boolean sample = session.showing().get().clockFixed();
    var was = new DiffFile.Named(isUpdate() ? branch() : JournalEntry.BASE, found.was());
    var is = new DiffFile.Named(branch(), found.is());
    return new Sheet(
        session.plan(),
        (marked, out) -> {
          var evaluated = LocalMoment.of(found.at(), zone);
          var document =
              DiffFile.document(
                  sample, evaluated, was, is, found.diff(), says -> texts.say(says, zone));
          if (table) {
            DiffFile.csv(marked, document, out);
          } else {
            DiffFile.json(document, out);
          }
        });
  }

  /** Whether it is being merged right now. */
  ReadOnlyBooleanProperty merging() {
    return merging.getReadOnlyProperty();
  }

  /** Whether the differences are being worked out. */
  ReadOnlyBooleanProperty underWay() {
    return comparing.getReadOnlyProperty();
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
