package org.slipway.pack.calendar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slipway.pack.calendar.Papers.A3;
import static org.slipway.pack.calendar.Papers.A4;
import static org.slipway.pack.calendar.Papers.ALL;
import static org.slipway.pack.calendar.Papers.AT;
import static org.slipway.pack.calendar.Papers.MONDAY;
import static org.slipway.pack.calendar.Papers.UPRIGHT_LETTER;
import static org.slipway.pack.calendar.Papers.empty;
import static org.slipway.pack.calendar.Papers.formats;
import static org.slipway.pack.calendar.Papers.paper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.calendar.Audience;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.json.Content;
import org.slipway.pack.Validators;
import org.slipway.scene.LanesBy;
import org.slipway.text.Texts;

/** The printed calendar is what validators, readers and the back row of a room need. */
class CalendarPdfTest {

  @Test
  void itPassesTheValidatorsAndGivesTheSameBytesEverywhere() throws Exception {
    CalendarPaper paper = paper(Audience.Circle.BUSINESS, A3, ALL, MONDAY, MONDAY);
    byte[] pdf = CalendarPdf.of(paper);
    Files.write(Path.of("target/calendar.pdf"), pdf);
    assertEquals(List.of(), Validators.veraPdf(pdf, "3a"));
    assertEquals(List.of(), Validators.veraPdf(pdf, "ua1"));

    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertArrayEquals(pdf, CalendarPdf.of(paper));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  @Tag("slow")
  void afterEachPartAloneTheValidatorsAreContentToo() throws Exception {
    for (CalendarPaper.Part part : CalendarPaper.Part.values()) {
      byte[] pdf =
          CalendarPdf.of(
              paper(Audience.Circle.BUSINESS, A4, Set.of(part), MONDAY, MONDAY.plusDays(3)));
      assertEquals(List.of(), Validators.veraPdf(pdf, "3a"), part.name());
      assertEquals(List.of(), Validators.veraPdf(pdf, "ua1"), part.name());
    }
  }

  @Test
  void aMonthIsOnePageAndEveryPageIsOfTheSizeAskedFor() throws Exception {
    aMonthIsOnePage(List.of(A3, UPRIGHT_LETTER));
  }

  @Test
  @Tag("slow")
  void aMonthIsOnePageOnEveryPaper() throws Exception {
    aMonthIsOnePage(formats());
  }

  private static void aMonthIsOnePage(List<PaperFormat> formats) throws Exception {
    for (PaperFormat size : formats) {
      byte[] pdf =
          CalendarPdf.of(paper(Audience.Circle.BOARD, size, Set.of(CalendarPaper.Part.MONTH)));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        for (PDPage page : document.getPages()) {
          assertEquals(size.width() * 72 / 25.4, page.getMediaBox().getWidth(), 0.2);
          assertEquals(size.height() * 72 / 25.4, page.getMediaBox().getHeight(), 0.2);
        }
        var text = new PDFTextStripper();
        text.setStartPage(1);
        text.setEndPage(1);
        assertTrue(text.getText(document).contains("September 2026"), text.getText(document));
        text.setStartPage(2);
        text.setEndPage(2);
        assertTrue(text.getText(document).contains("October 2026"), text.getText(document));
      }
    }
  }

