package org.slipway.ui.holidays;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slipway.exchange.holidays.HolidayRegion;
import org.slipway.exchange.holidays.PublicHolidays;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Layers;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Tasks;

/** Filling and refreshing holiday calendars, put into the registry of actions. */
public final class HolidayFlow {

  private final Session session;
  private final Tasks tasks;
  private final Supplier<Layers> layers;
  private final Consumer<String> done;
  private final Consumer<String> problem;
  private final Texts texts;

  /**
   * @param done takes the sentence on what was filled
   * @param problem takes the sentence on why nothing can be filled
   */
  public HolidayFlow(
      Session session,
      Tasks tasks,
      Supplier<Layers> layers,
      Consumer<String> done,
      Consumer<String> problem) {
    this.session = session;
    this.tasks = tasks;
    this.layers = layers;
    this.done = done;
    this.problem = problem;
    texts = session.texts();
  }

  /** Adds the action. */
  public void register(Actions actions) {
    actions.add(
        Action.always(
            "holidays.fill",
            texts.get("action.holidays.fill"),
            "",
            "mdi2c-calendar-star",
            this::start));
  }

  /** The calendars are read once, off the FX thread; the form opens when they are there. */
  private void start() {
    var _ =
        tasks.start(
            texts.get("holidays.reading"),
            _ -> PublicHolidays.countries(),
            this::open,
            thrown -> problem.accept(texts.get("holidays.not-read", thrown.toString())));
  }

  private void open(List<HolidayRegion> countries) {
    new HolidayForm(new HolidayViewModel(session, countries), layers.get(), done).open();
  }
}
