package org.slipway.pack.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slipway.pack.calendar.Papers.A4;
import static org.slipway.pack.calendar.Papers.AT;
import static org.slipway.pack.calendar.Papers.MONDAY;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.calendar.Audience;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.json.Content;
import org.slipway.pack.print.Lettering;
import org.slipway.pack.print.PaperPicture;
import org.slipway.scene.LanesBy;
import org.slipway.scene.Mark;
import org.slipway.text.Texts;

/** A freeze on paper is seen and has its name, with lanes and without, long and short. */
class FreezesOnPaperTest {

  private static Sheets.Sheet timeline(Plan plan) {
    List<Sheets.Sheet> sheets =
        new Sheets(paper(plan, CalendarPaper.Part.TIMELINE), new PaperPicture(new Lettering()))
            .timeline();
    assertEquals(1, sheets.size());
    return sheets.getFirst();
  }

  private static CalendarPaper paper(Plan plan, CalendarPaper.Part part) {
    return new CalendarPaper(
        Analysis.of(plan, AT, Content.FINGERPRINT),
        Audience.Circle.EVERYONE,
        MONDAY,
        MONDAY.plusDays(6),
        new CalendarPaper.Look(
            A4, LanesBy.ENVIRONMENT, new TreeSet<>(Set.of(part)), ZoneOffset.UTC),
        Texts.of(Locale.ENGLISH));
  }

  private static List<String> words(List<Mark> marks) {
    var words = new ArrayList<String>();
    for (Mark mark : marks) {
      if (mark instanceof Mark.Group group) {
        words.addAll(words(group.marks()));
      } else if (mark instanceof Mark.Text text) {
        words.add(text.text());
      }
    }
    return words;
  }

  private static PlanBuilder frozen() {
    var shop = new PlanBuilder("UTC");
    shop.freeze("Year end", Severity.HARD, MONDAY + "T00:00", MONDAY.plusDays(3) + "T00:00");
    return shop;
  }

  @Test
  void withoutLanesItIsDrawnWithItsName() {
    Sheets.Sheet sheet = timeline(frozen().plan());
    assertTrue(
        words(sheet.picture().marks()).stream().anyMatch(word -> word.contains("Year end")),
        words(sheet.picture().marks()).toString());
  }

  @Test
  void aShortOneIsNamedBelowThePicture() {
    var shop = frozen();
    shop.freeze("Payroll", Severity.SOFT, MONDAY + "T12:00", MONDAY + "T12:30");
    String bare = timeline(shop.plan()).inFull();
    assertTrue(bare.contains("Payroll"), bare);

    Release search = shop.release("Search", "5.3", shop.component("Search"));
    shop.deploy(
        search, shop.environment("production", Stage.PRODUCTION), MONDAY.plusDays(4) + "T12:00");
    String laned = timeline(shop.plan()).inFull();
    assertTrue(laned.contains("Payroll"), laned);
    assertTrue(!laned.contains("Year end"), "has room for its name: " + laned);
  }

  @Test
  void whatGoesOnOverCrowdedDaysIsToldOnce() throws Exception {
    var shop = new PlanBuilder("UTC");
    for (int i = 10; i < 40; i++) {
      shop.freeze("Freeze" + i, Severity.SOFT, MONDAY + "T00:00", MONDAY.plusDays(4) + "T00:00");
    }
    byte[] pdf = CalendarPdf.of(paper(shop.plan(), CalendarPaper.Part.MONTH));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      for (int i = 10; i < 40; i++) {
        assertEquals(2, text.split("Freeze" + i, -1).length, "Freeze" + i + " in " + text);
      }
    }
  }
}
