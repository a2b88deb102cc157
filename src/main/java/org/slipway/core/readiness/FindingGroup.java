package org.slipway.core.readiness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;

/**
 * Findings of one rule that have one cause, for example all that one freeze hits: each stays a line
 * of its own, and what helps one may help all.
 *
 * @param rule id
 * @param result of all of them
 * @param cause the record they name first as their reason; empty: they name none
 * @param findings in the order they were found; at least one
 */
public record FindingGroup(
    String rule, Result result, Optional<Arg.Named> cause, List<Finding> findings) {

  public FindingGroup {
    findings = List.copyOf(findings);
  }

  private record Key(String rule, Result result, Optional<Arg.Named> cause) {}

  /** The groups in the order of their first finding; every finding is in exactly one. */
  public static List<FindingGroup> of(List<Finding> findings) {
    Map<Key, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      var key = new Key(finding.rule(), finding.result(), cause(finding));
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(finding);
    }
    return groups.entrySet().stream()
        .map(
            group ->
                new FindingGroup(
                    group.getKey().rule(),
                    group.getKey().result(),
                    group.getKey().cause(),
                    group.getValue()))
        .toList();
  }

  private static Optional<Arg.Named> cause(Finding finding) {
    return finding.reason().args().stream()
        .filter(Arg.Named.class::isInstance)
        .map(Arg.Named.class::cast)
        .filter(named -> !named.ref().equals(finding.subject()))
        .findFirst();
  }

  /** The deployments they are about, each once. */
  public SortedSet<Id<Deployment>> deployments() {
    var all = new TreeSet<Id<Deployment>>();
    findings.stream()
        .map(Finding::subject)
        .filter(subject -> subject.kind() == Kind.DEPLOYMENT)
        .forEach(subject -> all.add(new Id<>(subject.id().uuid())));
    return all;
  }
}
