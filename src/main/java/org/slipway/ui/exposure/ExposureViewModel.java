package org.slipway.ui.exposure;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.exposure.ExposureCell;
import org.slipway.core.schedule.exposure.ExposureGrid;
import org.slipway.scene.ExposureScene;
import org.slipway.scene.ExposureScene.At;
import org.slipway.text.Texts;
import org.slipway.ui.exposure.ExposureSight.Frame;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Tasks;

/**
 * Exposure as it is looked at: a day, a week, four weeks or thirteen, and the cell in hand; as long
 * as nobody takes one that is the worst in sight. The reckoning runs beside the window; what was
 * there stays until it is done. On the FX thread.
 */
public final class ExposureViewModel {

  private static final String BELOW = "   ";

  /** From where one came to look closer. */
  private record Above(Frame frame, Optional<At> cursor) {}

  private final Session session;
  private final ExposureReckoning reckoning;
  private final Texts texts;
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private final Deque<Above> above = new ArrayDeque<>();
  private Frame frame;
  private boolean production;
  private Optional<ExposureSight> sight = Optional.empty();
  private ExposureCursor cursor = ExposureCursor.NONE;
  private boolean done;
  private final ExposureWords words = new ExposureWords(this);

  public ExposureViewModel(Session session, Tasks tasks) {
    this.session = session;
    texts = session.texts();
    frame = new Frame(ExposureSpan.MONTH, ExposureReckoning.monday(today()));
    reckoning = new ExposureReckoning(session, tasks, frame.first(), this::take);
    session.showing().addListener((_, _, _) -> reckon());
    session.zone().addListener((_, _, _) -> reckon());
    reckon();
  }

  Session session() {
    return session;
  }

  Texts texts() {
    return texts;
  }

  /** Counts up with each change of what is to be seen. */
  ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  private LocalDate today() {
    return session.now().atZone(session.zone().get()).toLocalDate();
  }

  private void reckon() {
    reckoning.start(frame, production);
  }

  private void take(Optional<ExposureSight> made) {
    done = true;
    show(made);
  }

  /** Shows it; a cell that was taken stays in hand where it still is one. */
  private void show(Optional<ExposureSight> made) {
    sight = made.map(now -> at(now, frame));
    cursor = cursor.in(sight);
    changed();
  }

  /** The same exposure at another time. */
  private static ExposureSight at(ExposureSight now, Frame frame) {
    return now.frame().equals(frame)
        ? now
        : ExposureSight.of(now.plan(), now.grid(), now.zone(), frame);
  }

  /** Shows another time: now if it is reckoned, else as soon as it is. */
  private void goTo(Frame to) {
    frame = to;
    cursor = cursor.released();
    if (!reckoning.covers(to)) {
      reckon();
    } else if (sight.isPresent()) {
      show(sight);
    }
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }

  /** Why there is nothing to be seen; empty where there is, or before it is reckoned. */
  Optional<String> missing() {
    return done && sight.isEmpty() ? Optional.of(texts.get("exposure.no-model")) : Optional.empty();
  }

  /** How much time is in sight, or will be as soon as it is reckoned. */
  Frame frame() {
    return frame;
  }

  /** Shows more time or less, around the cell in hand. */
  void span(ExposureSpan wide) {
    LocalDate day = day().orElse(frame.first());
    above.clear();
    goTo(new Frame(wide, wide == ExposureSpan.DAY ? day : begin(wide, day)));
  }

  /** The Monday in sight, or the one of a day that would not be in sight from there. */
  private LocalDate begin(ExposureSpan wide, LocalDate day) {
    LocalDate monday = ExposureReckoning.monday(frame.first());
    return wide.shows(monday, day) ? monday : ExposureReckoning.monday(day);
  }

  private Optional<LocalDate> day() {
    return sight.flatMap(now -> cursor.at().map(now::day));
  }

  boolean production() {
    return production;
  }