  @Test
  void theImpactTellsWhoIsTouchedAndTheBusinessIsNotToldOfTestSystems() throws Exception {
    byte[] pdf =
        CalendarPdf.of(paper(Audience.Circle.BUSINESS, A4, Set.of(CalendarPaper.Part.IMPACT)));
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

  @Test
  void noPageIsNearlyEmptyAndNoTimeStandsOffItsLine() throws Exception {
    pagesAreFilled(List.of(UPRIGHT_LETTER));
  }

  @Test
  @Tag("slow")
  void noPageIsNearlyEmptyOnAnyPaper() throws Exception {
    pagesAreFilled(List.of(A3, A4, UPRIGHT_LETTER));
  }

  private static void pagesAreFilled(List<PaperFormat> formats) throws Exception {
    CalendarPaper.Part impact = CalendarPaper.Part.IMPACT;
    for (PaperFormat format : formats) {
      byte[] pdf = CalendarPdf.of(paper(Audience.Circle.EVERYONE, format, Set.of(impact)));
      Map<Integer, Double> filled = RowFit.filled(pdf);
      assertTrue(filled.size() > 1, format + " has one page");
      assertTrue(
          filled.getOrDefault(filled.size(), 0.0) >= RowFit.LEAST_FILLED, format + ": " + filled);
      assertEquals(List.of(), offTheirLine(pdf));
    }
  }

  /** Letters that stand a little higher or lower than the one they follow in a line. */
  private static List<String> offTheirLine(byte[] pdf) throws Exception {
    var off = new ArrayList<String>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        private float x = -1;
        private float y = -1;

        @Override
        protected void processTextPosition(TextPosition text) {
          boolean follows = text.getXDirAdj() >= x && text.getXDirAdj() - x < 12;
          float apart = Math.abs(text.getYDirAdj() - y);
          if (follows && apart > 0.01 && apart < 2) {
            off.add(text + " at " + text.getXDirAdj() + ", " + text.getYDirAdj());
          }
          x = text.getXDirAdj() + text.getWidthDirAdj();
          y = text.getYDirAdj();
        }
      }.getText(document);
    }
    return off;
  }

  @Test
  void nothingPlannedIsSaidAndIsNotAnError() throws Exception {
    CalendarPaper paper = empty(ZoneId.of("Asia/Kolkata"));
    byte[] pdf = CalendarPdf.of(paper);
    assertEquals(List.of(), Validators.veraPdf(pdf, "ua1"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(2, document.getNumberOfPages(), "that, and the empty month");
      String text = new PDFTextStripper().getText(document);
      assertEquals(2, text.split("Nothing is planned", -1).length, "said once");
      assertTrue(text.contains("times in Asia/Kolkata, UTC+5:30"), text);
    }
  }

  @Test
  void whereThePlanNamesNoZoneUtcGoesByItsName() throws Exception {
    CalendarPaper paper = empty(ZoneOffset.UTC);
    assertEquals("UTC", paper.zone().getId());
    assertEquals(List.of(), paper.beside());
    CalendarPaper berlin = paper(Audience.Circle.EVERYONE, A4, ALL);
    assertEquals("UTC", berlin.beside().getLast().getId());
    assertEquals("UTC+2 until Sun 25 Oct 2026, then UTC+1", berlin.offset());
  }

  @Test
  void aSignNoFontHasIsShownAsSuchAndSaid() throws Exception {
    String greek = foot(named("Πληρωμές שלום"), ALL);
    assertFalse(greek.contains("\u25af stands for"), greek);
    for (CalendarPaper.Part part : CalendarPaper.Part.values()) {
      String chinese = foot(named("支払い"), Set.of(part));
      assertTrue(chinese.contains("\u25af stands for"), part + ": " + chinese);
    }
  }

  private static String foot(Plan plan, Set<CalendarPaper.Part> parts) throws Exception {
    var paper =
        new CalendarPaper(
            Analysis.of(plan, AT, Content.FINGERPRINT),
            Audience.Circle.EVERYONE,
            MONDAY,
            MONDAY.plusDays(1),
            new CalendarPaper.Look(A4, LanesBy.ENVIRONMENT, new TreeSet<>(parts), ZoneOffset.UTC),
            Texts.of(Locale.ENGLISH));
    try (PDDocument document = Loader.loadPDF(CalendarPdf.of(paper))) {
      var first = new PDFTextStripper();
      first.setEndPage(1);
      return first.getText(document);
    }
  }

  /** One release of this name, which goes live on Monday. */
  private static Plan named(String name) {
    var shop = new PlanBuilder("UTC");
    Release release = shop.release(name, "1", shop.component(name));
    shop.deploy(release, shop.environment("production", Stage.PRODUCTION), MONDAY + "T12:00");
    return shop.plan();
  }

  @Test
  void whoListensHearsOfEachPageAndCanStopIt() {
    CalendarPaper paper = paper(Audience.Circle.BUSINESS, A4, Set.of(CalendarPaper.Part.MONTH));
    var heard = new ArrayList<Long>();
    CalendarPdf.of(paper, (done, _) -> heard.add(done));
    assertTrue(heard.size() >= 2, heard + " for two months");
    assertThrows(
        CancellationException.class,
        () ->
            CalendarPdf.of(
                paper,
                (_, _) -> {
                  throw new CancellationException();
                }));
  }
}
