package org.slipway.ui.wave;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.wave.SunBoard;
import org.slipway.core.schedule.wave.SunRow;
import org.slipway.core.time.WorkingHours;
import org.slipway.text.Texts;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Latest;
import org.slipway.ui.task.Tasks;

/** What the follow-the-sun board shows, and how waves are moved on it. */
public final class SunBoardViewModel {

  private final Session session;
  private final ObservableValue<WorkingHours> hours;
  private final ReadOnlyObjectWrapper<Optional<SunBoard>> board =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<WaveAim>> aim =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
  private final Latest boards;
  private final Latest aims;
  private Optional<Id<Release>> chosen = Optional.empty();
  private Optional<WaveAim.Wish> wish = Optional.empty();

  /**
   * @param hours business hours on the wall of each region
   */
  public SunBoardViewModel(Session session, Tasks tasks, ObservableValue<WorkingHours> hours) {
    this.session = session;
    this.hours = hours;
    boards = new Latest(tasks);
    aims = new Latest(tasks);
    hours.addListener((_, _, _) -> refresh());
    session.showing().addListener((_, _, _) -> refresh());
    session.selection().addListener((_, _, now) -> follow(now));
    follow(session.selection().get());
    refresh();
  }

  Session session() {
    return session;
  }

  Texts texts() {
    return session.texts();
  }

  /** The board; empty where no release goes in waves. */
  ReadOnlyObjectProperty<Optional<SunBoard>> board() {
    return board.getReadOnlyProperty();
  }

  ObjectProperty<Optional<WaveAim>> aim() {
    return aim;
  }

  /** Why the last move was not taken; empty where it was. */
  ReadOnlyStringProperty refused() {
    return refused.getReadOnlyProperty();
  }

  /** The releases that go in waves, by key. */
  List<Release> releases() {
    return all().stream().filter(release -> !release.waves().isEmpty()).toList();
  }

  /** All releases, by key. */
  List<Release> all() {
    return session.plan().releases().values().stream()
        .sorted(Comparator.comparing(Release::key))
        .toList();
  }

  void choose(Release release) {
    chosen = Optional.of(release.id());
    refresh();
  }

  private void follow(Optional<Ref> selected) {
    Optional<? extends PlanRecord> record = selected.flatMap(session.plan()::find);
    Optional<Id<Release>> release =
        record.flatMap(
            r ->
                switch (r) {
                  case Release own -> Optional.of(own.id());
                  case Deployment deployment -> Optional.of(deployment.release());
                  default -> Optional.empty();
                });
    if (release.isPresent()
        && !release.equals(chosen)
        && !session.plan().get(Release.class, release.get()).waves().isEmpty()) {
      chosen = release;
      refresh();
    }
  }

  private void refresh() {
    cancel();
    Plan plan = session.plan();
    List<Release> all = releases();
    Optional<Release> shown =
        all.stream()
            .filter(release -> chosen.equals(Optional.of(release.id())))
            .findFirst()
            .or(() -> all.stream().findFirst());
    WorkingHours business = hours.getValue();
    boards.start(_ -> shown.map(release -> SunBoard.of(plan, release, business)), board::set);
  }

  void select(SunRow row) {
    row.deployment().ifPresent(d -> session.selection().set(Optional.of(Ref.of(d))));
  }

  /** Aims the wave of a row so much further, or back; from where it is aimed at already. */
  void aim(SunRow row, Duration by) {
    int number = row.number();
    wish.filter(asked -> asked.number() == number)
        .map(WaveAim.Wish::start)
        .or(() -> aimed(number))
        .or(() -> start(row))
        .ifPresent(from -> aim(number, from.plus(by)));
  }

  private Optional<Instant> aimed(int number) {
    return aim.get()
        .filter(a -> a.number() == number)
        .flatMap(a -> a.after().steps().get(number).start());
  }

  /** When the wave of a row starts as planned. */
  Optional<Instant> start(SunRow row) {
    return board.get().flatMap(shown -> shown.steps().get(row.number()).start());
  }

  /** Aims a wave at a start; soak and stop rules are judged at once. */
  void aim(int number, Instant start) {
    refused.set("");
    if (board.get().isEmpty()) {
      return;
    }
    Plan plan = session.plan();
    Instant now = session.now();
    Release release = plan.get(Release.class, board.get().get().release().id());
    wish = Optional.of(new WaveAim.Wish(number, start));
    WorkingHours business = hours.getValue();
    aims.start(
        _ -> WaveAim.of(plan, release, new WaveAim.Wish(number, start), business, now),
        made -> {
          wish = Optional.empty();
          aim.set(made);
        });
  }

  /** Moves what is aimed at: one edit. */
  void move() {
    aim.get()
        .ifPresent(
            aimed -> {
              List<String> problems = session.apply(aimed.stagger().edit()).problems();
              refused.set(String.join(" ", problems));
              aim.set(Optional.empty());
            });
  }

  void cancel() {
    aims.stop();
    wish = Optional.empty();
    aim.set(Optional.empty());
  }
}
