package org.slipway.ui.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slipway.core.time.WorkingHours;
import org.slipway.scene.Footer;
import org.slipway.scene.LanesBy;
import org.slipway.scene.Layer;
import org.slipway.scene.Scale;

/**
 * How the reader has set the calendar: form, lanes, filter, zones, shading, snapping. It can be
 * written down as words and taken up again. On the FX thread.
 */
public final class CalendarChoices {

  /** More rulers would leave no room for lanes. */
  static final int MOST_ZONES = 2;

  private final ObjectProperty<CalendarForm> form =
      new SimpleObjectProperty<>(CalendarForm.TIMELINE);
  private final ObjectProperty<LanesBy> lanesBy = new SimpleObjectProperty<>(LanesBy.ENVIRONMENT);
  private final ObjectProperty<List<ZoneId>> others = new SimpleObjectProperty<>(List.of());
  private final BooleanProperty shaded = new SimpleBooleanProperty();
  private final ObjectProperty<CalendarFilter> filter =
      new SimpleObjectProperty<>(CalendarFilter.NONE);
  private final ObjectProperty<Set<Layer.Sort>> hiddenDates = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Set<Footer>> folded = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<WorkingHours> hours = new SimpleObjectProperty<>(WorkingHours.USUAL);
  private final Sight sight;
  private final ObjectProperty<Duration> snap;

  CalendarChoices(Sight sight, ObjectProperty<Duration> snap) {
    this.sight = sight;
    this.snap = snap;
    hours.addListener((_, _, now) -> sight.working(now));
  }

  public ObjectProperty<CalendarForm> form() {
    return form;
  }

  public ObjectProperty<LanesBy> lanesBy() {
    return lanesBy;
  }

  /** Zones of the rulers below the first, at most two. */
  public ObjectProperty<List<ZoneId>> others() {
    return others;
  }

  /** Whether hours outside of a lane's working hours are shaded. */
  public BooleanProperty shaded() {
    return shaded;
  }

  public ObjectProperty<CalendarFilter> filter() {
    return filter;
  }

  /**
   * When people work: by it lanes are shaded and a work week is cut. The reader's own, in every
   * view and workspace; no part of {@link #words}.
   */
  public ObjectProperty<WorkingHours> hours() {
    return hours;
  }

  /** What is folded below the lanes. */
  ObjectProperty<Set<Footer>> folded() {
    return folded;
  }

  /** Sorts of dates that are not shown. */
  ObjectProperty<Set<Layer.Sort>> hiddenDates() {
    return hiddenDates;
  }

  /** Shows a sort of dates, or hides it. */
  void show(Layer.Sort sort, boolean shown) {
    var hidden = new TreeSet<>(hiddenDates.get());
    if (shown ? hidden.remove(sort) : hidden.add(sort)) {
      hiddenDates.set(hidden);
    }
  }

  /** Which dates are shown. */
  DateFilter dates() {
    return new DateFilter(hiddenDates.get(), filter.get());
  }

  /** Adds a ruler, or takes it away; the oldest goes where there is no room. */
  void toggle(ZoneId zone) {
    var now = new ArrayList<>(others.get());
    if (!now.remove(zone)) {
      if (now.size() == MOST_ZONES) {
        now.removeFirst();
      }
      now.add(zone);
    }
    others.set(List.copyOf(now));
  }

  /** Calls back when anything is chosen. */
  void whenChosen(Runnable run) {
    form.addListener((_, _, _) -> run.run());
    lanesBy.addListener((_, _, _) -> run.run());
    others.addListener((_, _, _) -> run.run());
    shaded.addListener((_, _, _) -> run.run());
    filter.addListener((_, _, _) -> run.run());
    hiddenDates.addListener((_, _, _) -> run.run());
    folded.addListener((_, _, _) -> run.run());
    snap.addListener((_, _, _) -> run.run());
    sight.scale().addListener((_, _, _) -> run.run());
  }

  /** All of it in words. */
  SortedMap<String, String> words() {
    var words = new TreeMap<String, String>(filter.get().words());
    words.put("form", form.get().token());
    words.put("lanes", token(lanesBy.get()));
    words.put("zones", others.get().stream().map(ZoneId::getId).collect(Collectors.joining(" ")));
    words.put("hidden-dates", DateFilter.words(hiddenDates.get()));
    words.put(
        "folded",
        folded.get().stream()
            .map(CalendarChoices::token)
            .sorted()
            .collect(Collectors.joining(" ")));
    words.put("shaded", String.valueOf(shaded.get()));
    words.put("snap", String.valueOf(snap.get().toMinutes()));
    sight.scale().get().ifPresent(scale -> words.put("scale", token(scale)));
    return words;
  }

  /** Takes such words up; what is unknown or missing stays as it is, the filter excepted. */
  void take(SortedMap<String, String> words) {
    one(words, "form", CalendarForm.values()).ifPresent(form::set);
    one(words, "lanes", LanesBy.values()).ifPresent(lanesBy::set);
    word(words, "zones", CalendarChoices::zones).ifPresent(others::set);
    word(words, "shaded", Boolean::valueOf).ifPresent(shaded::set);
    word(words, "hidden-dates", DateFilter::hidden).ifPresent(hiddenDates::set);
    word(words, "folded", CalendarChoices::footers).ifPresent(folded::set);
    word(words, "snap", minutes -> Duration.ofMinutes(Long.parseLong(minutes)))
        .filter(Carrying.SNAPS::contains)
        .ifPresent(snap::set);
    one(words, "scale", Scale.values()).ifPresent(sight::show);
    filter.set(CalendarFilter.of(words));
  }

  private static List<ZoneId> zones(String ids) {
    return Arrays.stream(ids.split(" ", -1))
        .filter(id -> !id.isEmpty())
        .limit(MOST_ZONES)
        .map(ZoneId::of)
        .toList();
  }

  private static Set<Footer> footers(String tokens) {
    List<String> named = Arrays.asList(tokens.split(" ", -1));
    return Arrays.stream(Footer.values())
        .filter(footer -> named.contains(token(footer)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static <E extends Enum<E>> Optional<E> one(
      SortedMap<String, String> words, String name, E[] all) {
    String word = words.getOrDefault(name, "");
    return Arrays.stream(all).filter(one -> token(one).equals(word)).findFirst();
  }

  private static <T> Optional<T> word(
      SortedMap<String, String> words, String name, Function<String, T> read) {
    try {
      return Optional.ofNullable(words.get(name)).map(read);
    } catch (DateTimeException | NumberFormatException unknown) {
      return Optional.empty(); // a word of another version
    }
  }

  private static String token(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
