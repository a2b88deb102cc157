package org.slipway.ui.session;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Extracts;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.ReleaseVerdict;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.readiness.Verdicts;
import org.slipway.core.readiness.rules.Rules;
import org.slipway.json.Content;
import org.slipway.json.Digests;

/** The verdicts on one plan at one instant, each made when it is first asked for and kept. */
public final class Judgement implements Judged {

  private final Facts facts;
  private final Instant at;
  private final ConcurrentMap<Ref, Verdict> verdicts = new ConcurrentHashMap<>();

  public Judgement(Plan plan, Instant at) {
    facts = Facts.of(plan, Content.FINGERPRINT);
    this.at = at;
  }

  /** What the verdicts rest on. */
  public Facts facts() {
    return facts;
  }

  @Override
  public Verdict of(Deployment deployment) {
    return judged(Ref.of(deployment));
  }

  @Override
  public ReleaseVerdict of(Release release) {
    List<Deployment> all = facts.plan().naming(release, Deployment.class).toList();
    List<Verdict> open = all.stream().filter(d -> d.state().unfinished()).map(this::of).toList();
    Ref ref = Ref.of(release);
    return Verdicts.joined(ref, all.size(), judged(ref), open);
  }

  private Verdict judged(Ref subject) {
    return verdicts.computeIfAbsent(subject, s -> Verdicts.of(Rules.ALL, facts, s, at));
  }

  @Override
  public String digest(Verdict verdict) {
    return Digests.verdict(verdict, Extracts.of(facts, verdict.subject()));
  }

  @Override
  public String contentDigest(Id<Release> release) {
    return facts.contentDigest(release);
  }

  @Override
  public Instant at() {
    return at;
  }
}
