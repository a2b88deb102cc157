package org.slipway.pack.calendar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.slipway.core.Analysis;
import org.slipway.core.calendar.Audience;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;
import org.slipway.core.time.Interval;
import org.slipway.json.Content;
import org.slipway.json.PlanJson;
import org.slipway.json.Read;
import org.slipway.pack.Validators;
import org.slipway.pack.print.Lettering;
import org.slipway.pack.print.PaperPicture;
import org.slipway.scene.AgendaScene;
import org.slipway.scene.Entry;
import org.slipway.scene.LanesBy;
import org.slipway.scene.Layer;
import org.slipway.text.Texts;

/** The printed calendar is what validators, readers and the back row of a room need. */
class CalendarPdfTest {

  private static final Instant AT = Instant.parse("2026-09-28T12:21:03Z");
  private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
  private static final LocalDate UNTIL = LocalDate.of(2026, 10, 31);
  private static final Plan SAMPLE = sample();
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 28);
  private static final PaperFormat.Orientation PORTRAIT = PaperFormat.Orientation.PORTRAIT;
  private static final PaperFormat A3 = across(PaperSize.A3);
  private static final PaperFormat A4 = across(PaperSize.A4);
  private static final PaperFormat UPRIGHT_LETTER = new PaperFormat(PaperSize.LETTER, PORTRAIT);
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

  private static PaperFormat across(PaperSize size) {
    return new PaperFormat(size, PaperFormat.Orientation.LANDSCAPE);
  }

  private static List<PaperFormat> formats() {
    var all = new ArrayList<PaperFormat>();
    for (PaperSize size : PaperSize.values()) {
      for (PaperFormat.Orientation way : PaperFormat.Orientation.values()) {
        all.add(new PaperFormat(size, way));
      }
    }
    return all;
  }

  private static CalendarPaper paper(
      Audience audience, PaperFormat format, Set<CalendarPaper.Part> parts) {
    return paper(audience, format, parts, FROM, UNTIL);
  }

  private static CalendarPaper paper(
      Audience audience,
      PaperFormat format,
      Set<CalendarPaper.Part> parts,
      LocalDate from,
      LocalDate until) {
    return new CalendarPaper(
        Analysis.of(SAMPLE, AT, Content.FINGERPRINT),
        audience,
        from,
        until,
        new CalendarPaper.Look(format, LanesBy.ENVIRONMENT, new TreeSet<>(parts), ZoneOffset.UTC),
        Texts.of(Locale.ENGLISH));
  }

  @Test
  void itPassesTheValidatorsAndGivesTheSameBytesEverywhere() throws Exception {
    CalendarPaper paper = paper(Audience.Circle.BUSINESS, A3, ALL, MONDAY, MONDAY.plusDays(9));
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
  void noWordIsSmallerThanTheLeast() throws Exception {
    assertTrue(PaperFormat.LEAST_POINTS >= 8, "readable at arm's length");
    wordsAreNotSmaller(List.of(A3, UPRIGHT_LETTER));
    byte[] pdf =
        CalendarPdf.of(
            paper(Audience.Circle.EVERYONE, UPRIGHT_LETTER, ALL, MONDAY, MONDAY.plusDays(2)));
    assertTrue(smallest(pdf) >= PaperFormat.LEAST_POINTS, "smallest: " + smallest(pdf));
  }

  @Test
  @Tag("slow")
  void noWordIsSmallerThanTheLeastOnAnyPaper() {
    wordsAreNotSmaller(formats());
  }

  private static void wordsAreNotSmaller(List<PaperFormat> formats) {
    for (PaperFormat format : formats) {
      CalendarPaper paper =
          paper(Audience.Circle.EVERYONE, format, ALL, MONDAY.minusDays(7), MONDAY.plusDays(6));
      var sheets = new Sheets(paper, new PaperPicture(new Lettering()));
      var pictures = new ArrayList<>(sheets.months());
      pictures.addAll(sheets.timeline());
      pictures.addAll(sheets.agenda());
      double printed = format.printed() / format.pictureWidth();
      for (Sheets.Sheet sheet : pictures) {
        double points = PaperPicture.smallestWords(sheet.picture()) * printed * PaperPicture.POINTS;
        assertTrue(points >= PaperFormat.LEAST_POINTS, sheet.title() + ": " + points);
        assertTrue(
            sheet.picture().height() <= format.pictureHeight(), sheet.title() + " is too high");
      }
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
    CalendarPaper paper = paper(Audience.Circle.EVERYONE, A4, Set.of(CalendarPaper.Part.TIMELINE));
    var sheets = new Sheets(paper, new PaperPicture(new Lettering()));
    List<Sheets.Sheet> tiles = sheets.timeline();
    assertTrue(tiles.size() > 9, tiles.size() + " tiles");
    long firstWeek = tiles.stream().filter(t -> t.title().contains("Mon 28 Sep")).count();
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
  void whatDepartsOrIsDeliveredStandsOnPaperOnce() {
    CalendarPaper paper =
        paper(Audience.Circle.BOARD, A4, Set.of(CalendarPaper.Part.MONTH), FROM, UNTIL);
    List<Layer> dates =
        new PrintedFacts(paper)
                .layers(
                    new Interval(
                        FROM.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        UNTIL.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .stream()
                .filter(
                    l -> Set.of(Kind.RELEASE_TRAIN, Kind.VENDOR_DELIVERY).contains(l.ref().kind()))
                .toList();
    assertTrue(dates.stream().anyMatch(l -> l.sort() == Layer.Sort.DEPARTURE));
    assertEquals(List.of(), dates.stream().filter(l -> l.sort() == Layer.Sort.EVENT).toList());
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
    CalendarPaper.Part impact = CalendarPaper.Part.IMPACT;
    for (PaperFormat format : List.of(A4, UPRIGHT_LETTER)) {
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
  void theAgendaHasEveryDeploymentUnderItsDayOnceAndRepeatsTheDayOnEachPage() {
    CalendarPaper paper = paper(Audience.Circle.EVERYONE, A4, Set.of(CalendarPaper.Part.AGENDA));
    var sheets = new Sheets(paper, new PaperPicture(new Lettering()));
    List<AgendaScene> pages =
        AgendaScene.pages(sheets.content(), paper.range(), A4.pictureWidth(), 200);
    var told = new ArrayList<Entry>();
    boolean again = false;
    LocalDate before = LocalDate.MIN;
    for (AgendaScene page : pages) {
      assertEquals(0, page.heads().getFirst().top(), "a day's heading stands on top");
      assertTrue(page.picture().height() <= 200);
      again |= page.heads().getFirst().day().equals(before);
      before = page.heads().getLast().day();
      page.rows().forEach(row -> told.add(row.entry()));
    }
    assertTrue(again, "no day goes on over a page");
    assertEquals(Entry.in(sheets.content(), paper.range()).size(), told.size());
    assertEquals(told.size(), told.stream().distinct().count());
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

  private static CalendarPaper empty(ZoneId zone) {
    return new CalendarPaper(
        Analysis.of(Plan.EMPTY, AT, Content.FINGERPRINT),
        Audience.Circle.EVERYONE,
        FROM,
        FROM.plusDays(6),
        new CalendarPaper.Look(A4, LanesBy.ENVIRONMENT, new TreeSet<>(ALL), zone),
        Texts.of(Locale.ENGLISH));
  }

  @Test
  void aSignNoFontHasIsShownAsSuchAndSaid() throws Exception {
    for (CalendarPaper.Part part : CalendarPaper.Part.values()) {
      String greek = foot(named("Πληρωμές שלום"), part);
      assertFalse(greek.contains("\u25af stands for"), part + ": " + greek);
      String chinese = foot(named("支払い"), part);
      assertTrue(chinese.contains("\u25af stands for"), part + ": " + chinese);
    }
  }

  private static String foot(Plan plan, CalendarPaper.Part part) throws Exception {
    var paper =
        new CalendarPaper(
            Analysis.of(plan, AT, Content.FINGERPRINT),
            Audience.Circle.EVERYONE,
            MONDAY,
            MONDAY.plusDays(6),
            new CalendarPaper.Look(
                A4, LanesBy.ENVIRONMENT, new TreeSet<>(Set.of(part)), ZoneOffset.UTC),
            Texts.of(Locale.ENGLISH));
    try (PDDocument document = Loader.loadPDF(CalendarPdf.of(paper))) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** The sample with a release under another name. */
  private static Plan named(String name) {
    Release release = SAMPLE.byKey(Release.class, "REL-2031").orElseThrow();
    Edit edit = Edit.put(Phrase.of("edit.unnamed"), Shape.with(release, "name", name));
    return ((Applied.Done) SAMPLE.apply(edit)).plan();
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
