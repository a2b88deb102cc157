package org.slipway.ui.slots;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Release;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.session.Session;
import org.slipway.ui.shell.Place;
import org.slipway.ui.task.Tasks;

/** The ways to Find slot: for what is selected, and for many at once. On the FX thread. */
public final class SlotsFlow {

  /** Finds slots of the selected deployment. */
  public static final String FIND = "slots.find";

  /** Shows what is asked, or folds it away. */
  static final String FORM = "slots.form";

  /** Shows all about the chosen start, or folds it away. */
  static final String DETAILS = "slots.details";

  /** Takes what was found: the start that is chosen, or the plan of many. */
  static final String TAKE = "slots.take";

  /** Plans the departure that what is selected is booked on. */
  public static final String DEPARTURE = "slots.departure";

  private static final String MANY = "slots.many";
  private static final String ICON = "mdi2c-calendar-search";

  private final SlotsViewModel model;
  private final Tasks tasks;
  private final Actions actions;
  private final SlotDoors doors;
  private final Runnable show;
  private final Texts texts;
  private Optional<SlotsView> view = Optional.empty();

  /**
   * @param show shows the view {@link SlotsView#VIEW}
   */
  public SlotsFlow(Session session, Tasks tasks, Actions actions, SlotDoors doors, Runnable show) {
    this.model = new SlotsViewModel(session, tasks);
    this.tasks = tasks;
    this.actions = actions;
    this.doors = doors;
    this.show = show;
    texts = session.texts();
  }

  /** Puts its actions into the registry. */
  public SlotsFlow register() {
    add(FIND, "Shortcut+Shift+F", ICON, this::find);
    add(MANY, "Shortcut+Alt+F", "mdi2c-calendar-multiple-check", this::many);
    actions.add(
        Action.always(
                DEPARTURE,
                texts.get("action." + DEPARTURE),
                "Shortcut+Alt+D",
                "mdi2t-train",
                () -> booked().ifPresent(this::departure))
            .when(
                Bindings.createBooleanBinding(
                    () -> booked().isPresent(),
                    model.session().selection(),
                    model.session().showing()),
                texts.get("findslot.select-release")));
    side(TAKE, "Shortcut+ENTER", "mdi2c-check", () -> view().take());
    side(FORM, "F6", "mdi2t-tune-variant", () -> view().toggleForm());
    side(DETAILS, "F7", "mdi2d-dock-right", () -> view().toggleDetails());
    return this;
  }

  private void add(String id, String shortcut, String icon, Runnable run) {
    actions.add(Action.always(id, texts.get("action." + id), shortcut, icon, run));
  }

  private void side(String id, String shortcut, String icon, Runnable run) {
    actions.add(
        Action.always(id, texts.get("action." + id), shortcut, icon, run).in(SlotsView.VIEW));
  }

  /** The view, for the window. */
  public Place place() {
    return new Place(SlotsView.VIEW, ICON, false, this::view);
  }

  private SlotsView view() {
    SlotsView made = view.orElseGet(() -> new SlotsView(model, tasks, actions, doors));
    view = Optional.of(made);
    return made;
  }

  private void find() {
    show.run();
    model.begin();
    view().showOne();
  }

  /** Plans these deployments together, with the view shown. */
  public void together(List<Id<Deployment>> deployments) {
    show.run();
    view().showMany(deployments);
  }

  /** The release that is selected, or that of the selected deployment, if it rides a departure. */
  private Optional<Release> booked() {
    Session session = model.session();
    return session
        .selection()
        .get()
        .flatMap(session.plan()::find)
        .flatMap(
            record ->
                switch (record) {
                  case Release release -> Optional.of(release);
                  case Deployment deployment ->
                      Optional.of(session.plan().get(Release.class, deployment.release()));
                  default -> Optional.empty();
                })
        .filter(release -> release.train().isPresent() && release.departure().isPresent());
  }

  private void departure(Release release) {
    show.run();
    view().showDeparture(release.train().orElseThrow(), release.departure().orElseThrow());
  }

  private void many() {
    show.run();
    view().showMany();
  }
}
