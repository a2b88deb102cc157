package org.slipway.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.schedule.group.GroupMove;

/** What those touched by a forced move read. */
class NoticeTest {

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final BusinessUnit sales = plan.unit("Sales");
  private final Component ledger = plan.component("ledger");
  private final Environment prod = plan.environment("prod", Stage.PRODUCTION);
  private final Release law = plan.release("Tax law", "1", ledger);
  private final Deployment forced = plan.deploy(law, prod, "2026-10-03T20:00");

  private String notice(String reason, List<GroupMove> moves) {
    Plan now = plan.plan();
    return Notice.of(
        now, forced, plan.at("2026-10-01T00:00"), reason, moves, Texts.of(Locale.ENGLISH));
  }

  private GroupMove move() {
    Deployment now = plan.plan().get(Deployment.class, forced.id());
    return new GroupMove(
        now, new PlannedStart(plan.at("2026-09-30T20:00"), now.timing().start().get().zone()));
  }

  @Test
  void itSaysWhatMovesFromWhenToWhenWhyAndWhomItTouches() {
    plan.set(ledger, "businessUnit", Optional.of(sales.id()));
    plan.set(plan.plan().get(Component.class, ledger.id()), "users", Optional.of(1_200L));
    plan.set(prod, "region", Optional.of("eu"));
    String key = forced.key();
    assertEquals(
        """
        Change of dates: %1$s Tax law 1 → prod must be live (1 deployment moves)

        %1$s Tax law 1 → prod must be verified by Thu 1 Oct 2026 00:00 CEST (Wed 30 Sep 2026 22:00 UTC).
        Reason: VAT Act, § 12

        %1$s Tax law 1 → prod
          From: Sat 3 Oct 2026 20:00 CEST (Sat 3 Oct 2026 18:00 UTC)
          To: Wed 30 Sep 2026 20:00 CEST (Wed 30 Sep 2026 18:00 UTC)
          Verified: Wed 30 Sep 2026 21:30 CEST (Wed 30 Sep 2026 19:30 UTC)
          Changes: ledger
          Business units: Sales
          Users: 1,200
          Regions: eu
          Expected interruption: part of the users at a time, up to 1 h
          Contact: none named
        """
            .formatted(key),
        notice(" VAT Act, § 12\n", List.of(move())));
  }

  @Test
  void whatIsNotKnownIsSaid() {
    String notice = notice("", List.of(move()));
    assertTrue(notice.contains("Reason: [to be entered]"), notice);
    assertTrue(notice.contains("Users: not known"), notice);
    assertTrue(notice.contains("Business units: none named"), notice);
  }

  @Test
  void whereNothingMovesItSaysThatTheDateIsKept() {
    String notice = notice("VAT Act", List.of());
    assertTrue(notice.contains("(nothing moves)"), notice);
    assertTrue(notice.contains("The plan keeps that date as it stands."), notice);
  }
}
