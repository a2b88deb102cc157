package org.slipway.exchange;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.cmdb.CycloneDxFormat;
import org.slipway.exchange.cmdb.DependencyListFormat;
import org.slipway.exchange.cmdb.GraphMlFormat;
import org.slipway.exchange.cmdb.HealthFormat;
import org.slipway.exchange.cmdb.YamlFormat;
import org.slipway.exchange.csv.CsvFormat;
import org.slipway.exchange.ics.IcsFormat;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Format;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Reading;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;
import org.slipway.exchange.planfile.PlanFileFormat;
import org.slipway.exchange.schedule.ScheduleFormat;
import org.slipway.exchange.traffic.TrafficFormat;

/** The one door for files that come in: window, command line and tests all go through it. */
public final class Importers {

  /** Every format that can be read; the first that claims a file reads it. */
  public static final List<Format> FORMATS =
      List.of(
          new CycloneDxFormat(),
          GraphMlFormat.NEEDING_FIRST,
          GraphMlFormat.NEEDED_FIRST,
          new HealthFormat(),
          new PlanFileFormat(),
          new IcsFormat(),
          YamlFormat.BACKSTAGE,
          YamlFormat.KUBERNETES,
          YamlFormat.COMPOSE,
          new ScheduleFormat(),
          new TrafficFormat(),
          new DependencyListFormat(),
          new CsvFormat());

  private Importers() {}

  /** What a file is, by its content and name; empty where no format claims it. */
  public static Optional<Format> detect(FileContent file) {
    return FORMATS.stream().filter(format -> format.claims(file)).findFirst();
  }

  /** The format of that name. */
  public static Optional<Format> named(String name) {
    return FORMATS.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /** What the names of files end in that can be read, in small letters, for example {@code csv}. */
  public static SortedSet<String> extensions() {
    var extensions = new TreeSet<String>();
    FORMATS.forEach(format -> extensions.addAll(format.extensions()));
    return extensions;
  }

  /** The names of all formats, for messages and completion. */
  public static String names() {
    return FORMATS.stream().map(Format::name).collect(Collectors.joining(", "));
  }

  /**
   * Reads a file and compares it with a plan. Changes nothing, throws nothing a file can cause.
   *
   * @param as name of the format; empty: found out
   */
  public static ImportResult preview(
      FileContent file, Optional<String> as, Plan plan, ImportOptions options, Work work) {
    Optional<Format> format = as.isPresent() ? named(as.get()) : detect(file);
    if (format.isEmpty()) {
      return unknown(file, as);
    }
    try {
      Reading reading = format.get().read(file, plan, options, work);
      return compared(file, reading, plan, options.zoneFor(plan), work);
    } catch (Unreadable unreadable) {
      return new ImportResult.Refused(file.name(), format.get().name(), unreadable.problems());
    } catch (CancellationException cancelled) {
      return new ImportResult.Cancelled(file.name());
    }
  }

  private static ImportResult unknown(FileContent file, Optional<String> as) {
    Phrase wrong =
        as.map(name -> Phrase.of("exchange.no-such-format", Arg.words(name)))
            .orElseGet(() -> Phrase.of("exchange.unknown-format"));
    Phrase remedy = Phrase.of("exchange.do.say-format", Arg.words(names()));
    return new ImportResult.Refused(
        file.name(), "unknown", List.of(Problem.refused(Place.of(file.name()), wrong, remedy)));
  }

  private static ImportResult compared(
      FileContent file, Reading reading, Plan plan, ZoneId zone, Work work) {
    var comparison = new Comparison(plan, zone);
    var rows = new ArrayList<PreviewRow>(reading.candidates().size());
    var refused = new ArrayList<Problem>();
    for (Candidate candidate : reading.candidates()) {
      work.step("exchange.step.compare", rows.size(), reading.candidates().size());
      try {
        rows.add(comparison.row(candidate));
      } catch (IllegalArgumentException contradiction) {
        refused.add(contradiction(candidate, contradiction));
      }
    }
    if (!refused.isEmpty()) {
      return new ImportResult.Refused(file.name(), reading.format(), refused);
    }
    var report = new ImportPreview.Report(reading.problems(), reading.leftOut());
    return new ImportResult.Ready(
        new ImportPreview(
            file.name(), reading.format(), plan, rows, Gone.from(reading, plan), report));
  }

  private static Problem contradiction(Candidate candidate, IllegalArgumentException why) {
    return Problem.refused(
        candidate.place(),
        Phrase.of(
            "exchange.contradiction",
            new Arg.Term("kind." + candidate.ref().kind().token()),
            Arg.words(String.valueOf(why.getMessage()))),
        Phrase.of("exchange.do.correct-row"));
  }
}
