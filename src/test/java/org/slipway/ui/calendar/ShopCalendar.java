package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;
import org.slipway.scene.Clash;
import org.slipway.scene.Layer;
import org.slipway.scene.ShopPlan;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;

/** A calendar on the shop's week that remembers what was asked of its surroundings. */
final class ShopCalendar implements CalendarDesk {

  final ShopPlan shop;
  final List<Edit> edits = new ArrayList<>();
  final List<Ref> opened = new ArrayList<>();
  final CalendarViewModel model;
  final Actions actions = new Actions();

  ShopCalendar(ShopPlan shop) {
    this.shop = shop;
    var data = new CalendarData(shop.plan(), shop, ShopPlan.NOW);
    model = new CalendarViewModel(this, Texts.of(Locale.UK), ShopPlan.BERLIN, data);
    model.second().set(Optional.of(ShopPlan.NEW_YORK));
  }

  CalendarView view() {
    return new CalendarView(model, actions);
  }

  @Override
  public List<Phrase> against(Deployment moved) {
    Interval active = moved.timing().active().orElseThrow();
    return shop.layers(active).stream()
        .filter(layer -> layer.sort() == Layer.Sort.HARD_FREEZE)
        .map(layer -> Phrase.of("timeline.freeze.hard", Arg.words(layer.name())))
        .toList();
  }

  @Override
  public Optional<Instant> nextFit(Deployment moved) {
    Instant at = moved.timing().startsAt().orElseThrow();
    Instant end = at.plus(Duration.ofDays(7));
    for (Instant start = at; start.isBefore(end); start = start.plus(Duration.ofMinutes(15))) {
      Deployment there = Gesture.startingAt(moved, start);
      if (against(there).isEmpty()) {
        return Optional.of(start);
      }
    }
    return Optional.empty();
  }

  @Override
  public List<String> commit(Edit edit) {
    edits.add(edit);
    if (model.data().plan().apply(edit) instanceof Applied.Done done) {
      model.show(new CalendarData(done.plan(), shop, ShopPlan.NOW));
      return List.of();
    }
    return List.of("refused");
  }

  @Override
  public void select(Optional<Ref> ref) {}

  @Override
  public void open(Ref ref) {
    opened.add(ref);
  }

  @Override
  public List<Clash> history() {
    return List.of();
  }
}
