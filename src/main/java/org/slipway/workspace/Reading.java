package org.slipway.workspace;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.json.Read;
import org.slipway.json.RecordJson;
import org.slipway.store.Answer;
import org.slipway.store.AuditReport;
import org.slipway.store.Holder;
import org.slipway.store.JournalHead;
import org.slipway.store.LastTouches;
import org.slipway.store.Opening;
import org.slipway.store.PlanStore;
import org.slipway.store.Request;
import org.slipway.store.StoreProblem;
import org.slipway.store.WorkspaceFile;

/**
 * Reading a workspace for a moment, as commands do: whoever holds it is asked; where nobody does,
 * the file is opened, read and let go. Nothing in it is changed.
 */
public final class Reading {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LONG_PATIENCE = Duration.ofMinutes(10);

  private Reading() {}

  /** What came of it. */
  public sealed interface Result<T> {

    record Done<T>(T value) implements Result<T> {}

    record NotDone<T>(StoreProblem problem) implements Result<T> {}
  }

  /**
   * A workspace at one moment.
   *
   * @param fixedClock the sample's moment; empty for every other workspace
   * @param fromHolder whether a running program answered
   * @param warning what the user should be told: an older copy than the one seen here before
   */
  public record Moment(
      Plan plan,
      JournalHead head,
      Optional<Instant> fixedClock,
      boolean fromHolder,
      Optional<Phrase> warning) {}

  /** The plan, the journal's head and the sample mark. */
  public static Result<Moment> open(Path path, Desk desk) {
    return switch (open(path, new WantedPlan.Base(), desk)) {
      case Result.Done<Optional<Moment>>(Optional<Moment> moment) ->
          new Result.Done<>(moment.orElseThrow()); // there is always a base
      case Result.NotDone<Optional<Moment>>(StoreProblem problem) -> new Result.NotDone<>(problem);
    };
  }

  /** The same of another plan of the workspace; empty where there is no such branch or entry. */
  public static Result<Optional<Moment>> open(Path path, WantedPlan wanted, Desk desk) {
    return read(
        path,
        desk,
        opened ->
            new Result.Done<>(
                wanted
                    .from(opened.store().history(), opened.plan())
                    .map(plan -> moment(plan, opened, desk))),
        new Question<>(wanted.request(), PATIENCE, Reading::held));
  }

  private static Moment moment(Plan plan, Opening.Opened opened, Desk desk) {
    var heads = new SeenHeads(desk.settings(), opened.store().file());
    return new Moment(
        plan,
        opened.store().head(),
        opened.store().fixedClock(),
        false,
        heads.compare(opened.store()).warning());
  }

  /** An empty answer says that there is no such plan. */
  private static Optional<Optional<Moment>> held(String body) {
    if (body.isEmpty()) {
      return Optional.of(Optional.empty());
    }
    Optional<Moment> moment = HeldPlan.read(body).map(Reading::moment);
    return moment.isPresent() ? Optional.of(moment) : Optional.empty();
  }

  private static Moment moment(HeldPlan held) {
    HeldPlan.Mark mark = held.mark();
    return new Moment(held.plan(), mark.head(), mark.fixedClock(), true, Optional.empty());
  }

  /** Audits the workspace against the last head seen here, also one that does not open any more. */
  public static Result<AuditReport> audit(Path path, Desk desk) {
    Result<AuditReport> result = auditOpened(path, desk);
    if (result instanceof Result.NotDone<AuditReport>(StoreProblem.Unsound _)) {
      WorkspaceFile file = WorkspaceFile.of(path);
      return PlanStore.auditUnsound(file, new SeenHeads(desk.settings(), file).last())
          .<Result<AuditReport>>map(Result.Done::new)
          .orElse(result);
    }
    return result;
  }

  private static Result<AuditReport> auditOpened(Path path, Desk desk) {
    return read(
        path,
        desk,
        opened -> {
          var heads = new SeenHeads(desk.settings(), opened.store().file());
          return new Result.Done<>(opened.store().audit(heads.last()));
        },
        new Question<>(
            new Request.Audit(),
            LONG_PATIENCE,
            body ->
                RecordJson.readField(AuditReport.class, body)
                        instanceof Read.Done<Object>(Object report)
                    ? Optional.of((AuditReport) report)
                    : Optional.empty()));
  }

  /** The last journal entry that touched each record. */
  public static Result<LastTouches> lastTouches(Path path, Desk desk) {
    return read(
        path,
        desk,
        opened -> new Result.Done<>(opened.store().history().lastTouches()),
        new Question<>(
            new Request.LastTouched(),
            PATIENCE,
            body ->
                RecordJson.readField(LastTouches.class, body)
                        instanceof Read.Done<Object>(Object touches)
                    ? Optional.of((LastTouches) touches)
                    : Optional.empty()));
  }

  /** Copies the workspace to a file that is not there yet; the value is that file. */
  public static Result<Path> backup(Path path, Path target, Desk desk) {
    return read(
        path,
        desk,
        opened ->
            opened
                .store()
                .backup(target)
                .<Result<Path>>map(Result.NotDone::new)
                .orElseGet(() -> new Result.Done<>(target)),
        new Question<>(new Request.BackupTo(target), LONG_PATIENCE, _ -> Optional.of(target)));
  }

  /** What is asked of a holder, and how its answer reads. */
  private record Question<T>(
      Request request, Duration patience, Function<String, Optional<T>> reader) {}

  private static <T> Result<T> read(
      Path path, Desk desk, Function<Opening.Opened, Result<T>> alone, Question<T> question) {
    WorkspaceFile file = WorkspaceFile.of(path);
    return switch (PlanStore.read(file, desk.setup())) {
      case Opening.Opened opened -> {
        try (PlanStore _ = opened.store()) {
          yield alone.apply(opened);
        }
      }
      case Opening.NotOpened(StoreProblem.Held held) when held.by().isPresent() ->
          ask(file, held, held.by().get(), question);
      case Opening.NotOpened(StoreProblem problem) -> new Result.NotDone<>(problem);
    };
  }

  private static <T> Result<T> ask(
      WorkspaceFile file, StoreProblem.Held held, Holder holder, Question<T> question) {
    return switch (holder.ask(question.request(), question.patience())) {
      case Answer.Given(String body) ->
          question
              .reader()
              .apply(body)
              .<Result<T>>map(Result.Done::new)
              .orElseGet(() -> new Result.NotDone<>(held));
      case Answer.Refused(String reason) ->
          new Result.NotDone<>(new StoreProblem.Failed(file.database(), reason));
      case Answer.None _ -> new Result.NotDone<>(held);
    };
  }
}