  /** Only deployments to production, or all. */
  void production(boolean only) {
    production = only;
    reckon();
  }

  /** Back to the week of today, or to today. */
  void today(ExposureSpan wide) {
    above.clear();
    goTo(new Frame(wide, wide == ExposureSpan.DAY ? today() : ExposureReckoning.monday(today())));
  }

  /** Later or earlier. */
  void move(int steps) {
    above.clear();
    ExposureSpan wide = frame.span();
    goTo(new Frame(wide, frame.first().plusDays((long) steps * wide.stride())));
  }

  /** From the cell in hand to the hours in it, the worst of them in hand. */
  void zoomIn() {
    frame.span().inside().ifPresent(this::zoomIn);
  }

  private void zoomIn(ExposureSpan inside) {
    LocalDate day = day().orElse(frame.first());
    Optional<At> from = cursor.at();
    above.push(new Above(frame, from));
    goTo(new Frame(inside, day));
    from.flatMap(at -> sight.flatMap(now -> now.worst(at.row())))
        .ifPresent(at -> cursor(Optional.of(at)));
  }

  /**
   * Back to where one looked closer from.
   *
   * @return whether one had
   */
  boolean zoomOut() {
    Optional<Above> to = Optional.ofNullable(above.poll());
    to.ifPresent(
        back -> {
          goTo(back.frame());
          cursor(back.cursor());
        });
    return to.isPresent();
  }

  /** The cell in hand. */
  Optional<At> cursor() {
    return cursor.at();
  }

  /** Whether the cell in hand was taken by the reader: else it is the worst in sight. */
  boolean taken() {
    return cursor.taken();
  }

  /** Takes a cell in hand. */
  void cursor(Optional<At> at) {
    cursor = ExposureCursor.take(at, sight);
    changed();
  }

  /** The cell in hand; empty where there is none. */
  Optional<ExposureCell> inHand() {
    return sight.flatMap(now -> cursor.at().filter(now::has).map(now::cell));
  }

  /** Moves the cell in hand; at an edge it stays. */
  void walk(int rows, int columns) {
    sight.flatMap(now -> cursor.walk(now, rows, columns)).ifPresent(this::hold);
  }

  /** To the next cell over the limit, row by row; from the last to the first. */
  void nextOver() {
    sight.flatMap(cursor::nextOver).ifPresent(this::hold);
  }

  private void hold(At at) {
    cursor(Optional.of(at));
  }

  /** How many cells in sight are over the limit. */
  long over() {
    return sight.stream().flatMap(now -> now.all().stream()).filter(at -> cell(at).over()).count();
  }

  /** Names of the business units, those that belong to another one below it and set in. */
  List<String> units() {
    return sight.map(this::units).orElse(List.of());
  }

  private List<String> units(ExposureSight now) {
    ExposureGrid grid = now.grid();
    return IntStream.range(0, grid.units().size())
        .mapToObj(row -> BELOW.repeat(grid.depth(row)) + name(now.plan(), grid.units().get(row)))
        .toList();
  }

  private String name(Plan plan, Optional<Id<BusinessUnit>> unit) {
    return unit.map(id -> plan.get(BusinessUnit.class, id).name())
        .orElseGet(() -> texts.get("exposure.no-unit"));
  }

  List<ExposureScene.Column> columns() {
    return sight.map(now -> now.columns(texts.locale())).orElse(List.of());
  }

  /** The worst hour of a cell. */
  ExposureCell cell(At at) {
    return sight.orElseThrow().cell(at);
  }

  /** All that the picture shows. */
  ExposureScene.Grid shown() {
    return new ExposureScene.Grid(
        units(),
        columns(),
        sight.map(ExposureSight::cells).orElse(List.of()),
        sight.flatMap(now -> now.grid().limit()));
  }

  /** What is in sight; empty while nothing is reckoned. */
  Optional<ExposureSight> sight() {
    return sight;
  }

  /** What it says. */
  ExposureWords words() {
    return words;
  }
}
