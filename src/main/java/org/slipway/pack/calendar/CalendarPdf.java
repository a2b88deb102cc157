package org.slipway.pack.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.plan.Organisation;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.time.Interval;
import org.slipway.pack.print.Described;
import org.slipway.pack.print.Html;
import org.slipway.pack.print.Lettering;
import org.slipway.pack.print.PaperPicture;
import org.slipway.pack.print.PdfFile;
import org.slipway.pack.print.Steps;
import org.slipway.scene.Entry;
import org.slipway.text.Times;

/** Makes the PDF of a calendar: PDF/A-3 and PDF/UA-1, black on white, the same bytes each time. */
public final class CalendarPdf {

  private static final String PAGE = "\u0001";
  private static final String OF = "\u0002";
  private static final String IMPACT = "impact";
  private static final String TIMELINE = "timeline";
  private static final String NOTHING = "nothing";

  /** Pages that need no list of pages before them. */
  private static final int FEW = 6;

  private final CalendarPaper paper;
  private final Steps steps;
  private final Lettering lettering = new Lettering();
  private final PaperPicture pictures = new PaperPicture(lettering);
  private final Sheets sheets;

  /**
   * A heading with what stands under it.
   *
   * @param flows whether it may stand below another where there is room
   * @param rows whether it is a table
   */
  private record Section(String id, String title, String markup, boolean flows, boolean rows) {}

  private CalendarPdf(CalendarPaper paper, Steps steps) {
    this.paper = paper;
    this.steps = steps;
    this.sheets = new Sheets(paper, pictures);
  }

  /** Makes it without saying how far it is. */
  public static byte[] of(CalendarPaper paper) {
    return of(paper, Steps.UNHEARD);
  }

  /**
   * Makes it.
   *
   * @param steps hears of each page laid out and of each page drawn
   */
  public static byte[] of(CalendarPaper paper, Steps steps) {
    return new CalendarPdf(paper, steps).pdf();
  }

