package org.slipway.ui.calendar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.SavedView;
import org.slipway.core.plan.Shape;
import org.slipway.ui.session.Choices;

/**
 * Ways to look at the calendar under a name: the reader's own among the settings, those of all in
 * the plan. On the FX thread.
 */
final class SavedViews {

  /** View that saved views of the plan name, and beginning of the reader's own among settings. */
  static final String VIEW = "calendar";

  private static final String OWN = VIEW + "/";

  private final CalendarViewModel model;
  private final CalendarDesk desk;
  private SortedMap<String, String> usual;
  private final ObjectProperty<Optional<Taken>> taken =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Saved>> removed =
      new SimpleObjectProperty<>(Optional.empty());

  /**
   * One of them.
   *
   * @param record in the plan; empty: it is the reader's own
   */
  record Saved(String name, Optional<SavedView> record, SortedMap<String, String> words) {
    boolean isShared() {
      return record.isPresent();
    }
  }

  /** Which one was taken up or saved last; a shared one may be in the plan only a little later. */
  record Taken(String name, boolean shared) {}

  SavedViews(CalendarViewModel model, CalendarDesk desk) {
    this.model = model;
    this.desk = desk;
    this.usual = model.choices().words();
  }

  /** The reader's own by name, then those of the plan by name. */
  List<Saved> all() {
    var all = new ArrayList<Saved>();
    Choices kept = desk.choices();
    for (String name : kept.names(OWN)) {
      all.add(new Saved(name.substring(OWN.length()), Optional.empty(), kept.of(name)));
    }
    model.data().plan().all(SavedView.class).values().stream()
        .filter(view -> view.view().equals(VIEW))
        .map(view -> new Saved(view.name(), Optional.of(view), view.settings()))
        .sorted(Comparator.comparing(Saved::name))
        .forEach(all::add);
    return List.copyOf(all);
  }

  /** The one taken up or saved last, as long as it is there. */
  Optional<Saved> current() {
    return taken.get().flatMap(one -> find(one.name(), one.shared()));
  }

  /** Whether there is one that can be given another name or be taken away. */
  ObservableBooleanValue hasCurrent() {
    return Bindings.createBooleanBinding(() -> current().isPresent(), taken, model.changes());
  }

  /** The one taken up or saved last, whether or not it is there still. */
  ObservableValue<Optional<Taken>> taken() {
    return taken;
  }

  /** One of the reader's own that was taken away last and can be brought back. */
  ObjectProperty<Optional<Saved>> removed() {
    return removed;
  }

  /** The reader's own of this name, or that of the plan. */
  Optional<Saved> find(String name, boolean shared) {
    return all().stream()
        .filter(s -> s.name().equals(name.strip()) && s.isShared() == shared)
        .findFirst();
  }

  void take(Saved saved) {
    taken.set(Optional.of(new Taken(saved.name(), saved.isShared())));
    model.choices().take(saved.words());
  }

  /** What is set now is what a reset goes back to. */
  void takeAsUsual() {
    usual = model.choices().words();
  }

  /** As the calendar was before the reader chose anything. */
  void reset() {
    taken.set(Optional.empty());
    model.choices().take(usual);
  }

  /**
   * Keeps how the calendar is set now; one of the same name is replaced.
   *
   * @param shared whether in the plan, for all who open it
   * @return sentences why it was not kept; none if it was
   */
  List<String> save(String name, boolean shared) {
    String stripped = name.strip();
    if (stripped.isEmpty()) {
      return List.of(model.texts().get("calendar.views.no-name"));
    }
    SortedMap<String, String> words = model.choices().words();
    List<String> problems = shared ? share(stripped, words) : keep(stripped, words);
    if (problems.isEmpty()) {
      taken.set(Optional.of(new Taken(stripped, shared)));
    }
    return problems;
  }

  private List<String> keep(String name, SortedMap<String, String> words) {
    desk.choices().keep(OWN + name, words);
    return List.of();
  }

  private List<String> share(String name, SortedMap<String, String> words) {
    Optional<SavedView> known = find(name, true).flatMap(Saved::record);
    Optional<Head<SavedView>> head = known.map(SavedView::head).or(desk::newView);
    return head.map(h -> put("save", new SavedView(h, name, VIEW, words)))
        .orElseGet(() -> desk.readOnly().stream().toList());
  }

  private List<String> put(String verb, SavedView view) {
    return desk.commit(
        Edit.put(Phrase.of("calendar.views.edit." + verb, Arg.words(view.name())), view));
  }

  /** Gives the current one another name, which no other one has. */
  List<String> rename(String name) {
    String stripped = name.strip();
    if (stripped.isEmpty()) {
      return List.of(model.texts().get("calendar.views.no-name"));
    }
    Optional<Saved> now = current();
    if (now.isEmpty()) {
      return List.of();
    }
    Saved saved = now.get();
    if (stripped.equals(saved.name())) {
      return List.of();
    }
    if (find(stripped, saved.isShared()).isPresent()) {
      return List.of(model.texts().get("calendar.views.taken", stripped));
    }
    List<String> problems =
        saved
            .record()
            .map(view -> put("rename", Shape.with(view, "name", stripped)))
            .orElseGet(
                () -> {
                  desk.choices().keep(OWN + saved.name(), Collections.emptySortedMap());
                  return keep(stripped, new TreeMap<>(saved.words()));
                });
    if (problems.isEmpty()) {
      taken.set(Optional.of(new Taken(stripped, saved.isShared())));
    }
    return problems;
  }

  /**
   * Takes the current one away; how the calendar is set stays. Undo brings a shared one back,
   * {@link #bringBack} one of the reader's own.
   */
  List<String> remove() {
    Optional<Saved> now = current();
    taken.set(Optional.empty());
    if (now.isEmpty()) {
      return List.of();
    }
    removed.set(now.filter(saved -> !saved.isShared()));
    return now.get()
        .record()
        .map(
            view ->
                desk.commit(
                    Edit.remove(
                        Phrase.of("calendar.views.edit.remove", Arg.words(view.name())),
                        Ref.of(view))))
        .orElseGet(() -> keep(now.get().name(), Collections.emptySortedMap()));
  }

  /** Keeps the one again that was taken away last. */
  void bringBack() {
    removed
        .get()
        .ifPresent(
            saved -> {
              keep(saved.name(), saved.words());
              taken.set(Optional.of(new Taken(saved.name(), false)));
            });
    removed.set(Optional.empty());
  }
}
