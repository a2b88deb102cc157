package org.slipway.ui.findings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Ref;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Layers;

/** Opens the list of all that stands against the plan, from the registry of actions. */
public final class FindingsFlow {

  private final FindingsViewModel model;
  private final Actions actions;
  private final Supplier<Layers> layers;
  private final Consumer<Ref> goTo;
  private final Optional<Consumer<List<Id<Deployment>>>> findSlots;

  /**
   * @param goTo shows a record in the view that knows it
   * @param findSlots looks for other times for deployments; empty: nobody can
   */
  public FindingsFlow(
      FindingsViewModel model,
      Actions actions,
      Supplier<Layers> layers,
      Consumer<Ref> goTo,
      Optional<Consumer<List<Id<Deployment>>>> findSlots) {
    this.model = model;
    this.actions = actions;
    this.layers = layers;
    this.goTo = goTo;
    this.findSlots = findSlots;
  }

  /** Adds the action. */
  public void register() {
    Texts texts = model.session().texts();
    actions.add(
        Action.always(
            "go.findings",
            texts.get("action.go.findings"),
            "Shift+F8",
            "mdi2f-format-list-checks",
            this::open));
  }

  private void open() {
    Layers over = layers.get();
    var card = new FindingsCard(model, goTo, findSlots, over::close);
    over.show(card, card);
    card.begin().requestFocus();
  }
}
