package org.slipway.exchange.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Work;

/** What is written is what is read, by this reader and by another one. */
class CsvTableProperties {

  private static final List<String> HEADING = List.of("one", "two", "three");

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> cell =
        Arbitraries.strings().withChars("ab,;\t|\"'\n\r=+-@ é€").ofMaxLength(8);
    return cell.list().ofSize(3).list().ofMaxSize(12);
  }

  @Property(tries = 300)
  void writtenTablesAreReadBack(
      @ForAll("rows") List<List<String>> rows, @ForAll boolean mark, @ForAll boolean guarded)
      throws Exception {
    byte[] bytes = written(rows, new CsvWriter.Style(';', mark, guarded));
    CsvTable table =
        CsvTable.read(
            new FileContent("t.csv", bytes),
            new ImportOptions.Table(Optional.empty(), Optional.empty(), Optional.of(';')),
            Limits.STANDARD,
            Work.QUIET);
    assertEquals(HEADING, table.columns());
    assertEquals(rows, table.rows().stream().map(row -> bare(row.cells(), guarded)).toList());
  }

  @Property(tries = 300)
  void anotherReaderSeesTheSameCells(@ForAll("rows") List<List<String>> rows) throws Exception {
    byte[] bytes = written(rows, CsvWriter.Style.PLAIN);
    var seen = new ArrayList<List<String>>();
    try (MappingIterator<List<String>> lines =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(bytes)) {
      lines.forEachRemaining(seen::add);
    }
    assertEquals(HEADING, seen.getFirst());
    assertEquals(rows, seen.subList(1, seen.size()));
  }

  @Property(tries = 300)
  void noGuardedCellStartsAFormula(@ForAll String cell) {
    String guarded = CsvWriter.guarded(cell);
    assertEquals(cell, CsvWriter.bare(guarded));
    assertEquals(false, !guarded.isEmpty() && "=+-@\t\r".indexOf(guarded.charAt(0)) >= 0, guarded);
  }

  private static List<String> bare(List<String> cells, boolean guarded) {
    return guarded ? cells.stream().map(CsvWriter::bare).toList() : cells;
  }

  private static byte[] written(List<List<String>> rows, CsvWriter.Style style) throws Exception {
    var out = new ByteArrayOutputStream();
    CsvWriter.write(HEADING, rows, style, out);
    return out.toByteArray();
  }
}
