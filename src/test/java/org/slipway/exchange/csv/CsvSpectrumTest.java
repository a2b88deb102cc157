package org.slipway.exchange.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slipway.RealData;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Work;
import org.slipway.json.Json;

/** The edge cases of tables, with the rows others expect. */
class CsvSpectrumTest {

  @Test
  void allTwelveTablesHaveTheExpectedRows() throws Exception {
    Path folder = RealData.at("csv-spectrum");
    int tables = 0;
    for (Path path : tables(folder.resolve("csvs"))) {
      String name = path.getFileName().toString().replace(".csv", ".json");
      JsonNode expected = Json.parse(Files.readString(folder.resolve("json/" + name))).orThrow();
      CsvTable table =
          CsvTable.read(Taking.file(path), ImportOptions.Table.PLAIN, Limits.STANDARD, Work.QUIET);
      assertEquals(expected.size(), table.rows().size(), name);
      for (int row = 0; row < expected.size(); row++) {
        var cells = new ArrayList<String>();
        for (String column : table.columns()) {
          cells.add(expected.get(row).get(column).asText());
        }
        assertEquals(cells, table.rows().get(row).cells(), name + " row " + row);
      }
      tables++;
    }
    assertEquals(12, tables);
  }

  private static List<Path> tables(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
