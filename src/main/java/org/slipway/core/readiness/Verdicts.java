package org.slipway.core.readiness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RuleSetting;
import org.slipway.core.plan.Stage;

/**
 * Findings to verdict (DEFINITIONS §5). A deployment to production goes out only with a release
 * that may go, so the release-level rules count in its verdict too; their findings name the release
 * as their subject.
 */
public final class Verdicts {

  private Verdicts() {}

  /** The verdict on the subject of an extract: a deployment, or a release for its own rules. */
  public static Verdict of(List<Rule> rules, Extract extract, Instant at) {
    return of(rules, Facts.of(extract), extract.subject(), at);
  }

  /** The verdict on any deployment or reservation, or on a release for its own rules. */
  public static Verdict of(List<Rule> rules, Facts facts, Ref subject, Instant at) {
    Case judged = new Case(facts, subject, at);
    var findings = new ArrayList<Finding>();
    for (Rule rule : rules) {
      subject(judged, rule).ifPresent(question -> findings.addAll(findings(question, rule)));
    }
    return Decision.of(judged, findings);
  }

  /** The verdict of a release: the worst of its unfinished deployments and of its own rules. */
  public static ReleaseVerdict ofRelease(
      List<Rule> rules, Facts facts, Id<Release> release, Instant at) {
    Release judged = facts.plan().get(Release.class, release);
    List<Deployment> all = facts.plan().naming(judged, Deployment.class).toList();
    List<Verdict> verdicts =
        all.stream()
            .filter(d -> d.state().unfinished())
            .map(d -> of(rules, facts, Ref.of(d), at))
            .toList();
    return joined(Ref.of(judged), all.size(), of(rules, facts, Ref.of(judged), at), verdicts);
  }

  /**
   * The worst of the deployments joined with the release's own rules. Own rules of which none
   * applies say nothing.
   *
   * @param deployments how many the release has, finished ones included
   * @param verdicts of the unfinished ones
   */
  public static ReleaseVerdict joined(
      Ref release, int deployments, Verdict own, List<Verdict> verdicts) {
    if (verdicts.isEmpty()) {
      Optional<Go> go = deployments == 0 ? Optional.of(Go.UNKNOWN) : Optional.empty();
      return new ReleaseVerdict(release, go, Optional.empty(), own, verdicts);
    }
    Verdict worst = verdicts.stream().min(Comparator.comparing(Verdict::go)).orElseThrow();
    boolean ownSpeaks = own.findings().stream().anyMatch(f -> f.result() != Result.NOT_APPLICABLE);
    Go go = ownSpeaks && own.go().compareTo(worst.go()) < 0 ? own.go() : worst.go();
    Optional<Ref> decided = go == worst.go() ? Optional.of(worst.subject()) : Optional.empty();
    return new ReleaseVerdict(release, Optional.of(go), decided, own, verdicts);
  }

  /** What the rule is asked, if it is asked at all in this case. */
  private static Optional<Case> subject(Case judged, Rule rule) {
    if (judged.subject().kind() == rule.subject()) {
      return Optional.of(judged);
    }
    boolean goesLive =
        judged.subject().kind() == Kind.DEPLOYMENT
            && rule.subject() == Kind.RELEASE
            && judged.environment().stage() == Stage.PRODUCTION;
    return goesLive
        ? Optional.of(new Case(judged.facts(), Ref.of(judged.release()), judged.at()))
        : Optional.empty();
  }

  private static List<Finding> findings(Case question, Rule rule) {
    List<Phrase> wrong =
        question
            .policy()
            .map(Policy::rules)
            .flatMap(rules -> Optional.ofNullable(rules.get(rule.id())))
            .map((RuleSetting setting) -> Parameters.wrong(rule, setting))
            .orElse(List.of());
    if (wrong.isEmpty()) {
      return rule.judge(question);
    }
    Phrase fix = Phrase.of("fix.policy", Arg.words(rule.id()));
    return wrong.stream().map(reason -> Ruling.of(rule, question).unknown(reason, fix)).toList();
  }
}