  private byte[] pdf() {
    List<Section> sections = sections();
    boolean few = sections.size() <= FEW && !sections.getFirst().id().equals(IMPACT);
    String cover = few ? "" : cover(sections);
    var body = new StringBuilder(cover);
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      boolean below = i == 0 && (cover.isEmpty() || section.id().equals(IMPACT));
      body.append(placed(section, below ? "" : section.flows() ? "flowing" : "newpage", cover));
    }
    String whole = cover.isEmpty() ? uncovered(body.toString()) : body.toString();
    return made(document(whole, sections), steps);
  }

  /** With no page before them the sections are the first level of headings: PDF/UA skips none. */
  private static String uncovered(String body) {
    return body.replace("<h2 ", "<h1 class=\"section\" ").replace("</h2>", "</h1>");
  }

  /** Where nothing is planned it is said once, and empty months are all that is drawn. */
  private List<Section> sections() {
    var sections = new ArrayList<Section>();
    boolean empty = paper.isEmpty();
    if (empty) {
      String title = paper.say("nothing");
      sections.add(new Section(NOTHING, title, heading(NOTHING, title), true, false));
    }
    for (CalendarPaper.Part part : paper.look().parts()) {
      if (!empty || part == CalendarPaper.Part.MONTH) {
        sections.addAll(sections(part));
      }
    }
    return sections;
  }

  /** Tables are set closer or wider where that spares a page with a line or two. */
  private String placed(Section section, String at, String cover) {
    if (!section.rows()) {
      return Html.element("div", at, section.markup());
    }
    String above = at.isEmpty() ? cover : "";
    String spacing =
        RowFit.of(
            s ->
                made(document(above + Html.element("div", s, section.markup()), List.of()), steps));
    return Html.element("div", (at + " " + spacing).strip(), section.markup());
  }

  private byte[] made(String html, Steps heard) {
    return PdfFile.make(
        html,
        new Described(
            title(),
            paper.words().holds(paper.audience()),
            whose(),
            List.of(paper.say("keyword")),
            paper.texts().locale().toLanguageTag(),
            paper.analysis().at().truncatedTo(ChronoUnit.SECONDS),
            sha256(html)),
        heard);
  }

  private String document(String body, List<Section> sections) {
    return "<html lang=\""
        + paper.texts().locale().toLanguageTag()
        + "\"><head><title>"
        + Html.escape(title())
        + "</title><style>"
        + style(title() + body)
        + "</style>"
        + bookmarks(sections)
        + "</head><body>"
        + body
        + "</body></html>";
  }

  private List<Section> sections(CalendarPaper.Part part) {
    return switch (part) {
      case IMPACT -> List.of(table(IMPACT, paper.say("impact"), new ImpactPages(paper).html()));
      case MONTH -> pictured("month", sheets.months());
      case TIMELINE -> timeline();
      case AGENDA -> pictured("agenda", sheets.agenda());
    };
  }

  private List<Section> timeline() {
    var sections = new ArrayList<>(pictured(TIMELINE, sheets.timeline()));
    List<String> leftOut = sheets.leftOut();
    if (!leftOut.isEmpty()) {
      String title = paper.say("nothing-in", String.join("; ", leftOut));
      String id = TIMELINE + "-" + NOTHING;
      sections.add(
          new Section(
              id,
              title,
              "<p id=\"" + id + "\">" + Html.escape(title) + "</p>",
              !sections.isEmpty(),
              false));
    }
    return sections;
  }

  /** Pictures; days of which not everything is drawn are told in full on the page after. */
  private List<Section> pictured(String id, List<Sheets.Sheet> pages) {
    var sections = new ArrayList<Section>();
    var crowded = new TreeSet<LocalDate>();
    for (Sheets.Sheet sheet : pages) {
      String picture =
          pictures.markup(sheet.picture(), paper.look().format().printed()) + sheet.inFull();
      boolean flows = id.equals(TIMELINE) && !sections.isEmpty();
      sections.add(
          new Section(
              id + "-" + sections.size(),
              sheet.title(),
              heading(id + "-" + sections.size(), sheet.title()) + picture,
              flows,
              false));
      crowded.addAll(sheet.crowded());
    }
    if (!crowded.isEmpty()) {
      sections.add(table(id + "-more", paper.say("more"), more(crowded)));
    }
    return sections;
  }

  private static Section table(String id, String title, String markup) {
    return new Section(id, title, heading(id, title) + markup, false, true);
  }

  private static String heading(String id, String title) {
    return "<h2 id=\"" + id + "\">" + Html.escape(title) + "</h2>";
  }

  /** Everything on those days, each once, under the first of them that it touches. */
  private String more(SortedSet<LocalDate> days) {
    var told = new LinkedHashSet<Entry>();
    var rows = new ArrayList<String>();
    for (LocalDate day : days) {
      var whole = new Interval(paper.startOf(day), paper.startOf(day.plusDays(1)));
      for (Entry entry : Entry.in(sheets.content(), whole)) {
        if (entry.touches(sheets.content(), day) && told.add(entry)) {
          rows.add(more(day, entry));
        }
      }
    }
    List<String> titles =
        List.of(paper.say("column.day"), paper.when(), paper.say("column.stands"));
    return Html.table("more", titles, rows);
  }

  private String more(LocalDate day, Entry entry) {
    ZoneId zone = paper.zone();
    var times = new CellTimes(paper);
    String when =
        entry.isInDays()
            ? times.days(entry.first(zone), entry.last(zone))
            : times.times(entry.at(), zone);
    String name = Html.element("b", Html.escape(entry.name()));
    return Html.row(
        List.of(
            Html.escape(Times.day(day, paper.texts().locale())),
            when,
            name + ", " + Html.escape(entry.about(sheets.content()))));
  }

  private String cover(List<Section> sections) {
    var out = new StringBuilder("<h1>").append(Html.escape(title())).append("</h1>");
    out.append(Html.element("p", "lead", Html.escape(paper.words().holds(paper.audience()))));
    out.append(Html.element("p", Html.escape(zone())));
    out.append(Html.element("p", Html.escape(paper.say("reading", PaperFormat.LEAST_POINTS))));
    out.append("<h2 id=\"pages\">").append(Html.escape(paper.say("pages"))).append("</h2>");
    List<String> rows = sections.stream().map(CalendarPdf::pageRow).toList();
    return out.append(
            Html.table("pages", List.of(paper.say("column.shows"), paper.say("column.page")), rows))
        .toString();
  }

  private String zone() {
    return paper.beside().isEmpty()
        ? paper.say("zone.alone", paper.zone().getId())
        : paper.say("zone", paper.zone().getId());
  }

  /** The number is set when the pages are. */
  private static String pageRow(Section section) {
    String title = Html.escape(section.title());
    String link = "<a href=\"#" + section.id() + "\" title=\"" + title + "\">";
    String number =
        "<a class=\"number\" href=\"#" + section.id() + "\" title=\"" + title + "\"></a>";
    return Html.row(List.of(link + title + "</a>", number));
  }

  private String whose() {
    String name = paper.plan().organisation().map(Organisation::name).orElse("Slipway");
    return WhatIfMark.of(paper.plan()).map(mark -> mark + " – " + name).orElse(name);
  }

  private String title() {
    Locale locale = paper.texts().locale();
    return paper.say(
        "title",
        whose(),
        paper.words().name(paper.audience()),
        Times.day(paper.from(), locale),
        Times.day(paper.until(), locale));
  }

  private String bookmarks(List<Section> sections) {
    var out = new StringBuilder("<bookmarks>");
    for (Section section : sections) {
      out.append("<bookmark name=\"").append(Html.escape(section.title()));
      out.append("\" href=\"#").append(section.id()).append("\"/>");
    }
    return out.append("</bookmarks>").toString();
  }

  /** Whose time it is, when it was judged, and what stands for signs without letters. */
  private String foot(String letters) {
    String at = Times.moment(paper.analysis().at(), paper.zone(), paper.texts().locale());
    String zone = paper.zone().getId();
    String foot =
        paper.isUtc()
            ? paper.say("foot", zone, at)
            : paper.say("foot-offset", zone, paper.offset(), at);
    boolean lacking = !lettering.lacking(letters).isEmpty();
    return lacking ? foot + " · " + paper.say("no-letters") : foot;
  }

  /**
   * @param letters all that is written with them
   */
  private String style(String letters) {
    String right =
        css(paper.say("page-of", PAGE, OF))
            .replace(PAGE, "\" counter(page) \"")
            .replace(OF, "\" counter(pages) \"");
    return resource("calendar.css")
        .replace("@size@", paper.look().format().css())
        .replace("@head@", css(title()))
        .replace("@foot-left@", css(foot(letters)))
        .replace("@foot-right@", right);
  }

  private static String css(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\3c ") + '"';
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = CalendarPdf.class.getResourceAsStream("/org/slipway/pack/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
