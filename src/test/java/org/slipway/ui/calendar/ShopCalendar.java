package org.slipway.ui.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Ref;
import org.slipway.scene.ShopPlan;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.task.InlineTasks;

/** A calendar on the shop's week that remembers what was asked of its surroundings. */
final class ShopCalendar implements CalendarDesk {

  final ShopPlan shop;
  final List<Edit> edits = new ArrayList<>();
  final List<Ref> opened = new ArrayList<>();
  final CalendarViewModel model;
  final Actions actions = new Actions();

  ShopCalendar(ShopPlan shop) {
    this.shop = shop;
    var data = new CalendarData(shop.plan(), new ShopFacts(shop), ShopPlan.NOW);
    var tasks = new InlineTasks();
    model = new CalendarViewModel(this, Texts.of(Locale.UK), ShopPlan.BERLIN, tasks, data);
    model.second().set(Optional.of(ShopPlan.NEW_YORK));
  }

  CalendarView view() {
    return new CalendarView(model, actions);
  }

  @Override
  public List<String> commit(Edit edit) {
    edits.add(edit);
    if (model.data().plan().apply(edit) instanceof Applied.Done done) {
      model.show(new CalendarData(done.plan(), new ShopFacts(shop), ShopPlan.NOW));
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
}
