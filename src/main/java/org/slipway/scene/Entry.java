package org.slipway.scene;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;
import org.slipway.text.Times;

/**
 * One thing that stands in a calendar: a deployment, a booking, an occurrence of a freeze, a window
 * or a business event, or a date of a train or a vendor. Exactly one of bar and layer is there.
 *
 * @param name as people call it
 */
public record Entry(String name, Interval at, Optional<Bar> bar, Optional<Layer> layer) {

  /** By start; of what starts together freezes come first. */
  public static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry entry) -> entry.at().start())
          .thenComparingInt(Entry::rank)
          .thenComparing(entry -> entry.at().end())
          .thenComparing(Entry::name)
          .thenComparing(Entry::ref);

  static Entry of(Bar bar) {
    return new Entry(bar.label(), bar.parts().whole(), Optional.of(bar), Optional.empty());
  }

  static Entry of(Layer layer) {
    return new Entry(layer.name(), layer.at(), Optional.empty(), Optional.of(layer));
  }

  /** All that overlaps a time, by start; of what starts together freezes come first. */
  public static List<Entry> in(Content content, Interval shown) {
    var found = new ArrayList<Entry>();
    content.index().visible(shown).forEach(bar -> found.add(of(bar)));
    content.facts().layers(shown).forEach(layer -> found.add(of(layer)));
    found.sort(ORDER);
    return List.copyOf(found);
  }

  public Ref ref() {
    return Stream.concat(bar.stream().map(Bar::ref), layer.stream().map(Layer::ref))
        .findFirst()
        .orElseThrow();
  }

  private int rank() {
    return layer.map(Entry::rank).orElse(5);
  }

  private static int rank(Layer layer) {
    return switch (layer.sort()) {
      case HARD_FREEZE -> 0;
      case SOFT_FREEZE -> 1;
      case EVENT -> 2;
      case CUT_OFF, UNDATED, DELIVERY, DEPARTURE -> 3;
      case WINDOW -> 4;
    };
  }

  /** Whether it is a maintenance window, which is a time for others and nothing that happens. */
  public boolean isWindow() {
    return layer.filter(l -> l.sort() == Layer.Sort.WINDOW).isPresent();
  }

  /** What sort of part of a picture it is. */
  public Spot.Sort sort() {
    if (layer.isPresent()) {
      return switch (layer.get().sort()) {
        case WINDOW -> Spot.Sort.WINDOW;
        case SOFT_FREEZE, HARD_FREEZE -> Spot.Sort.FREEZE;
        case EVENT -> Spot.Sort.EVENT;
        case DEPARTURE, CUT_OFF, DELIVERY, UNDATED -> Spot.Sort.DATE;
      };
    }
    return bar.flatMap(Bar::booking).isPresent() ? Spot.Sort.RESERVATION : Spot.Sort.DEPLOYMENT;
  }

  /** The first day it touches; what was entered in days and closes nothing keeps its dates. */
  public LocalDate first(ZoneId zone) {
    return at.start().atZone(dated(zone)).toLocalDate();
  }

  /** The last day it touches; an end at midnight touches no further day. */
  public LocalDate last(ZoneId zone) {
    Instant end = at.length().isZero() ? at.end() : at.end().minusMillis(1);
    return end.atZone(dated(zone)).toLocalDate();
  }

  private ZoneId dated(ZoneId zone) {
    return layer.filter(l -> !l.isOfLanes()).flatMap(Layer::days).orElse(zone);
  }

  /** Whether it has a part of a day. */
  public boolean touches(Content content, LocalDate day) {
    var whole = new Interval(content.startOf(day), content.startOf(day.plusDays(1)));
    boolean shares = at.overlaps(whole) || whole.contains(at.start());
    return shares && !first(content.zone()).isAfter(day) && !last(content.zone()).isBefore(day);
  }

  /** Whether it takes whole days, or more than the night after its first day. */
  boolean isLong(ZoneId zone) {
    return layer.filter(l -> l.sort() != Layer.Sort.WINDOW && !l.isDate()).isPresent()
        || at.end()
            .isAfter(first(zone).plusDays(1).atTime(LocalTime.NOON).atZone(zone).toInstant());
  }

  /** The mark beside its name; empty for windows and events, which are in no state. */
  public Optional<StateMark> mark(TimelineFacts facts) {
    if (layer.isPresent()) {
      return switch (layer.get().sort()) {
        case HARD_FREEZE -> Optional.of(StateMark.HARD_FREEZE);
        case SOFT_FREEZE -> Optional.of(StateMark.SOFT_FREEZE);
        case WINDOW, EVENT -> Optional.empty();
        case DEPARTURE, CUT_OFF, DELIVERY, UNDATED ->
            Optional.of(DateMarks.mark(layer.get().sort()));
      };
    }
    return Optional.of(
        bar.flatMap(Bar::deployment)
            .map(deployment -> StateMark.of(deployment, facts))
            .orElse(StateMark.BOOKING));
  }

  /** Whether it was entered in days and has no times. */
  public boolean isInDays() {
    return layer.flatMap(Layer::days).isPresent();
  }

  /**
   * The same times in a zone that stands beside, with the weekday where it is another there; empty
   * of what lasts all day.
   */
  String timesBeside(Content content, LocalDate day, ZoneId zone) {
    Interval whole = new Interval(content.startOf(day), content.startOf(day.plusDays(1)));
    boolean before = at.start().isBefore(whole.start());
    if (isInDays() || at.equals(whole) || (before && at.end().isAfter(whole.end()))) {
      return "";
    }
    Locale locale = content.texts().locale();
    String end = Times.time(at.end(), zone, locale);
    boolean other = !at.start().atZone(zone).toLocalDate().equals(day);
    String start =
        other ? Times.weekdayTime(at.start(), zone, locale) : Times.time(at.start(), zone, locale);
    String times =
        before
            ? content.texts().get("agenda.until", end)
            : at.length().isZero() ? start : content.texts().get("agenda.times", start, end);
    return times + ' ' + zone.getId();
  }

  /** Its accessible text: what, where, when, whether it may go. */
  public String says(Content content) {
    return layer
        .map(l -> BarWords.says(content, l))
        .orElseGet(() -> BarWords.says(content, bar.orElseThrow()));
  }

  /** What it is or how it stands, and where: {@code NO-GO, prod-eu, Payments}. */
  public String about(Content content) {
    String place = bar.map(b -> EntryWords.place(content, b)).orElse("");
    return Stream.of(EntryWords.state(content, this), place)
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Its times as they read on one day: {@code 22:30 – 03:30}; what lasts all day has none. */
  String times(Content content, LocalDate day) {
    Interval whole = new Interval(content.startOf(day), content.startOf(day.plusDays(1)));
    boolean before = at.start().isBefore(whole.start());
    boolean after = at.end().isAfter(whole.end());
    ZoneId zone = content.zone();
    Locale locale = content.texts().locale();
    if ((before && after) || at.equals(whole) || isInDays()) {
      return content.texts().get("agenda.all-day");
    }
    if (before) {
      return content.texts().get("agenda.until", Times.time(at.end(), zone, locale));
    }
    String start = Times.time(at.start(), zone, locale);
    return at.length().isZero()
        ? start
        : content.texts().get("agenda.times", start, Times.time(at.end(), zone, locale));
  }
}
