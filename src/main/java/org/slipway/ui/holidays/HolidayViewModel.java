package org.slipway.ui.holidays;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slipway.core.plan.Holiday;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.HolidaySource;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.holidays.HolidayFill;
import org.slipway.exchange.holidays.HolidayRegion;
import org.slipway.exchange.holidays.PublicHolidays;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.session.Session;

/** What is chosen in the form, in words, and what would come of it. On the FX thread. */
final class HolidayViewModel {

  private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*(?:[-–]\\s*(\\d{4}))?");
  private static final int MOST_YEARS = 30;
  private static final int AHEAD = 3;

  /** A part of a country with what it is called below the country. */
  private record Place(String name, List<String> codes) {}

  private final Session session;
  private final Texts texts;
  private final List<HolidayRegion> countries;
  private final StringProperty country = new SimpleStringProperty("");
  private final StringProperty part = new SimpleStringProperty("");
  private final StringProperty years = new SimpleStringProperty("");
  private final StringProperty into = new SimpleStringProperty("");

  HolidayViewModel(Session session, List<HolidayRegion> countries) {
    this.session = session;
    this.countries = countries;
    texts = session.texts();
    int now = session.now().atZone(ZoneOffset.UTC).getYear();
    years.set(now + "–" + (now + AHEAD));
    into.set(newOne());
    country.subscribe(_ -> part.set(""));
    selected().flatMap(HolidayCalendar::source).ifPresent(this::choose);
    country.subscribe(_ -> intoFilled());
    part.subscribe(_ -> intoFilled());
  }

  /** The holiday calendar that the user looks at. */
  private Optional<HolidayCalendar> selected() {
    return session
        .selection()
        .get()
        .flatMap(session.plan()::find)
        .filter(HolidayCalendar.class::isInstance)
        .map(HolidayCalendar.class::cast);
  }

  private void choose(HolidaySource source) {
    countries.stream()
        .filter(c -> c.code().equals(source.country()))
        .findFirst()
        .ifPresent(c -> country.set(c.name()));
    places().stream()
        .filter(p -> p.codes().equals(source.subdivisions()))
        .findFirst()
        .ifPresent(p -> part.set(p.name()));
  }

  /** What was filled from the same source before is refreshed, unless another one is chosen. */
  private void intoFilled() {
    source()
        .ifPresent(
            s -> into.set(HolidayFill.filled(session.plan(), s).map(this::name).orElse(newOne())));
  }

  Session session() {
    return session;
  }

  StringProperty country() {
    return country;
  }

  StringProperty part() {
    return part;
  }

  StringProperty years() {
    return years;
  }

  StringProperty into() {
    return into;
  }

  List<String> countryNames() {
    return countries.stream().map(HolidayRegion::name).toList();
  }

  /** The parts of the chosen country, the whole of it first. */
  List<String> partNames() {
    var names = new ArrayList<String>(List.of(""));
    places().stream().skip(1).map(Place::name).forEach(names::add);
    return names;
  }

  /** What can be filled: a new calendar, or one that is there. */
  List<String> intoNames() {
    var names = new ArrayList<String>(List.of(newOne()));
    session.plan().holidayCalendars().values().stream()
        .map(this::name)
        .sorted()
        .forEach(names::add);
    return names;
  }

  private String newOne() {
    return texts.get("holidays.into-new");
  }

  private String name(HolidayCalendar calendar) {
    return Names.of(session.plan(), calendar) + " · " + calendar.key();
  }

  private List<Place> places() {
    Optional<HolidayRegion> chosen =
        countries.stream()
            .filter(c -> c.name().equals(country.get()))
            .findFirst()
            .flatMap(c -> PublicHolidays.country(c.code()));
    var places = new ArrayList<Place>();
    places.add(new Place("", List.of()));
    chosen.ifPresent(c -> c.parts().forEach(p -> add(places, "", List.of(), p)));
    return places;
  }

  private static void add(
      List<Place> places, String above, List<String> codesAbove, HolidayRegion region) {
    String name = above + region.name();
    var codes = new ArrayList<String>(codesAbove);
    codes.add(region.code());
    places.add(new Place(name, codes));
    region.parts().forEach(p -> add(places, name + " › ", codes, p));
  }

  /** Whose holidays are asked for; empty while no country is chosen. */
  Optional<HolidaySource> source() {
    return countries.stream()
        .filter(c -> c.name().equals(country.get()))
        .findFirst()
        .flatMap(
            c ->
                places().stream()
                    .filter(p -> p.name().equals(part.get()))
                    .findFirst()
                    .map(p -> new HolidaySource(c.code(), p.codes())));
  }

  /** The years typed; empty where they are none. */
  Optional<SortedSet<Integer>> askedYears() {
    Matcher read = YEARS.matcher(years.get().strip());
    if (!read.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(read.group(1));
    int to = read.group(2) == null ? from : Integer.parseInt(read.group(2));
    return from <= to && to - from < MOST_YEARS
        ? Optional.of(
            IntStream.rangeClosed(from, to).boxed().collect(Collectors.toCollection(TreeSet::new)))
        : Optional.empty();
  }

  /** What would be filled in; empty while something is missing. */
  Optional<HolidayFill> fill() {
    return source()
        .flatMap(
            s ->
                askedYears()
                    .map(
                        asked ->
                            HolidayFill.of(
                                s,
                                asked,
                                chosenInto(),
                                () -> session.newHead(HolidayCalendar.class))));
  }

  private Optional<HolidayCalendar> chosenInto() {
    return session.plan().holidayCalendars().values().stream()
        .filter(calendar -> name(calendar).equals(into.get()))
        .findFirst();
  }

  /** What would change, a line each; nothing while something is missing. */
  List<String> changes() {
    return fill().map(this::changes).orElse(List.of());
  }

  private List<String> changes(HolidayFill fill) {
    var lines = new ArrayList<String>();
    lines.add(summary(fill));
    lines(lines, "holidays.removed", fill.removed());
    lines(lines, "holidays.kept", fill.kept());
    lines(lines, "holidays.left-out", fill.leftOut());
    lines(lines, "holidays.added", fill.added());
    return lines;
  }

  /** One sentence on what would change, or on what was changed. */
  String summary(HolidayFill fill) {
    String name = fill.after().name();
    return fill.isChange()
        ? texts.get("holidays.summary", name, fill.added().size(), fill.removed().size())
        : texts.get("holidays.no-change", name);
  }

  private void lines(List<String> lines, String key, List<Holiday> days) {
    for (Holiday day : days) {
      lines.add(texts.get(key, Times.day(day.date(), texts.locale()), day.name()));
    }
  }

  /** Takes it in one edit; answers why not, or nothing. */
  List<String> take(HolidayFill fill) {
    if (!fill.isChange()) {
      return List.of();
    }
    List<String> problems = session.apply(fill.edit()).problems();
    if (problems.isEmpty()) {
      session.selection().set(Optional.of(Ref.of(fill.after())));
    }
    return problems;
  }
}
