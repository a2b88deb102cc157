package org.slipway.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Fuzzy;
import org.slipway.ui.action.Shortcuts;
import org.slipway.ui.control.Choice;
import org.slipway.ui.session.Session;

/** What the palette finds: things to do and things of the plan, best fit first. */
final class Search {

  /** A thing to do, or a record to go to. */
  sealed interface Hit {
    record Do(Action action) implements Hit {}

    record GoTo(Ref ref) implements Hit {}
  }

  /** Only what is shown is put into words. */
  private record Ranked(int score, Supplier<Choice<Hit>> choice) {}

  /** A record as it is searched; the words are made once for a plan, not for each letter typed. */
  private record Line(PlanRecord record, String name, String words) {}

  private static final int SHOWN = 50;
  private static final int RECENT = 40;

  /** So much less fits what is not done in the view that is shown, or cannot be done now. */
  private static final int ELSEWHERE = 30;

  private final Session session;
  private final Actions actions;
  private final Texts texts;
  private Map<Kind, List<Line>> lines = Map.of();

  Search(Session session, Actions actions) {
    this.session = session;
    this.actions = actions;
    texts = session.texts();
  }

  /**
   * With nothing typed what can be done here and now, recent first; else every action, those of
   * other views with their view, those that cannot be done now with the reason; and every record.
   */
  List<Choice<Hit>> find(String typed) {
    var found = new ArrayList<Ranked>();
    List<String> recent = actions.recent();
    for (Action action : actions.all()) {
      boolean ready = actions.isHere(action) && action.enabled().get();
      if (ready || (!typed.isEmpty() && isReachable(action))) {
        int bonus = recent.contains(action.id()) ? RECENT - recent.indexOf(action.id()) : 0;
        int less = ready ? 0 : ELSEWHERE;
        Fuzzy.score(typed, action.text())
            .ifPresent(score -> found.add(new Ranked(score + bonus - less, () -> line(action))));
      }
    }
    if (!typed.isEmpty()) {
      records(typed, found);
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Ranked::score).reversed())
        .limit(SHOWN)
        .map(ranked -> ranked.choice().get())
        .toList();
  }

  private boolean isReachable(Action action) {
    return actions.isHere(action) || actions.has("view." + action.view());
  }

  /** A record by its key and name, or by what it is. */
  private void records(String typed, List<Ranked> found) {
    if (lines.isEmpty()) {
      lines = lines(session);
    }
    var letters = Fuzzy.Typed.of(typed);
    lines.forEach(
        (kind, all) -> {
          String noun = texts.get("kind." + kind.token());
          OptionalInt meant = Fuzzy.score(typed, noun);
          for (Line line : all) {
            OptionalInt named = letters.score(line.words());
            if (named.isPresent() || meant.isPresent()) {
              int best = Math.max(named.orElse(Integer.MIN_VALUE), meant.orElse(Integer.MIN_VALUE));
              found.add(new Ranked(best, () -> choice(line, noun)));
            }
          }
        });
  }

  private static Map<Kind, List<Line>> lines(Session session) {
    Plan plan = session.plan();
    var lines = new EnumMap<Kind, List<Line>>(Kind.class);
    for (Kind kind : Kind.values()) {
      var all = new ArrayList<Line>();
      for (PlanRecord record : plan.records(kind)) {
        String name = RecordTitles.of(session, record);
        all.add(new Line(record, name, (record.key() + " " + name).toLowerCase(Locale.ROOT)));
      }
      lines.put(kind, all);
    }
    return lines;
  }

  private static Choice<Hit> choice(Line line, String noun) {
    PlanRecord record = line.record();
    return new Choice<>(
        line.name(),
        record.key().equals(line.name()) ? "" : record.key(),
        noun,
        "mdi2a-arrow-right",
        new Hit.GoTo(Ref.of(record)));
  }

  /** Where it is not done here, the view where it is; where it cannot be done now, why not. */
  private Choice<Hit> line(Action action) {
    boolean here = actions.isHere(action);
    String why = action.enabled().get() ? "" : action.can().otherwise();
    String detail = here || !why.isEmpty() ? why : texts.get("action.view." + action.view());
    return new Choice<>(
        action.text(),
        detail,
        here ? Shortcuts.shown(action) : "",
        action.icon(),
        new Hit.Do(action));
  }
}
