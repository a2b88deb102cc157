package org.slipway.ui.train;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.core.plan.Holiday;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.train.CutOffTime;
import org.slipway.core.schedule.train.Departure;
import org.slipway.core.schedule.train.Miss;
import org.slipway.core.schedule.train.TrainBoard;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.session.Session;

/**
 * How departures, cut-offs and riders read. Times of a train are told in its own zone and in UTC.
 */
record TrainWords(Session session) {

  Texts texts() {
    return session.texts();
  }

  static String name(Release release) {
    return release.name() + " " + release.version();
  }

  String team(TrainBoard.Rider rider) {
    return rider.team().map(team -> team.name()).orElseGet(() -> texts().get("trains.no-team"));
  }

  String local(Departure departure) {
    return Times.moment(departure.boarding().start(), departure.zone(), texts().locale());
  }

  String utc(Departure departure) {
    return Times.shortMoment(departure.boarding().start(), ZoneOffset.UTC, texts().locale())
        + " UTC";
  }

  /** For example {@code Code freeze Fri 25 Sep 18:00, in 3 d 4 h}. */
  String cutOff(CutOffTime time, ZoneId zone) {
    return switch (time) {
      case CutOffTime.NotComputed(var cutOff, int year) ->
          texts().get("trains.cut-off.not-computed", cutOff.name(), Integer.toString(year));
      case CutOffTime.At(var cutOff, Instant at, _) -> {
        String when = Times.shortMoment(at, zone, texts().locale());
        Duration left = Duration.between(session.now(), at);
        yield left.isPositive()
            ? texts().get("trains.cut-off.in", cutOff.name(), when, unbroken(Times.span(left)))
            : texts().get("trains.cut-off.passed", cutOff.name(), when);
      }
    };
  }

  /** A length in one piece, however narrow the place. */
  private static String unbroken(String span) {
    return span.replace(' ', '\u00a0');
  }

  String holiday(Holiday day) {
    return texts().get("trains.holiday", Times.day(day.date(), texts().locale()), day.name());
  }

  String count(TrainBoard board, Departure departure) {
    List<TrainBoard.Rider> riders =
        board.riders().stream()
            .filter(rider -> rider.departure().equals(Optional.of(departure)))
            .toList();
    long missing = riders.stream().filter(rider -> !rider.misses().isEmpty()).count();
    return texts().get("trains.count", riders.size(), missing);
  }

  String misses(List<Miss> misses) {
    return misses.stream().map(miss -> session.say(miss.reason())).collect(Collectors.joining(" "));
  }

  /** What comes of a rider: why it misses its departure, that it makes it, or that it has none. */
  String outcome(TrainBoard.Rider rider) {
    return rider.misses().isEmpty() && rider.departure().isEmpty()
        ? texts().get("trains.unbooked.why")
        : outcome(rider.misses());
  }

  /** What comes of a booked departure with these misses. */
  String outcome(List<Miss> misses) {
    return misses.isEmpty() ? texts().get("trains.makes-it") : misses(misses);
  }

  /** All of a card in one sentence, for a screen reader. */
  String spoken(TrainBoard.Rider rider, Optional<String> verdict) {
    String where =
        rider.departure().map(this::local).orElseGet(() -> texts().get("trains.unbooked"));
    return texts()
        .get(
            "trains.spoken",
            name(rider.release()),
            team(rider),
            where,
            verdict.orElse(""),
            outcome(rider));
  }
}
