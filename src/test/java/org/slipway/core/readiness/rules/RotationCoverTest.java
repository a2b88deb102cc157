package org.slipway.core.readiness.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.RosterRotation;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Stage;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Extracts;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Fingerprint;
import org.slipway.core.readiness.Result;
import org.slipway.core.time.Recurrence;

/** Cover by people who take turns: in the plan, in the extract, and after an edit. */
class RotationCoverTest {

  private static final Fingerprint SAME = (_, _) -> "same";

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Environment prod =
      plan.set(plan.environment("prod", Stage.PRODUCTION), "roster", Optional.of("Ops"));
  private final Deployment live =
      plan.deploy(plan.release("Shop", "2", plan.component("shop")), prod, "2026-10-02T22:00");

  private RosterRotation rotation(String from, String to, String rule) {
    return plan.put(
        new RosterRotation(
            Head.of(new Id<>(new UUID(9, 1)), "ROTA-1"),
            "Ops",
            List.of(plan.person("Ana").id(), plan.person("Ben").id()),
            Recurrence.repeating(
                LocalDateTime.parse(from),
                LocalDateTime.parse(to),
                ZoneId.of("Europe/Berlin"),
                rule),
            Duration.ZERO));
  }

  private Result judge() {
    var rule = new WindowNoOnCall();
    Case judged = new Case(Facts.of(plan.plan(), SAME), Ref.of(live), plan.at("2026-09-28T12:00"));
    List<Finding> found = rule.judge(judged);
    Facts extract = Facts.of(Extracts.of(plan.plan(), Ref.of(live), SAME));
    assertEquals(found, rule.judge(new Case(extract, Ref.of(live), judged.at())), "extract");
    return found.getFirst().result();
  }

  @Test
  void turnsWithoutGapsCover() {
    assertEquals(Result.UNKNOWN, judge());
    rotation("2020-01-06T08:00", "2020-01-13T08:00", "FREQ=WEEKLY");
    assertEquals(Result.PASS, judge());
  }

  @Test
  void turnsByDayLeaveTheNight() {
    rotation("2026-09-01T08:00", "2026-09-01T18:00", "FREQ=DAILY");
    assertEquals(Result.FAIL, judge());
  }

  @Test
  void turnsThatEndedSayNothingOfLater() {
    rotation("2026-03-02T08:00", "2026-03-09T08:00", "FREQ=WEEKLY;COUNT=4");
    assertEquals(Result.UNKNOWN, judge());
  }

  @Test
  void aChangedRotationIsSeenByAnAnalysisThatKeepsTheRest() {
    RosterRotation weekly = rotation("2020-01-06T08:00", "2020-01-13T08:00", "FREQ=WEEKLY");
    Plan before = plan.plan();
    Analysis analysis = Analysis.of(before, plan.at("2026-09-28T12:00"), SAME);
    analysis.verdict(before.get(Deployment.class, live.id()));
    Edit edit =
        Edit.put(
            Phrase.of("edit.unnamed"),
            Shape.with(
                weekly,
                "shifts",
                Recurrence.repeating(
                    LocalDateTime.parse("2026-09-01T08:00"),
                    LocalDateTime.parse("2026-09-01T18:00"),
                    ZoneId.of("Europe/Berlin"),
                    "FREQ=DAILY")));
    Plan after = ((Applied.Done) before.apply(edit)).plan();
    assertEquals(
        Analysis.of(after, analysis.at(), SAME).findings().toList(),
        analysis.after(after, edit).findings().toList());
  }
}
