package org.slipway.core.schedule.path;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.slipway.core.calendar.FreezeHit;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.calendar.Opening;
import org.slipway.core.calendar.WindowCover;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.LocalZone;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;

/**
 * What the dates of a {@link PlanPath} follow from, in words.
 *
 * @param openTimes when the target of a deployment is open
 */
public record PathPhrases(Plan plan, Function<Deployment, OpenTime> openTimes) {

  /**
   * What drives the earliest start, in the order of time: what is waited for last, then the freezes
   * and the window that let it wait on. Joined by <i>then</i> they are one sentence.
   */
  public List<Phrase> drives(DeploymentDates dates) {
    var found = new ArrayList<Phrase>();
    boolean waits = dates.waits().isPositive();
    if (!(dates.startsBy() instanceof Cause.Free) || !waits) {
      found.add(cause(dates.startsBy(), dates.deployment()));
    }
    if (waits) {
      OpenTime time = openTimes.apply(dates.deployment());
      Interval waiting = new Interval(dates.ready(), dates.earliest().start());
      found.addAll(freezes(time, waiting));
      windows(time, waiting).ifPresent(found::add);
    }
    return found;
  }

  private static List<Phrase> freezes(OpenTime time, Interval waiting) {
    return time.freezesDuring(waiting).stream()
        .filter(hit -> !hit.excepted())
        .sorted(Comparator.comparing((FreezeHit hit) -> hit.occurrences().getFirst().at()))
        .map(hit -> Phrase.of("path.drives.freeze", Arg.named(hit.freeze(), hit.freeze().name())))
        .toList();
  }

  private Optional<Phrase> windows(OpenTime time, Interval waiting) {
    return switch (time.windowsOver(waiting)) {
      case WindowCover.Uncovered _ -> Optional.of(window(time, waiting.end()));
      case WindowCover.NotComputed(List<Ref> about) ->
          Optional.of(Phrase.of("path.drives.unknown", new Arg.Several(names(about))));
      default -> Optional.empty();
    };
  }

  private Phrase window(OpenTime time, Instant opens) {
    return time.at(opens) instanceof Opening.Open(List<Ref> by) && !by.isEmpty()
        ? Phrase.of("path.drives.window", name(by.getFirst()))
        : Phrase.of("path.drives.windows");
  }

  /** What a date follows from, apart from open time. */
  public Phrase cause(Cause cause, Deployment deployment) {
    return switch (cause) {
      case Cause.Free() -> Phrase.of("path.drives.free");
      case Cause.Other(Awaited link) -> link(link, deployment);
      case Cause.Past(Awaited link, _) ->
          Phrase.of("path.drives.past", Names.arg(plan, link.before()));
      case Cause.Delivery(var delivery) ->
          Phrase.of(
              "path.drives.delivery",
              Names.arg(plan, delivery),
              new Arg.Moment(delivery.due().at(), delivery.due().zone()));
      case Cause.Departs(var train, Instant at) ->
          Phrase.of("path.drives.train", Names.arg(plan, train), moment(at, deployment));
      case Cause.GoesLive(var milestone, Instant at) ->
          Phrase.of(
              "path.drives.go-live",
              Arg.words(milestone.name()),
              new Arg.Moment(at, milestone.zone()));
      case Cause.Planned(Instant at) -> Phrase.of("path.drives.planned", moment(at, deployment));
      case Cause.PlanFinish(Instant at) -> Phrase.of("path.drives.finish", moment(at, deployment));
    };
  }

  private Phrase link(Awaited link, Deployment deployment) {
    Deployment other = link.before().id().equals(deployment.id()) ? link.after() : link.before();
    return Phrase.of(
        "path.drives." + token(link.reason()),
        Names.arg(plan, other),
        new Arg.Several(names(link.about())));
  }

  private static String token(Awaited.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One edge of a circle: what waits, for what, and why. */
  public Phrase edge(Awaited link) {
    return Phrase.of(
        "path.edge." + token(link.reason()),
        Names.arg(plan, link.after()),
        Names.arg(plan, link.before()),
        new Arg.Several(names(link.about())));
  }

  /** Why a deployment is critical, or why it is not: its slack, and what that is kept by. */
  public Phrase slack(DeploymentDates dates) {
    String area =
        dates.totalFloat().isNegative()
            ? "path.late."
            : dates.critical() ? "path.critical." : "path.slack.";
    Arg length = new Arg.Span(dates.totalFloat().abs());
    Arg latest = moment(dates.latest().start(), dates.deployment());
    return switch (dates.endsBy()) {
      case Cause.Other(Awaited link) ->
          Phrase.of(area + "other", length, latest, Names.arg(plan, link.after()));
      case Cause.Departs(var train, _) ->
          Phrase.of(area + "train", length, latest, Names.arg(plan, train));
      case Cause.GoesLive(var milestone, _) ->
          Phrase.of(area + "go-live", length, latest, Arg.words(milestone.name()));
      default -> Phrase.of(area + "finish", length, latest);
    };
  }

  /** How the planned start lies to the earliest and the latest one. */
  public Phrase planned(DeploymentDates dates) {
    Deployment deployment = dates.deployment();
    Optional<Instant> start = deployment.timing().startsAt();
    if (start.isEmpty()) {
      return Phrase.of("path.planned.none");
    }
    if (dates.tooEarly().isPresent()) {
      return Phrase.of(
          "path.planned.early",
          new Arg.Span(dates.tooEarly().get()),
          moment(dates.earliest().start(), deployment));
    }
    if (dates.tooLate().isPresent()) {
      return Phrase.of(
          "path.planned.late",
          new Arg.Span(dates.tooLate().get()),
          moment(dates.latest().start(), deployment));
    }
    return Phrase.of(
        "path.planned.fits",
        new Arg.Span(Duration.between(dates.earliest().start(), start.get())),
        new Arg.Span(Duration.between(start.get(), dates.latest().start())));
  }

  /** Why a deployment has no dates. */
  public Phrase gap(PlanPath.Computed path, PlanPath.Gap gap, Deployment deployment) {
    return switch (gap) {
      case LENGTH_UNKNOWN -> Phrase.of("path.gap.length");
      case NO_OPEN_TIME -> Phrase.of("path.gap.closed", moment(path.range().end(), deployment));
      case WAITS ->
          Phrase.of(
              "path.gap.waits",
              new Arg.Several(
                  path.undated(deployment.id()).stream()
                      .map(other -> Names.arg(plan, other))
                      .toList()));
    };
  }

  private List<Arg> names(List<Ref> refs) {
    return refs.stream().map(this::name).toList();
  }

  private Arg name(Ref ref) {
    return Names.arg(plan, plan.find(ref).orElseThrow());
  }

  private Arg moment(Instant at, Deployment deployment) {
    return new Arg.Moment(at, LocalZone.of(plan, deployment));
  }
}
