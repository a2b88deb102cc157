package org.slipway.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slipway.core.calendar.FreezeHit;
import org.slipway.core.calendar.Opening;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.CollisionKind;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Timing;
import org.slipway.core.schedule.Collision;
import org.slipway.core.schedule.Collisions;
import org.slipway.core.time.Interval;
import org.slipway.scene.Clash;
import org.slipway.ui.calendar.CalendarData;
import org.slipway.ui.calendar.CalendarDesk;
import org.slipway.ui.calendar.CalendarViewModel;
import org.slipway.ui.session.Judgement;
import org.slipway.ui.session.Session;
import org.slipway.ui.session.Showing;

/** Joins the calendar to the session: what it shows, and what it asks while one drags. */
final class CalendarLink implements CalendarDesk {

  private static final Duration HORIZON = Duration.ofDays(28);
  private static final Duration STEP = Duration.ofMinutes(15);
  private static final int MOST_TRIES = 400;

  private final Session session;
  private final Consumer<Ref> open;
  private CalendarFacts facts;
  private final CalendarViewModel model;

  /**
   * @param open shows all of a record
   */
  CalendarLink(Session session, Consumer<Ref> open) {
    this.session = session;
    this.open = open;
    facts = facts(session.showing().get());
    model =
        new CalendarViewModel(
            this,
            session.texts(),
            session.zone().get(),
            new CalendarData(session.plan(), facts, session.now()));
    model.second().set(secondZone());
    session.showing().addListener((_, _, now) -> show(now));
    session.zone().addListener((_, _, zone) -> model.zone().set(zone));
    session.selection().addListener((_, _, now) -> follow(now));
  }

  /** The first zone of an environment that is not the reader's own. */
  private Optional<ZoneId> secondZone() {
    return session.plan().environments().values().stream()
        .map(Environment::zone)
        .filter(zone -> !zone.equals(session.zone().get()))
        .findFirst();
  }

  CalendarViewModel model() {
    return model;
  }

  private static CalendarFacts facts(Showing showing) {
    return new CalendarFacts(
        showing.judged() instanceof Judgement judgement
            ? judgement
            : new Judgement(showing.plan(), showing.judged().at()));
  }

  private void show(Showing now) {
    facts = facts(now);
    model.show(new CalendarData(now.plan(), facts, session.now()));
  }

  private void follow(Optional<Ref> selected) {
    selected
        .filter(ref -> ref.kind() == Kind.DEPLOYMENT && !model.selected().get().equals(selected))
        .ifPresent(model::reveal);
  }

  @Override
  public List<Phrase> against(Deployment moved) {
    var reasons = new ArrayList<Phrase>();
    moved.timing().active().ifPresent(active -> reasons.addAll(closed(moved, active)));
    judgement().facts().collisions().of(moved).stream()
        .filter(c -> c.kind() != CollisionKind.RELATED_SERVICE)
        .map(this::collides)
        .forEach(reasons::add);
    return reasons;
  }

  private List<Phrase> closed(Deployment moved, Interval active) {
    var open = facts.openTime(moved);
    var reasons = new ArrayList<Phrase>();
    for (FreezeHit hit : open.freezesDuring(active)) {
      if (!hit.excepted()) {
        reasons.add(
            Phrase.of(
                "calendar.against-freeze",
                Names.arg(session.plan(), hit.freeze()),
                new Arg.Moment(hit.occurrences().getLast().at().end(), session.zone().get())));
      }
    }
    if (reasons.isEmpty() && open.at(active.start()) instanceof Opening.OutsideWindows) {
      reasons.add(Phrase.of("calendar.against-window"));
    }
    return reasons;
  }

  private Phrase collides(Collision collision) {
    Arg other =
        session
            .plan()
            .find(collision.other())
            .map(r -> Names.arg(session.plan(), r))
            .orElseGet(() -> Arg.words(""));
    return Phrase.of(
        "calendar.against-other",
        other,
        Arg.words(session.say(facts.cause(collision))),
        new Arg.Moment(collision.overlap().end(), session.zone().get()));
  }

  private Judgement judgement() {
    return facts.judgement();
  }

  @Override
  public Optional<Instant> nextFit(Deployment moved) {
    Timing timing = moved.timing();
    if (timing.startsAt().isEmpty()) {
      return Optional.empty();
    }
    Interval ahead = Interval.lasting(timing.startsAt().get(), HORIZON);
    int tries = 0;
    for (Interval stretch : facts.openTime(moved).within(ahead).open().stretches()) {
      Instant last = stretch.end().minus(timing.whole().map(Interval::length).orElse(STEP));
      for (Instant at = stretch.start(); !at.isAfter(last); at = at.plus(STEP)) {
        if (tries++ > MOST_TRIES) {
          return Optional.empty();
        }
        if (against(starting(moved, at)).isEmpty()) {
          return Optional.of(at);
        }
      }
    }
    return Optional.empty();
  }

  private static Deployment starting(Deployment moved, Instant at) {
    var zone = moved.timing().start().orElseThrow().zone();
    return org.slipway.core.plan.Shape.with(
        moved, "timing", moved.timing().withStart(new PlannedStart(at, zone)));
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
  public List<Clash> history() {
    return Collisions.history(session.plan()).stream()
        .map(
            c ->
                new Clash(
                    new Ref(Kind.DEPLOYMENT, c.one()), c.other(), c.overlap(), facts.cause(c)))
        .toList();
  }
}
