package org.slipway.exchange.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.slipway.AnyPlan;
import org.slipway.core.calendar.Audience;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.time.Interval;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Work;
import org.slipway.text.Texts;

/**
 * The calendar of every audience as a table, of any plan, on the base and on a branch, with names
 * as no one expects them: two readers see the very cells.
 */
class CalendarTableProperties {

  private static final Interval RANGE =
      new Interval(Instant.parse("2025-12-01T00:00:00Z"), Instant.parse("2027-03-01T00:00:00Z"));
  private static final List<String> ODD =
      List.of(
          "=HYPERLINK(\"x\")",
          "a;b,c\td|e",
          "'quoted' \"twice\"",
          "two\nlines\r\nthree",
          "\u05E9\u05D7\u05E8\u05D5\u05E8 \uD83D\uDC69\u200D\uD83D\uDCBB",
          "-1+2",
          "@x {0} <b>&amp;",
          " blank ");

  @Property(tries = 5)
  void everyAudiencesTableIsReadBack(@ForAll long seed, @ForAll boolean tried) throws Exception {
    Plan plan = odd(AnyPlan.of(seed, 3));
    Optional<String> branch =
        tried ? Optional.of("=Vendor \"late\"; by, 2\tweeks") : Optional.empty();
    Plan shown = WhatIfMark.on(plan, branch);
    int rows = 0;
    for (Audience audience : Audience.of(shown)) {
      CalendarTable table = CalendarTable.of(shown, audience, RANGE, Texts.of(Locale.ENGLISH));
      rows += table.rows().size();
      sameCells(shown, table);
    }
    assertTrue(rows > 0);
  }

  /** Every business event, which most audiences see, has a name that formats trip over. */
  private static Plan odd(Plan plan) {
    Plan now = plan;
    int next = 0;
    for (BusinessEvent event : plan.businessEvents().values()) {
      BusinessEvent named = Shape.with(event, "name", ODD.get(next++ % ODD.size()));
      now = Taking.apply(now, Edit.put(Phrase.of("edit.unnamed"), named));
    }
    return now;
  }

  private static void sameCells(Plan plan, CalendarTable table) throws Exception {
    var out = new ByteArrayOutputStream();
    CsvWriter.write(plan, CalendarTable.HEADING, table.cells(), out);
    byte[] file = out.toByteArray();
    Optional<String> mark = WhatIfMark.of(plan);
    var heading = new ArrayList<String>(CalendarTable.HEADING);
    mark.ifPresent(_ -> heading.add("what_if"));
    CsvTable ours =
        CsvTable.read(
            new FileContent("t.csv", file),
            new ImportOptions.Table(Optional.empty(), Optional.empty(), Optional.empty()),
            Limits.STANDARD,
            Work.QUIET);
    assertEquals(heading, ours.columns());
    assertEquals(wanted(table, mark), ours.rows().stream().map(row -> bare(row.cells())).toList());
    assertEquals(wanted(table, mark), byJackson(file));
  }

  private static List<List<String>> wanted(CalendarTable table, Optional<String> mark) {
    return table.cells().stream()
        .map(
            cells -> {
              List<String> row = new ArrayList<>(cells);
              mark.ifPresent(row::add);
              return row;
            })
        .toList();
  }

  private static List<List<String>> byJackson(byte[] file) throws Exception {
    var seen = new ArrayList<List<String>>();
    try (MappingIterator<List<String>> lines =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(file)) {
      lines.forEachRemaining(cells -> seen.add(bare(cells)));
    }
    return seen.subList(1, seen.size());
  }

  private static List<String> bare(List<String> cells) {
    return cells.stream().map(CsvWriter::bare).toList();
  }
}
