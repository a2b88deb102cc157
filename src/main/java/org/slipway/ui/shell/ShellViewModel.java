package org.slipway.ui.shell;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Phrase;
import org.slipway.core.readiness.Finding;
import org.slipway.settings.Panes;
import org.slipway.text.Times;
import org.slipway.ui.notice.Notices;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.Session;
import org.slipway.ui.session.Showing;
import org.slipway.ui.session.Tally;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;

/**
 * What the frame shows: counts of problems, labels of undo and redo, the clock, the saved state.
 */
public final class ShellViewModel {

  private static final int DIGEST_PART = 4;

  private final Session session;
  private final Tasks tasks;
  private final StringProperty view = new SimpleStringProperty("");
  private final BooleanProperty inspector = new SimpleBooleanProperty();
  private final BooleanProperty folded = new SimpleBooleanProperty();
  private final SortedSet<String> inspected = new TreeSet<>();
  private SortedSet<String> wide = new TreeSet<>();
  private final DoubleProperty split = new SimpleDoubleProperty();
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NONE);
  private final ObjectProperty<java.time.Instant> clock;
  private @Nullable Running counting;
  private int problem = -1;

  public ShellViewModel(Session session, Tasks tasks, Notices notices) {
    this.session = session;
    this.tasks = tasks;
    this.notices = notices;
    view.addListener((_, _, now) -> inspector.set(inspected.contains(now)));
    inspector.addListener((_, _, open) -> inspect(view.get(), open));
    clock = new SimpleObjectProperty<>(session.now());
    session.showing().addListener((_, _, now) -> count(now));
    count(session.showing().get());
  }

  public Session session() {
    return session;
  }

  public Tasks tasks() {
    return tasks;
  }

  /** The id of the view that is shown. */
  public StringProperty view() {
    return view;
  }

  /** Whether the inspector is open. */
  public BooleanProperty inspector() {
    return inspector;
  }

  /** Whether it is to be seen: open, and not folded because it has nothing to say. */
  public ObservableBooleanValue inspecting() {
    return inspector.and(folded.not());
  }

  /** Opens the inspector where it is not to be seen, and closes it where it is. */
  void turnInspector() {
    inspector.set(folded.get() || !inspector.get());
    folded.set(false);
  }

  /**
   * Says whether the inspector has nothing to say and would take much of the width: then it is to
   * be seen only where it was asked for since.
   */
  void fold(boolean idle) {
    folded.set(idle);
  }

  /** Part of the width left of the inspector; 0: as wide as the inspector wants. */
  public DoubleProperty split() {
    return split;
  }

  /** The path of everything that is said to the user. */
  public Notices notices() {
    return notices;
  }

  /**
   * Says whether the window is too narrow for view and inspector beside each other: then the
   * inspector is open only where it was asked for since.
   */
  void crowd(boolean narrow) {
    if (narrow) {
      wide = new TreeSet<>(inspected);
      inspected.clear();
    } else {
      inspected.addAll(wide);
      wide.clear();
    }
    inspector.set(inspected.contains(view.get()));
  }

  /** Opens or closes the inspector beside a view, shown or not. */
  void inspect(String place, boolean open) {
    if (open) {
      inspected.add(place);
    } else {
      inspected.remove(place);
    }
  }

  /** What is shown, to be found again at the next start. */
  public Panes panes() {
    var open = new TreeSet<>(wide);
    open.addAll(inspected);
    return new Panes(view.get(), open, split.get());
  }

  /** Shows what was shown; a view that is not there any more is left out by whoever shows it. */
  public void restore(Panes panes) {
    inspected.clear();
    inspected.addAll(panes.inspected());
    split.set(panes.split());
    inspector.set(inspected.contains(view.get()));
  }

  public ReadOnlyObjectProperty<Tally> tally() {
    return tally.getReadOnlyProperty();
  }

  /** Called each minute. */
  public void tick() {
    clock.set(session.now());
  }

  public void undo() {
    say(session.undo());
  }

  public void redo() {
    say(session.redo());
  }

  /** Puts a refusal or a failure where the user sees it. */
  public void say(Reply reply) {
    if (!reply.problems().isEmpty()) {
      notices.problem(String.join(" ", reply.problems()));
    }
  }

  /** Selects the next problem; after the last comes the first. */
  public Optional<Finding> nextProblem() {
    var problems = tally.get().problems();
    if (problems.isEmpty()) {
      return Optional.empty();
    }
    problem = (problem + 1) % problems.size();
    Finding found = problems.get(problem);
    session.selection().set(Optional.of(found.subject()));
    return Optional.of(found);
  }

  /** For example {@code Undo move of Payments 4.2}. */
  public StringBinding undoLabel() {
    return label("action.edit.undo", "action.edit.undo-of", true);
  }

  public StringBinding redoLabel() {
    return label("action.edit.redo", "action.edit.redo-of", false);
  }

  private StringBinding label(String plain, String of, boolean undo) {
    return Bindings.createStringBinding(
        () -> {
          Showing now = session.showing().get();
          Optional<Phrase> label = undo ? now.undo() : now.redo();
          return label
              .map(phrase -> session.texts().get(of, session.say(phrase)))
              .orElseGet(() -> session.texts().get(plain));
        },
        session.showing(),
        session.zone());
  }

  /** The clock in the reader's zone and, where that is another one, in UTC. */
  public StringBinding clockText() {
    return Bindings.createStringBinding(
        () -> {
          var zone = session.zone().get();
          var locale = session.texts().locale();
          String own = Times.moment(clock.get(), zone, locale);
          boolean utc = Times.abbreviation(clock.get(), zone, locale).equals("UTC");
          return utc
              ? own
              : own + " · " + Times.time(clock.get(), java.time.ZoneOffset.UTC, locale) + " UTC";
        },
        clock,
        session.zone());
  }

  public StringBinding savedText() {
    return Bindings.createStringBinding(
        () ->
            session
                .showing()
                .get()
                .saved()
                .map(
                    at ->
                        session
                            .texts()
                            .get(
                                "status.saved",
                                Times.time(at, session.zone().get(), session.texts().locale())))
                .orElseGet(
                    () ->
                        session
                            .texts()
                            .get(
                                session.readOnly().isPresent()
                                    ? "status.read-only"
                                    : "status.all-saved")),
        session.showing(),
        session.zone());
  }

  /** The end of the journal, which stands for the plan and all of its past; cut in the middle. */
  public StringBinding headText() {
    return Bindings.createStringBinding(() -> shortened(session.head()), session.showing());
  }

  /** A digest as it is shown where there is no room for it: its ends. */
  public static String shortened(String digest) {
    if (digest.length() <= 4 * DIGEST_PART) {
      return digest;
    }
    return digest.substring(0, DIGEST_PART)
        + ' '
        + digest.substring(DIGEST_PART, 2 * DIGEST_PART)
        + '…'
        + digest.substring(digest.length() - DIGEST_PART);
  }

  private void count(Showing now) {
    if (counting != null) {
      counting.cancel();
    }
    problem = -1;
    counting =
        tasks.start(
            session.texts().get("task.judging"),
            progress -> Tally.of(now, () -> progress.report(0, 0)),
            tally::set,
            thrown -> {
              if (!(thrown instanceof CancellationException)) {
                notices.problem(session.texts().get("shell.not-judged", thrown.toString()));
              }
            });
  }
}
