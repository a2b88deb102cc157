package org.slipway.exchange;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;
import org.slipway.text.Texts;

/** Imports files in tests, the way window and command line do. */
public final class Taking {

  private Taking() {}

  /** Ids that count up: the same in every run. */
  public static Supplier<UUID> ids() {
    var last = new AtomicLong();
    return () ->
        UUID.fromString(
            String.format(Locale.ROOT, "01990000-0000-7000-8000-%012x", last.incrementAndGet()));
  }

  public static ImportOptions options() {
    return ImportOptions.of(ids());
  }

  public static FileContent file(Path path) {
    try {
      return FileContent.read(path, Limits.STANDARD);
    } catch (Unreadable unreadable) {
      throw new AssertionError(unreadable.problems().toString(), unreadable);
    }
  }

  public static FileContent mapping(String json) {
    return new FileContent("mapping.json", json.getBytes(StandardCharsets.UTF_8));
  }

  public static ImportResult read(FileContent file, Plan plan, ImportOptions options) {
    return Importers.preview(file, Optional.empty(), plan, options, Work.QUIET);
  }

  public static ImportPreview preview(FileContent file, Plan plan, ImportOptions options) {
    ImportResult result = read(file, plan, options);
    if (result instanceof ImportResult.Refused(var name, var format, List<Problem> problems)) {
      fail(name + " refused as " + format + ": " + say(problems));
    }
    return assertInstanceOf(ImportResult.Ready.class, result).preview();
  }

  public static List<Problem> refusal(FileContent file, Plan plan, ImportOptions options) {
    return assertInstanceOf(ImportResult.Refused.class, read(file, plan, options)).problems();
  }

  public static Plan apply(Plan plan, Edit edit) {
    return switch (plan.apply(edit)) {
      case Applied.Done(Plan after) -> after;
      case Applied.Refused(var reasons) -> throw new AssertionError("refused: " + reasons);
    };
  }

  /** All problems in English, a line each: what is wrong and what to do. */
  public static String say(List<Problem> problems) {
    var texts = Texts.of(Locale.ENGLISH);
    var lines = new StringBuilder();
    for (Problem problem : problems) {
      lines
          .append(problem.effect())
          .append(' ')
          .append(problem.place().line().orElse(0))
          .append(':')
          .append(problem.place().column().orElse(0))
          .append(' ')
          .append(problem.place().field().orElse("-"))
          .append(' ')
          .append(texts.say(problem.wrong(), ZoneId.of("UTC")))
          .append(' ')
          .append(texts.say(problem.remedy(), ZoneId.of("UTC")))
          .append('\n');
    }
    return lines.toString();
  }
}
