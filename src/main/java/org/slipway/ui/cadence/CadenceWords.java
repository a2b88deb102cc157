package org.slipway.ui.cadence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.stream.Collectors;
import org.slipway.core.outcome.cadence.Cadence;
import org.slipway.core.outcome.cadence.Figures;
import org.slipway.core.outcome.cadence.Grade;
import org.slipway.core.outcome.cadence.Rate;
import org.slipway.core.outcome.cadence.WeekHour;
import org.slipway.core.schedule.train.Departure;
import org.slipway.text.Texts;
import org.slipway.text.Times;

/** How figures and proposals read. */
record CadenceWords(Texts texts) {

  String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, texts.locale());
  }

  String shortDay(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, texts.locale());
  }

  static String hour(int hour) {
    return "%02d:00".formatted(Math.floorMod(hour, 24));
  }

  /** What is proposed, in one sentence. */
  String proposal(Cadence.Proposal proposal, Figures figures) {
    return switch (proposal) {
      case Cadence.Proposal.Undefined(int sample, int needed) ->
          texts.get("cadence.undefined", sample, needed);
      case Cadence.Proposal.Advised advised -> advised(advised, figures);
    };
  }

  private String advised(Cadence.Proposal.Advised advised, Figures figures) {
    String days =
        advised.days().isEmpty()
            ? texts.get("cadence.no-days")
            : advised.days().stream().sorted().map(this::day).collect(Collectors.joining(", "));
    String hours =
        advised.fromHour() < 0
            ? texts.get("cadence.no-hours")
            : texts.get(
                "cadence.hours",
                hour(advised.fromHour()),
                hour(advised.fromHour() + Cadence.Settings.USUAL.hours()),
                figures.zone().getId());
    return texts.get("cadence.advised", advised.everyWeeks(), days, hours);
  }

  /** What the proposal rests on. */
  String basis(Figures figures) {
    return texts.get(
        "cadence.basis",
        day(figures.period().start(), figures),
        day(figures.period().end(), figures),
        rate(figures.all()),
        figures.incidents());
  }

  private String day(Instant at, Figures figures) {
    return Times.day(LocalDate.ofInstant(at, figures.zone()), texts.locale());
  }

  String settings() {
    Cadence.Settings usual = Cadence.Settings.USUAL;
    return texts.get("cadence.settings", usual.sample(), percent(usual.tolerated()));
  }

  /** A rate with its sample and its interval. */
  String rate(Rate rate) {
    return rate.interval()
        .map(
            bounds ->
                texts.get(
                    "cadence.rate",
                    rate.failed(),
                    rate.of(),
                    percent(rate.value().orElseThrow()),
                    percent(bounds.low()),
                    percent(bounds.high())))
        .orElseGet(() -> texts.get("cadence.rate.undefined"));
  }

  private String percent(double share) {
    return NumberFormat.getIntegerInstance(texts.locale())
        .format(BigDecimal.valueOf(share * 100).setScale(0, RoundingMode.HALF_UP));
  }

  /** The figures of a cell as short as can be, for example {@code 1/14 · 3}. */
  String cell(WeekHour hour) {
    Rate rate = hour.rate();
    String failed = rate.of() == 0 ? texts.get("cadence.nothing") : rate.failed() + "/" + rate.of();
    return hour.incidents() == 0 ? failed : texts.get("cadence.cell", failed, hour.incidents());
  }

  /** All of a cell in one sentence. */
  String spoken(String when, WeekHour hour) {
    Grade grade = Grade.of(hour.rate(), Cadence.Settings.USUAL);
    return texts.get(
        "cadence.spoken", when, texts.term(grade), rate(hour.rate()), hour.incidents());
  }

  String departure(Departure departure) {
    Instant at = departure.boarding().start();
    return texts.get(
        "cadence.departure",
        Times.moment(at, departure.zone(), texts.locale()),
        Times.shortMoment(at, ZoneOffset.UTC, texts.locale()));
  }

  String recovery(String month, Figures.Recovery recovery) {
    return texts.get(
        "cadence.recovery",
        month,
        recovery.median().map(Times::span).orElseGet(() -> texts.get("cadence.no-median")),
        recovery.over(),
        recovery.open());
  }

  /** Of the median recovery, from the first month that has one to the last. */
  String trend(Figures figures) {
    var medians = figures.recovery().values().stream().flatMap(r -> r.median().stream()).toList();
    if (medians.size() < 2) {
      return texts.get("cadence.trend.unknown");
    }
    Duration first = medians.getFirst();
    Duration last = medians.getLast();
    int turn = last.compareTo(first);
    String key = turn == 0 ? "same" : turn > 0 ? "longer" : "shorter";
    return texts.get("cadence.trend." + key, Times.span(first), Times.span(last));
  }
}
