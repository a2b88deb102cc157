package org.slipway.bench;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.ImportResult;
import org.slipway.exchange.Importers;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Work;

/**
 * Import of a real table: reading, preview, edit and the plan after it, beside a bare parse of the
 * same rows and their bare insertion into a database with one JSON line each. Committing to the
 * workspace file is measured with the store.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Importing {

  @Param({"1000", "5000", "18497"})
  public int size;

  private FileContent table = FileContent.of("releases.csv", "");
  private FileContent mapping = FileContent.of("m.json", "");
  private Plan imported = Plan.EMPTY;

  @Setup
  public void read() throws IOException {
    Path data = Path.of(System.getProperty("slipway.data", "../shared/data"));
    List<String> lines = Files.readAllLines(data.resolve("openstack-history/releases.csv"));
    String rows = String.join("\n", lines.subList(0, size + 1)) + "\n";
    table = FileContent.of("releases.csv", rows);
    mapping =
        new FileContent(
            "m.json", Files.readAllBytes(Path.of("assets/mappings/openstack-history.json")));
    imported = firstImport();
  }

  @Benchmark
  @Bar(peer = "bareParseAndInsert", times = 3)
  public Plan firstImport() {
    ImportPreview preview = preview(Plan.EMPTY);
    return switch (Plan.EMPTY.apply(preview.edit(Choices.ASK))) {
      case Applied.Done(Plan plan) -> plan;
      case Applied.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  @Benchmark
  @Bar(peer = "bareParseAndInsert", times = 3)
  public boolean secondImport() {
    return preview(imported).edit(Choices.ASK).isEmpty();
  }

  @Benchmark
  public List<String[]> bareParse() throws IOException {
    var rows = new ArrayList<String[]>();
    try (MappingIterator<String[]> all =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(table.bytes())) {
      all.forEachRemaining(rows::add);
    }
    return rows;
  }

  @Benchmark
  public int bareParseAndInsert() throws IOException, SQLException {
    List<String[]> rows = bareParse();
    Path folder = Files.createTempDirectory("bench");
    String url = "jdbc:h2:file:" + folder.resolve("bare") + ";WRITE_DELAY=0";
    var json = new JsonMapper();
    int count = 0;
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table t(c0 varchar, c1 varchar, c2 varchar, c3 varchar, c4 varchar, c5 varchar,"
              + " c6 varchar, c7 varchar, c8 varchar, c9 varchar, line varchar)");
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement("insert into t values(?,?,?,?,?,?,?,?,?,?,?)")) {
        for (String[] row : rows) {
          for (int i = 0; i < 10; i++) {
            insert.setString(i + 1, row[i]);
          }
          insert.setString(11, json.writeValueAsString(Arrays.asList(row)));
          insert.addBatch();
          count++;
        }
        insert.executeBatch();
      }
      connection.commit();
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
    return count;
  }

  private ImportPreview preview(Plan plan) {
    var last = new AtomicLong();
    ImportOptions options =
        ImportOptions.of(() -> new UUID(0x7000L, last.incrementAndGet())).withMapping(mapping);
    ImportResult result = Importers.preview(table, Optional.of("csv"), plan, options, Work.QUIET);
    return switch (result) {
      case ImportResult.Ready(ImportPreview preview) -> preview;
      default -> throw new IllegalStateException(result.toString());
    };
  }
}
