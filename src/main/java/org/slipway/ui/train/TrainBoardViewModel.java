package org.slipway.ui.train;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Go;
import org.slipway.core.schedule.ApprovedMoves;
import org.slipway.core.schedule.train.Departure;
import org.slipway.core.schedule.train.Miss;
import org.slipway.core.schedule.train.Misses;
import org.slipway.core.schedule.train.TrainBoard;
import org.slipway.core.schedule.train.TrainMove;
import org.slipway.core.time.Interval;
import org.slipway.text.Texts;
import org.slipway.ui.cadence.CadenceViewModel;
import org.slipway.ui.session.Judged;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Latest;
import org.slipway.ui.task.Tasks;

/** What the board of release trains shows, and what can be done on it. */
public final class TrainBoardViewModel {

  /** How much time the board shows, and how far a step goes. */
  static final Duration SHOWN = Duration.ofDays(8 * 7);

  /** More departures than these are no board any more: the time in sight is shorter then. */
  private static final int MOST = 60;

  private static final Duration STEP = Duration.ofDays(4 * 7);
  private static final Duration BEFORE_TODAY = Duration.ofDays(1);

  /**
   * What is shown.
   *
   * @param verdicts of unfinished releases, as far as they are worked out
   */
  record Shown(TrainBoard board, Map<Ref, Go> verdicts) {}

  private final Session session;
  private final Latest boards;
  private final Latest judging;
  private final Latest aims;
  private final ReadOnlyObjectWrapper<Shown> shown;
  private final ObjectProperty<Optional<Aim>> aim = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<TrainFace> face = new SimpleObjectProperty<>(TrainFace.BOARD);
  private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
  private final CadenceViewModel cadence;
  private Instant from;
  private Optional<Wish> wish = Optional.empty();

  /** What is being worked out: a release on another departure. */
  private record Wish(TrainBoard.Rider rider, Departure to) {}

  public TrainBoardViewModel(Session session, Tasks tasks) {
    this.session = session;
    boards = new Latest(tasks);
    judging = new Latest(tasks);
    aims = new Latest(tasks);
    cadence = new CadenceViewModel(session, tasks);
    from = session.now().minus(BEFORE_TODAY);
    shown = new ReadOnlyObjectWrapper<>(new Shown(empty(), Map.of()));
    session.showing().addListener((_, _, _) -> refresh());
    refresh();
  }

  Session session() {
    return session;
  }

