package org.slipway.core.readiness.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Anchor;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.EventEdge;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ScopeItem;
import org.slipway.core.plan.ScopeState;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Stage;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Extracts;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Fingerprint;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Rule;

/** Dates anchored to business events: kept, missed, moved with the event, not computed. */
class MilestoneRulesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Fingerprint SAME = (_, _) -> "same";

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component shop = plan.component("shop");
  private final Environment prod = plan.environment("prod", Stage.PRODUCTION);
  private final Release release = plan.release("Shop", "2", shop);
  private final BusinessEvent sale = plan.put(event("2026-10-01T08:00", "2026-10-03T20:00"));

  MilestoneRulesTest() {
    plan.deploy(release, prod, "2026-09-24T22:00");
  }

  private BusinessEvent event(String from, String to) {
    return new BusinessEvent(
        Head.of(new Id<>(new UUID(5, 5)), "EVT-1"),
        "Autumn sale",
        "campaign",
        plan.once(from, to),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Milestone anchored(MilestoneKind kind, int days, boolean workingDays) {
    return new Milestone(
        kind,
        "Before the sale",
        Optional.empty(),
        BERLIN,
        Optional.of(
            new Anchor(
                sale.id(), EventEdge.START, Optional.empty(), days, workingDays, LocalTime.NOON)));
  }

  private List<Finding> judge(Rule rule) {
    Plan now = plan.plan();
    Case judged = new Case(Facts.of(now, SAME), Ref.of(release), plan.at("2026-09-01T08:00"));
    List<Finding> found = rule.judge(judged);
    Facts extract = Facts.of(Extracts.of(now, Ref.of(release), SAME));
    assertEquals(found, rule.judge(new Case(extract, Ref.of(release), judged.at())), "extract");
    return found;
  }

  private Result missed() {
    return judge(new MilestoneMissed()).getFirst().result();
  }

  @Test
  void aReleaseWithoutAnchorsIsNotAsked() {
    assertEquals(Result.NOT_APPLICABLE, missed());
  }

  @Test
  void goLiveIsKeptUntilTheEventMovesBeforeIt() {
    plan.set(release, "milestones", List.of(anchored(MilestoneKind.GO_LIVE, -6, false)));
    assertEquals(Result.PASS, missed(), "goes live 24 September, due 25 September noon");
    plan.set(sale, "when", plan.once("2026-09-30T08:00", "2026-10-02T20:00"));
    assertEquals(Result.FAIL, missed(), "due 24 September noon, goes live at 22:00");
    plan.set(sale, "when", plan.once("2026-10-08T08:00", "2026-10-09T20:00"));
    assertEquals(Result.PASS, missed());
  }

  @Test
  void aFreezeThatMovedBehindGoLiveIsAMiss() {
    plan.set(release, "milestones", List.of(anchored(MilestoneKind.CODE_FREEZE, -7, false)));
    assertEquals(Result.PASS, missed(), "24 September noon, before go-live at 22:00");
    plan.set(sale, "when", plan.once("2026-10-05T08:00", "2026-10-09T20:00"));
    assertEquals(Result.FAIL, missed());
  }

  @Test
  void aDateOfItsOwnIsHeldAgainstTheAnchoredOne() {
    Milestone own =
        new Milestone(MilestoneKind.SIGN_OFF, "Sign-off", plan.at("2026-09-22T12:01"), BERLIN);
    plan.set(release, "milestones", List.of(own, anchored(MilestoneKind.SIGN_OFF, -9, false)));
    assertEquals(Result.FAIL, missed(), "one minute after 22 September noon");
    plan.set(release, "milestones", List.of(own, anchored(MilestoneKind.SIGN_OFF, -8, false)));
    assertEquals(Result.PASS, missed());
  }

  @Test
  void withoutAHolidayCalendarWorkingDaysAreNotComputed() {
    plan.set(release, "milestones", List.of(anchored(MilestoneKind.GO_LIVE, -3, true)));
    assertEquals(Result.UNKNOWN, missed());
    var calendar =
        plan.put(
            new HolidayCalendar(
                Head.of(new Id<>(new UUID(5, 6)), "HOL-1"),
                "Berlin",
                "DE",
                List.of(),
                List.of(2026)));
    plan.set(sale, "holidays", Optional.of(calendar.id()));
    assertEquals(Result.PASS, missed(), "three working days before Thursday is Monday the 28th");
  }

  @Test
  void theScopeFreezeMovesWithItsEvent() {
    plan.set(release, "milestones", List.of(anchored(MilestoneKind.SCOPE_FREEZE, -20, false)));
    plan.set(
        release,
        "scope",
        List.of(
            new ScopeItem(
                "Vouchers",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ScopeState.DONE,
                plan.at("2026-09-12T10:00"))));
    Rule rule = new ScopeAfterFreeze();
    assertEquals(Result.FAIL, judge(rule).getFirst().result(), "frozen since 11 September");
    plan.set(sale, "when", plan.once("2026-10-05T08:00", "2026-10-09T20:00"));
    assertEquals(Result.PASS, judge(rule).getFirst().result(), "frozen from 15 September");
    plan.set(
        release,
        "milestones",
        List.of(
            new Milestone(
                MilestoneKind.SCOPE_FREEZE,
                "Freeze",
                Optional.empty(),
                BERLIN,
                Optional.of(
                    new Anchor(
                        sale.id(),
                        EventEdge.START,
                        Optional.of(LocalDate.of(2026, 7, 1)),
                        0,
                        false,
                        LocalTime.NOON)))));
    assertEquals(Result.UNKNOWN, judge(rule).getFirst().result());
  }

  @Test
  void movingTheEventIsSeenByAnAnalysisThatKeepsTheRest() {
    plan.set(release, "milestones", List.of(anchored(MilestoneKind.GO_LIVE, -6, false)));
    Plan before = plan.plan();
    Analysis analysis = Analysis.of(before, plan.at("2026-09-01T08:00"), SAME);
    assertEquals(Result.PASS, result(analysis));
    Edit edit =
        Edit.put(
            Phrase.of("edit.unnamed"),
            Shape.with(
                before.get(BusinessEvent.class, sale.id()),
                "when",
                plan.once("2026-09-20T08:00", "2026-09-21T20:00")));
    Plan after = ((Applied.Done) before.apply(edit)).plan();
    assertEquals(Result.FAIL, result(analysis.after(after, edit)));
    assertEquals(
        Analysis.of(after, analysis.at(), SAME).findings().toList(),
        analysis.after(after, edit).findings().toList());
  }

  private Result result(Analysis analysis) {
    return analysis.verdict(Ref.of(release)).findings().stream()
        .filter(finding -> finding.rule().equals(MilestoneMissed.ID))
        .findFirst()
        .orElseThrow()
        .result();
  }
}
