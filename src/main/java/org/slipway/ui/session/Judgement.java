package org.slipway.ui.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.Analysis;
import org.slipway.core.EnvironmentAdvice;
import org.slipway.core.graph.component.BlockedBy;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.ReleaseVerdict;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.risk.Risks;
import org.slipway.core.schedule.path.PathPhrases;
import org.slipway.core.schedule.path.PlanPath;
import org.slipway.core.schedule.simulation.Simulation;
import org.slipway.json.Content;
import org.slipway.json.Digests;

/** The analysis of the plan on the table, as views ask it. */
public final class Judgement implements Judged {

  private final Analysis analysis;

  private Judgement(Analysis analysis) {
    this.analysis = analysis;
  }

  /** From cold. */
  public Judgement(Plan plan, Instant at) {
    this(Analysis.of(plan, at, Content.FINGERPRINT));
  }

  /**
   * The judgement after an edit: what the edit did not touch stands as it was judged.
   *
   * @param after this judgement's plan with the edit applied
   */
  public Judgement after(Plan after, Edit edit, Instant now) {
    return new Judgement(analysis.after(after, edit).movedOn(now));
  }

  /**
   * An analysis of another plan at an instant, for a comparison: what both have in common is not
   * derived again, and every verdict is asked anew.
   */
  public Analysis beside(Plan other, Instant at) {
    Edit edit = Edit.leading(Phrase.of("edit.unnamed"), analysis.plan(), other);
    return edit.isEmpty() ? analysis.at(at) : analysis.at(at).after(other, edit);
  }

  /** What the verdicts rest on. */
  public Facts facts() {
    return analysis.facts();
  }

  /** How likely these fit their open time, by the usual runs. */
  public Simulation forecast(List<Deployment> deployments) {
    return analysis.forecast(deployments, Simulation.USUAL_RUNS, Simulation.USUAL_SEED);
  }

  @Override
  public Verdict of(Deployment deployment) {
    return analysis.verdict(deployment);
  }

  @Override
  public ReleaseVerdict of(Release release) {
    return analysis.verdict(release);
  }

  @Override
  public List<Finding> bookings() {
    return analysis.bookings();
  }

  @Override
  public EnvironmentAdvice advice(Environment environment) {
    return analysis.advice(environment);
  }

  @Override
  public String digest(Verdict verdict) {
    return Digests.verdict(verdict, analysis.extract(verdict.subject()));
  }

  @Override
  public String contentDigest(Id<Release> release) {
    return analysis.contentDigest(release);
  }

  @Override
  public Risks risks() {
    return analysis.risks();
  }

  @Override
  public Optional<PlanPath> path() {
    return Optional.of(analysis.path());
  }

  @Override
  public Optional<PathPhrases> pathPhrases() {
    return Optional.of(analysis.pathPhrases());
  }

  @Override
  public Optional<BlockedBy> blockedBy(Deployment deployment) {
    return Optional.of(analysis.blockedBy().apply(deployment));
  }

  @Override
  public Instant at() {
    return analysis.at();
  }
}
