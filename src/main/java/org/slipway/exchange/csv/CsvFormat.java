package org.slipway.exchange.csv;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.DependencySieve;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Format;
import org.slipway.exchange.incoming.Identities;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Reading;
import org.slipway.exchange.incoming.Told;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;

/** Tables of text, turned into records by a mapping file. */
public final class CsvFormat implements Format {

  private static final SortedSet<String> EXTENSIONS =
      Collections.unmodifiableSortedSet(new TreeSet<>(List.of("csv", "tsv", "tab")));

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public SortedSet<String> extensions() {
    return EXTENSIONS;
  }

  /** By its name only: every text is a table of some kind. */
  @Override
  public boolean claims(FileContent file) {
    return EXTENSIONS.contains(file.extension());
  }

  @Override
  public Reading read(FileContent file, Plan plan, ImportOptions options, Work work)
      throws Unreadable {
    FileContent mappingFile = options.table().mapping().orElseThrow(() -> noMapping(file));
    Mapping mapping = Mapping.read(mappingFile);
    CsvTable table = CsvTable.read(file, layout(options, mapping), options.limits(), work);
    mapping.requireColumns(table);
    var identities = new Identities(plan, options.newIds());
    var told = new Told(options.limits());
    var rows = new Rows(mapping, identities, options.zoneFor(plan), options.limits(), told);
    var sieve = new DependencySieve(plan, told);
    List<Candidate> candidates = sieve.sieved(rows.read(table, work));
    var leftOut = new TreeMap<>(rows.leftOut());
    if (sieve.leftOut() > 0) {
      leftOut.merge(Kind.DEPENDENCY, sieve.leftOut(), Integer::sum);
    }
    return new Reading(name(), candidates, rows.notes(table), leftOut, sources(mapping));
  }

  private static Unreadable noMapping(FileContent file) {
    return new Unreadable(
        Problem.refused(
            Place.of(file.name()),
            Phrase.of("exchange.csv.no-mapping"),
            Phrase.of("exchange.do.say-mapping")));
  }

  private static ImportOptions.Table layout(ImportOptions options, Mapping mapping) {
    ImportOptions.Table said = options.table();
    return new ImportOptions.Table(
        said.mapping(),
        said.encoding().or(() -> mapping.layout().encoding()),
        said.separator().or(() -> mapping.layout().separator()));
  }

  /** What the file lists all of; not those it only says more about. */
  private static SortedMap<Kind, SortedSet<String>> sources(Mapping mapping) {
    var sources = new TreeMap<Kind, SortedSet<String>>();
    for (Mapping.Entry entry : mapping.entries()) {
      if (entry.naming().match() != Mapping.Match.EXISTING) {
        sources.computeIfAbsent(entry.kind(), _ -> new TreeSet<>()).add(entry.naming().source());
      }
    }
    return sources;
  }
}
