package org.slipway.core.schedule.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.Told;

/**
 * What tells constraints apart that people would read the same: whom of those planned together each
 * denies starts, and where that is the same too, why just there.
 */
final class Apart {

  private final Told told;
  private final GroupProblem asked;

  private Apart(Told told, GroupProblem asked) {
    this.told = told;
    this.asked = asked;
  }

  /** For each constraint whose title another one shares; the others are not in it. */
  static SortedMap<Constraint, List<Phrase>> of(
      Told told, GroupProblem asked, Collection<Constraint> shown) {
    var apart = new Apart(told, asked);
    var found = new TreeMap<Constraint, List<Phrase>>();
    for (List<Constraint> alike : alike(shown)) {
      var whose = new TreeSet<String>();
      alike.forEach(one -> whose.add(read(apart.whose(one))));
      for (Constraint one : alike) {
        var phrases = new ArrayList<Phrase>();
        apart.whose(one).ifPresent(phrases::add);
        if (whose.size() < alike.size()) {
          asked.cause(one).ifPresent(phrases::add);
        }
        found.put(one, List.copyOf(phrases));
      }
    }
    return Collections.unmodifiableSortedMap(found);
  }

  /** Two or more of one title at a time. */
  private static List<List<Constraint>> alike(Collection<Constraint> shown) {
    Map<String, List<Constraint>> byTitle = new LinkedHashMap<>();
    for (Constraint one : new TreeSet<>(shown)) {
      byTitle.computeIfAbsent(read(Optional.of(one.title())), _ -> new ArrayList<>()).add(one);
    }
    return byTitle.values().stream().filter(alike -> alike.size() > 1).toList();
  }

  /** What people read of a phrase, whatever the language. */
  private static String read(Optional<Phrase> phrase) {
    return phrase.map(p -> p.key() + p.args().stream().map(Apart::read).toList()).orElse("");
  }

  private static String read(Arg arg) {
    return switch (arg) {
      case Arg.Named(var _, String name) -> name;
      case Arg.Several(List<Arg> items) -> items.stream().map(Apart::read).toList().toString();
      default -> arg.toString();
    };
  }

  private Optional<Phrase> whose(Constraint one) {
    List<Arg> names =
        asked.barred(one).stream().map((Deployment d) -> told.name(Ref.of(d))).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(Phrase.of("group.apart.for", new Arg.Several(names)));
  }
}
