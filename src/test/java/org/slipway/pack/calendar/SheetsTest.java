package org.slipway.pack.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slipway.pack.calendar.Papers.A4;
import static org.slipway.pack.calendar.Papers.ALL;
import static org.slipway.pack.calendar.Papers.FROM;
import static org.slipway.pack.calendar.Papers.MONDAY;
import static org.slipway.pack.calendar.Papers.UNTIL;
import static org.slipway.pack.calendar.Papers.UPRIGHT_LETTER;
import static org.slipway.pack.calendar.Papers.formats;
import static org.slipway.pack.calendar.Papers.paper;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slipway.core.calendar.Audience;
import org.slipway.core.plan.Kind;
import org.slipway.core.time.Interval;
import org.slipway.pack.print.Lettering;
import org.slipway.pack.print.PaperPicture;
import org.slipway.scene.AgendaScene;
import org.slipway.scene.Entry;
import org.slipway.scene.Layer;

/** The pages of a printed calendar that are pictures. */
class SheetsTest {

  @Test
  void noWordIsSmallerThanTheLeast() throws Exception {
    assertTrue(PaperFormat.LEAST_POINTS >= 8, "readable at arm's length");
    wordsAreNotSmaller(List.of(UPRIGHT_LETTER));
    byte[] pdf =
        CalendarPdf.of(paper(Audience.Circle.BUSINESS, UPRIGHT_LETTER, ALL, MONDAY, MONDAY));
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
}
