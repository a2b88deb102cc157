package org.slipway.exchange.traffic;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.TrafficProfile;
import org.slipway.exchange.csv.CsvTable;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.ExternalName;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Format;
import org.slipway.exchange.incoming.Identities;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Reading;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;

/**
 * Tables of traffic by weekday and hour: rows of weekday, hour, region and value, or a matrix of
 * hours and seven weekdays whose region is the name of the file. The zone of the hours is that of
 * the table, else what the user says, else that of the profile the plan has.
 */
public final class TrafficFormat implements Format {

  private static final SortedSet<String> EXTENSIONS =
      Collections.unmodifiableSortedSet(new TreeSet<>(List.of("csv", "tsv", "tab")));
  private static final String SOURCE = "traffic";
  private static final String NO_UNIT = "units";

  @Override
  public String name() {
    return "traffic";
  }

  @Override
  public SortedSet<String> extensions() {
    return EXTENSIONS;
  }

  /** By its headings. */
  @Override
  public boolean claims(FileContent file) {
    if (!EXTENSIONS.contains(file.extension())) {
      return false;
    }
    return TrafficColumns.of(CsvTable.headings(file)).isPresent();
  }

  @Override
  public Reading read(FileContent file, Plan plan, ImportOptions options, Work work)
      throws Unreadable {
    CsvTable table = CsvTable.read(file, options.table(), options.limits(), work);
    TrafficColumns columns =
        TrafficColumns.of(table.columns()).orElseThrow(() -> otherTable(file, table));
    var identities = new Identities(plan, options.newIds());
    var candidates = new ArrayList<Candidate>();
    var notes = new ArrayList<Problem>();
    for (TrafficWeek week : TrafficReader.read(table, columns, bareName(file))) {
      Optional<TrafficProfile> known = profile(plan, week.region());
      Optional<String> unit =
          week.unit().or(columns::counted).or(() -> known.map(TrafficProfile::unit));
      if (unit.isEmpty()) {
        notes.add(noUnit(week));
      }
      ZoneId zone =
          week.zone()
              .or(options::zone)
              .or(() -> known.map(TrafficProfile::zone))
              .orElseGet(() -> options.zoneFor(plan));
      candidates.add(candidate(week, unit.orElse(NO_UNIT), zone, known, options, identities));
    }
    return new Reading(name(), candidates, notes, new TreeMap<>(), new TreeMap<>());
  }

  private static Candidate candidate(
      TrafficWeek week,
      String unit,
      ZoneId zone,
      Optional<TrafficProfile> known,
      ImportOptions options,
      Identities identities) {
    var name = new ExternalName(options.source().orElse(SOURCE), week.region());
    String key = known.map(TrafficProfile::key).orElse(week.region());
    Ref ref = identities.claimOrAdopt(Kind.TRAFFIC_PROFILE, name, key);
    var fields = new TreeMap<String, Object>();
    fields.put("region", week.region());
    fields.put("zone", zone);
    fields.put("unit", unit);
    fields.put("hours", week.hours());
    return new Candidate.Stated(
        ref, name, identities.numberedKey(ref), fields, new TreeMap<>(), week.place());
  }

  private static Optional<TrafficProfile> profile(Plan plan, String region) {
    return plan.trafficProfiles().values().stream()
        .filter(profile -> profile.region().equals(region))
        .findFirst();
  }

  private static String bareName(FileContent file) {
    int dot = file.name().lastIndexOf('.');
    return dot > 0 ? file.name().substring(0, dot) : file.name();
  }

  private static Problem noUnit(TrafficWeek week) {
    return Problem.note(
        week.place(),
        Phrase.of("traffic.import.no-unit", Arg.words(week.region()), Arg.words(NO_UNIT)),
        Phrase.of("traffic.do.unit"));
  }

  private static Unreadable otherTable(FileContent file, CsvTable table) {
    return new Unreadable(
        Problem.refused(
            Place.of(file.name(), 1),
            Phrase.of(
                "traffic.import.other-table",
                new Arg.Several(List.copyOf(table.columns().stream().map(Arg::words).toList()))),
            Phrase.of("traffic.do.heading")));
  }
}
