package org.slipway.ui.utilisation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.slipway.core.EnvironmentAdvice;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Stage;
import org.slipway.core.schedule.Utilisation;
import org.slipway.core.schedule.UtilisationWeeks;
import org.slipway.core.time.Interval;
import org.slipway.text.Texts;
import org.slipway.ui.session.Judged;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Tasks;

/**
 * Utilisation as it is looked at: a quarter of weeks for every environment and shared service, and
 * the one in hand. The counting runs beside the window; what was there stays until it is done. On
 * the FX thread.
 */
public final class UtilisationViewModel {

  /** How many weeks are counted, and in sight where they have room. */
  static final int WEEKS = 13;

  /**
   * One environment or shared service.
   *
   * @param advice of an environment; empty: a shared service
   */
  record Row(PlanRecord of, UtilisationWeeks.Row used, Optional<EnvironmentAdvice> advice) {

    /** A week, or all of them. */
    Utilisation week(OptionalInt week) {
      return week.isPresent() ? used.weeks().get(week.getAsInt()) : used.whole();
    }
  }

  /**
   * All that is in sight.
   *
   * @param plan that was counted
   */
  record Shown(Plan plan, List<Interval> weeks, List<Row> rows) {
    Shown {
      weeks = List.copyOf(weeks);
      rows = List.copyOf(rows);
    }
  }

  /**
   * What is in hand.
   *
   * @param week from 0; empty: all of them
   */
  record InHand(Ref resource, OptionalInt week) {}

  private static final Comparator<Row> BY_STAGE =
      Comparator.comparing(
              UtilisationViewModel::stage, Comparator.nullsLast(Comparator.<Stage>naturalOrder()))
          .thenComparing(row -> row.of() instanceof Component c ? c.name() : "")
          .thenComparing(row -> row.of() instanceof Environment e ? e.name() : "")
          .thenComparing(row -> row.of().key());

  private static @Nullable Stage stage(Row row) {
    return row.of() instanceof Environment environment ? environment.stage() : null;
  }

  private final Session session;
  private final Tasks tasks;
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private LocalDate first;
  private Shown shown = new Shown(Plan.EMPTY, List.of(), List.of());
  private Optional<InHand> inHand = Optional.empty();
  private boolean taken;
  private int seen = WEEKS;
  private int asked;
  private final UtilisationWords words = new UtilisationWords(this);

  public UtilisationViewModel(Session session, Tasks tasks) {
    this.session = session;
    this.tasks = tasks;
    first = today();
    session.showing().addListener((_, _, _) -> count());
    session.zone().addListener((_, _, _) -> count());
    count();
  }

  Session session() {
    return session;
  }

  Texts texts() {
    return session.texts();
  }

  /** Counts up with each change of what is to be seen. */
  ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  private LocalDate today() {
    return session.now().atZone(session.zone().get()).toLocalDate();
  }

  private void count() {
    int mine = ++asked;
    Plan plan = session.plan();
    Judged judged = session.showing().get().judged();
    LocalDate from = first;
    var zone = session.zone().get();
    tasks.aside(
        _ -> count(plan, judged, UtilisationWeeks.of(plan, from, WEEKS, zone)),
        made -> take(mine, made),
        thrown -> {
          throw new IllegalStateException("utilisation cannot be counted", thrown);
        });
  }

  private static Shown count(Plan plan, Judged judged, UtilisationWeeks used) {
    var rows = new ArrayList<Row>();
    for (UtilisationWeeks.Row row : used.rows()) {
      PlanRecord of = plan.find(row.resource()).orElseThrow();
      Optional<EnvironmentAdvice> advice =
          of instanceof Environment environment
              ? Optional.of(judged.advice(environment))
              : Optional.empty();
      rows.add(new Row(of, row, advice));
    }
    rows.sort(BY_STAGE);
    return new Shown(plan, used.weeks(), rows);
  }

  private void take(int mine, Shown made) {
    if (mine == asked) {
      shown = made;
      inHand = inHand.filter(hand -> taken && row(hand.resource()).isPresent());
      if (inHand.isEmpty()) {
        taken = false;
        inHand = busiest();
      }
      changed();
    }
  }

  /** The week in sight with most to look at: over what is allowed, then by share of the time. */
  private Optional<InHand> busiest() {
    Optional<InHand> busiest = Optional.empty();
    BigDecimal most = BigDecimal.ZERO;
    for (Row row : shown.rows()) {
      for (int week = 0; week < Math.min(seen, row.used().weeks().size()); week++) {
        Utilisation used = row.used().weeks().get(week);
        boolean over = used.overCapacity().filter(Duration::isPositive).isPresent();
        BigDecimal weight = used.share().add(over ? BigDecimal.ONE : BigDecimal.ZERO);
        if (weight.compareTo(most) > 0) {
          most = weight;
          busiest = Optional.of(new InHand(Ref.of(row.of()), OptionalInt.of(week)));
        }
      }
    }
    return busiest;
  }

  /** Whether what is in hand was taken by the reader: else it is the busiest week in sight. */
  boolean taken() {
    return taken;
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }

  Shown shown() {
    return shown;
  }

  /** Whether it is counted and there is nothing that could be booked. */
  boolean nothing() {
    return !shown.weeks().isEmpty() && shown.rows().isEmpty();
  }

  Optional<Row> row(Ref resource) {
    return shown.rows().stream().filter(row -> Ref.of(row.of()).equals(resource)).findFirst();
  }

  /** How many weeks are in sight. */
  int seen() {
    return seen;
  }

  /** So many weeks are in sight from now on; the busiest is one of them. */
  void see(int weeks) {
    if (weeks != seen) {
      seen = weeks;
      inHand = taken ? inHand : busiest();
      changed();
    }
  }

  /** Later or earlier by as many weeks as are in sight. */
  void move(int times) {
    first = first.plusWeeks((long) times * seen);
    count();
  }

  /** Back to this week. */
  void toToday() {
    first = today();
    count();
  }

  Optional<InHand> inHand() {
    return inHand;
  }

  void take(Optional<InHand> hand) {
    if (!hand.equals(inHand)) {
      inHand = hand;
      taken = hand.isPresent();
      changed();
    }
  }

  /** The row in hand. */
  Optional<Row> row() {
    return inHand.flatMap(hand -> row(hand.resource()));
  }

  String name(Ref ref) {
    return shown.plan().find(ref).map(record -> Names.of(shown.plan(), record)).orElse("");
  }

  /** What it says. */
  UtilisationWords words() {
    return words;
  }
}
