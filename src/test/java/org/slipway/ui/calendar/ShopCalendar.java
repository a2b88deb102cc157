package org.slipway.ui.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.SavedView;
import org.slipway.scene.ShopPlan;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.session.Choices;
import org.slipway.ui.task.InlineTasks;

/** A calendar on the shop's week that remembers what was asked of its surroundings. */
final class ShopCalendar implements CalendarDesk {

  final ShopPlan shop;
  final List<Edit> edits = new ArrayList<>();
  final List<Ref> opened = new ArrayList<>();
  final List<Drawn> drawn = new ArrayList<>();
  Optional<String> readOnly = Optional.empty();
  private final Choices kept = Choices.passing();
  final CalendarViewModel model;
  final Actions actions = new Actions();

  ShopCalendar(ShopPlan shop) {
    this.shop = shop;
    var data = new CalendarData(shop.plan(), new ShopFacts(shop), ShopPlan.NOW);
    var tasks = new InlineTasks();
    model = new CalendarViewModel(this, Texts.of(Locale.UK), ShopPlan.BERLIN, tasks, data);
    model.choices().others().set(List.of(ShopPlan.NEW_YORK));
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

  @Override
  public void draw(Drawn where) {
    drawn.add(where);
  }

  @Override
  public Optional<String> readOnly() {
    return readOnly;
  }

  @Override
  public Choices choices() {
    return kept;
  }

  @Override
  public Optional<Head<SavedView>> newView() {
    long number = edits.size() + 1L;
    var id = new Id<SavedView>(new UUID(0x0190_0000_0000_7000L, 0x9000_0000_0000_0000L + number));
    return Optional.of(Head.of(id, "VIEW-" + number));
  }
}
