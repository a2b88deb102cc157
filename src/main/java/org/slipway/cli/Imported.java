package org.slipway.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slipway.core.plan.Names;
import org.slipway.exchange.Counts;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;

/**
 * What an import answers of one file.
 *
 * @param status imported, dry-run, refused, conflicting, held-back: another file was refused and
 *     nothing was changed, or not-reached: one before it could not be taken
 * @param counts by kind
 * @param reasons with line and column, where there are any
 */
record Imported(
    String path,
    String kind,
    String status,
    SortedMap<String, Counts> counts,
    List<Reason> reasons) {

  private static final int MOST_NAMED = 10;

  /** The answer on all files. */
  record Answer(String schemaVersion, List<Imported> files) {}

  /**
   * One thing to know about a file.
   *
   * @param file name of the file it stands in: the file itself, or its mapping file
   */
  record Reason(
      String effect,
      String file,
      Optional<Integer> line,
      Optional<Integer> column,
      Optional<String> columnName,
      Optional<String> field,
      String says) {

    /** About a file as a whole. */
    static Reason of(String effect, Path path, String says) {
      return new Reason(
          effect,
          String.valueOf(path.getFileName()),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          says);
    }

    static Reason of(Problem problem, Output output) {
      Place place = problem.place();
      return new Reason(
          problem.effect().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
          place.file(),
          boxed(place.line()),
          boxed(place.column()),
          place.columnName(),
          place.field(),
          output.say(problem.wrong()) + " " + output.say(problem.remedy()));
    }

    /**
     * @param path how the user named the file; its mapping file is named by its own name
     */
    String line(String path, Output output) {
      boolean itself = path.equals(file) || path.endsWith("/" + file) || path.endsWith("\\" + file);
      String where =
          line.map(l -> output.texts().get("cli.at-line", l)).orElse("")
              + column
                  .map(c -> output.texts().get("cli.at-column", c, columnName.orElse("")))
                  .orElse("");
      String in = field.map(f -> output.texts().get("cli.in-field", f)).orElse("");
      return (itself ? path : file) + where + in + ": " + says;
    }

    private static Optional<Integer> boxed(java.util.OptionalInt number) {
      return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
  }

  boolean taken() {
    return status.equals("imported") || status.equals("dry-run");
  }

  static Imported ready(Path path, ImportPreview preview, String status, Output output) {
    return new Imported(
        path.toString(), preview.format(), status, counts(preview), told(path, preview, output));
  }

  /** What the file's reader says, and that a calendar without a freeze holds nothing back. */
  private static List<Reason> told(Path path, ImportPreview preview, Output output) {
    var reasons = new java.util.ArrayList<>(reasons(preview.problems(), output));
    int events = preview.eventsWithoutFreeze().size();
    if (events > 0) {
      reasons.add(Reason.of("no-freeze", path, output.texts().get("import.no-freeze", events)));
    }
    if (!preview.missing().isEmpty()) {
      reasons.add(Reason.of("gone", path, gone(preview, output)));
    }
    return reasons;
  }

  /** The first of the records that are gone from the file by name, and how many there are. */
  private static String gone(ImportPreview preview, Output output) {
    List<ImportPreview.Missing> missing = preview.missing();
    String some =
        missing.stream()
            .limit(MOST_NAMED)
            .map(gone -> Names.of(preview.plan(), gone.record()))
            .collect(Collectors.joining(", "));
    int more = Math.max(0, missing.size() - MOST_NAMED);
    return output.texts().get("cli.import.gone", some, more);
  }

  /** A file that was not taken because another one of the same call was refused. */
  static Imported heldBack(Path path, ImportPreview preview, Output output) {
    return left(path, preview, "held-back", output.texts().get("cli.import.held-back"), output);
  }

  static Imported conflicting(Path path, ImportPreview preview, int open, Output output) {
    String says = output.texts().get("cli.import.conflicts", open);
    return left(path, preview, "conflicting", says, output);
  }

  /** A file after one that could not be taken once others were. */
  static Imported notReached(Path path, ImportPreview preview, Output output) {
    String says = output.texts().get("cli.import.not-reached");
    return left(path, preview, "not-reached", says, output);
  }

  /** A file that could be read but not saved. */
  static Imported failed(Path path, ImportPreview preview, String why, Output output) {
    return left(path, preview, "refused", why, output);
  }

  private static Imported left(
      Path path, ImportPreview preview, String status, String says, Output output) {
    String effect = status.equals("conflicting") ? "refused" : status;
    var reasons = new java.util.ArrayList<Reason>();
    reasons.add(Reason.of(effect, path, says));
    reasons.addAll(reasons(preview.problems(), output));
    return new Imported(path.toString(), preview.format(), status, counts(preview), reasons);
  }

  static Imported refused(Path path, String format, List<Problem> problems, Output output) {
    return new Imported(
        path.toString(), format, "refused", new TreeMap<>(), reasons(problems, output));
  }

  private static SortedMap<String, Counts> counts(ImportPreview preview) {
    var counts = new TreeMap<String, Counts>();
    preview.counts().forEach((kind, count) -> counts.put(kind.token(), count));
    return counts;
  }

  private static List<Reason> reasons(List<Problem> problems, Output output) {
    return problems.stream().map(problem -> Reason.of(problem, output)).toList();
  }

  /** One line that names file, line and column. */
  static String said(Problem problem, Output output) {
    return Reason.of(problem, output).line(problem.place().file(), output);
  }

  void print(Output output) {
    output.line(output.texts().get("cli.import.file", path, kind, status));
    counts.forEach(
        (name, c) ->
            output.line(
                output
                    .texts()
                    .get(
                        "cli.import.counts",
                        output.texts().get("kinds." + name),
                        c.added(),
                        c.changed(),
                        c.unchanged(),
                        c.missing(),
                        c.conflicting(),
                        c.leftOut())));
    reasons.forEach(reason -> output.line(reason.line(path, output)));
  }
}
