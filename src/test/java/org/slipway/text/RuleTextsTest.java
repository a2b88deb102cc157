package org.slipway.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.slipway.CrowdedPlan;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Phrase;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Parameter;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.rules.Rules;

class RuleTextsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Texts texts = Texts.of(Locale.ENGLISH);

  @Test
  void everyRuleHasTitleRationaleAndReadableParameters() {
    var ids = new TreeSet<String>();
    for (Rule rule : Rules.ALL) {
      assertTrue(ids.add(rule.id()), rule.id());
      assertFalse(texts.say(rule.title(), BERLIN).isBlank());
      assertFalse(texts.say(rule.rationale(), BERLIN).isBlank());
      for (Parameter<?> parameter : rule.parameters()) {
        assertTrue(texts.has(parameter.format().key()), parameter.name());
      }
    }
    assertEquals(Rules.ALL.size(), ids.size());
  }

  @Test
  void everyFindingReadsAsASentence() {
    Set<String> said = new TreeSet<>();
    for (long seed = 0; seed < 12; seed++) {
      Analysis analysis =
          Analysis.of(
              CrowdedPlan.of(seed, 15), Instant.parse("2026-09-28T12:00:00Z"), (_, _) -> "content");
      for (Finding finding : analysis.findings().toList()) {
        said.add(say(finding.reason()));
        finding.fix().ifPresent(fix -> said.add(say(fix)));
        assertEquals(finding.missed(), finding.fix().isPresent(), finding.toString());
      }
    }
    assertTrue(said.size() > 100, "sentences: " + said.size());
  }

  private String say(Phrase phrase) {
    String sentence = texts.say(phrase, BERLIN);
    assertFalse(sentence.contains("{"), sentence);
    assertTrue(sentence.endsWith(".") || sentence.contains(": "), sentence);
    return sentence;
  }
}
