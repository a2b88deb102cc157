package org.slipway.pack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Ref;
import org.slipway.core.readiness.Extract;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.ReleaseVerdict;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.readiness.Verdicts;
import org.slipway.core.readiness.rules.Rules;
import org.slipway.json.Digests;
import org.slipway.json.VerdictJson;
import org.slipway.pack.VerifyReport.Recomputed;
import org.slipway.pack.document.PackFacts;
import org.slipway.pack.document.PackFacts.Judged;

/** Verdicts from extracts: once when a pack is made, and again when it is verified. */
final class Judging {

  private Judging() {}

  static Judged judge(List<Rule> rules, Extract extract, Instant at) {
    Verdict verdict = Verdicts.of(rules, extract, at);
    return new Judged(extract, verdict, Digests.verdict(verdict, extract));
  }

  /** The verdict of the release from its own and its deployments' verdicts. */
  static ReleaseVerdict joined(Judged own, List<Judged> deployments) {
    Ref release = own.verdict().subject();
    long all =
        own.extract().plan().naming(release).stream()
            .filter(ref -> ref.kind() == org.slipway.core.plan.Kind.of(Deployment.class))
            .count();
    List<Verdict> verdicts = deployments.stream().map(Judged::verdict).toList();
    return Verdicts.joined(release, (int) all, own.verdict(), verdicts);
  }

  /** Asks the rules that the pack names once more, on the facts that the pack carries. */
  static Recomputed again(PackFacts facts) {
    var named = new TreeMap<String, String>();
    named.putAll(versions(facts.own().verdict()));
    facts.deployments().forEach(judged -> named.putAll(versions(judged.verdict())));
    Optional<List<Rule>> rules = known(named);
    if (rules.isEmpty()) {
      return Recomputed.NOT_BY_THIS_VERSION;
    }
    boolean same =
        isSame(rules.get(), facts.own(), facts.evaluatedAt())
            && facts.deployments().stream()
                .allMatch(judged -> isSame(rules.get(), judged, facts.evaluatedAt()))
            && joined(facts.own(), facts.deployments()).equals(facts.verdict());
    return same ? Recomputed.SAME : Recomputed.DIFFERS;
  }

  private static boolean isSame(List<Rule> rules, Judged stated, Instant at) {
    Judged again = judge(rules, stated.extract(), at);
    return again.digest().equals(stated.digest())
        && VerdictJson.text(again.verdict()).equals(VerdictJson.text(stated.verdict()));
  }

  /** The rules of these ids and versions in the order of the registry; empty: one is not there. */
  private static Optional<List<Rule>> known(SortedMap<String, String> versions) {
    List<Rule> found =
        Rules.ALL.stream().filter(r -> r.version().equals(versions.get(r.id()))).toList();
    return found.size() == versions.size() ? Optional.of(found) : Optional.empty();
  }

  private static SortedMap<String, String> versions(Verdict verdict) {
    var versions = new TreeMap<String, String>();
    for (Finding finding : verdict.findings()) {
      versions.put(finding.rule(), finding.version());
    }
    return versions;
  }
}
