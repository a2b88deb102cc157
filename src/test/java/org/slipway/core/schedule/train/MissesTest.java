package org.slipway.core.schedule.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Anchor;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.CutOff;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.EventEdge;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ScopeItem;
import org.slipway.core.plan.ScopeState;
import org.slipway.core.plan.SignOff;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.core.readiness.Extracts;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Verdicts;
import org.slipway.core.readiness.rules.ScopeAfterFreeze;
import org.slipway.core.readiness.rules.TrainMissed;

class MissesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Component ledger = builder.component("Ledger");
  private final Environment prod = builder.environment("prod-eu", Stage.PRODUCTION);
  private final Environment test = builder.environment("test", Stage.TEST);
  private final Person ana = builder.person("Ana Keller");
  private final Release release = builder.release("Payments", "4.2", ledger);

  MissesTest() {
    builder.train(
        "Money",
        builder.again("2026-09-29T20:00", "2026-09-30T04:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        new CutOff(MilestoneKind.SCOPE_FREEZE, "Scope freeze", 14, false, LocalTime.of(18, 0)),
        new CutOff(MilestoneKind.CODE_FREEZE, "Code freeze", 7, false, LocalTime.of(18, 0)),
        new CutOff(MilestoneKind.SIGN_OFF, "Sign-off", 1, false, LocalTime.of(12, 0)));
    builder.set(release, "train", Optional.of("Money"));
    builder.set(release, "departure", Optional.of(LocalDate.parse("2026-09-29")));
  }

  @Test
  void whatIsReadyMakesItsTrain() {
    builder.deploy(release, prod, "2026-09-29T22:00");
    builder.deploy(release, test, "2026-09-20T22:00");
    signed("2026-09-28T12:00");
    scope(ScopeState.DONE, "2026-09-15T17:59");
    assertEquals(List.of(), misses("2026-09-29T19:00"));
  }

  @Test
  void eachCutOffIsMissedFromItsMinuteOn() {
    signed("2026-09-28T12:01");
    scope(ScopeState.ACCEPTED, "2026-09-15T18:00");
    assertEquals(List.of(Miss.Sort.SCOPE_FREEZE, Miss.Sort.SIGN_OFF), misses("2026-09-22T17:59"));
    assertEquals(
        List.of(Miss.Sort.SCOPE_FREEZE, Miss.Sort.CODE_FREEZE, Miss.Sort.SIGN_OFF),
        misses("2026-09-22T18:00"));
  }

  @Test
  void nobodySignedOffIsAMissOnlyOnceItIsDue() {
    builder.check(release, "Business agrees");
    assertEquals(List.of(), misses("2026-09-28T11:59"));
    assertEquals(List.of(Miss.Sort.SIGN_OFF), misses("2026-09-28T12:00"));
  }

  @Test
  void withNothingToSignNobodyCanSay() {
    assertEquals(List.of(), misses("2026-09-28T11:59"));
    assertEquals(List.of(Miss.Sort.NOT_COMPUTED), misses("2026-09-28T12:00"));
    assertEquals(Result.UNKNOWN, finding("2026-09-28T12:00").result());
  }

  @Test
  void startsLieInTheDepartureHalfOpen() {
    Deployment deployment = builder.deploy(release, prod, "2026-09-29T20:00");
    assertEquals(List.of(), misses("2026-09-20T12:00"));
    builder.set(deployment, "timing", builder.timing("2026-09-30T04:00", 60, 30, 30));
    assertEquals(List.of(Miss.Sort.START), misses("2026-09-20T12:00"));
    builder.set(deployment, "timing", builder.timing("2026-09-29T19:59", 60, 30, 30));
    assertEquals(List.of(Miss.Sort.START), misses("2026-09-20T12:00"));
    builder.set(deployment, "state", DeploymentState.DONE);
    assertEquals(List.of(), misses("2026-09-20T12:00"));
    builder.set(deployment, "state", DeploymentState.PLANNED);
    builder.set(deployment, "timing", Timing.UNKNOWN);
    assertEquals(List.of(Miss.Sort.NOT_COMPUTED), misses("2026-09-20T12:00"));
  }

  @Test
  void aGoLiveAfterTheDepartureMissesIt() {
    Instant late = builder.at("2026-09-30T04:00");
    builder.set(
        release,
        "milestones",
        List.of(new Milestone(MilestoneKind.GO_LIVE, "Go-live", late, BERLIN)));
    assertEquals(List.of(Miss.Sort.GO_LIVE), misses("2026-09-20T12:00"));
  }

  @Test
  void aMilestoneOfTheReleaseHoldsInsteadOfTheTrains() {
    scope(ScopeState.DONE, "2026-09-16T09:00");
    assertEquals(List.of(Miss.Sort.SCOPE_FREEZE), misses("2026-09-20T12:00"));
    assertEquals(Result.FAIL, scopeFinding().result());
    Instant later = builder.at("2026-09-18T18:00");
    builder.set(
        release,
        "milestones",
        List.of(new Milestone(MilestoneKind.SCOPE_FREEZE, "Scope freeze", later, BERLIN)));
    assertEquals(List.of(), misses("2026-09-20T12:00"));
    assertEquals(Result.PASS, scopeFinding().result());
  }

  private BusinessEvent event(String start, String end) {
    return builder.put(
        new BusinessEvent(
            Head.of(new Id<>(new UUID(7, 7)), "EVT-1"),
            "Quarter end",
            "close",
            builder.once(start, end),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private void anchored(MilestoneKind kind, BusinessEvent to, int days) {
    var anchor =
        new Anchor(to.id(), EventEdge.START, Optional.empty(), days, false, LocalTime.of(18, 0));
    builder.set(
        release,
        "milestones",
        List.of(new Milestone(kind, "Ours", Optional.empty(), BERLIN, Optional.of(anchor))));
  }

  @Test
  void anAnchoredFreezeHoldsInsteadOfTheTrainsAndMovesWithItsEvent() {
    BusinessEvent close = event("2026-09-30T00:00", "2026-10-01T00:00");
    anchored(MilestoneKind.SCOPE_FREEZE, close, -10);
    scope(ScopeState.DONE, "2026-09-18T18:30");
    assertEquals(List.of(), misses("2026-09-20T12:00"), "frozen on 20 September 18:00");
    builder.set(close, "when", builder.once("2026-09-28T00:00", "2026-09-29T00:00"));
    assertEquals(
        List.of(Miss.Sort.SCOPE_FREEZE), misses("2026-09-20T12:00"), "now on 18 September");
    scope(ScopeState.DONE, "2026-09-18T17:59");
    assertEquals(List.of(), misses("2026-09-20T12:00"), "a minute before it");
    scope(ScopeState.DONE, "2026-09-18T18:00");
    assertEquals(List.of(Miss.Sort.SCOPE_FREEZE), misses("2026-09-20T12:00"), "on its minute");
  }

  @Test
  void anAnchoredGoLiveMustLieInTheDepartureToo() {
    BusinessEvent close = event("2026-09-30T00:00", "2026-10-01T00:00");
    anchored(MilestoneKind.GO_LIVE, close, -1);
    assertEquals(List.of(Miss.Sort.GO_LIVE), misses("2026-09-20T12:00"), "29 September 18:00");
    var late =
        new Anchor(close.id(), EventEdge.START, Optional.empty(), 0, false, LocalTime.of(2, 0));
    builder.set(
        release,
        "milestones",
        List.of(
            new Milestone(
                MilestoneKind.GO_LIVE, "Ours", Optional.empty(), BERLIN, Optional.of(late))));
    assertEquals(List.of(), misses("2026-09-20T12:00"), "30 September 02:00, aboard");
    builder.set(close, "when", builder.once("2026-10-01T00:00", "2026-10-02T00:00"));
    assertEquals(List.of(Miss.Sort.GO_LIVE), misses("2026-09-20T12:00"), "the event moved on");
  }

  @Test
  void anAnchorWithoutItsOccurrenceIsNotComputedAndTheTrainDoesNotStandInForIt() {
    BusinessEvent close = event("2026-09-30T00:00", "2026-10-01T00:00");
    var gone =
        new Anchor(
            close.id(),
            EventEdge.START,
            Optional.of(LocalDate.parse("2026-06-30")),
            0,
            false,
            LocalTime.of(2, 0));
    builder.set(
        release,
        "milestones",
        List.of(
            new Milestone(
                MilestoneKind.SCOPE_FREEZE, "Ours", Optional.empty(), BERLIN, Optional.of(gone))));
    scope(ScopeState.DONE, "2026-09-18T09:00");
    assertEquals(List.of(Miss.Sort.NOT_COMPUTED), misses("2026-09-20T12:00"));
    Finding finding = finding("2026-09-20T12:00");
    assertEquals(Result.UNKNOWN, finding.result());
    assertEquals("finding.train.missed.undated", finding.reason().key());
    Instant at = builder.at("2026-09-20T12:00");
    Facts facts = Facts.of(builder.plan(), (_, _) -> "content");
    var rules = List.of(new TrainMissed(), new ScopeAfterFreeze());
    assertEquals(
        Verdicts.of(List.copyOf(rules), facts, Ref.of(release), at),
        Verdicts.of(List.copyOf(rules), Extracts.of(facts, Ref.of(release)), at));
  }

  @Test
  void aDayWithoutDepartureIsMissedWhateverElseIsReady() {
    builder.set(release, "departure", Optional.of(LocalDate.parse("2026-10-06")));
    assertEquals(List.of(Miss.Sort.DEPARTURE), misses("2026-09-20T12:00"));
    Finding finding = finding("2026-09-20T12:00");
    assertEquals(Result.FAIL, finding.result());
    assertEquals("finding.train.missed.no-departure", finding.reason().key());
  }

  @Test
  void withoutTrainOrDayNothingIsAsked() {
    builder.set(release, "departure", Optional.empty());
    assertEquals(Result.NOT_APPLICABLE, finding("2026-09-20T12:00").result());
    builder.set(release, "train", Optional.empty());
    assertEquals(Result.NOT_APPLICABLE, finding("2026-09-20T12:00").result());
  }

  @Test
  void theExtractGivesTheSameFindings() {
    builder.deploy(release, prod, "2026-10-01T22:00");
    builder.check(release, "Business agrees");
    scope(ScopeState.ACCEPTED, "2026-09-16T09:00");
    Instant at = builder.at("2026-09-29T12:00");
    Facts facts = Facts.of(builder.plan(), (_, _) -> "content");
    var rules = List.of(new TrainMissed(), new ScopeAfterFreeze());
    var live = Verdicts.of(List.copyOf(rules), facts, Ref.of(release), at);
    assertEquals(5, live.findings().size());
    var extract = Extracts.of(facts, Ref.of(release));
    assertEquals(live, Verdicts.of(List.copyOf(rules), extract, at));
  }

  private void signed(String at) {
    ChecklistItem item = builder.check(release, "Business agrees");
    builder.set(item, "state", ChecklistState.DONE);
    builder.set(item, "signOff", Optional.of(new SignOff(ana.id(), builder.at(at))));
  }

  private void scope(ScopeState state, String added) {
    builder.set(
        release,
        "scope",
        List.of(
            new ScopeItem(
                "New fees",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                state,
                builder.at(added))));
  }

  private List<Miss.Sort> misses(String at) {
    Plan plan = builder.plan();
    Release now = plan.get(Release.class, release.id());
    return Misses.of(plan, Occurrences.of(plan), now, builder.at(at)).stream()
        .map(Miss::sort)
        .toList();
  }

  private Finding finding(String at) {
    Facts facts = Facts.of(builder.plan(), (_, _) -> "content");
    return Verdicts.of(List.of(new TrainMissed()), facts, Ref.of(release), builder.at(at))
        .findings()
        .getFirst();
  }

  private Finding scopeFinding() {
    Facts facts = Facts.of(builder.plan(), (_, _) -> "content");
    Instant at = builder.at("2026-09-20T12:00");
    return Verdicts.of(List.of(new ScopeAfterFreeze()), facts, Ref.of(release), at)
        .findings()
        .getFirst();
  }
}
