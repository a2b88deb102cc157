package org.slipway.exchange.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.csv.CsvRow;
import org.slipway.exchange.csv.CsvTable;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Format;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Reading;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;
import org.slipway.json.Json;
import org.slipway.json.Read;

/**
 * The health of items, as a monitoring system tells it: degraded and outage become holds, and ok
 * ends those that an earlier file began. A table with the headings item and status, or JSON with a
 * list {@code health} of such rows; in both since, until, reason and environment.
 */
public final class HealthFormat implements Format {

  private static final SortedSet<String> EXTENSIONS =
      Collections.unmodifiableSortedSet(new TreeSet<>(List.of("csv", "tsv", "tab", "json")));
  private static final Pattern SIGN = Pattern.compile("\"health\"\\s*:\\s*\\[");
  private static final List<String> NEEDED = List.of("item", "status");

  @Override
  public String name() {
    return "health";
  }

  @Override
  public SortedSet<String> extensions() {
    return EXTENSIONS;
  }

  /** By its list or its headings. */
  @Override
  public boolean claims(FileContent file) {
    if (file.extension().equals("json")) {
      return SIGN.matcher(file.opening()).find();
    }
    if (!EXTENSIONS.contains(file.extension())) {
      return false;
    }
    return columns(CsvTable.headings(file)).containsAll(NEEDED);
  }

  private static List<String> columns(List<String> headings) {
    return headings.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  @Override
  public Reading read(FileContent file, Plan plan, ImportOptions options, Work work)
      throws Unreadable {
    boolean json = file.opening().stripLeading().startsWith("{");
    List<HealthRow> rows = json ? document(file, options.limits()) : table(file, options, work);
    var holds = new HoldCandidates(plan, options);
    for (HealthRow row : rows) {
      holds.take(row);
    }
    return new Reading(
        name(), holds.made(), holds.problems(file.name()), holds.leftOut(), new TreeMap<>());
  }

  private static List<HealthRow> table(FileContent file, ImportOptions options, Work work)
      throws Unreadable {
    CsvTable table = CsvTable.read(file, options.table(), options.limits(), work);
    List<String> columns = columns(table.columns());
    if (!columns.containsAll(NEEDED)) {
      Phrase wrong =
          Phrase.of("cmdb.health.headings", Arg.words(String.join(", ", table.columns())));
      throw refused(Place.of(file.name(), 1), wrong);
    }
    var rows = new ArrayList<HealthRow>();
    for (CsvRow row : table.rows()) {
      var values = new TreeMap<String, String>();
      for (int i = 0; i < columns.size(); i++) {
        values.put(columns.get(i), row.cells().get(i));
      }
      rows.add(new HealthRow(values, Place.of(file.name(), row.line())));
    }
    return rows;
  }

  private static List<HealthRow> document(FileContent file, Limits limits) throws Unreadable {
    JsonNode root =
        switch (Json.parse(file.bytes())) {
          case Read.Done<JsonNode>(JsonNode tree) -> tree;
          case Read.Refused<JsonNode> wrong ->
              throw refused(Place.of(file.name()), wrong.problems().getFirst().reason());
        };
    JsonNode health = root.path("health");
    if (!health.isArray()) {
      throw refused(Place.of(file.name()), Phrase.of("cmdb.health.no-list"));
    }
    if (health.size() > limits.rows()) {
      throw refused(
          Place.of(file.name()), Phrase.of("exchange.limit.rows", Arg.count(limits.rows())));
    }
    var rows = new ArrayList<HealthRow>();
    for (JsonNode entry : health) {
      var values = new TreeMap<String, String>();
      values.put("since", root.path("at").asText(""));
      entry
          .properties()
          .forEach(
              member -> {
                JsonNode value = member.getValue();
                String text = value.isValueNode() ? value.asText("") : value.toString();
                values.put(member.getKey(), text);
              });
      rows.add(new HealthRow(values, Place.of(file.name()).field("health[" + rows.size() + "]")));
    }
    return rows;
  }

  private static Unreadable refused(Place place, Phrase wrong) {
    return new Unreadable(Problem.refused(place, wrong, Phrase.of("cmdb.do.health")));
  }
}
