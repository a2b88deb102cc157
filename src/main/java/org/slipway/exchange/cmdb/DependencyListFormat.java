package org.slipway.exchange.cmdb;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.csv.CsvRow;
import org.slipway.exchange.csv.CsvTable;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Format;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Reading;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;

/**
 * A table with a row for each dependency: {@code from} needs {@code to}, and where there are such
 * columns {@code type} says how and {@code interface} what is called. Every name in it is an item.
 */
public final class DependencyListFormat implements Format {

  private static final SortedSet<String> EXTENSIONS =
      Collections.unmodifiableSortedSet(new TreeSet<>(List.of("csv", "tsv", "tab")));
  private static final List<String> NEEDED = List.of("from", "to");
  private static final String SOURCE = "dependencies";

  @Override
  public String name() {
    return "dependencies";
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
    return columns(CsvTable.headings(file)).containsAll(NEEDED);
  }

  private static List<String> columns(List<String> headings) {
    return headings.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  @Override
  public Reading read(FileContent file, Plan plan, ImportOptions options, Work work)
      throws Unreadable {
    CsvTable table = CsvTable.read(file, options.table(), options.limits(), work);
    List<String> columns = columns(table.columns());
    if (!columns.containsAll(NEEDED)) {
      throw new Unreadable(
          Problem.refused(
              Place.of(file.name(), 1),
              Phrase.of("cmdb.list.headings", Arg.words(String.join(", ", columns))),
              Phrase.of("cmdb.do.headings")));
    }
    var inventory = new Inventory(options.source().orElse(SOURCE), options.limits());
    for (CsvRow row : table.rows()) {
      take(new Row(file.name(), row, columns), inventory);
    }
    return InventoryReading.of(name(), file, inventory, plan, options, work);
  }

  private static void take(Row row, Inventory inventory) throws Unreadable {
    String from = row.cell("from");
    String to = row.cell("to");
    if (from.isEmpty() || to.isEmpty()) {
      inventory.leaveOut(
          Kind.DEPENDENCY, row.place(), Phrase.of("cmdb.list.empty"), "cmdb.do.name");
      return;
    }
    Optional<DependencyType> type = type(row.cell("type"));
    if (type.isEmpty()) {
      Phrase wrong = Phrase.of("cmdb.list.type", Arg.words(row.cell("type")), Arg.words(tokens()));
      inventory.leaveOut(Kind.DEPENDENCY, row.place(), wrong, "cmdb.do.type");
      return;
    }
    for (String name : List.of(from, to)) {
      if (!inventory.items().containsKey(name)) {
        inventory.add(new Item(name, name, Traits.NONE, Inventory.NOTHING_KEPT, row.place()));
      }
    }
    Optional<String> called = Optional.of(row.cell("interface")).filter(text -> !text.isEmpty());
    inventory.add(new Relation(from, to, type.get(), called, row.kept(), row.place()));
  }

  private static Optional<DependencyType> type(String word) {
    return word.isEmpty()
        ? Optional.of(DependencyType.DEPENDS_ON)
        : Stream.of(DependencyType.values())
            .filter(type -> token(type).equals(word.toLowerCase(Locale.ROOT).replace(' ', '-')))
            .findFirst();
  }

  private static String token(DependencyType type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String tokens() {
    return Stream.of(DependencyType.values())
        .map(DependencyListFormat::token)
        .collect(Collectors.joining(", "));
  }

  /** One row by the names of its columns. */
  private record Row(String file, CsvRow row, List<String> columns) {

    private static final List<String> KNOWN = List.of("from", "to", "type", "interface");

    String cell(String column) {
      int at = columns.indexOf(column);
      return at < 0 ? "" : row.cells().get(at).strip();
    }

    Place place() {
      return Place.of(file, row.line());
    }

    SortedMap<String, String> kept() {
      if (KNOWN.containsAll(columns)) {
        return Inventory.NOTHING_KEPT;
      }
      var kept = new TreeMap<String, String>();
      for (int i = 0; i < columns.size(); i++) {
        if (!KNOWN.contains(columns.get(i)) && !row.cells().get(i).isBlank()) {
          Inventory.keep(kept, columns.get(i), row.cells().get(i));
        }
      }
      return kept;
    }
  }
}
