package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.readiness.Go;
import org.slipway.core.time.Interval;
import org.slipway.scene.Clash;
import org.slipway.scene.Layer;
import org.slipway.scene.ShopPlan;

/** The shop's facts: nothing fits into a hard freeze, everything fits elsewhere. */
record ShopFacts(ShopPlan shop) implements CalendarFacts {

  @Override
  public boolean isPrepared() {
    return true;
  }

  @Override
  public boolean knows(Id<Deployment> deployment) {
    return true;
  }

  @Override
  public void workOut(Collection<Id<Deployment>> deployments, BooleanSupplier stop) {
    throw new IllegalStateException("everything is known");
  }

  @Override
  public Optional<List<Phrase>> against(Deployment moved) {
    Interval active = moved.timing().active().orElseThrow();
    return Optional.of(
        shop.layers(active).stream()
            .filter(layer -> layer.sort() == Layer.Sort.HARD_FREEZE)
            .map(layer -> Phrase.of("timeline.freeze.hard", Arg.words(layer.name())))
            .toList());
  }

  @Override
  public Optional<Instant> nextFit(Deployment moved, BooleanSupplier stop) {
    Instant at = moved.timing().startsAt().orElseThrow();
    Instant end = at.plus(Duration.ofDays(7));
    for (Instant start = at; start.isBefore(end); start = start.plus(Duration.ofMinutes(15))) {
      Deployment there = Gesture.startingAt(moved, start);
      if (against(there).equals(Optional.of(List.of()))) {
        return Optional.of(start);
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Clash> history() {
    return List.of();
  }

  @Override
  public Optional<Go> verdict(Id<Deployment> deployment) {
    return shop.verdict(deployment);
  }

  @Override
  public Optional<Instant> pointOfNoReturn(Id<Deployment> deployment) {
    return shop.pointOfNoReturn(deployment);
  }

  @Override
  public List<Clash> clashes(Id<Deployment> deployment) {
    return shop.clashes(deployment);
  }

  @Override
  public List<Layer> layers(Interval shown) {
    return shop.layers(shown);
  }

  @Override
  public List<String> holidays(LocalDate day) {
    return shop.holidays(day);
  }
}
