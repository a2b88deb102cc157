package org.slipway.ui.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.readiness.Go;
import org.slipway.core.time.Interval;
import org.slipway.scene.Clash;
import org.slipway.scene.Layer;
import org.slipway.scene.TimelineFacts;

/** The facts of a plan without the dates that a filter hides. */
record NarrowedFacts(TimelineFacts facts, Plan plan, DateFilter filter) implements TimelineFacts {

  /** The facts themselves where nothing is hidden. */
  static TimelineFacts of(TimelineFacts facts, Plan plan, DateFilter filter) {
    return filter.isNone() ? facts : new NarrowedFacts(facts, plan, filter);
  }

  @Override
  public Optional<Go> verdict(Id<Deployment> deployment) {
    return facts.verdict(deployment);
  }

  @Override
  public Optional<Instant> pointOfNoReturn(Id<Deployment> deployment) {
    return facts.pointOfNoReturn(deployment);
  }

  @Override
  public List<Clash> clashes(Id<Deployment> deployment) {
    return facts.clashes(deployment);
  }

  @Override
  public List<Layer> layers(Interval shown) {
    return facts.layers(shown).stream().filter(layer -> filter.shows(layer, plan)).toList();
  }

  @Override
  public boolean showsDates() {
    return filter.showsAny();
  }

  @Override
  public List<String> holidays(LocalDate day) {
    return facts.holidays(day);
  }
}
