package org.slipway.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
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

  private record Ranked(int score, Choice<Hit> choice) {}

  private static final int SHOWN = 50;
  private static final int RECENT = 40;
  private static final List<Kind> KINDS =
      List.of(
          Kind.RELEASE,
          Kind.DEPLOYMENT,
          Kind.COMPONENT,
          Kind.ENVIRONMENT,
          Kind.PERSON,
          Kind.TEAM,
          Kind.FREEZE,
          Kind.MAINTENANCE_WINDOW,
          Kind.BUSINESS_EVENT,
          Kind.RELEASE_TRAIN,
          Kind.BUSINESS_UNIT,
          Kind.VENDOR,
          Kind.VENDOR_DELIVERY,
          Kind.RESERVATION,
          Kind.HOLIDAY_CALENDAR,
          Kind.CHANGE_TICKET,
          Kind.CHECKLIST_ITEM);

  private final Session session;
  private final Actions actions;
  private final Texts texts;

  Search(Session session, Actions actions) {
    this.session = session;
    this.actions = actions;
    texts = session.texts();
  }

  /** Actions that can be done here and now, recent ones first; records once something is typed. */
  List<Choice<Hit>> find(String typed) {
    var found = new ArrayList<Ranked>();
    List<String> recent = actions.recent();
    for (Action action : actions.here()) {
      if (action.enabled().get()) {
        int bonus = recent.contains(action.id()) ? RECENT - recent.indexOf(action.id()) : 0;
        Fuzzy.score(typed, action.text())
            .ifPresent(score -> found.add(new Ranked(score + bonus, line(action))));
      }
    }
    if (!typed.isEmpty()) {
      records(typed, found);
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Ranked::score).reversed())
        .limit(SHOWN)
        .map(Ranked::choice)
        .toList();
  }

  private void records(String typed, List<Ranked> found) {
    Plan plan = session.plan();
    for (Kind kind : KINDS) {
      for (PlanRecord record : plan.records(kind)) {
        String name = Names.of(plan, record);
        Fuzzy.score(typed, record.key() + " " + name)
            .ifPresent(score -> found.add(new Ranked(score, line(record, name))));
      }
    }
  }

  /** The record that a pasted reference names, for example {@code REL-2031}. */
  Optional<Ref> byKey(String key) {
    return KINDS.stream()
        .flatMap(kind -> session.plan().byKey(kind.type(), key.strip()).stream())
        .map(Ref::of)
        .findFirst();
  }

  private Choice<Hit> line(PlanRecord record, String name) {
    return new Choice<>(
        name,
        record.key(),
        texts.get("kind." + record.kind().token()),
        "mdi2a-arrow-right",
        new Hit.GoTo(Ref.of(record)));
  }

  private static Choice<Hit> line(Action action) {
    return new Choice<>(
        action.text(), "", Shortcuts.shown(action), action.icon(), new Hit.Do(action));
  }
}
