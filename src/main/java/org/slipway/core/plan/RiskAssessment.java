package org.slipway.core.plan;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody answered to the risk questions about a release.
 *
 * @param answers id of the answer by id of the question; a question that is not here is unknown
 * @param by who answered
 * @param at when
 */
public record RiskAssessment(
    Head<RiskAssessment> head,
    Id<Release> release,
    SortedMap<String, String> answers,
    Optional<Id<Person>> by,
    Optional<Instant> at)
    implements PlanRecord {

  public RiskAssessment {
    answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
  }

  @Override
  public Id<RiskAssessment> id() {
    return head.id();
  }
}
