package org.slipway.ui.cadence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slipway.core.outcome.cadence.Cadence;
import org.slipway.core.outcome.cadence.CadenceChange;
import org.slipway.core.outcome.cadence.Figures;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.text.Texts;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;

/** What the figures say about the cadence of a train, and the change that is proposed. */
public final class CadenceViewModel {

  /**
   * What is shown.
   *
   * @param train whose cadence is looked at; empty: the plan has none
   * @param change empty: there is no train, or no proposal
   * @param offers what else could be counted; empty where there is a proposal
   */
  record Shown(
      Optional<ReleaseTrain> train,
      boolean together,
      Figures figures,
      Cadence.Proposal proposal,
      Optional<CadenceChange> change,
      List<CadenceOffer> offers) {}

  private final Session session;
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<CadencePeriod> period =
      new SimpleObjectProperty<>(CadencePeriod.HALF_YEAR);
  private final BooleanProperty together = new SimpleBooleanProperty();
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty asked = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Optional<Id<ReleaseTrain>> chosen = Optional.empty();
  private Optional<Running> work = Optional.empty();
  private long wanted;

  public CadenceViewModel(Session session, Tasks tasks) {
    this.session = session;
    this.tasks = tasks;
    session.showing().addListener((_, _, _) -> refresh());
    period.addListener((_, _, _) -> refresh());
    together.addListener((_, _, _) -> refresh());
    open.addListener((_, _, _) -> refresh());
  }

  Session session() {
    return session;
  }

  Texts texts() {
    return session.texts();
  }

  /** Whether it is looked at: else nothing is worked out. */
  public BooleanProperty open() {
    return open;
  }

  /** Empty until it is worked out. */
  ReadOnlyObjectProperty<Optional<Shown>> shown() {
    return shown.getReadOnlyProperty();
  }

  ObjectProperty<CadencePeriod> period() {
    return period;
  }

  /** Whether all systems are counted together instead of the train alone. */
  BooleanProperty together() {
    return together;
  }

  /** Whether before and after are shown, with the question whether to change. */
  BooleanProperty asked() {
    return asked;
  }

  /** Why nothing is worked out, or the change was not taken; empty: nothing is wrong. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** By name. */
  List<ReleaseTrain> trains() {
    return session.plan().releaseTrains().values().stream()
        .sorted(Comparator.comparing(ReleaseTrain::name).thenComparing(train -> train.head().key()))
        .toList();
  }

  void choose(ReleaseTrain train) {
    chosen = Optional.of(train.id());
    refresh();
  }

  private Optional<ReleaseTrain> train() {
    return trains().stream().filter(train -> chosen.equals(Optional.of(train.id()))).findFirst();
  }

  /**
   * The train that most is known of, as long as none is chosen; of equal ones the first by name.
   */
  private static Optional<ReleaseTrain> best(List<ReleaseTrain> all, CadenceOffer.Asked asked) {
    return all.stream()
        .reduce((one, other) -> sample(other, asked) > sample(one, asked) ? other : one);
  }

  private static int sample(ReleaseTrain train, CadenceOffer.Asked asked) {
    return new CadenceOffer.Asked(
            asked.plan(), Optional.of(train), false, asked.period(), asked.now(), asked.reader())
        .sample();
  }

  /** Counts what is offered instead. */
  void count(CadenceOffer offer) {
    period.set(offer.period());
    together.set(offer.together());
  }

  private void refresh() {
    asked.set(false);
    work.ifPresent(Running::cancel);
    if (!open.get()) {
      return;
    }
    long mine = ++wanted;
    var asked =
        new CadenceOffer.Asked(
            session.plan(),
            train(),
            together.get(),
            period.get(),
            session.now(),
            session.zone().get());
    List<ReleaseTrain> all = trains();
    work =
        Optional.of(
            tasks.aside(
                _ -> shown(all, asked), made -> take(mine, made), thrown -> fail(mine, thrown)));
  }

  private void take(long mine, Shown made) {
    if (mine == wanted) {
      problem.set("");
      shown.set(Optional.of(made));
    }
  }

  private void fail(long mine, Throwable thrown) {
    if (mine == wanted && !(thrown instanceof java.util.concurrent.CancellationException)) {
      problem.set(texts().get("cadence.failed"));
    }
  }

  private static Shown shown(List<ReleaseTrain> all, CadenceOffer.Asked of) {
    Optional<ReleaseTrain> train = of.train().or(() -> best(all, of));
    boolean together = of.together() || train.isEmpty();
    var asked =
        new CadenceOffer.Asked(of.plan(), train, together, of.period(), of.now(), of.reader());
    Figures figures = asked.figures();
    Cadence.Proposal proposal = Cadence.propose(figures, Cadence.Settings.USUAL);
    return proposal instanceof Cadence.Proposal.Advised advised
        ? new Shown(
            train,
            together,
            figures,
            proposal,
            train.map(own -> CadenceChange.of(of.plan(), own, advised, of.now())),
            List.of())
        : new Shown(train, together, figures, proposal, Optional.empty(), CadenceOffer.of(asked));
  }

  /** Changes the train as proposed: one edit. */
  void apply() {
    shown
        .get()
        .flatMap(Shown::change)
        .ifPresent(
            change -> problem.set(String.join(" ", session.apply(change.edit()).problems())));
  }
}
