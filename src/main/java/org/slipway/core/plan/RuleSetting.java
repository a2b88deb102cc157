package org.slipway.core.plan;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a policy says about one rule; what it leaves out has the rule's default.
 *
 * @param weight blocker or advisory
 * @param points weight in the advisory score
 * @param parameters by name, in the form the rule documents
 */
public record RuleSetting(
    Optional<Weight> weight, Optional<Integer> points, SortedMap<String, String> parameters) {

  public RuleSetting {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }
}
