package org.slipway.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.slipway.AnyPlan;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.ScopeState;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Timing;
import org.slipway.core.time.Interval;

class ContentTest {

  private static final Instant OPENS = Instant.parse("2026-09-29T20:00:00Z");
  private static final Interval RANGE = Interval.lasting(OPENS, Duration.ofHours(3));
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @Provide
  Arbitrary<Plan> plans() {
    return AnyPlan.plans();
  }

  @Property(tries = 60)
  void readsBackWhatItWrote(@ForAll("plans") Plan plan) {
    for (Release release : plan.releases().values()) {
      Content content = Content.of(plan, release.id());
      assertEquals(content, Content.read(content.text()).orThrow());
      assertEquals(content.text(), Json.canonical(content.text()).orThrow());
    }
  }

  @Property(tries = 60)
  void progressAndEvidenceNeverChangeIt(@ForAll("plans") Plan plan) {
    Release release = plan.releases().values().iterator().next();
    var changes = new ArrayList<Change>();
    for (Deployment d : plan.deployments().values()) {
      var actual = new Actuals(Optional.of(OPENS), Optional.empty());
      Deployment moved = Shape.with(d, "state", DeploymentState.DONE);
      changes.add(new Change.Put(Shape.with(moved, "actuals", actual)));
    }
    for (ChecklistItem item : plan.checklistItems().values()) {
      changes.add(new Change.Put(Shape.with(item, "state", ChecklistState.NOT_APPLICABLE)));
    }
    for (Class<? extends PlanRecord> type : List.of(Evidence.class, Approval.class)) {
      for (PlanRecord record : plan.all(type).values()) {
        if (plan.naming(Ref.of(record)).isEmpty()) {
          changes.add(new Change.Remove(Ref.of(record)));
        }
      }
    }
    Plan after = after(plan, changes);
    assertEquals(print(plan, release), print(after, release));
  }

  @Test
  void aStartInsideTheApprovedRangeKeepsItAndOneOutsideDoesNot() {
    Plan plan = withTiming(AnyPlan.of(1, 3), OPENS);
    String approved = print(plan, first(plan));
    assertEquals(approved, print(withTiming(plan, OPENS.plusSeconds(7200)), first(plan)));
    assertNotEquals(approved, print(withTiming(plan, RANGE.end()), first(plan)));
    assertNotEquals(approved, print(withTiming(plan, OPENS.minusSeconds(60)), first(plan)));
  }

  @Test
  void withoutAnApprovedRangeThePlannedStartCounts() {
    Plan plan = AnyPlan.of(1, 3);
    Plan early = withTiming(plan, timing(OPENS, Optional.empty(), 2));
    Plan late = withTiming(plan, timing(OPENS.plusSeconds(60), Optional.empty(), 2));
    assertNotEquals(print(early, first(plan)), print(late, first(plan)));
  }

  @Test
  void whatGoesOutAndThePolicyCount() {
    Plan plan = AnyPlan.of(5, 3);
    Release release = first(plan);
    String approved = print(plan, release);
    assertNotEquals(approved, print(put(plan, Shape.with(release, "version", "99")), release));
    assertNotEquals(
        approved,
        print(withTiming(plan, timing(OPENS, Optional.of(RANGE), 9)), release),
        "a duration");
    Policy policy = plan.policy().orElseThrow();
    Policy stricter = Shape.with(policy, "claimedCounts", !policy.claimedCounts());
    assertNotEquals(approved, print(put(plan, stricter), release));
  }

  @Test
  void scopeCountsByWhatIsInIt() {
    Plan plan = AnyPlan.of(5, 12);
    Release release =
        plan.releases().values().stream()
            .filter(r -> !r.scope().isEmpty())
            .findFirst()
            .orElseThrow();
    String accepted = print(put(plan, allScope(release, ScopeState.ACCEPTED)), release);
    assertEquals(accepted, print(put(plan, allScope(release, ScopeState.DONE)), release));
    assertNotEquals(accepted, print(put(plan, allScope(release, ScopeState.DROPPED)), release));
    assertTrue(
        Content.of(put(plan, allScope(release, ScopeState.PROPOSED)), release.id())
            .release()
            .scope()
            .isEmpty());
  }

  private static Release allScope(Release release, ScopeState state) {
    var scope =
        release.scope().stream()
            .map(i -> Shape.of(i.getClass()).values(i))
            .map(
                values -> {
                  values[4] = state;
                  return Shape.of(org.slipway.core.plan.ScopeItem.class).build(values);
                })
            .toList();
    return Shape.with(release, "scope", scope);
  }

  private static Release first(Plan plan) {
    return plan.get(Release.class, plan.deployments().values().iterator().next().release());
  }

  private static String print(Plan plan, Release release) {
    return Content.FINGERPRINT.contentOf(plan, release.id());
  }

  private static Plan withTiming(Plan plan, Instant start) {
    return withTiming(plan, timing(start, Optional.of(RANGE), 2));
  }

  private static Plan withTiming(Plan plan, Timing timing) {
    Deployment deployment = plan.deployments().values().iterator().next();
    return put(plan, Shape.with(deployment, "timing", timing));
  }

  private static Timing timing(Instant start, Optional<Interval> range, int hours) {
    return new Timing(
        Optional.of(new PlannedStart(start, ZONE)),
        range,
        Optional.of(Duration.ofHours(hours)),
        Optional.of(Duration.ofHours(1)),
        Optional.of(new RollbackTail(Duration.ofHours(1), true)));
  }

  private static Plan put(Plan plan, PlanRecord record) {
    return after(plan, List.of(new Change.Put(record)));
  }

  private static Plan after(Plan plan, List<Change> changes) {
    return switch (plan.apply(new Edit(Phrase.of("edit.unnamed"), changes, Optional.empty()))) {
      case Applied.Done(Plan done) -> done;
      case Applied.Refused(var reasons) -> throw new AssertionError(reasons);
    };
  }
}
