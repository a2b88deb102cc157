package org.slipway.exchange.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slipway.RealData;
import org.slipway.core.outcome.cadence.Cadence;
import org.slipway.core.outcome.cadence.Figures;
import org.slipway.core.outcome.cadence.Grade;
import org.slipway.core.outcome.cadence.Rate;
import org.slipway.core.outcome.cadence.WeekHour;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Incident;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
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

  private static final Interval AUTUMN = between("2022-09-01T00:00:00Z", "2022-12-01T00:00:00Z");

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

  /** Eight runs of a pipeline, of which two failed in one of their commits, and seven incidents. */
  private static Plan devLake() throws Exception {
    ImportPreview deployments =
        preview(
            Plan.EMPTY,
            DORA + "prev_success_deployment_commit/cicd_deployment_commits_after.csv",
            "devlake-deployment-commits.json");
    assertEquals(added(8), deployments.counts().get(Kind.DEPLOYMENT), "fifteen commits of eight");
    assertEquals(added(3), deployments.counts().get(Kind.COMPONENT));
    Plan plan = take(Plan.EMPTY, deployments);
    ImportPreview incidents =
        preview(plan, DORA + "raw_tables/incidents.csv", "devlake-incidents.json");
    assertEquals(added(7), incidents.counts().get(Kind.INCIDENT));
    return take(plan, incidents);
  }

  private static final String CAUSES =
      DORA + "snapshot_tables/project_incident_deployment_relationships.csv";

  @Test
  void deploymentsOfDevLakeWithItsIncidents() throws Exception {
    Plan plan = devLake();
    Deployment seventh = plan.byExternalId(Deployment.class, "devlake", "pipeline7").orElseThrow();
    assertEquals(DeploymentState.FAILED, seventh.state(), "one of its three commits failed");
    assertEquals(2, seventh.items().size());
    assertEquals(Optional.of(Instant.parse("2022-09-13T07:54:39Z")), seventh.actuals().start());
    assertEquals(Optional.of(Instant.parse("2022-09-24T06:51:47Z")), seventh.actuals().end());
    Figures figures = Figures.of(plan, AUTUMN, UTC);
    assertEquals(new Rate(2, 7), figures.all());
    assertEquals(7, figures.incidents());
    assertEquals(new WeekHour(0, new Rate(2, 6)), figures.week().at(DayOfWeek.TUESDAY, 7));
    assertEquals(new WeekHour(0, new Rate(0, 1)), figures.week().at(DayOfWeek.SATURDAY, 6));
    assertEquals(Grade.OPEN, Grade.of(new Rate(2, 6), Cadence.Settings.USUAL));
    assertEquals(
        Grade.UNKNOWN,
        Grade.of(figures.week().day(DayOfWeek.SATURDAY).rate(), Cadence.Settings.USUAL),
        "one that went well is too few");
    var advised =
        assertInstanceOf(
            Cadence.Proposal.Advised.class, Cadence.propose(figures, Cadence.Settings.USUAL));
    assertEquals(List.of(DayOfWeek.TUESDAY), advised.days());
    assertEquals(4, advised.fromHour(), "the earliest four hours that hold all of Tuesday's");
  }

  @Test
  void incidentsAreTiedToTheDeploymentsThatDevLakeFound() throws Exception {
    Plan before = devLake();
    ImportPreview causes = preview(before, CAUSES, "devlake-incident-deployments.json");
    assertEquals(new Counts(0, 6, 0, 0, 0, 0), causes.counts().get(Kind.INCIDENT));
    Plan plan = take(before, causes);
    var tied = new TreeMap<String, String>();
    for (Incident incident : plan.incidents().values()) {
      incident
          .causedBy()
          .ifPresent(id -> tied.put(devLakes(incident), devLakes(plan.get(Deployment.class, id))));
    }
    var said = new TreeMap<String, String>();
    for (String line : Files.readAllLines(RealData.at(CAUSES)).subList(1, 7)) {
      String[] cells = line.split(",", -1);
      said.put(cells[0], cells[2]);
    }
    assertEquals(said, tied);
    Figures figures = Figures.of(plan, AUTUMN, UTC);
    assertEquals(new Rate(3, 7), figures.all(), "the second went well, and an incident followed");
    assertEquals(5, Objects.requireNonNull(figures.recovery().get(YearMonth.of(2022, 11))).open());
    Incident first = plan.incidents().values().iterator().next();
    assertEquals("\"repos\"", imported(first).get("column:table"), "what was kept stays");
    ImportPreview again = preview(plan, CAUSES, "devlake-incident-deployments.json");
    assertTrue(again.edit(Choices.ASK).isEmpty());
    assertEquals(List.of(), again.missing(), "the table does not list all incidents");
  }

  @Test
  void whatTheRelationNamesAndIsNotHereIsToldAndLeftOut() throws Exception {
    ImportPreview none = preview(Plan.EMPTY, CAUSES, "devlake-incident-deployments.json");
    assertEquals(0, none.rows().size());
    assertEquals(6, none.total().leftOut());
    assertTrue(Taking.say(none.problems()).contains("6 rows"), Taking.say(none.problems()));
    Plan incidents =
        take(
            Plan.EMPTY,
            preview(Plan.EMPTY, DORA + "raw_tables/incidents.csv", "devlake-incidents.json"));
    ImportPreview alone = preview(incidents, CAUSES, "devlake-incident-deployments.json");
    assertTrue(alone.edit(Choices.ASK).isEmpty());
    assertTrue(Taking.say(alone.problems()).contains("6 values of causedBy"));
  }

  private static String devLakes(PlanRecord record) {
    return record.head().externalIds().getFirst().id();
  }

  private static SortedMap<String, String> imported(PlanRecord record) {
    return record.head().externalIds().getFirst().imported();
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
