package org.slipway.core.readiness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.calendar.OpenEnd;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.calendar.Scopes;
import org.slipway.core.calendar.Target;
import org.slipway.core.graph.compatibility.Compatibility;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.risk.Risk;
import org.slipway.core.risk.Risks;

/** One question put to the rules, with what several of them ask about its subject. */
public final class Case {

  private final Facts facts;
  private final Ref subject;
  private final Instant at;
  private final Once<Deployment> deployment;
  private final Once<Release> release;
  private final Once<Environment> environment;
  private final Once<OpenTime> openTime;
  private final Once<Optional<OpenEnd>> openEnd;
  private final Once<Risk> risk;
  private final Once<Compatibility> compatibility;

  /**
   * @param facts what rules may look at
   * @param subject the deployment, release or reservation to judge
   * @param at evaluation instant: the real clock
   */
  public Case(Facts facts, Ref subject, Instant at) {
    this.facts = facts;
    this.subject = subject;
    this.at = at;
    this.deployment = new Once<>(this::subjectDeployment);
    this.release = new Once<>(this::subjectRelease);
    this.environment = new Once<>(() -> plan().get(Environment.class, deployment().environment()));
    this.openTime = new Once<>(this::openTimeOfDeployment);
    this.risk = new Once<>(() -> Risks.of(plan(), facts.past(), at).of(deployment()));
    this.compatibility =
        new Once<>(
            () -> Compatibility.of(plan(), deployment(), facts.ties(), facts.met(deployment())));
    this.openEnd =
        new Once<>(() -> deployment().timing().startsAt().map(start -> openTime().end(start)));
  }

  public Facts facts() {
    return facts;
  }

  public Ref subject() {
    return subject;
  }

  public Instant at() {
    return at;
  }

  public Plan plan() {
    return facts.plan();
  }

  public Optional<Policy> policy() {
    return plan().policy();
  }

  /** The deployment that is judged; only where the subject is one. */
  public Deployment deployment() {
    return deployment.get();
  }

  private Deployment subjectDeployment() {
    if (subject.kind() != Kind.DEPLOYMENT) {
      throw new IllegalStateException("the subject is a " + subject.kind().token());
    }
    return plan().get(Deployment.class, new Id<>(subject.id().uuid()));
  }

  /** The release that is judged, or that of the deployment. */
  public Release release() {
    return release.get();
  }

  private Release subjectRelease() {
    Id<Release> id =
        subject.kind() == Kind.RELEASE ? new Id<>(subject.id().uuid()) : deployment().release();
    return plan().get(Release.class, id);
  }

  /** Where the deployment goes. */
  public Environment environment() {
    return environment.get();
  }

  /** The value of a parameter of a rule. */
  public <T> T value(Rule rule, Parameter<T> parameter) {
    return parameter.in(policy(), rule.id());
  }

  public String contentDigest() {
    return facts.contentDigest(release().id());
  }

  /** When the target of the deployment is open, with freezes let through that are excepted. */
  public OpenTime openTime() {
    return openTime.get();
  }

  /** The open end of the deployment; empty where it has no planned start. */
  public Optional<OpenEnd> openEnd() {
    return openEnd.get();
  }

  /** How risky the deployment is. */
  public Risk risk() {
    return risk.get();
  }

  /** Whether the versions that the deployment brings can live with what is around them. */
  public Compatibility compatibility() {
    return compatibility.get();
  }

  private OpenTime openTimeOfDeployment() {
    Target target = Target.of(plan(), deployment());
    List<Freeze> matching =
        facts.freezes(environment()).stream()
            .filter(freeze -> Scopes.matches(freeze.scope(), target))
            .toList();
    return OpenTime.of(
        matching,
        facts.windows(environment()),
        target,
        Exceptions.exceptedFreezes(this, target, matching),
        facts.occurrences());
  }
}
