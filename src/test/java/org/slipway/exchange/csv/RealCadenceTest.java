package org.slipway.exchange.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.RealData;
import org.slipway.core.outcome.cadence.Cadence;
import org.slipway.core.outcome.cadence.Figures;
import org.slipway.core.outcome.cadence.Grade;
import org.slipway.core.outcome.cadence.Rate;
import org.slipway.core.outcome.cadence.WeekHour;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Interval;
import org.slipway.exchange.Choices;
import org.slipway.exchange.Counts;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;

/** What real deployments and real incidents say about a cadence, taken in by mapping files. */
class RealCadenceTest {

  private static final String DORA =
      "deployments-incidents/devlake/dora/e2e/connect_incident_to_deployment/";
  private static final ZoneId UTC = ZoneOffset.UTC;

  private static Counts added(int number) {
    return new Counts(number, 0, 0, 0, 0, 0);
  }

  private static ImportPreview preview(Plan plan, String data, String mapping) throws Exception {
    byte[] bytes = Files.readAllBytes(Path.of("assets/mappings", mapping));
    return Taking.preview(
        Taking.file(RealData.at(data)),
        plan,
        Taking.options().withMapping(new FileContent(mapping, bytes)));
  }

  private static Plan take(Plan plan, ImportPreview preview) {
    return Taking.apply(plan, preview.edit(Choices.ASK));
  }

  private static Interval between(String from, String to) {
    return new Interval(Instant.parse(from), Instant.parse(to));
  }

  @Test
  void deploymentsOfDevLakeWithItsIncidents() throws Exception {
    ImportPreview deployments =
        preview(
            Plan.EMPTY,
            DORA + "prev_success_deployment_commit/cicd_deployment_commits_after.csv",
            "devlake-deployment-commits.json");
    assertEquals(added(15), deployments.counts().get(Kind.DEPLOYMENT), "one names no environment");
    assertEquals(added(3), deployments.counts().get(Kind.COMPONENT));
    Plan plan = take(Plan.EMPTY, deployments);
    ImportPreview incidents =
        preview(plan, DORA + "raw_tables/incidents.csv", "devlake-incidents.json");
    assertEquals(added(7), incidents.counts().get(Kind.INCIDENT));
    Figures figures =
        Figures.of(
            take(plan, incidents), between("2022-09-01T00:00:00Z", "2022-12-01T00:00:00Z"), UTC);
    assertEquals(new Rate(2, 13), figures.all());
    assertEquals(7, figures.incidents());
    assertEquals(new WeekHour(0, new Rate(2, 11)), figures.week().at(DayOfWeek.TUESDAY, 7));
    assertEquals(new WeekHour(0, new Rate(0, 2)), figures.week().at(DayOfWeek.SATURDAY, 6));
    assertEquals(Grade.OPEN, Grade.of(new Rate(2, 11), Cadence.Settings.USUAL));
    assertEquals(
        Grade.UNKNOWN,
        Grade.of(figures.week().day(DayOfWeek.SATURDAY).rate(), Cadence.Settings.USUAL),
        "two that went well are too few");
    var advised =
        assertInstanceOf(
            Cadence.Proposal.Advised.class, Cadence.propose(figures, Cadence.Settings.USUAL));
    assertEquals(List.of(DayOfWeek.TUESDAY), advised.days());
    assertEquals(Cadence.Pace.SAME, advised.pace());
    assertEquals(4, advised.fromHour(), "the earliest four hours that hold all of Tuesday's");
  }

  @Test
  void fewDeploymentsGiveNoProposal() throws Exception {
    ImportPreview deployments =
        preview(
            Plan.EMPTY,
            "deployments-incidents/devlake/gitlab/e2e/snapshot_tables/cicd_deployment_commits.csv",
            "devlake-deployment-commits.json");
    assertEquals(added(4), deployments.counts().get(Kind.DEPLOYMENT), "four of eight are over");
    Figures figures =
        Figures.of(
            take(Plan.EMPTY, deployments),
            between("2019-01-01T00:00:00Z", "2020-01-01T00:00:00Z"),
            UTC);
    assertEquals(new Rate(1, 1), figures.all(), "the only one to production was cancelled midway");
    assertEquals(
        new Cadence.Proposal.Undefined(1, 5), Cadence.propose(figures, Cadence.Settings.USUAL));
  }

  @Test
  void anIncidentLogAloneGivesVolumeButNoProposal() throws Exception {
    ImportPreview preview =
        preview(
            Plan.EMPTY,
            "itsm-incident-log/incident_event_log_part.csv",
            "servicenow-incident-log.json");
    assertEquals(added(445), preview.counts().get(Kind.INCIDENT));
    Figures figures =
        Figures.of(
            take(Plan.EMPTY, preview),
            between("2016-02-28T00:00:00Z", "2016-03-02T00:00:00Z"),
            UTC);
    assertEquals(445, figures.incidents());
    int monday = figures.week().day(DayOfWeek.MONDAY).incidents();
    int tuesday = figures.week().day(DayOfWeek.TUESDAY).incidents();
    assertEquals(445, monday + tuesday, "29 February and 1 March 2016");
    assertEquals(Optional.empty(), figures.all().value(), "undefined, never 0");
    assertEquals(
        new Cadence.Proposal.Undefined(0, 5), Cadence.propose(figures, Cadence.Settings.USUAL));
  }
}
