package org.slipway.exchange.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;

/** Encodings, separators, lines and limits of tables. */
class CsvReadingTest {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theSeparatorIsFoundOut(String separator) throws Exception {
    String text =
        "name,note\nÖl,\"a;b|c,d\te\"\nBrot,x y\n"
            .replace(",note", separator + "note")
            .replace("Öl,", "Öl" + separator)
            .replace("Brot,", "Brot" + separator);
    CsvTable table = read(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(separator.charAt(0), table.separator());
    assertEquals(List.of("Öl", "a;b|c,d\te"), table.rows().getFirst().cells());
  }

  @Test
  void byteOrderMarksAndASpreadsheetsFirstLineAreUnderstood() throws Exception {
    byte[] utf8 = "\uFEFFsep=;\r\na;b\r\n1,5;2\r\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of("1,5", "2"), read(utf8).rows().getFirst().cells());
    for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] bytes = "\uFEFFa,b\nä,ö\n".getBytes(wide);
      assertEquals(List.of("ä", "ö"), read(bytes).rows().getFirst().cells());
    }
  }

  @Test
  void bytesThatAreNoTextNameTheirLineAndTheRemedy() {
    byte[] latin = "a,b\n1,2\nM\u00FCller,3\n".getBytes(StandardCharsets.ISO_8859_1);
    String said = refusal(latin, Limits.STANDARD);
    assertTrue(said.contains(" 3:0 "), said);
    assertTrue(said.contains("UTF-8") && said.contains("windows-1252"), said);
    String wide = refusal("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE), Limits.STANDARD);
    assertTrue(wide.contains("UTF-16"), wide);
  }

  @Test
  void linesAreCountedThroughQuotedLineEnds() throws Exception {
    CsvTable table = read("a,b\r\n\"x\r\ny\",1\r\n\r\nz,2\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(2, 5), table.rows().stream().map(CsvRow::line).toList());
    assertEquals("x\r\ny", table.rows().getFirst().cells().getFirst());
  }

  @Test
  void strayQuotesAreKeptAndAnOpenOneIsNamed() throws Exception {
    CsvTable table = read("a,b\n5\" pipe,\"q\" tail\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("5\" pipe", "q tail"), table.rows().getFirst().cells());
    String said =
        refusal("a,b\n1,2\n\"3,4\n5,6\n".getBytes(StandardCharsets.UTF_8), Limits.STANDARD);
    assertTrue(said.contains(" 3:0 "), said);
  }

  @Test
  void limitsAreNamed() {
    var tight = new Limits(1_000, 2, 3, 40, 4, 10);
    assertTrue(
        refusal("a\n1\n2\n3\n".getBytes(StandardCharsets.UTF_8), tight).contains("limit of 2"));
    assertTrue(refusal("a,b,c,d\n".getBytes(StandardCharsets.UTF_8), tight).contains("limit of 3"));
    String longLine = "a\n" + "x".repeat(50) + "\n";
    assertTrue(refusal(longLine.getBytes(StandardCharsets.UTF_8), tight).contains("limit of 40"));
    byte[] many = ",".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    assertTrue(refusal(many, Limits.STANDARD).contains("limit of 1,000"));
  }

  @Test
  void headingsMustDifferAndRowsMustFit() throws Exception {
    assertTrue(
        refusal("a,b,a\n".getBytes(StandardCharsets.UTF_8), Limits.STANDARD).contains(" 1:3 "));
    String said = refusal("a,b\n1,2,3\n".getBytes(StandardCharsets.UTF_8), Limits.STANDARD);
    assertTrue(said.contains("3 cells") && said.contains(" 2:3 "), said);
    assertEquals(1, read("a,b\n1\n".getBytes(StandardCharsets.UTF_8)).shortRows());
    assertEquals(
        List.of("1", "2"),
        read("a,b\n1,2,,\n".getBytes(StandardCharsets.UTF_8)).rows().getFirst().cells());
  }

  private static CsvTable read(byte[] bytes) throws Unreadable {
    return CsvTable.read(
        new FileContent("t.csv", bytes), ImportOptions.Table.PLAIN, Limits.STANDARD, Work.QUIET);
  }

  private static String refusal(byte[] bytes, Limits limits) {
    var table = new ImportOptions.Table(Optional.empty(), Optional.empty(), Optional.of(','));
    Unreadable refused =
        assertThrows(
            Unreadable.class,
            () -> CsvTable.read(new FileContent("t.csv", bytes), table, limits, Work.QUIET));
    return Taking.say(refused.problems());
  }
}
