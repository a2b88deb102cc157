package org.slipway.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.core.calendar.Anchors;
import org.slipway.core.plan.Anchor;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.EventEdge;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;
import org.slipway.core.readiness.Extract;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.rules.Rules;
import org.slipway.core.time.Recurrence;
import org.slipway.layout.ElkLayout;
import org.slipway.pack.VerifyReport.Integrity;
import org.slipway.pack.VerifyReport.Recomputed;
import org.slipway.pack.document.PackFacts;
import org.slipway.pack.keys.Trust;

/** A pack carries the dates of anchored milestones, and packs from before that still verify. */
class AnchoredPackTest {

  private static final String RELEASE = "REL-2031";

  /** The sample with a go-live that hangs on a business event. */
  private static Plan anchored() {
    Plan plan = SamplePacks.plan();
    Release release = plan.byKey(Release.class, RELEASE).orElseThrow();
    BusinessEvent event = event(plan);
    var anchor =
        new Anchor(event.id(), EventEdge.START, Optional.empty(), -1, false, LocalTime.of(18, 0));
    var milestones = new ArrayList<>(release.milestones());
    milestones.add(
        new Milestone(
            MilestoneKind.GO_LIVE,
            "Before the books close",
            Optional.empty(),
            event.when().zone(),
            Optional.of(anchor)));
    return with(plan, new Change.Put(Shape.with(release, "milestones", milestones)));
  }

  private static BusinessEvent event(Plan plan) {
    return plan.businessEvents().values().stream()
        .filter(e -> e.when().zone().getId().equals("Europe/Berlin"))
        .findFirst()
        .orElseThrow();
  }

  private static Plan with(Plan plan, Change change) {
    var edit = new Edit(Phrase.of("edit.unnamed"), List.of(change), Optional.empty());
    return ((Applied.Done) plan.apply(edit)).plan();
  }

  private static PackFacts facts(Plan plan) {
    return Packs.document(SamplePacks.request(plan, RELEASE)).facts();
  }

  private static List<Finding> milestones(Extract extract) {
    return Judging.judge(Rules.ALL, extract, SamplePacks.NOW).verdict().findings().stream()
        .filter(finding -> finding.rule().equals("milestone.missed"))
        .toList();
  }

  private static VerifyReport verify(byte[] json) {
    return Verifier.verify(List.of(new PackFile("pack.json", json)), Trust.NOBODY);
  }

  @Test
  void theDateIsTakenFromThePackAndNotFromTheRule() {
    Plan plan = anchored();
    Extract extract = facts(plan).own().extract();
    assertEquals(1, extract.anchored().size());
    assertTrue(extract.anchored().getFirst().dated() instanceof Anchors.Dated.At);
    List<Finding> before = milestones(extract);
    assertEquals(1, before.size());

    // as if the zone of the event had been moved by other time-zone data
    BusinessEvent event = event(extract.plan());
    Recurrence there = in(event.when(), ZoneId.of("Pacific/Auckland"));
    Extract elsewhere =
        on(with(extract.plan(), new Change.Put(Shape.with(event, "when", there))), extract, true);
    assertEquals(before, milestones(elsewhere));
    assertFalse(
        before.equals(milestones(on(elsewhere.plan(), extract, false))), "the rule says the same");
  }

  private static Recurrence in(Recurrence when, ZoneId zone) {
    return new Recurrence(
        when.start(),
        when.end(),
        zone,
        when.rule(),
        when.except(),
        when.also(),
        when.allDay(),
        when.shift(),
        when.workingDays());
  }

  private static Extract on(Plan plan, Extract e, boolean stored) {
    return new Extract(
        e.subject(),
        plan,
        e.contentDigest(),
        e.occurrences(),
        e.notComputed(),
        e.throttled(),
        e.past(),
        stored ? e.anchored() : List.of(),
        e.arrivals(),
        e.zoneData());
  }

  @Test
  void thePackVerifiesAndSoDoesOneFromBefore() {
    Packed made = Packs.make(SamplePacks.request(anchored(), RELEASE), new ElkLayout());
    Pack pack = ((Packed.Done) made).pack();
    String json = new String(pack.json(), StandardCharsets.UTF_8);
    assertTrue(json.contains("\"anchored\":[{\"anchor\""), "the dates are in the file");
    assertSame(verify(pack.json()));

    String old = new String(ForgedPacks.ofBefore(pack), StandardCharsets.UTF_8);
    assertTrue(old.contains("\"schemaVersion\":\"1.0\""));
    assertFalse(old.contains("\"anchored\""));
    assertSame(verify(old.getBytes(StandardCharsets.UTF_8)));

    String newer = new String(ForgedPacks.ofBefore(pack, "1.1"), StandardCharsets.UTF_8);
    assertTrue(newer.contains("\"schemaVersion\":\"1.1\""));
    assertTrue(newer.contains("\"anchored\""));
    assertSame(verify(newer.getBytes(StandardCharsets.UTF_8)));
  }

  private static void assertSame(VerifyReport report) {
    assertEquals(Integrity.INTACT, report.integrity());
    assertEquals(Recomputed.SAME, report.recomputed());
  }
}
