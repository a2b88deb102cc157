package org.slipway.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slipway.core.Analysis;
import org.slipway.core.graph.component.BlockedBy;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.LocalZone;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.schedule.path.Awaited;
import org.slipway.core.schedule.path.DeploymentDates;
import org.slipway.core.schedule.path.PathPhrases;
import org.slipway.core.schedule.path.PlanPath;
import org.slipway.json.LocalMoment;
import org.slipway.text.PathWords;
import org.slipway.text.Texts;

/**
 * The critical path as a document.
 *
 * @param whatIf the mark of a plan that is only tried
 * @param status {@code computed}, or {@code circle}: then nothing else is there but the circle
 * @param finish when the last deployment is verified; of the whole plan, whatever was asked for
 * @param criticalPaths keys of their deployments in order; of those that were asked for, the first
 *     {@value #MOST}
 * @param criticalPathCount of the whole plan; 2^63 - 1 stands for as many or more
 * @param moreCircles those that have nothing to do with the first one
 */
record DatesAnswer(
    String schemaVersion,
    boolean sample,
    Optional<String> whatIf,
    LocalMoment evaluated,
    String status,
    Optional<LocalMoment> finish,
    List<Dated> deployments,
    List<Undated> notComputed,
    List<List<String>> criticalPaths,
    long criticalPathCount,
    List<Edge> circle,
    List<List<Edge>> moreCircles) {

  static final int MOST = 100;

  /**
   * One deployment, its times in its own zone.
   *
   * @param earliestEnd end of verification, as the latest one
   * @param totalFloat ISO 8601, of the clock; negative: late
   * @param waits how long it waits for open time though all else is there
   * @param drivenBy what the earliest start follows from, in the order of time
   * @param slack why it is critical, or why not
   * @param blockedBy what it waits for, and what that waits for; empty where the whole plan was
   *     asked for
   */
  record Dated(
      String deployment,
      String name,
      String release,
      String environment,
      LocalMoment earliestStart,
      LocalMoment earliestEnd,
      LocalMoment latestStart,
      LocalMoment latestEnd,
      String totalFloat,
      String freeFloat,
      boolean critical,
      String waits,
      List<String> drivenBy,
      String slack,
      Optional<String> blockedBy,
      Optional<LocalMoment> plannedStart,
      String planned) {}

  /** A deployment without dates. */
  record Undated(String deployment, String name, String reason, String says) {}

  /** One wait of a circle: {@code deployment} waits for {@code waitsFor}. */
  record Edge(
      String deployment, String waitsFor, String reason, String type, String lag, String says) {}

  /** Makes the document, for the deployments asked for; empty: for all. */
  static DatesAnswer of(
      Analysis analysis, Loaded loaded, Optional<Predicate<Deployment>> asked, Texts texts) {
    Predicate<Deployment> wanted = asked.orElse(_ -> true);
    var saying =
        new Saying(
            analysis.plan(),
            analysis.pathPhrases(),
            asked.map(_ -> analysis.blockedBy()),
            texts,
            loaded.zone());
    LocalMoment now = LocalMoment.of(analysis.at(), loaded.zone());
    Optional<String> whatIf = WhatIfMark.of(analysis.plan());
    return switch (analysis.path()) {
      case PlanPath.Circle(List<List<Awaited>> circles) ->
          new DatesAnswer(
              "1.0",
              loaded.isSample(),
              whatIf,
              now,
              "circle",
              Optional.empty(),
              List.of(),
              List.of(),
              List.of(),
              0,
              saying.edges(circles.getFirst()),
              circles.stream().skip(1).map(saying::edges).toList());
      case PlanPath.Computed path ->
          new DatesAnswer(
              "1.0",
              loaded.isSample(),
              whatIf,
              now,
              "computed",
              Optional.of(LocalMoment.of(path.finish(), loaded.zone())),
              path.all().stream()
                  .filter(dates -> wanted.test(dates.deployment()))
                  .map(saying::dated)
                  .toList(),
              path.deployments().stream()
                  .filter(wanted)
                  .flatMap(d -> path.gap(d.id()).map(gap -> saying.undated(path, gap, d)).stream())
                  .toList(),
              path.criticalPaths(MOST).stream()
                  .filter(chain -> chain.stream().anyMatch(wanted))
                  .map(chain -> chain.stream().map(Deployment::key).toList())
                  .toList(),
              path.criticalPathCount(),
              List.of(),
              List.of());
    };
  }

  /** Turns what was found into words. */
  private record Saying(
      Plan plan,
      PathPhrases phrases,
      Optional<Function<Deployment, BlockedBy>> blocked,
      Texts texts,
      ZoneId reader) {

    Dated dated(DeploymentDates dates) {
      Deployment deployment = dates.deployment();
      ZoneId zone = LocalZone.of(plan, deployment);
      return new Dated(
          deployment.key(),
          Names.of(plan, deployment),
          plan.get(Release.class, deployment.release()).key(),
          Names.environment(plan, deployment),
          LocalMoment.of(dates.earliest().start(), zone),
          LocalMoment.of(dates.earliest().end(), zone),
          LocalMoment.of(dates.latest().start(), zone),
          LocalMoment.of(dates.latest().end(), zone),
          dates.totalFloat().toString(),
          dates.freeFloat().toString(),
          dates.critical(),
          dates.waits().toString(),
          phrases.drives(dates).stream().map(phrase -> texts.say(phrase, zone)).toList(),
          texts.say(phrases.slack(dates), zone),
          blocked.map(by -> texts.say(by.apply(deployment).said(plan), zone)),
          deployment.timing().startsAt().map((Instant at) -> LocalMoment.of(at, zone)),
          texts.say(phrases.planned(dates), zone));
    }

    Undated undated(PlanPath.Computed path, PlanPath.Gap gap, Deployment deployment) {
      ZoneId zone = LocalZone.of(plan, deployment);
      return new Undated(
          deployment.key(),
          Names.of(plan, deployment),
          token(gap),
          texts.say(phrases.gap(path, gap, deployment), zone));
    }

    List<Edge> edges(List<Awaited> circle) {
      return circle.stream().map(this::edge).toList();
    }

    private Edge edge(Awaited link) {
      return new Edge(
          link.after().key(),
          link.before().key(),
          token(link.reason()),
          token(link.type()),
          link.lag().toString(),
          texts.say(phrases.edge(link), reader));
    }

    private static String token(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What drives a date of the document, as one line. */
  static String drives(Dated dated, Texts texts) {
    return PathWords.joined(dated.drivenBy(), texts);
  }
}
