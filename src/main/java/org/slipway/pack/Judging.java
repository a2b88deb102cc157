package org.slipway.pack;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Ref;
import org.slipway.core.readiness.Extract;
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
    List<Judged> all = Stream.concat(Stream.of(facts.own()), facts.deployments().stream()).toList();
    if (!all.stream().allMatch(judged -> isKnown(judged.verdict()))) {
      return Recomputed.NOT_BY_THIS_VERSION;
    }
    boolean same =
        all.stream().allMatch(judged -> isSame(judged, facts.evaluatedAt()))
            && joined(facts.own(), facts.deployments()).equals(facts.verdict());
    return same ? Recomputed.SAME : Recomputed.DIFFERS;
  }

  private static boolean isSame(Judged stated, Instant at) {
    Judged again = judge(named(stated.verdict()), stated.extract(), at);
    return again.digest().equals(stated.digest())
        && VerdictJson.text(again.verdict()).equals(VerdictJson.text(stated.verdict()));
  }

  /** Whether this program has every rule of a verdict, each in the very version. */
  private static boolean isKnown(Verdict verdict) {
    return verdict.findings().stream()
        .allMatch(
            finding ->
                Rules.ALL.stream()
                    .anyMatch(
                        rule ->
                            rule.id().equals(finding.rule())
                                && rule.version().equals(finding.version())));
  }

  /** The rules of a verdict in the order of the registry; a rule added later is not asked. */
  private static List<Rule> named(Verdict verdict) {
    var ids = new TreeSet<String>();
    verdict.findings().forEach(finding -> ids.add(finding.rule()));
    return Rules.ALL.stream().filter(rule -> ids.contains(rule.id())).toList();
  }
}
