package org.slipway.ui.shell;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Person;
import org.slipway.ui.action.Fuzzy;
import org.slipway.ui.control.Choice;
import org.slipway.ui.session.Session;

/** The time zones one can read in: those of the plan first, then all others. */
final class Zones {

  private static final int SHOWN = 60;

  private final Session session;
  private final SortedSet<String> near = new TreeSet<>();
  private final List<String> all;

  Zones(Session session) {
    this.session = session;
    near.add("UTC");
    near.add(session.zone().get().getId());
    var plan = session.plan();
    plan.environments().values().stream().map(Environment::zone).forEach(this::add);
    plan.people().values().stream().map(Person::zone).forEach(this::add);
    all = new ArrayList<>(near);
    new TreeSet<>(ZoneId.getAvailableZoneIds())
        .stream().filter(id -> !near.contains(id)).forEach(all::add);
  }

  private void add(ZoneId zone) {
    near.add(zone.getId());
  }

  List<Choice<ZoneId>> find(String typed) {
    return all.stream()
        .filter(id -> Fuzzy.score(typed, id).isPresent())
        .limit(SHOWN)
        .map(this::choice)
        .toList();
  }

  private Choice<ZoneId> choice(String id) {
    String detail = near.contains(id) ? session.texts().get("shell.zone-of-plan") : "";
    return new Choice<>(id, detail, "", "mdi2e-earth", ZoneId.of(id));
  }
}
