package org.slipway.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.ics.Revisions;
import org.slipway.exchange.incoming.Reason;
import org.slipway.json.PlanJson;
import org.slipway.json.Problem;
import org.slipway.json.Read;
import org.slipway.store.JournalEntry;
import org.slipway.store.LastTouch;
import org.slipway.store.LastTouches;
import org.slipway.workspace.Reading;
import org.slipway.workspace.WantedPlan;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a reading command reads: a workspace, also while a window holds it, or a plan file. */
final class Source {

  @Parameters(index = "0", arity = "0..1", paramLabel = "W", description = "The workspace file.")
  private @Nullable Path workspace;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "A plan file instead of a workspace.")
  private @Nullable Path file;

  @Option(
      names = "--branch",
      paramLabel = "NAME",
      description = "A what-if branch of the workspace; \"base\" is the plan itself.")
  private @Nullable String branch;

  Loaded load(Home home) {
    if (workspace != null && file == null) {
      Optional<String> tried = branch();
      return tried.isEmpty()
          ? workspace(workspace, home)
          : load(workspace, new WantedPlan.OfBranch(tried.get()), tried.get(), home);
    }
    if (file != null && workspace == null && branch == null) {
      return new Loaded(plan(file, home), Optional.empty(), Optional.empty());
    }
    throw new Refused(Exit.USAGE, home.output().texts().get("cli.source.one"));
  }

  /** The workspace; a plan file is a mistake of the call, for it has no journal. */
  Path workspace(Home home) {
    if (workspace == null || file != null || branch().isPresent()) {
      throw new Refused(Exit.USAGE, home.output().texts().get("cli.source.workspace"));
    }
    return workspace;
  }

  /**
   * Which version each record is in: of a workspace as its journal says; of a plan file, which has
   * no journal, all as of the moment the file was last changed; of a branch, whose events are
   * nobody else's, all as of now.
   */
  Revisions revisions(Home home, Instant now) {
    if (file != null) {
      return Revisions.at(changed(file).orElse(now));
    }
    if (branch().isPresent()) {
      return Revisions.at(now);
    }
    return switch (Reading.lastTouches(workspace(home), home.desk())) {
      case Reading.Result.Done<LastTouches>(LastTouches last) -> {
        SortedMap<Ref, Revisions.Revision> latest = new TreeMap<>();
        for (LastTouch touch : last.touches()) {
          latest.put(touch.ref(), new Revisions.Revision(touch.seq(), touch.at()));
        }
        yield Revisions.of(latest, now);
      }
      case Reading.Result.NotDone<LastTouches>(var problem) -> throw Store.refused(problem, home);
    };
  }

  private static Optional<Instant> changed(Path file) {
    try {
      return Optional.of(
          Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static Loaded workspace(Path path, Home home) {
    return switch (Reading.open(path, home.desk())) {
      case Reading.Result.Done<Reading.Moment>(Reading.Moment moment) -> {
        moment.warning().ifPresent(w -> home.output().err().println(home.output().say(w)));
        yield new Loaded(moment.plan(), Optional.of(moment.head()), moment.fixedClock());
      }
      case Reading.Result.NotDone<Reading.Moment>(var problem) ->
          throw Store.refused(problem, home);
    };
  }

  static Plan plan(Path path, Home home) {
    try (InputStream in = Files.newInputStream(path)) {
      return switch (PlanJson.read(in)) {
        case Read.Done<Plan>(Plan plan) -> plan;
        case Read.Refused<Plan>(List<Problem> problems) ->
            throw new Refused(Exit.INPUT_REFUSED, said(path, problems, home.output()));
      };
    } catch (NoSuchFileException e) {
      throw new Refused(Exit.NOT_FOUND, home.output().texts().get("cli.no-file", path.toString()));
    } catch (IOException e) {
      throw new Refused(
          Exit.INPUT_REFUSED,
          home.output().texts().get("cli.not-read", path.toString(), Reason.of(e)));
    }
  }

  /** The workspace, whatever branch of it is asked for. */
  Path path(Home home) {
    if (workspace == null) {
      throw new Refused(Exit.USAGE, home.output().texts().get("cli.source.workspace"));
    }
    return workspace;
  }

  /** Refuses a branch: what only is tried is neither packed nor signed. */
  void requireBase(Home home) {
    branch()
        .ifPresent(
            tried -> {
              throw new Refused(Exit.USAGE, home.output().texts().get("branch.no-pack", tried));
            });
  }

  /** The branch asked for; empty: the plan itself, which no branch may be called after. */
  Optional<String> branch() {
    return Optional.ofNullable(branch).filter(name -> !name.equals(JournalEntry.BASE));
  }

  /** What people call the plan that is read: the branch, or the plan file as they named it. */
  String called() {
    return branch()
        .or(() -> Optional.ofNullable(file).map(Path::toString))
        .orElse(JournalEntry.BASE);
  }

  /**
   * Another plan of a workspace.
   *
   * @param name of the branch or the snapshot, for when there is none
   */
  static Loaded load(Path path, WantedPlan wanted, String name, Home home) {
    return switch (Reading.open(path, wanted, home.desk())) {
      case Reading.Result.Done<Optional<Reading.Moment>>(Optional<Reading.Moment> found) -> {
        Reading.Moment moment =
            found.orElseThrow(
                () ->
                    new Refused(
                        Exit.NOT_FOUND, home.output().texts().get("cli.no-such-plan", name)));
        yield new Loaded(moment.plan(), Optional.of(moment.head()), moment.fixedClock());
      }
      case Reading.Result.NotDone<Optional<Reading.Moment>>(var problem) ->
          throw Store.refused(problem, home);
    };
  }

  private static String say(Problem problem, Output output) {
    return output.say(problem.reason());
  }

  private static String said(Path path, List<Problem> problems, Output output) {
    return problems.stream()
        .map(p -> path + (p.path().isEmpty() ? "" : ": " + p.path()) + ": " + say(p, output))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
