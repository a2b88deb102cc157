package org.slipway.core.readiness;

import java.util.List;
import org.slipway.core.calendar.AnchoredDate;
import org.slipway.core.calendar.Anchors;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.graph.compatibility.Arrival;
import org.slipway.core.graph.compatibility.Ties;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.risk.PastDeployments;
import org.slipway.core.schedule.Collisions;

/** The facts of an extract; digest and occurrences are those it carries. */
final class ExtractFacts implements Facts {

  private final Extract extract;
  private final Once<Collisions> collisions;
  private final Once<PastDeployments> past;
  private final Once<Ties> ties;
  private final Once<ComponentGraph> components;
  private final Once<Upgrades> upgrades;

  ExtractFacts(Extract extract) {
    this.extract = extract;
    this.collisions = new Once<>(() -> Collisions.of(extract.plan(), extract.throttled()));
    this.past = new Once<>(() -> PastDeployments.of(extract.past()));
    this.ties = new Once<>(() -> Ties.of(extract.plan()));
    this.components = new Once<>(() -> ComponentGraph.of(extract.plan()));
    this.upgrades = new Once<>(() -> new Upgrades(extract.plan(), components.get()));
  }

  @Override
  public Plan plan() {
    return extract.plan();
  }

  @Override
  public String contentDigest(Id<Release> release) {
    return extract.contentDigest();
  }

  @Override
  public Collisions collisions() {
    return collisions.get();
  }

  @Override
  public PastDeployments past() {
    return past.get();
  }

  @Override
  public Ties ties() {
    return ties.get();
  }

  @Override
  public List<Arrival> met(Deployment deployment) {
    return extract.arrivals();
  }

  @Override
  public ComponentGraph components() {
    return components.get();
  }

  @Override
  public Upgrades upgrades() {
    return upgrades.get();
  }

  /** As it was where the extract was made, so that nobody needs the time-zone data of that day. */
  @Override
  public Anchors.Dated dated(Milestone milestone) {
    return extract.anchored().stream()
        .filter(known -> milestone.anchor().filter(known.anchor()::equals).isPresent())
        .map(AnchoredDate::dated)
        .findFirst()
        .orElseGet(() -> Anchors.of(extract.plan(), milestone));
  }

  @Override
  public Occurrences occurrences() {
    return Occurrences.stored(extract.occurrences(), extract.notComputed());
  }
}
