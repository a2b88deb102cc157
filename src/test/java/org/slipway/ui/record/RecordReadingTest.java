package org.slipway.ui.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.AnyPlan;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.ui.MemorySession;
import org.slipway.ui.control.Form.Problem;
import org.slipway.workspace.Sample;

/** What a card shows of a record reads back as that record, and what is wrong is said by field. */
class RecordReadingTest {

  private static MemorySession session(Plan plan) {
    return MemorySession.of(plan, Sample.NOW);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyRecordReadsBackTheSame(Kind kind) {
    List<Plan> plans =
        Stream.concat(
                Stream.of(Sample.plan()),
                Stream.iterate(1L, n -> n + 1).limit(20).map(seed -> AnyPlan.of(seed, 40)))
            .toList();
    int read = 0;
    for (Plan plan : plans) {
      var session = session(plan);
      for (PlanRecord record : plan.records(kind)) {
        var model = RecordViewModel.of(session, record);
        var reader = new DraftReader(session, model.draft());
        Optional<PlanRecord> back = reader.read(record.head(), kind, Optional.of(record));
        assertEquals(List.of(), reader.problems(), record::toString);
        assertEquals(Optional.of(record), back);
        read++;
      }
    }
    assertTrue(read > 0, "no plan has a record of this kind");
  }

  @Test
  void aNewDeploymentTakesWhatTheSelectedReleaseSays() {
    var session = session(Sample.plan());
    Release release = session.plan().byKey(Release.class, "REL-2031").orElseThrow();
    session.selection().set(Optional.of(Ref.of(release)));
    var model = RecordViewModel.fresh(session, Kind.DEPLOYMENT);
    assertEquals(List.of("environment"), model.save().stream().map(Problem::field).toList());
    String place = model.choices(line(model, "environment")).getFirst();
    model.draft().text("environment").set(place);
    model.draft().text("timing.start").set("2026-11-03 22:30");
    model.draft().text("timing.run").set("2 h 30");
    assertEquals(List.of(), model.save());
    Deployment added =
        (Deployment) session.plan().find(session.selection().get().orElseThrow()).orElseThrow();
    assertEquals(release.id(), added.release());
    assertEquals(release.delivers().size(), added.items().size());
    assertEquals("2026-11-03T21:30:00Z", added.timing().startsAt().orElseThrow().toString());
    assertEquals(150, added.timing().run().orElseThrow().toMinutes());
    session.undo();
    assertEquals(Sample.plan(), session.plan());
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNothingChanges() {
    var session = session(Sample.plan());
    var model = RecordViewModel.fresh(session, Kind.FREEZE);
    model.draft().text("name").set("Audit week");
    model.draft().text("reason").set("Audit");
    model.draft().text("when.start").set("2026-13-45 08:00");
    model.draft().text("when.end").set("2026-11-03 22:30");
    model.draft().text("when.zone").set("Europe/Berlim");
    model.draft().text("scope.environments").set("prod-eu, nowhere");
    var wrong = new ArrayList<String>();
    model.save().forEach(problem -> wrong.add(problem.field()));
    assertEquals(List.of("scope.environments", "when.start", "when.zone"), wrong);
    model.draft().text("when.start").set("2026-11-04 08:00");
    model.draft().text("when.zone").set("Europe/Berlin");
    model.draft().text("scope.environments").set("prod-eu");
    Problem together = model.save().getFirst();
    assertEquals("when.end", together.field());
    assertTrue(together.sentence().contains("ends before it starts"), together.sentence());
    assertEquals(Sample.plan(), session.plan());
    model.draft().text("when.end").set("2026-11-06 18:00");
    assertEquals(List.of(), model.save());
    assertEquals(Sample.plan().freezes().size() + 1, session.plan().all(Freeze.class).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREEZE | when.end | 2020-01-01 00:00 | when.end | later end",
        "MAINTENANCE_WINDOW | when.allDay | yes | when.start | midnight",
        "ROSTER_ENTRY | at.end | 2020-01-01 00:00 | at.end | later end",
        "RESERVATION | units | 0 | units | 1 or more",
        "VENDOR_DELIVERY | confidence | 120 | confidence | 0 to 100",
        "TRAFFIC_PROFILE | hours | 1, 2 | hours | 168",
        "POLICY | advisoryLimit | much | advisoryLimit | 0.5"
      })
  void whatGoesNotTogetherIsSaidAtTheFieldToMend(
      Kind kind, String path, String typed, String field, String sentence) {
    var session = session(Sample.plan());
    var model = RecordViewModel.of(session, session.plan().records(kind).iterator().next());
    model.draft().text(path).set(typed);
    List<Problem> problems = model.save();
    assertEquals(List.of(field), problems.stream().map(Problem::field).toList());
    assertTrue(problems.getFirst().sentence().contains(sentence), problems::toString);
    assertEquals(Sample.plan(), session.plan());
  }

  @Test
  void aRotationNamesItsPeople() {
    var model = RecordViewModel.fresh(session(Sample.plan()), Kind.ROSTER_ROTATION);
    assertTrue(!line(model, "people").mayBeEmpty());
    model.draft().text("roster").set("Night");
    model.draft().text("shifts.start").set("2026-10-05 08:00");
    model.draft().text("shifts.end").set("2026-10-06 08:00");
    model.draft().text("handOver").set("30 min");
    assertEquals(List.of("people"), model.save().stream().map(Problem::field).toList());
    model.draft().text("people").set(model.choices(line(model, "people")).getFirst());
    model.draft().text("handOver").set("-30 min");
    assertEquals(List.of("handOver"), model.save().stream().map(Problem::field).toList());
    model.draft().text("handOver").set("30 min");
    assertEquals(List.of(), model.save());
  }

  @Test
  void whatIsWrongInARowIsSaidInThatRow() {
    var session = session(Sample.plan());
    var model =
        RecordViewModel.of(session, session.plan().records(Kind.RELEASE_TRAIN).iterator().next());
    Draft cutOff = model.draft().blocks("cutOffs").getFirst().fields();
    cutOff.text("days").set("-3");
    DraftReader.Wrong wrong = model.trySave().getFirst();
    assertEquals(Optional.of(cutOff.text("days")), wrong.text());
    assertTrue(wrong.own().contains("before the departure"), wrong.own());
  }

  @Test
  void theNextOccurrencesAreShownBeforeARuleIsSavedAndAWrongRuleIsRefused() {
    var session = session(Sample.plan());
    var model = RecordViewModel.fresh(session, Kind.MAINTENANCE_WINDOW);
    var when =
        model.parts().stream()
            .filter(part -> part.path().equals("when"))
            .map(Part.Group.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(), model.upcoming(when));
    model.draft().text("name").set("Sunday night");
    model.draft().text("when.start").set("2026-10-04 02:30");
    model.draft().text("when.end").set("2026-10-04 04:00");
    model.draft().text("when.rule").set("FREQ=WEEKLY;BYDAY=SU");
    List<String> lines = model.upcoming(when);
    assertEquals(24, lines.size());
    assertEquals("Sun 4 Oct 2026 02:30 – 04:00 CEST · 00:30 UTC", lines.getFirst());
    assertEquals(
        "Sun 25 Oct 2026 02:30 CEST – 04:00 CET · 00:30 UTC · first pass of an hour that comes"
            + " twice",
        lines.get(3));
    model.draft().text("when.rule").set("FREQ=WEEKLY;BYDAY=XX");
    assertEquals(List.of(), model.upcoming(when));
    assertEquals(List.of("when.rule"), model.save().stream().map(Problem::field).toList());
    model.draft().text("when.rule").set("");
    assertEquals(1, model.upcoming(when).size());
  }

  @Test
  void aCopyIsAnotherRecordWithTheSameFields() {
    var session = session(Sample.plan());
    Deployment first = session.plan().deployments().values().iterator().next();
    assertEquals(List.of(), RecordViewModel.copy(session, first).save());
    Deployment copy =
        (Deployment) session.plan().find(session.selection().get().orElseThrow()).orElseThrow();
    assertEquals(first.timing(), copy.timing());
    assertTrue(!copy.id().equals(first.id()) && !copy.key().equals(first.key()));
  }

  private static Part.Line line(RecordViewModel model, String path) {
    return model.parts().stream()
        .filter(part -> part.path().equals(path))
        .map(Part.Line.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
