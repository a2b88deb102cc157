package org.slipway.pack.calendar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.slipway.core.Analysis;
import org.slipway.core.calendar.Audience;
import org.slipway.core.plan.Plan;
import org.slipway.json.Content;
import org.slipway.json.PlanJson;
import org.slipway.json.Read;
import org.slipway.pack.Validators;
import org.slipway.pack.print.Lettering;
import org.slipway.pack.print.PaperPicture;
import org.slipway.scene.LanesBy;
import org.slipway.text.Texts;

/** The printed calendar is what validators, readers and the back row of a room need. */
class CalendarPdfTest {

  private static final Instant AT = Instant.parse("2026-09-28T12:21:03Z");
  private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
  private static final LocalDate UNTIL = LocalDate.of(2026, 10, 31);
  private static final Set<CalendarPaper.Part> ALL = Set.of(CalendarPaper.Part.values());

  private static Plan sample() {
    try (InputStream in =
        CalendarPdfTest.class.getResourceAsStream("/org/slipway/sample/nordwind.json")) {
      if (PlanJson.read(Objects.requireNonNull(in)) instanceof Read.Done<Plan>(Plan plan)) {
        return plan;
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    throw new AssertionError("no sample");
  }

  private static CalendarPaper paper(
      Audience audience, PaperSize size, Set<CalendarPaper.Part> parts) {
    return new CalendarPaper(
        Analysis.of(sample(), AT, Content.FINGERPRINT),
        audience,
        FROM,
        UNTIL,
        new CalendarPaper.Look(size, LanesBy.ENVIRONMENT, new TreeSet<>(parts)),
        Texts.of(Locale.ENGLISH));
  }

  @Test
  void itPassesTheValidatorsAndGivesTheSameBytesEverywhere() throws Exception {
    byte[] pdf = CalendarPdf.of(paper(Audience.Circle.BUSINESS, PaperSize.A3, ALL));
    Files.write(Path.of("target/calendar.pdf"), pdf);
    assertEquals(List.of(), Validators.veraPdf(pdf, "3a"));
    assertEquals(List.of(), Validators.veraPdf(pdf, "ua1"));

    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertArrayEquals(pdf, CalendarPdf.of(paper(Audience.Circle.BUSINESS, PaperSize.A3, ALL)));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aMonthIsOnePageAndEveryPageIsOfTheSizeAskedFor() throws Exception {
    for (PaperSize size : PaperSize.values()) {
      byte[] pdf =
          CalendarPdf.of(paper(Audience.Circle.OPERATIONS, size, Set.of(CalendarPaper.Part.MONTH)));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        double wide = size == PaperSize.A3 ? 1190.55 : 841.89;
        document.getPages().forEach(page -> assertEquals(wide, page.getMediaBox().getWidth(), 0.1));
        var text = new PDFTextStripper();
        text.setStartPage(2);
        text.setEndPage(2);
        assertTrue(text.getText(document).contains("September 2026"), text.getText(document));
        text.setStartPage(3);
        text.setEndPage(3);
        assertTrue(text.getText(document).contains("October 2026"), text.getText(document));
      }
    }
  }

  @Test
  void noWordIsSmallerThanEightPoints() throws Exception {
    for (PaperSize size : PaperSize.values()) {
      CalendarPaper paper = paper(Audience.Circle.EVERYONE, size, ALL);
      var sheets = new Sheets(paper, new PaperPicture(new Lettering()));
      var pictures = new ArrayList<>(sheets.months());
      pictures.addAll(sheets.timeline());
      double printed = paper.look().size().printed() / paper.look().size().pictureWidth();
      for (Sheets.Sheet sheet : pictures) {
        double points = PaperPicture.smallestWords(sheet.picture()) * printed * PaperPicture.POINTS;
        assertTrue(points >= 8, sheet.title() + ": " + points);
        assertTrue(
            sheet.picture().height() <= size.pictureHeight(), sheet.title() + " is too high");
      }
      assertTrue(smallest(CalendarPdf.of(paper)) >= 8);
    }
  }

  private static float smallest(byte[] pdf) throws Exception {
    var sizes = new TreeSet<Float>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          sizes.add(text.getYScale());
        }
      }.getText(document);
    }
    return sizes.first();
  }

  @Test
  void eachLaneStandsOnExactlyOneTileAndEachTileHasTheRulers() {
    CalendarPaper paper =
        paper(Audience.Circle.EVERYONE, PaperSize.A4, Set.of(CalendarPaper.Part.TIMELINE));
    var sheets = new Sheets(paper, new PaperPicture(new Lettering()));
    List<Sheets.Sheet> tiles = sheets.timeline();
    assertTrue(tiles.size() > 9, tiles.size() + " tiles");
    long firstWeek = tiles.stream().filter(t -> t.title().contains("Tue 22 Sep")).count();
    assertTrue(firstWeek > 1, "more lanes than fit");
    for (Sheets.Sheet tile : tiles) {
      assertTrue(
          words(tile).contains("Europe/Berlin"), tile.title() + " has no ruler: " + words(tile));
    }
  }

  private static List<String> words(Sheets.Sheet sheet) {
    var words = new ArrayList<String>();
    collect(sheet.picture().marks(), words);
    return words;
  }

  private static void collect(List<org.slipway.scene.Mark> marks, List<String> words) {
    for (org.slipway.scene.Mark mark : marks) {
      switch (mark) {
        case org.slipway.scene.Mark.Group group -> collect(group.marks(), words);
        case org.slipway.scene.Mark.Text text -> words.add(text.text());
        default -> {}
      }
    }
  }

  @Test
  void theImpactTellsWhoIsTouchedAndTheBusinessIsNotToldOfTestSystems() throws Exception {
    byte[] pdf =
        CalendarPdf.of(
            paper(Audience.Circle.BUSINESS, PaperSize.A4, Set.of(CalendarPaper.Part.IMPACT)));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      String flat = text.replaceAll("\\s+", " ");
      assertTrue(flat.contains("1,400,000 to 1,495,000"), flat);
      assertTrue(flat.contains("part of the users at a time"), flat);
      // Payments 4.1 in September, whose times stand in two lines
      assertTrue(flat.contains("CEST") && flat.contains("UTC"), flat);
      assertTrue(flat.contains("21:00") && flat.contains("19:00"), flat);
      assertFalse(flat.contains("staging"), flat);
    }
  }
}
