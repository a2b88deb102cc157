package org.slipway.pack.page;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;
import org.slipway.pack.print.Html;
import org.slipway.pack.print.PaperPicture;
import org.slipway.scene.LanesBy;
import org.slipway.scene.TimelineIndex;
import org.slipway.scene.TimelineInput;
import org.slipway.scene.TimelineScene;
import org.slipway.text.Times;

/** The calendar around the deployments, as a vector picture in black. */
final class TimelinePage {

  /** Width of the picture in its own pixels; printed larger, so that no letter is below 8 pt. */
  private static final double WIDTH = 660;

  private static final double PRINTED = 680;
  private static final double TALLEST = 840;
  private static final double LANE_HEADER = 176;
  private static final int FEWEST_DAYS = 4;
  private static final int MOST_DAYS = 10;

  private final Paper paper;
  private final PaperPicture pictures;

  TimelinePage(Paper paper) {
    this.paper = paper;
    this.pictures = new PaperPicture(paper.lettering());
  }

  String html() {
    String heading = paper.heading("timeline", "timeline-heading");
    Optional<Interval> days = days();
    String body =
        days.map(shown -> Html.element("p", Html.escape(stretch(shown))) + picture(shown))
            .orElseGet(() -> paper.paragraph("no-deployment"));
    return "<div class=\"newpage\">" + heading + body + "</div>";
  }

  private String stretch(Interval shown) {
    return Times.stretch(shown, paper.zone(), paper.locale());
  }

  /** Whole days around the deployments; around the deciding one where they are far apart. */
  private Optional<Interval> days() {
    List<Interval> times =
        paper.runways().stream().flatMap(r -> r.deployment().timing().known().stream()).toList();
    Optional<Instant> first = times.stream().map(Interval::start).min(Instant::compareTo);
    Optional<Instant> last = times.stream().map(Interval::end).max(Instant::compareTo);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = day(first.get()).minusDays(1);
    LocalDate to = day(last.get()).plusDays(1);
    if (from.plusDays(MOST_DAYS).isBefore(to)) {
      Instant middle = decisiveStart().orElse(first.get());
      from = day(middle).minusDays(2);
      to = from.plusDays(FEWEST_DAYS + 2L);
    }
    while (from.plusDays(FEWEST_DAYS).isAfter(to)) {
      to = to.plusDays(1);
    }
    return Optional.of(new Interval(midnight(from), midnight(to)));
  }

  private Optional<Instant> decisiveStart() {
    return paper.decisive().flatMap(r -> r.deployment().timing().startsAt());
  }

  private LocalDate day(Instant at) {
    return at.atZone(paper.zone()).toLocalDate();
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(paper.zone()).toInstant();
  }

  private String picture(Interval shown) {
    TimelineInput measured = input(shown, TALLEST);
    double height = Math.min(TALLEST, TimelineScene.wholeHeight(measured));
    var picture = TimelineScene.of(input(shown, height)).picture();
    return pictures.markup(picture, PRINTED)
        + pictures.inFull(picture, paper.texts().get("print.short")).markup();
  }

  private TimelineInput input(Interval shown, double height) {
    double hours = Duration.between(shown.start(), shown.end()).toMinutes() / 60.0;
    var frame =
        new TimelineInput.Frame(shown.start(), (WIDTH - LANE_HEADER) / hours, WIDTH, height, 0);
    var style =
        new TimelineInput.Style(
            paper.texts(),
            new TimelineInput.Zones(paper.zone(), beside(), Optional.empty()),
            DayOfWeek.MONDAY,
            pictures,
            true);
    return new TimelineInput(
        TimelineIndex.of(paper.plan(), LanesBy.ENVIRONMENT),
        new PaperTimeline(paper),
        frame,
        style,
        focus());
  }

  private TimelineInput.Focus focus() {
    TimelineInput.Focus none = TimelineInput.Focus.NONE;
    Optional<Ref> decisive = paper.decisive().map(r -> Ref.of(r.deployment()));
    return new TimelineInput.Focus(
        decisive, false, none.closed(), Optional.empty(), Optional.empty());
  }

  /** Another zone that is kept, and UTC. */
  private List<ZoneId> beside() {
    Stream<ZoneId> other = second().filter(zone -> !isUtc(zone)).stream();
    Stream<ZoneId> utc = Stream.of(ZoneId.of("UTC")).filter(_ -> !isUtc(paper.zone()));
    return Stream.concat(other, utc).toList();
  }

  private static boolean isUtc(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC);
  }

  /** The zone of the first environment that does not keep the organisation's time. */
  private Optional<ZoneId> second() {
    return paper.runways().stream()
        .map(r -> paper.plan().get(Environment.class, r.deployment().environment()).zone())
        .filter(zone -> !zone.equals(paper.zone()))
        .findFirst();
  }
}
