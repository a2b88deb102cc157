package org.slipway.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Severity;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.ImportResult;
import org.slipway.exchange.Importers;
import org.slipway.exchange.Side;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;
import org.slipway.text.AfterReviewWords;
import org.slipway.workspace.EditResult;
import org.slipway.workspace.Import;
import org.slipway.workspace.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes files into a workspace, each as one undo step. */
@Command(name = "import", description = "Takes files into a workspace, each as one undo step.")
final class ImportCommand implements Callable<Integer> {

  private final Home home;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(index = "0", paramLabel = "W", description = "The workspace file.")
  private Path workspace = Path.of("");

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE")
  private List<Path> files = List.of();

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description = "What kind of file it is, such as csv, ics or compose; else found out.")
  private @Nullable String as;

  @Option(names = "--mapping", paramLabel = "M", description = "Which column is which field.")
  private @Nullable Path mapping;

  @Option(names = "--zone", paramLabel = "Z", description = "Zone of dates and times without one.")
  private @Nullable String zone;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Encoding of a table; else found out.")
  private @Nullable String encoding;

  @Option(
      names = "--freezes",
      paramLabel = "WORDS",
      description =
          "Words with commas between, or /REGEX/: an event of a calendar with one in its title or"
              + " a category becomes a freeze.")
  private @Nullable String freezes;

  @Option(
      names = "--severity",
      paramLabel = "hard|soft",
      description = "With --freezes: how strict they are (soft).")
  private Severity severity = Severity.SOFT;

  @Option(names = "--on-conflict", paramLabel = "ask|theirs|ours")
  private Side onConflict = Side.ASK;

  @Option(
      names = "--cancel-missing",
      description = "Marks deployments gone from the file cancelled.")
  private boolean cancelMissing;

  @ArgGroup(exclusive = false, heading = "Public holidays:%n")
  private HolidayImport holidays = new HolidayImport();

  @Option(names = "--dry-run", description = "Says what would happen and changes nothing.")
  private boolean dryRun;

  @Option(names = "--keep-going", description = "Takes the other files where one is refused.")
  private boolean keepGoing;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  ImportCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    if (holidays.isAsked() != files.isEmpty()) {
      throw new Refused(Exit.USAGE, home.output().texts().get("cli.holidays.or-files"));
    }
    refuseUnfit();
    if (holidays.isAsked()) {
      try (Workspace open = Store.open(workspace, home)) {
        return tell(holidays.run(open, dryRun, home));
      }
    }
    return takeFiles();
  }

  private void refuseUnfit() {
    var unfit = new Unfit(spec, home);
    unfit.refuse(!holidays.isAsked(), "--holidays", "--years", "--into");
    unfit.refuse(holidays.isOfSeveral(), "one --holidays CODE", "--into");
    unfit.refuse(freezes == null, "--freezes", "--severity");
    unfit.refuse(
        holidays.isAsked(),
        "FILE",
        "--freezes",
        "--as",
        "--mapping",
        "--zone",
        "--encoding",
        "--on-conflict",
        "--cancel-missing",
        "--keep-going");
  }

  private int takeFiles() {
    ImportOptions options = options();
    var answers = new ArrayList<Imported>();
    try (Workspace open = Store.open(workspace, home)) {
      List<Taken> taken = previews(open.plan(), options, answers);
      boolean refused = answers.stream().anyMatch(a -> !a.taken());
      if (!dryRun && (!refused || keepGoing)) {
        takeAll(taken, open, options, answers);
      } else if (!dryRun) {
        taken.forEach(t -> answers.add(Imported.heldBack(t.path(), t.preview(), home.output())));
      }
    }
    answers.sort(java.util.Comparator.comparingInt(a -> files.indexOf(Path.of(a.path()))));
    return tell(answers);
  }

  /** A file that can be taken. */
  private record Taken(Path path, ImportPreview preview) {}

  private List<Taken> previews(Plan plan, ImportOptions options, List<Imported> answers) {
    var taken = new ArrayList<Taken>();
    for (Path path : files) {
      Optional<ImportPreview> preview = preview(path, plan, options, answers);
      preview.ifPresent(p -> taken.add(new Taken(path, p)));
      preview
          .filter(_ -> dryRun)
          .ifPresent(p -> answers.add(Imported.ready(path, p, "dry-run", home.output())));
    }
    return taken;
  }

  private Optional<ImportPreview> preview(
      Path path, Plan plan, ImportOptions options, List<Imported> answers) {
    ImportResult result = read(path, plan, options);
    switch (result) {
      case ImportResult.Ready(ImportPreview preview) -> {
        int open = preview.open(choices(preview)).size();
        if (open == 0 || dryRun) {
          return Optional.of(preview);
        }
        answers.add(Imported.conflicting(path, preview, open, home.output()));
      }
      case ImportResult.Refused(_, String format, List<Problem> problems) ->
          answers.add(Imported.refused(path, format, problems, home.output()));
      case ImportResult.Cancelled _ ->
          answers.add(Imported.refused(path, "", List.of(), home.output()));
    }
    return Optional.empty();
  }

  private ImportResult read(Path path, Plan plan, ImportOptions options) {
    try {
      FileContent content = FileContent.read(path, options.limits());
      return Importers.preview(content, Optional.ofNullable(as), plan, options, Work.QUIET);
    } catch (Unreadable unreadable) {
      return new ImportResult.Refused(String.valueOf(path), "unknown", unreadable.problems());
    }
  }

  /**
   * One after the other. Where one cannot be taken after all, those before it stay taken and those
   * after it are left, unless the others are wanted all the same; the answers say which.
   */
  private void takeAll(
      List<Taken> all, Workspace open, ImportOptions options, List<Imported> answers) {
    boolean stopped = false;
    for (Taken next : all) {
      if (stopped) {
        answers.add(Imported.notReached(next.path(), next.preview(), home.output()));
      } else {
        stopped = !takeOrSay(next, open, options, answers) && !keepGoing;
      }
    }
  }

  private boolean takeOrSay(
      Taken next, Workspace open, ImportOptions options, List<Imported> answers) {
    boolean first = answers.stream().noneMatch(Imported::taken);
    try {
      return take(next, open, options, answers);
    } catch (Refused refused) {
      if (first && !keepGoing) {
        throw refused;
      }
      answers.add(Imported.failed(next.path(), next.preview(), refused.words(), home.output()));
      return false;
    }
  }

  /**
   * Takes a file into the plan as it is by now: an earlier file may have changed it. One backup
   * comes before all of them.
   */
  @SuppressWarnings("ReferenceEquality") // the very plan that was compared, or compare again
  private boolean take(Taken taken, Workspace open, ImportOptions options, List<Imported> answers) {
    Optional<ImportPreview> now =
        taken.preview().plan() == open.plan()
            ? Optional.of(taken.preview())
            : preview(taken.path(), open.plan(), options, answers);
    if (now.isEmpty()) {
      return false;
    }
    ImportPreview preview = now.get();
    var words = new AfterReviewWords(home.output().texts());
    Import work = Import.of(preview, choices(preview), words);
    boolean backedUp = answers.stream().anyMatch(Imported::taken);
    EditResult result = open.apply(backedUp ? work.further() : work);
    Store.requireSaved(result, open, home);
    answers.add(Imported.ready(taken.path(), preview, "imported", home.output()));
    return true;
  }

  private Choices choices(ImportPreview preview) {
    Choices choices = Choices.all(onConflict);
    return cancelMissing
        ? choices.cancelling(
            preview.missing().stream()
                .filter(ImportPreview.Missing::cancellable)
                .map(ImportPreview.Missing::ref)
                .toList())
        : choices;
  }

  private int tell(List<Imported> answers) {
    Output output = home.output();
    if (json) {
      output.document(Imported.Answer.class, new Imported.Answer("1.0", answers));
    } else {
      answers.forEach(answer -> answer.print(output));
    }
    if (answers.stream().anyMatch(a -> a.status().equals("refused"))) {
      return Exit.INPUT_REFUSED.code();
    }
    boolean conflicting = answers.stream().anyMatch(a -> a.status().equals("conflicting"));
    return (conflicting ? Exit.HELD : Exit.OK).code();
  }

  private ImportOptions options() {
    ImportOptions plain = ImportOptions.of(home.desk().ids()::nextUuid);
    return new ImportOptions(
        plain.newIds(),
        Optional.ofNullable(zone).map(text -> Zones.read(text, home)),
        plain.source(),
        new ImportOptions.Table(
            Optional.ofNullable(mapping).map(this::mapping),
            Optional.ofNullable(encoding).map(this::charset),
            Optional.empty()),
        new ImportOptions.Calendar(freezes(), severity),
        plain.limits());
  }

  private Optional<Pattern> freezes() {
    try {
      return ImportOptions.Calendar.wordsOrExpression(freezes == null ? "" : freezes);
    } catch (PatternSyntaxException e) {
      throw new Refused(
          Exit.USAGE, home.output().texts().get("cli.import.no-pattern", e.getDescription()));
    }
  }

  private FileContent mapping(Path path) {
    try {
      return FileContent.read(path, Limits.STANDARD);
    } catch (Unreadable unreadable) {
      throw new Refused(
          Exit.NOT_FOUND, Imported.said(unreadable.problems().getFirst(), home.output()));
    }
  }

  private Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Refused(
          Exit.USAGE,
          home.output().texts().get("cli.unknown-encoding", name.toUpperCase(Locale.ROOT)));
    }
  }
}
