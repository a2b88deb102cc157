package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.text.Texts;
import org.slipway.workspace.Sample;

class ZonesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @TempDir Path folder;
  private final StringWriter talk = new StringWriter();

  private Instant read(String text) {
    var output =
        new Output(
            new PrintWriter(new StringWriter()),
            new PrintWriter(talk),
            Texts.of(Locale.ENGLISH),
            ZoneOffset.UTC);
    var desk = Typed.desk(folder, Sample.clock());
    return Zones.moment(text, BERLIN, new Home(output, desk, Map.of(), (_, _) -> List.of()));
  }

  @Test
  void aTimeThatTheClocksSkipIsReadLaterAndTold() {
    assertEquals(Instant.parse("2027-03-28T01:30:00Z"), read("2027-03-28T02:30"));
    assertEquals(
        "The clocks of Europe/Berlin skip 2027-03-28T02:30; it is read as Sun 28 Mar 2027 03:30"
            + " CEST.",
        talk.toString().strip());
  }

  @Test
  void aTimeThatComesTwiceIsTheFirstAndTheSecondIsOffered() {
    assertEquals(Instant.parse("2026-10-25T00:30:00Z"), read("2026-10-25 02:30"));
    assertEquals(
        "2026-10-25T02:30 comes twice in Europe/Berlin; the first is meant, Sun 25 Oct 2026 02:30"
            + " CEST. Write 2026-10-25T02:30+01:00 for the second.",
        talk.toString().strip());
  }

  @Test
  void whatIsPlainOrExactIsReadWithoutAWord() {
    assertEquals(Instant.parse("2026-10-25T02:30:00Z"), read("2026-10-25T03:30"));
    assertEquals(Instant.parse("2026-10-25T01:30:00Z"), read("2026-10-25T02:30+01:00"));
    assertEquals("", talk.toString());
    assertThrows(Refused.class, () -> read("25 October"));
    assertThrows(Refused.class, () -> read("0026-10-25T02:30"));
  }
}
