package org.slipway.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.slipway.AnyPlan;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.readiness.Extract;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Go;
import org.slipway.core.readiness.Verdict;

class VerdictJsonTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  @Property(tries = 200)
  void findingsSurviveTheRoundTrip(@ForAll long seed) {
    Finding finding = AnyPlan.value(Finding.class, seed);
    String text = VerdictJson.text(finding);
    assertEquals(finding, VerdictJson.readFinding(text).orThrow());
    assertEquals(text, Json.canonical(text).orThrow());
  }

  @Property(tries = 50)
  void verdictsSurviveTheRoundTrip(@ForAll long seed) {
    Verdict verdict = verdict(seed, NOON);
    assertEquals(verdict, VerdictJson.read(VerdictJson.text(verdict)).orThrow());
  }

  @Property(tries = 50)
  void extractsSurviveTheRoundTripWithoutImportedValues(@ForAll long seed) {
    Extract extract = extract(seed);
    String text = ExtractJson.text(extract);
    Extract read = ExtractJson.read(text).orThrow();
    assertEquals(text, ExtractJson.text(read));
    assertEquals(Digests.extract(extract), Digests.extract(read));
    assertEquals(text, Json.canonical(text).orThrow());
    assertFalse(text.contains("as imported"));
    assertTrue(RecordJson.text(anyImported()).contains("as imported"));
  }

  @Test
  void theDigestIsOfFactsPolicyAndFindingsAndNotOfTheInstantOrTheOrder() {
    Verdict verdict = verdict(3, NOON);
    Extract extract = extract(3);
    String digest = Digests.verdict(verdict, extract);
    assertEquals(64, digest.length());
    assertEquals(digest, Digests.verdict(verdict(3, NOON.plusSeconds(5)), extract));
    var turned = new ArrayList<>(verdict.findings());
    Collections.reverse(turned);
    assertEquals(digest, Digests.verdict(with(verdict, turned), extract));
    assertNotEquals(digest, Digests.verdict(with(verdict, turned.subList(1, 4)), extract));
    assertNotEquals(digest, Digests.verdict(verdict, extract(4)));
  }

  @Test
  void aPhraseKeepsItsArgumentsAsValues() {
    Finding finding = AnyPlan.value(Finding.class, 11);
    String text = VerdictJson.text(finding);
    assertTrue(text.contains("\"reason\":{"), text);
    assertEquals(
        List.of("reason.args[0].type json.unknown-word"),
        VerdictJson.readFinding(
                text.replaceFirst("\"reason\":\\{\"args\":\\[\\{", "$0\"type\":\"smell\"},{"))
            .problems()
            .stream()
            .map(p -> p.path() + " " + p.reason().key())
            .toList());
  }

  private static PlanRecord anyImported() {
    Plan plan = AnyPlan.of(3, 6);
    for (Kind kind : Kind.values()) {
      for (PlanRecord record : plan.records(kind)) {
        if (!record.head().externalIds().isEmpty()) {
          return record;
        }
      }
    }
    throw new AssertionError("no external id in the plan");
  }

  private static Verdict with(Verdict verdict, List<Finding> findings) {
    return new Verdict(
        verdict.subject(), verdict.go(), findings, verdict.score(), verdict.flips(), verdict.at());
  }

  private static Verdict verdict(long seed, Instant at) {
    List<Finding> findings =
        IntStream.range(0, 5).mapToObj(i -> AnyPlan.value(Finding.class, seed * 5 + i)).toList();
    return new Verdict(
        findings.getFirst().subject(),
        Go.NO_GO,
        findings,
        Optional.empty(),
        findings.subList(0, 2),
        at);
  }

  private static Extract extract(long seed) {
    return AnyPlan.value(Extract.class, seed);
  }
}
