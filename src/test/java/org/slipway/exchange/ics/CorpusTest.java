package org.slipway.exchange.ics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slipway.RealData;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.ImportResult;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.PlainText;
import org.slipway.exchange.incoming.Unreadable;

/** Calendars of many programs, valid and broken: each comes in or is refused with a reason. */
class CorpusTest {

  @Test
  void everyFileIsImportedOrRefusedWithAReason() throws Exception {
    int imported = 0;
    int refused = 0;
    for (Path path : files()) {
      switch (Taking.read(Taking.file(path), Plan.EMPTY, Taking.options())) {
        case ImportResult.Ready(ImportPreview preview) -> {
          imported++;
          assertEquals(
              events(path), preview.rows().size() + preview.total().leftOut(), path.toString());
          Plan plan = Taking.apply(Plan.EMPTY, preview.edit(Choices.ASK));
          assertEquals(preview.rows().size(), plan.size(), path.toString());
        }
        case ImportResult.Refused(var file, var format, var problems) -> {
          refused++;
          assertFalse(Taking.say(problems).isBlank(), path.toString());
        }
        case ImportResult.Cancelled cancelled -> throw new AssertionError(path.toString());
      }
    }
    assertEquals(124, imported + refused);
    assertEquals(100, imported, refused + " refused");
  }

  @Test
  void whereTwoParsersAgreeOnTheNumberOfEventsSoDoWe() throws Exception {
    Path corpus = RealData.at("ics-corpus");
    int compared = 0;
    for (String line : Files.readAllLines(corpus.resolve("event-counts.csv"))) {
      String[] cells = line.split(",(?=[^,]*,[^,]*$)|,(?=[^,]*$)", -1);
      if (cells[1].equals(cells[2]) && cells[1].matches("\\d+")) {
        Path path = corpus.resolve(cells[0].replace("\"", ""));
        assertEquals(Integer.parseInt(cells[1]), events(path), path.toString());
        compared++;
      }
    }
    assertEquals(109, compared);
  }

  static List<Path> files() throws Exception {
    try (Stream<Path> all = Files.walk(RealData.at("ics-corpus"))) {
      return new ArrayList<>(
          all.filter(p -> Files.isRegularFile(p) && !p.toString().endsWith(".csv"))
              .filter(p -> !p.getFileName().toString().startsWith("README"))
              .filter(p -> !p.getFileName().toString().startsWith("LICENSE"))
              .sorted()
              .toList());
    }
  }

  private static int events(Path path) throws Exception {
    return parsed(path).named("VEVENT").size();
  }

  static CalendarFile parsed(Path path) throws Exception {
    FileContent file = Taking.file(path);
    return CalendarFile.parse(file.name(), text(file), Limits.STANDARD);
  }

  static String text(FileContent file) throws Unreadable {
    try {
      return PlainText.of(file, Optional.empty());
    } catch (Unreadable other) {
      return PlainText.of(file, Optional.of(Charset.forName("windows-1252")));
    }
  }
}
