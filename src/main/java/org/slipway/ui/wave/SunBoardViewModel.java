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
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.Rosters;
import org.slipway.core.schedule.wave.Stagger;
import org.slipway.core.schedule.wave.SunBoard;
import org.slipway.core.schedule.wave.SunRow;
import org.slipway.core.time.WorkingHours;
import org.slipway.text.Texts;
import org.slipway.ui.session.Session;

/** What the follow-the-sun board shows, and how waves are moved on it. */
public final class SunBoardViewModel {

  private final Session session;
  private final ObservableValue<WorkingHours> hours;
  private final ReadOnlyObjectWrapper<Optional<SunBoard>> board =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<WaveAim>> aim =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
  private Optional<Id<Release>> chosen = Optional.empty();

  /**
   * @param hours business hours on the wall of each region
   */
  public SunBoardViewModel(Session session, ObservableValue<WorkingHours> hours) {
    this.session = session;
    this.hours = hours;
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
    return session.plan().releases().values().stream()
        .filter(release -> !release.waves().isEmpty())
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
    aim.set(Optional.empty());
    List<Release> all = releases();
    Optional<Release> shown =
        all.stream()
            .filter(release -> chosen.equals(Optional.of(release.id())))
            .findFirst()
            .or(() -> all.stream().findFirst());
    board.set(shown.map(release -> board(session.plan(), release)));
  }

  private SunBoard board(Plan plan, Release release) {
    return SunBoard.of(plan, release, name -> Rosters.entries(plan, name), hours.getValue());
  }

  void select(SunRow row) {
    row.deployment().ifPresent(d -> session.selection().set(Optional.of(Ref.of(d))));
  }

  /** Aims the wave of a row so much further, or back; from where it is aimed at already. */
  void aim(SunRow row, Duration by) {
    refused.set("");
    board.get().ifPresent(shown -> aim(shown, row.number(), by));
  }

  private void aim(SunBoard shown, int number, Duration by) {
    Optional<Instant> now =
        aim.get()
            .filter(a -> a.number() == number)
            .map(WaveAim::after)
            .orElse(shown)
            .steps()
            .get(number)
            .start();
    if (now.isPresent()) {
      Instant start = now.get().plus(by);
      Plan plan = session.plan();
      Release release = plan.get(Release.class, shown.release().id());
      Stagger stagger = Stagger.move(plan, release, number, start);
      if (stagger.edit().isEmpty()) {
        aim.set(Optional.empty());
      } else if (plan.apply(stagger.edit()) instanceof Applied.Done(Plan after)) {
        aim.set(Optional.of(new WaveAim(number, start, stagger, board(after, release))));
      }
    }
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
    aim.set(Optional.empty());
  }
}
