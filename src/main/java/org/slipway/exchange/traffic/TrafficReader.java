package org.slipway.exchange.traffic;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.csv.CsvRow;
import org.slipway.exchange.csv.CsvTable;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Unreadable;

/** Reads the weeks of a traffic table and gathers everything that is wrong. For one thread. */
final class TrafficReader {

  private static final int MOST_PROBLEMS = 30;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,9})?");

  private final CsvTable table;
  private final TrafficColumns columns;
  private final String ownRegion;
  private final SortedMap<String, TrafficWeek> weeks = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private TrafficReader(CsvTable table, TrafficColumns columns, String ownRegion) {
    this.table = table;
    this.columns = columns;
    this.ownRegion = ownRegion;
  }

  /**
   * The weeks by region.
   *
   * @param ownRegion region of a table without a column for it
   * @throws Unreadable if a week is not whole or a cell is wrong, all of it named
   */
  static List<TrafficWeek> read(CsvTable table, TrafficColumns columns, String ownRegion)
      throws Unreadable {
    var reader = new TrafficReader(table, columns, ownRegion);
    table.rows().forEach(reader::row);
    if (table.rows().isEmpty()) {
      reader.wrong(Place.of(table.file()), "traffic.import.no-rows", "", "traffic.do.missing");
    }
    if (reader.problems.isEmpty()) {
      reader.weeks.values().forEach(week -> week.missing().ifPresent(reader.problems::add));
    }
    if (!reader.problems.isEmpty()) {
      throw new Unreadable(few(table.file(), reader.problems));
    }
    return List.copyOf(reader.weeks.values());
  }

  private static List<Problem> few(String file, List<Problem> all) {
    if (all.size() <= MOST_PROBLEMS) {
      return all;
    }
    var few = new ArrayList<>(all.subList(0, MOST_PROBLEMS));
    few.add(
        Problem.refused(
            Place.of(file),
            Phrase.of("exchange.csv.more-wrong", Arg.count(all.size() - MOST_PROBLEMS)),
            Phrase.of("exchange.do.correct-these")));
    return few;
  }

  private void row(CsvRow row) {
    String region = columns.beside().region().isPresent() ? regionOf(row) : ownRegion;
    OptionalInt hour = WeekHour.hour(cell(row, columns.hour()));
    if (hour.isEmpty()) {
      wrong(row, columns.hour(), "traffic.import.hour", "traffic.do.hour");
    }
    if (region.isEmpty() || hour.isEmpty()) {
      return;
    }
    TrafficWeek week =
        weeks.computeIfAbsent(region, name -> new TrafficWeek(name, at(row, columns.hour())));
    saidBeside(week, row);
    if (columns.isMatrix()) {
      columns.days().forEach((day, column) -> value(week, row, day, hour.getAsInt(), column));
    } else {
      inRow(week, row, hour.getAsInt());
    }
  }

  private String regionOf(CsvRow row) {
    int column = columns.beside().region().orElseThrow();
    String region = cell(row, column);
    if (region.isEmpty()) {
      wrong(row, column, "traffic.import.no-region", "traffic.do.region");
    }
    return region;
  }

  private void inRow(TrafficWeek week, CsvRow row, int hour) {
    int column = columns.weekday().orElseThrow();
    Optional<DayOfWeek> day = WeekHour.day(cell(row, column));
    if (day.isEmpty()) {
      wrong(row, column, "traffic.import.weekday", "traffic.do.weekday");
    } else {
      value(week, row, day.get(), hour, columns.value().orElseThrow());
    }
  }

  /** An empty cell states nothing: its hour is named among those that are missing. */
  private void value(TrafficWeek week, CsvRow row, DayOfWeek day, int hour, int column) {
    String cell = cell(row, column);
    if (cell.isEmpty()) {
      return;
    }
    String number = table.separator() == ',' ? cell : cell.replace(',', '.');
    if (!NUMBER.matcher(number).matches()) {
      wrong(row, column, "traffic.import.number", "traffic.do.number");
    } else if (new BigDecimal(number).signum() < 0) {
      wrong(row, column, "traffic.import.negative", "traffic.do.number");
    } else {
      week.put(WeekHour.of(day, hour), plain(number), at(row, column)).ifPresent(problems::add);
    }
  }

  /** The same number always in the same form: 12.50 is 12.5, and 100 is not 1E2. */
  private static BigDecimal plain(String number) {
    BigDecimal bare = new BigDecimal(number).stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private void saidBeside(TrafficWeek week, CsvRow row) {
    columns.beside().zone().ifPresent(column -> zone(week, row, column));
    columns
        .beside()
        .unit()
        .ifPresent(
            column -> {
              String said = cell(row, column);
              if (!said.isEmpty()) {
                week.counting(said, at(row, column)).ifPresent(problems::add);
              }
            });
  }

  private void zone(TrafficWeek week, CsvRow row, int column) {
    String said = cell(row, column);
    if (said.isEmpty()) {
      return;
    }
    try {
      week.in(ZoneId.of(said), at(row, column)).ifPresent(problems::add);
    } catch (DateTimeException unknown) {
      wrong(row, column, "exchange.cell.zone", "traffic.do.zone");
    }
  }

  private static String cell(CsvRow row, int column) {
    return row.cells().get(column).strip();
  }

  private Place at(CsvRow row, int column) {
    return Place.of(table.file(), row.line()).in(column + 1, table.columns().get(column));
  }

  private void wrong(CsvRow row, int column, String wrong, String remedy) {
    wrong(at(row, column), wrong, cell(row, column), remedy);
  }

  private void wrong(Place place, String wrong, String cell, String remedy) {
    problems.add(Problem.refused(place, Phrase.of(wrong, Arg.words(cell)), Phrase.of(remedy)));
  }
}
