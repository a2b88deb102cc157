package org.slipway.pack.calendar;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.slipway.core.Analysis;
import org.slipway.core.calendar.Audience;
import org.slipway.core.plan.Plan;
import org.slipway.json.Content;
import org.slipway.json.PlanJson;
import org.slipway.json.Read;
import org.slipway.scene.LanesBy;
import org.slipway.text.Texts;

/** Calendars of the sample that tests print. */
final class Papers {

  static final Instant AT = Instant.parse("2026-09-28T12:21:03Z");
  static final LocalDate FROM = LocalDate.of(2026, 9, 1);
  static final LocalDate UNTIL = LocalDate.of(2026, 10, 31);
  static final Plan SAMPLE = sample();
  static final LocalDate MONDAY = LocalDate.of(2026, 9, 28);
  static final PaperFormat.Orientation PORTRAIT = PaperFormat.Orientation.PORTRAIT;
  static final PaperFormat A3 = across(PaperSize.A3);
  static final PaperFormat A4 = across(PaperSize.A4);
  static final PaperFormat UPRIGHT_LETTER = new PaperFormat(PaperSize.LETTER, PORTRAIT);
  static final Set<CalendarPaper.Part> ALL = Set.of(CalendarPaper.Part.values());

  private static Plan sample() {
    try (InputStream in = Papers.class.getResourceAsStream("/org/slipway/sample/nordwind.json")) {
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

  static List<PaperFormat> formats() {
    var all = new ArrayList<PaperFormat>();
    for (PaperSize size : PaperSize.values()) {
      for (PaperFormat.Orientation way : PaperFormat.Orientation.values()) {
        all.add(new PaperFormat(size, way));
      }
    }
    return all;
  }

  /** Of the sample. */
  static CalendarPaper paper(Audience audience, PaperFormat format, Set<CalendarPaper.Part> parts) {
    return paper(audience, format, parts, FROM, UNTIL);
  }

  static CalendarPaper paper(
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

  static CalendarPaper empty(ZoneId zone) {
    return new CalendarPaper(
        Analysis.of(Plan.EMPTY, AT, Content.FINGERPRINT),
        Audience.Circle.EVERYONE,
        FROM,
        FROM.plusDays(6),
        new CalendarPaper.Look(A4, LanesBy.ENVIRONMENT, new TreeSet<>(ALL), zone),
        Texts.of(Locale.ENGLISH));
  }

  private Papers() {}
}