  Texts texts() {
    return session.texts();
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  TrainBoard current() {
    return shown.get().board();
  }

  /** What the figures say about how often and when to depart. */
  CadenceViewModel cadence() {
    return cadence;
  }

  /** What is about to be moved. */
  ObjectProperty<Optional<Aim>> aim() {
    return aim;
  }

  /** What is shown. */
  ReadOnlyObjectProperty<TrainFace> face() {
    return face;
  }

  void show(TrainFace now) {
    face.set(now);
    cadence.open().set(now == TrainFace.CADENCE);
  }

  /** Shows it, or the board where it is shown already. */
  void turn(TrainFace to) {
    show(face.get() == to ? TrainFace.BOARD : to);
  }

  /** Why the last move was not taken; empty where it was. */
  ReadOnlyStringProperty refused() {
    return refused.getReadOnlyProperty();
  }

  void step(int direction) {
    Duration seen = current().range().length();
    from = from.plus((seen.compareTo(SHOWN) < 0 ? seen : STEP).multipliedBy(direction));
    refresh();
  }

  void today() {
    from = session.now().minus(BEFORE_TODAY);
    refresh();
  }

  /** First and last day in sight, in the reader's zone. */
  List<LocalDate> days() {
    Interval seen = current().range();
    return List.of(
        LocalDate.ofInstant(seen.start(), session.zone().get()),
        LocalDate.ofInstant(seen.end(), session.zone().get()));
  }

  /** Before anything is worked out. */
  private TrainBoard empty() {
    return new TrainBoard(
        Interval.lasting(from, SHOWN),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        Collections.emptySortedMap());
  }

  private void refresh() {
    cancel();
    judging.stop();
    Plan plan = session.plan();
    Interval range = Interval.lasting(from, SHOWN);
    Instant now = session.now();
    Judged judged = session.showing().get().judged();
    boards.start(
        _ -> board(plan, range, now),
        board -> {
          shown.set(new Shown(board, shown.get().verdicts()));
          judging.start(
              _ -> verdicts(judged, board), verdicts -> shown.set(new Shown(board, verdicts)));
        });
  }

  /** The board of so much of a range as has not too many departures. */
  private static TrainBoard board(Plan plan, Interval range, Instant now) {
    Occurrences occurrences = Occurrences.of(plan);
    TrainBoard whole = TrainBoard.of(plan, occurrences, range, now);
    Instant first =
        whole.departures().stream()
            .findFirst()
            .map(departure -> departure.when().at().start())
            .orElse(range.start());
    return whole.departures().stream()
        .skip(MOST)
        .map(departure -> departure.when().at().start())
        .filter(at -> at.isAfter(first) && at.isAfter(range.start()))
        .findFirst()
        .map(end -> TrainBoard.of(plan, occurrences, new Interval(range.start(), end), now))
        .orElse(whole);
  }

  private static Map<Ref, Go> verdicts(Judged judged, TrainBoard board) {
    var verdicts = new TreeMap<Ref, Go>();
    for (TrainBoard.Rider rider : board.riders()) {
      judged.of(rider.release()).go().ifPresent(go -> verdicts.put(Ref.of(rider.release()), go));
    }
    return verdicts;
  }

  void select(TrainBoard.Rider rider) {
    session.selection().set(Optional.of(Ref.of(rider.release())));
  }

  /** Whether a release of this train may be booked on that departure: only on one of its own. */
  static boolean fits(TrainBoard.Rider rider, Departure to) {
    return rider.train().id().equals(to.train().id());
  }

  /** Aims at a departure; at the one it is booked on: at nothing. */
  void aim(TrainBoard.Rider rider, Departure to) {
    refused.set("");
    if (!fits(rider, to) || rider.departure().equals(Optional.of(to))) {
      cancel();
      return;
    }
    Plan plan = session.plan();
    Instant now = session.now();
    wish = Optional.of(new Wish(rider, to));
    aims.start(
        _ -> aimed(plan, rider, to, now),
        made -> {
          wish = Optional.empty();
          aim.set(Optional.of(made));
        });
  }

  /** Aims one departure of its train further, or back; from where it is aimed at already. */
  void aim(TrainBoard.Rider rider, int direction) {
    List<Departure> own = current().departures().stream().filter(d -> fits(rider, d)).toList();
    Optional<Departure> now =
        wish.filter(w -> w.rider().release().id().equals(rider.release().id()))
            .map(Wish::to)
            .or(() -> aimed(rider))
            .or(rider::departure);
    int place = now.map(own::indexOf).orElse(direction > 0 ? -1 : own.size());
    int there = place + direction;
    if (there >= 0 && there < own.size()) {
      aim(rider, own.get(there));
    }
  }

  private Optional<Departure> aimed(TrainBoard.Rider rider) {
    return aim.get()
        .filter(a -> a.rider().release().id().equals(rider.release().id()))
        .map(Aim::to);
  }

  private static Aim aimed(Plan plan, TrainBoard.Rider rider, Departure to, Instant now) {
    Edit alone = TrainMove.to(plan, rider.release(), to);
    Edit whole =
        rider
            .departure()
            .map(was -> TrainMove.withDeployments(plan, rider.release(), was, to))
            .orElse(alone);
    return new Aim(
        rider,
        to,
        whole.changes().size() - 1,
        whole,
        alone,
        ApprovedMoves.of(plan, whole),
        missesAfter(plan, rider.release(), whole, now),
        missesAfter(plan, rider.release(), alone, now));
  }

  private static List<Miss> missesAfter(Plan plan, Release release, Edit edit, Instant now) {
    return plan.apply(edit) instanceof Applied.Done(Plan after)
        ? Misses.of(after, Occurrences.of(after), after.get(Release.class, release.id()), now)
        : List.of();
  }

  /** Books what is aimed at, with its deployments or without. */
  void book(boolean whole) {
    Optional<Aim> aimed = aim.get();
    if (aimed.isPresent()) {
      Edit edit = whole ? aimed.get().whole() : aimed.get().alone();
      List<String> problems = session.apply(edit).problems();
      refused.set(String.join(" ", problems));
      aim.set(Optional.empty());
    }
  }

  void cancel() {
    aims.stop();
    wish = Optional.empty();
    aim.set(Optional.empty());
  }
}
