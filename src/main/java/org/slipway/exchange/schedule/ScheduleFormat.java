package org.slipway.exchange.schedule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.ExternalName;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Format;
import org.slipway.exchange.incoming.Identities;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.NoFreeze;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.PlainText;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Reading;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;
import org.slipway.exchange.incoming.YamlDocument;

/**
 * Published release schedules. Dates become business events in the zone asked for, or freezes where
 * the user's pattern matches; versions become releases.
 */
public final class ScheduleFormat implements Format {

  private static final Set<String> YAML = Set.of("yaml", "yml");
  private static final SortedSet<String> EXTENSIONS =
      Collections.unmodifiableSortedSet(new TreeSet<>(List.of("md", "yaml", "yml")));

  /** What was read of a file. */
  private record Found(String title, List<Dated> rows, List<Problem> problems) {}

  @Override
  public String name() {
    return "release-schedule";
  }

  @Override
  public SortedSet<String> extensions() {
    return EXTENSIONS;
  }

  @Override
  public boolean claims(FileContent file) {
    return EXTENSIONS.contains(file.extension());
  }

  @Override
  public Reading read(FileContent file, Plan plan, ImportOptions options, Work work)
      throws Unreadable {
    work.step("exchange.step.read", 0, 1);
    String text = PlainText.of(file, Optional.empty());
    ZoneId zone = options.zoneFor(plan);
    Found found =
        YAML.contains(file.extension()) ? yaml(file, text, zone, options) : table(file, text, zone);
    if (found.rows().isEmpty()) {
      var problems = new ArrayList<Problem>();
      problems.add(refused(file, "schedule.nothing"));
      problems.addAll(found.problems());
      throw new Unreadable(problems);
    }
    String source = options.source().orElse("schedule:" + found.title());
    var identities = new Identities(plan, options.newIds());
    var candidates = new ArrayList<Candidate>();
    for (Dated row : found.rows()) {
      work.step("exchange.step.convert", candidates.size(), found.rows().size());
      candidates.add(candidate(file, row, source, options, identities));
    }
    var leftOut = new TreeMap<Kind, Integer>();
    if (!found.problems().isEmpty()) {
      leftOut.put(Kind.BUSINESS_EVENT, found.problems().size());
    }
    var problems = new ArrayList<>(found.problems());
    NoFreeze.told(file, candidates).ifPresent(problems::add);
    return new Reading(name(), candidates, problems, leftOut, sources(source));
  }

  private static Found table(FileContent file, String text, ZoneId zone) throws Unreadable {
    if (!MarkdownSchedule.isOne(text)) {
      throw new Unreadable(refused(file, "schedule.no-table"));
    }
    MarkdownSchedule read = MarkdownSchedule.read(text, zone);
    var problems = new ArrayList<Problem>();
    read.unread().forEach((line, row) -> problems.add(undated(Place.of(file.name(), line), row)));
    return new Found(read.title().isEmpty() ? file.name() : read.title(), read.rows(), problems);
  }

  private static Found yaml(FileContent file, String text, ZoneId zone, ImportOptions options)
      throws Unreadable {
    var rows = new ArrayList<Dated>();
    var problems = new ArrayList<Problem>();
    String title = file.name();
    for (YamlDocument document : YamlDocument.read(file.name(), text, options.limits())) {
      if (!YamlSchedule.isOne(document.root())) {
        throw new Unreadable(refused(file, "schedule.other-yaml"));
      }
      var schedule = new YamlSchedule(document.root(), file.name(), zone);
      rows.addAll(schedule.read());
      title = schedule.title();
      schedule.undated().forEach(what -> problems.add(undated(Place.of(file.name()), what)));
    }
    if (rows.size() > options.limits().rows()) {
      throw new Unreadable(refused(file, "schedule.nothing"));
    }
    return new Found(title, rows, problems);
  }

  private static Candidate candidate(
      FileContent file, Dated row, String source, ImportOptions options, Identities identities) {
    boolean freeze =
        row.kind() == Kind.BUSINESS_EVENT
            && options.calendar().freezes().filter(p -> p.matcher(row.name()).find()).isPresent();
    var name = new ExternalName(source, row.id());
    Ref ref = identities.claim(freeze ? Kind.FREEZE : row.kind(), name);
    return new Candidate.Stated(
        ref,
        name,
        identities.numberedKey(ref),
        freeze ? freeze(row, options) : row.fields(),
        new TreeMap<>(),
        row.line() > 0 ? Place.of(file.name(), row.line()) : Place.of(file.name()));
  }

  private static SortedMap<String, Object> freeze(Dated row, ImportOptions options) {
    var fields = new TreeMap<String, Object>();
    fields.put("name", row.name());
    fields.put("severity", options.calendar().severity());
    fields.put("when", java.util.Objects.requireNonNull(row.fields().get("when")));
    fields.put("reason", row.name());
    return fields;
  }

  private static SortedMap<Kind, SortedSet<String>> sources(String source) {
    var sources = new TreeMap<Kind, SortedSet<String>>();
    for (Kind kind : List.of(Kind.BUSINESS_EVENT, Kind.FREEZE, Kind.RELEASE)) {
      sources.put(kind, new TreeSet<>(List.of(source)));
    }
    return sources;
  }

  private static Problem undated(Place place, String row) {
    return Problem.leftOut(
        place, Phrase.of("schedule.undated", Arg.words(row)), Phrase.of("exchange.do.correct-row"));
  }

  private static Problem refused(FileContent file, String key) {
    return Problem.refused(
        Place.of(file.name()), Phrase.of(key), Phrase.of("schedule.do.other-file"));
  }
}
