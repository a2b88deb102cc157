package org.slipway.pack.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.calendar.CalendarEntry;
import org.slipway.core.calendar.EntrySort;
import org.slipway.core.calendar.Impact;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Freeze;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Occurrence;
import org.slipway.pack.print.Html;
import org.slipway.text.CalendarWords;
import org.slipway.text.Times;

/** Week by week: what changes, when, whom it touches, how long it may be noticed, whom to ask. */
final class ImpactPages {

  private final CalendarPaper paper;
  private final CalendarWords words;
  private final CellTimes times;

  /** An occurrence of a line. */
  private record Happening(CalendarEntry entry, Occurrence occurrence) {
    Interval at() {
      return occurrence.at();
    }
  }

  ImpactPages(CalendarPaper paper) {
    this.paper = paper;
    this.words = paper.words();
    this.times = new CellTimes(paper);
  }

  String html() {
    var out = new StringBuilder();
    SortedMap<LocalDate, List<Happening>> weeks = weeks();
    List<String> unknown = notComputed();
    if (!unknown.isEmpty()) {
      out.append(Html.element("p", "warning", markup("not-computed", String.join(", ", unknown))));
    }
    if (weeks.isEmpty()) {
      out.append(Html.element("p", markup("nothing")));
    }
    if (!weeks.isEmpty()) {
      out.append("<table class=\"changes\">");
      out.append(Html.headings(titles()));
      weeks.forEach((monday, happenings) -> out.append(week(monday, happenings)));
      out.append("</table>");
    }
    return out.toString();
  }

  private String markup(String key, Object... args) {
    return Html.escape(paper.say(key, args));
  }

  private static boolean isTold(CalendarEntry entry) {
    return switch (entry.sort()) {
      case DEPLOYMENT, FREEZE, EVENT, DEPARTURE, CUT_OFF, MILESTONE, DELIVERY -> true;
      case WINDOW, SHIFT, BOOKING, HOLIDAY -> false;
    };
  }

  private List<String> notComputed() {
    return paper.entries().stream()
        .filter(ImpactPages::isTold)
        .filter(e -> e.expand(paper.plan(), paper.range()) instanceof Expansion.NotComputed)
        .map(words::title)
        .toList();
  }

  private SortedMap<LocalDate, List<Happening>> weeks() {
    var weeks = new TreeMap<LocalDate, List<Happening>>();
    for (CalendarEntry entry : paper.entries()) {
      if (isTold(entry)) {
        for (Occurrence o : entry.expand(paper.plan(), paper.range()).occurrences()) {
          weeks.computeIfAbsent(monday(o), _ -> new ArrayList<>()).add(new Happening(entry, o));
        }
      }
    }
    weeks
        .values()
        .forEach(
            list -> list.sort(Comparator.comparing(Happening::at).thenComparing(Happening::entry)));
    return weeks;
  }

  /** What began before the range stands in its first week. */
  private LocalDate monday(Occurrence occurrence) {
    Instant from = occurrence.at().start();
    Instant first = paper.range().start();
    return (from.isBefore(first) ? first : from)
        .atZone(paper.zone())
        .toLocalDate()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The heading of a week never stands at the foot of a page without what follows it. */
  private String week(LocalDate monday, List<Happening> happenings) {
    Locale locale = paper.texts().locale();
    String title =
        paper.say("week", Times.day(monday, locale), Times.day(monday.plusDays(6), locale));
    String heading =
        "<tr class=\"week\"><th scope=\"colgroup\" colspan=\"7\">"
            + Html.escape(title)
            + "</th></tr>";
    List<String> rows = happenings.stream().map(this::row).toList();
    String rest = String.join("", rows.subList(1, rows.size()));
    return Html.element("tbody", "together", heading + rows.getFirst())
        + (rest.isEmpty() ? "" : Html.element("tbody", rest));
  }

  private String row(Happening each) {
    return each.entry().sort() == EntrySort.DEPLOYMENT ? change(each) : other(each);
  }

  private List<String> titles() {
    return List.of(
        paper.say("column.what"),
        paper.when(),
        paper.say("column.who"),
        paper.say("column.users"),
        paper.say("column.data"),
        paper.say("column.noticed"),
        paper.say("column.contact"));
  }

  private String change(Happening each) {
    Deployment deployment = (Deployment) each.entry().record();
    Impact impact = Impact.of(paper.plan(), deployment);
    String what =
        Html.element("b", Html.escape(words.title(each.entry())))
            + "<br/>"
            + Html.escape(words.items(impact))
            + state(deployment);
    return Html.row(
        List.of(
            what,
            when(each),
            who(impact),
            Html.escape(words.users(impact)),
            Html.escape(words.data(impact)),
            Html.escape(words.interruption(impact)),
            Html.escape(words.contact(impact))));
  }

  /** Where neither units nor regions are named that is said once. */
  private String who(Impact impact) {
    String units = Html.escape(words.units(impact));
    String regions = Html.escape(words.regions(impact));
    boolean nobody = impact.units().isEmpty() && impact.regions().isEmpty();
    return nobody ? units : units + "<br/>" + regions;
  }

  /** The state is said where it is not simply planned. */
  private String state(Deployment deployment) {
    return deployment.state() == DeploymentState.PLANNED
        ? ""
        : ", " + Html.element("i", Html.escape(paper.texts().term(deployment.state())));
  }

  /** Why it stands here takes the columns that only a change has. */
  private String other(Happening each) {
    String why =
        each.entry().record() instanceof Freeze freeze
            ? paper.say("freeze", paper.texts().term(freeze.severity()), freeze.reason())
            : words.description(each.entry()).orElse("");
    return "<tr><td>"
        + Html.element("b", Html.escape(words.title(each.entry())))
        + "</td><td>"
        + when(each)
        + "</td><td colspan=\"5\">"
        + Html.escape(why)
        + "</td></tr>";
  }

  private String when(Happening each) {
    Interval at = each.at();
    ZoneId zone = each.entry().when().zone();
    return each.entry().when().allDay()
        ? times.days(
            at.start().atZone(zone).toLocalDate(), at.end().atZone(zone).toLocalDate().minusDays(1))
        : times.times(at, zone);
  }
}
