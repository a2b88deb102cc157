package org.slipway.core.readiness.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Assignment;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Duty;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.RosterRotation;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Extracts;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Fingerprint;
import org.slipway.core.readiness.Result;
import org.slipway.core.time.Recurrence;
import org.slipway.text.Texts;

/** Nobody who does the work is the only one on call meanwhile. */
class DutySinglePersonTest {

  private static final Fingerprint SAME = (_, _) -> "same";

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Person ana = plan.person("Ana");
  private final Person ben = plan.person("Ben");
  private final Environment prod =
      plan.set(plan.environment("prod", Stage.PRODUCTION), "roster", Optional.of("Ops"));
  private final Deployment live =
      plan.deploy(plan.release("Shop", "2", plan.component("shop")), prod, "2026-10-02T22:00");

  private void works(Person person, Duty duty) {
    plan.set(live, "people", List.of(new Assignment(person.id(), duty)));
  }

  /** From well before the deployment to well after it, but for the parts. */
  private RosterEntry onCall(Person person) {
    return plan.onCall("Ops", person, "2026-10-02T08:00", "2026-10-03T20:00");
  }

  private Finding judged() {
    var rule = new DutySinglePerson();
    Case judged = new Case(Facts.of(plan.plan(), SAME), Ref.of(live), plan.at("2026-09-28T12:00"));
    List<Finding> found = rule.judge(judged);
    Facts extract = Facts.of(Extracts.of(plan.plan(), Ref.of(live), SAME));
    assertEquals(found, rule.judge(new Case(extract, Ref.of(live), judged.at())), "extract");
    assertEquals(1, found.size());
    return found.getFirst();
  }

  private Result result() {
    return judged().result();
  }

  @ParameterizedTest
  @EnumSource(Duty.class)
  void theOnlyOneOnCallMayCoordinateButNotDoTheWork(Duty duty) {
    onCall(ana);
    works(ana, duty);
    assertEquals(duty == Duty.COORDINATOR ? Result.NOT_APPLICABLE : Result.FAIL, result());
  }

  @Test
  void itSaysWhoAndWhereAndWhatToDo() {
    onCall(ana);
    works(ana, Duty.DEPLOYER);
    Finding finding = judged();
    Texts texts = Texts.of(Locale.ENGLISH);
    ZoneId zone = ZoneId.of("Europe/Berlin");
    String said = texts.say(finding.reason(), zone);
    assertEquals(
        "Ana does the work and is the only one on call by the roster Ops,",
        said.substring(0, said.indexOf(',') + 1));
    assertEquals(
        "Put somebody besides Ana into the roster Ops, or let somebody else do the work.",
        texts.say(finding.fix().orElseThrow(), zone));
  }

  @Test
  void somebodyElseOnCallOrAtWorkIsEnough() {
    onCall(ana);
    works(ben, Duty.DEPLOYER);
    assertEquals(Result.PASS, result());
    works(ana, Duty.DEPLOYER);
    onCall(ben);
    assertEquals(Result.PASS, result());
  }

  @Test
  void somebodyWhoComesBeforeOrAfterDoesNotCount() {
    onCall(ana);
    works(ana, Duty.VERIFIER);
    plan.onCall("Ops", ben, "2026-10-02T08:00", "2026-10-02T22:00");
    plan.onCall("Ops", ben, "2026-10-03T16:00", "2026-10-03T23:00");
    assertEquals(Result.FAIL, result());
  }

  @Test
  void twoEntriesOfOnePersonAreOnePerson() {
    plan.onCall("Ops", ana, "2026-10-02T08:00", "2026-10-02T23:00");
    plan.onCall("Ops", ana, "2026-10-02T23:00", "2026-10-03T20:00");
    works(ana, Duty.ROLLBACK_OWNER);
    assertEquals(Result.FAIL, result());
  }

  @Test
  void aTurnOfARotationCountsLikeAnEntry() {
    plan.put(
        new RosterRotation(
            Head.of(new Id<>(new UUID(9, 1)), "ROTA-1"),
            "Ops",
            List.of(ana.id()),
            Recurrence.repeating(
                LocalDateTime.parse("2020-01-06T08:00"),
                LocalDateTime.parse("2020-01-13T08:00"),
                ZoneId.of("Europe/Berlin"),
                "FREQ=WEEKLY"),
            Duration.ZERO));
    works(ana, Duty.DEPLOYER);
    assertEquals(Result.FAIL, result());
  }

  @Test
  void withoutRosterPeopleOrCoverItIsNotAsked() {
    works(ana, Duty.DEPLOYER);
    assertEquals(Result.NOT_APPLICABLE, result(), "no entry: a matter of cover");
    plan.onCall("Ops", ana, "2026-10-02T08:00", "2026-10-02T22:15");
    assertEquals(Result.NOT_APPLICABLE, result(), "covered in part");
    plan.set(prod, "roster", Optional.empty());
    assertEquals(Result.NOT_APPLICABLE, result(), "no roster");
  }

  @Test
  void withoutTimesItIsUnknown() {
    onCall(ana);
    works(ana, Duty.DEPLOYER);
    plan.set(live, "timing", Timing.UNKNOWN);
    assertEquals(Result.UNKNOWN, result());
  }
}
