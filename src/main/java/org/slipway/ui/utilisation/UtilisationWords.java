package org.slipway.ui.utilisation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slipway.core.EnvironmentAdvice;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.Team;
import org.slipway.core.schedule.Utilisation;
import org.slipway.core.time.Interval;
import org.slipway.text.Percent;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.utilisation.UtilisationViewModel.Row;

/** What utilisation says in words. On the FX thread. */
final class UtilisationWords {

  /** One booking, in words. */
  record Booking(Ref ref, String name, String detail) {}

  private final UtilisationViewModel model;

  UtilisationWords(UtilisationViewModel model) {
    this.model = model;
  }

  private Texts texts() {
    return model.texts();
  }

  private ZoneId zone() {
    return model.session().zone().get();
  }

  /** The weeks in sight. */
  String title() {
    List<Interval> weeks = model.shown().weeks();
    return weeks.isEmpty()
        ? ""
        : Times.dates(
            date(weeks.getFirst().start()),
            date(weeks.get(Math.min(model.seen(), weeks.size()) - 1).end().minusSeconds(1)),
            texts().locale());
  }

  private LocalDate date(Instant at) {
    return at.atZone(zone()).toLocalDate();
  }

  /** The first day of a week. */
  String week(int week) {
    return model.shown().weeks().size() > week
        ? day("d MMM", model.shown().weeks().get(week).start())
        : "";
  }

  private String day(String pattern, Instant at) {
    return DateTimeFormatter.ofPattern(pattern, texts().locale()).format(at.atZone(zone()));
  }

  /** What it is: the stage and whose it is, or a shared service. */
  String what(Row row) {
    if (!(row.of() instanceof Environment environment)) {
      return texts().get("utilisation.service");
    }
    String stage = texts().term(environment.stage());
    return environment
        .dedicated()
        .map(team -> model.shown().plan().get(Team.class, team).name())
        .map(team -> texts().get("utilisation.dedicated", stage, team))
        .orElseGet(() -> texts().get("utilisation.shared", stage));
  }

  String capacity(Row row) {
    return row.used()
        .whole()
        .capacity()
        .map(String::valueOf)
        .orElse(texts().get("utilisation.open"));
  }

  /** The advice in a word or two. */
  String advice(Row row) {
    return row.advice()
        .map(EnvironmentAdvice::sort)
        .map(sort -> texts().get("utilisation.advice." + token(sort)))
        .orElse("");
  }

  private static String token(EnvironmentAdvice.Sort sort) {
    return org.slipway.text.Terms.token(sort);
  }

  /** Share of the time in which anybody is there; nothing where nobody is. */
  String share(Utilisation used) {
    return used.busy().isZero() ? "" : percent(used.share());
  }

  /** The same in whole percent: never 0 where there is something, nor all where there is not. */
  String about(Utilisation used) {
    if (used.busy().isZero()) {
      return "";
    }
    BigDecimal percent = used.share().movePointRight(2);
    boolean little = percent.compareTo(BigDecimal.ONE) < 0;
    boolean all = used.share().compareTo(BigDecimal.ONE) >= 0;
    int whole = percent.setScale(0, RoundingMode.HALF_UP).intValue();
    return little ? "<1 %" : (all ? whole : Math.min(99, whole)) + " %";
  }

  private String percent(BigDecimal share) {
    return Percent.of(share, texts().locale());
  }

  /** What is in hand, in one sentence, and whether it is there for being the busiest. */
  String says() {
    if (model.shown().weeks().isEmpty()) {
      return texts().get("utilisation.counting");
    }
    if (model.row().isEmpty()) {
      return texts().get("utilisation.choose");
    }
    Row row = model.row().get();
    Utilisation used = row.week(week());
    String when = Times.stretch(used.range(), zone(), texts().locale());
    String name = Names.of(model.shown().plan(), row.of());
    String says =
        texts()
            .get(
                "utilisation.says",
                name,
                when,
                percent(used.share()),
                Times.span(used.busy()),
                Times.span(used.booked()),
                used.peak());
    return model.taken() ? says : texts().get("utilisation.busiest", says);
  }

  private OptionalInt week() {
    return model.inHand().map(UtilisationViewModel.InHand::week).orElse(OptionalInt.empty());
  }

  /** What follows from the figures, and why it should be shared or dedicated; line by line. */
  List<String> follows() {
    return model
        .row()
        .map(
            row -> {
              Utilisation used = row.week(week());
              var lines = new java.util.ArrayList<String>();
              capacity(used).ifPresent(lines::add);
              if (used.unplanned() > 0) {
                lines.add(texts().get("utilisation.unplanned", used.unplanned()));
              }
              row.advice().ifPresent(advice -> lines.addAll(why(row, advice)));
              return List.copyOf(lines);
            })
        .orElse(List.of());
  }

  private Optional<String> capacity(Utilisation used) {
    return used.capacity()
        .map(
            most ->
                texts()
                    .get(
                        "utilisation.capacity",
                        most,
                        used.load().map(this::percent).orElse(""),
                        Times.span(used.overCapacity().orElse(Duration.ZERO))));
  }

  private List<String> why(Row row, EnvironmentAdvice advice) {
    var lines = new java.util.ArrayList<String>();
    lines.add(texts().get("utilisation.advice.because." + token(advice.sort()), what(row)));
    advice.why().forEach(finding -> lines.add(model.session().say(finding.reason())));
    return lines;
  }

  /** Who is there in what is in hand. */
  List<Booking> bookings() {
    return model
        .row()
        .map(row -> row.week(week()).bookings().stream().map(this::booking).toList())
        .orElse(List.of());
  }

  private Booking booking(Ref ref) {
    PlanRecord record = model.shown().plan().find(ref).orElseThrow();
    return new Booking(ref, model.name(ref), detail(record));
  }

  private String detail(PlanRecord record) {
    return switch (record) {
      case Deployment d ->
          texts()
              .get(
                  "utilisation.deployment",
                  d.key(),
                  d.timing()
                      .known()
                      .map(at -> Times.stretch(at, zone(), texts().locale()))
                      .orElse(""));
      case Reservation r ->
          texts()
              .get(
                  "utilisation.reservation",
                  r.key(),
                  Times.stretch(r.at(), zone(), texts().locale()),
                  r.units().orElse(0));
      default -> record.key();
    };
  }
}
