package org.slipway.ui.calendar;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.SavedView;
import org.slipway.core.plan.Snapshot;
import org.slipway.ui.session.Choices;
import org.slipway.ui.session.Judgement;
import org.slipway.ui.session.Session;
import org.slipway.ui.session.Showing;
import org.slipway.ui.session.WorkingTimes;
import org.slipway.ui.task.Tasks;

/** Joins the calendar to the session. On the FX thread. */
public final class CalendarLink implements CalendarDesk {

  private final Session session;
  private static final String CHOICES = "calendar";

  private final Consumer<Ref> open;
  private final Consumer<Drawn> draw;
  private final Choices kept;
  private JudgedFacts facts;
  private final CalendarViewModel model;

  /** Choices are gone with the window, and nothing can be drawn. */
  public CalendarLink(Session session, Tasks tasks, Consumer<Ref> open) {
    this(session, tasks, open, Choices.passing(), _ -> {});
  }

  /**
   * @param open shows all of a record
   * @param kept how the reader has set the calendar before
   * @param draw begins a deployment where the reader drew
   */
  public CalendarLink(
      Session session, Tasks tasks, Consumer<Ref> open, Choices kept, Consumer<Drawn> draw) {
    this.session = session;
    this.open = open;
    this.draw = draw;
    this.kept = kept;
    facts = new JudgedFacts(judgement(session.showing().get()));
    model = new CalendarViewModel(this, session.texts(), session.zone().get(), tasks, data());
    model.choices().others().set(secondZone().stream().toList());
    model.views().takeAsUsual();
    model.choices().take(kept.of(CHOICES));
    model.choices().hours().set(WorkingTimes.of(kept));
    model.choices().hours().addListener((_, _, now) -> WorkingTimes.keep(kept, now));
    model.choices().whenChosen(() -> kept.keep(CHOICES, model.choices().words()));
    session.showing().addListener((_, _, now) -> show(now));
    session.zone().addListener((_, _, zone) -> model.zone().set(zone));
    session.selection().addListener((_, _, now) -> follow(now));
  }

  /** What the view shows. */
  public CalendarViewModel model() {
    return model;
  }

  /** The first zone of an environment that is not the reader's own. */
  private Optional<ZoneId> secondZone() {
    return session.plan().environments().values().stream()
        .map(Environment::zone)
        .filter(zone -> !zone.getRules().equals(session.zone().get().getRules()))
        .findFirst();
  }

  private static Judgement judgement(Showing showing) {
    return showing.judged() instanceof Judgement judgement
        ? judgement
        : new Judgement(showing.plan(), showing.judged().at());
  }

  private CalendarData data() {
    return new CalendarData(session.plan(), facts, session.now());
  }

  private void show(Showing now) {
    Judgement judgement = judgement(now);
    if (!judgement.equals(facts.judgement())) {
      facts = new JudgedFacts(judgement, facts);
    }
    model.show(data());
  }

  private void follow(Optional<Ref> selected) {
    selected
        .filter(ref -> ref.kind() == Kind.DEPLOYMENT && !model.selected().get().equals(selected))
        .ifPresent(model::reveal);
  }

  @Override
  public List<String> commit(Edit edit) {
    return session.apply(edit).problems();
  }

  @Override
  public void select(Optional<Ref> ref) {
    session.selection().set(ref);
  }

  @Override
  public void open(Ref ref) {
    open.accept(ref);
  }

  @Override
  public void draw(Drawn drawn) {
    draw.accept(drawn);
  }

  @Override
  public Optional<String> readOnly() {
    return session.readOnly();
  }

  @Override
  public Choices choices() {
    return kept;
  }

  @Override
  public Optional<Head<SavedView>> newView() {
    return session.readOnly().isPresent()
        ? Optional.empty()
        : Optional.of(session.newHead(SavedView.class));
  }

  /** The base where a branch is shown, and every snapshot, the latest first. */
  @Override
  public List<Comparison> comparisons() {
    var found = new ArrayList<Comparison>();
    session
        .branches()
        .ifPresent(
            desk -> {
              if (desk.shown().get().isPresent()) {
                Plan base = desk.base();
                found.add(
                    new Comparison(
                        session.texts().get("calendar.compare.base"), () -> Optional.of(base)));
              }
              session.plan().snapshots().values().stream()
                  .sorted(Comparator.comparing(Snapshot::at).reversed())
                  .forEach(
                      taken -> found.add(new Comparison(taken.name(), () -> desk.planAt(taken))));
            });
    return List.copyOf(found);
  }
}
