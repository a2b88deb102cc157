package org.slipway.ui.calendar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
  private Optional<Saved> current = Optional.empty();

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
    return current.flatMap(
        saved ->
            all().stream()
                .filter(s -> s.name().equals(saved.name()) && s.isShared() == saved.isShared())
                .findFirst());
  }

  void take(Saved saved) {
    current = Optional.of(saved);
    model.choices().take(saved.words());
  }

  /** What is set now is what a reset goes back to. */
  void takeAsUsual() {
    usual = model.choices().words();
  }

  /** As the calendar was before the reader chose anything. */
  void reset() {
    current = Optional.empty();
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
      current =
          all().stream()
              .filter(s -> s.name().equals(stripped) && s.isShared() == shared)
              .findFirst();
    }
    return problems;
  }

  private List<String> keep(String name, SortedMap<String, String> words) {
    desk.choices().keep(OWN + name, words);
    return List.of();
  }

  private List<String> share(String name, SortedMap<String, String> words) {
    Optional<SavedView> known =
        all().stream()
            .filter(saved -> saved.isShared() && saved.name().equals(name))
            .findFirst()
            .flatMap(Saved::record);
    Optional<Head<SavedView>> head = known.map(SavedView::head).or(desk::newView);
    return head.map(h -> put("save", new SavedView(h, name, VIEW, words)))
        .orElseGet(() -> desk.readOnly().stream().toList());
  }

  private List<String> put(String verb, SavedView view) {
    return desk.commit(
        Edit.put(Phrase.of("calendar.views.edit." + verb, Arg.words(view.name())), view));
  }

  /** Gives the current one another name. */
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
    List<String> problems =
        saved
            .record()
            .map(view -> put("rename", Shape.with(view, "name", stripped)))
            .orElseGet(
                () -> {
                  desk.choices().keep(OWN + saved.name(), Collections.emptySortedMap());
                  return keep(stripped, new TreeMap<>(saved.words()));
                });
    current = Optional.of(new Saved(stripped, saved.record(), saved.words()));
    return problems;
  }

  /** Takes the current one away; how the calendar is set stays. Undo brings a shared one back. */
  List<String> remove() {
    Optional<Saved> now = current();
    current = Optional.empty();
    if (now.isEmpty()) {
      return List.of();
    }
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
}
