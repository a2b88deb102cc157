package org.slipway.exchange.cmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.DependencySieve;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Identities;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Reading;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;

/**
 * Turns an inventory into records: items with their teams, vendors and versions first, then
 * relations. A file of this kind shows a part of what there is, so it speaks for the items and
 * dependencies that were last taken from a file of its name, and for nothing else.
 */
final class InventoryReading {

  private static final List<Kind> KINDS = List.of(Kind.COMPONENT, Kind.DEPENDENCY);

  private InventoryReading() {}

  /**
   * What the inventory states, for a plan.
   *
   * @throws Unreadable if nothing of it can be taken
   */
  static Reading of(
      String format,
      FileContent file,
      Inventory inventory,
      Plan plan,
      ImportOptions options,
      Work work)
      throws Unreadable {
    var identities = new Identities(plan, options.newIds());
    var items = new ItemCandidates(inventory, plan, identities);
    List<Candidate> candidates = new ArrayList<>(items.made(work));
    candidates.addAll(new RelationCandidates(inventory, plan, identities, items).made(work));
    var sieve = new DependencySieve(plan, inventory.told());
    candidates = sieve.sieved(candidates);
    if (sieve.leftOut() > 0) {
      inventory.leftOut().merge(Kind.DEPENDENCY, sieve.leftOut(), Integer::sum);
    }
    if (candidates.isEmpty()) {
      throw nothing(file, inventory);
    }
    var sources = new TreeMap<Kind, SortedSet<String>>();
    for (Kind kind : KINDS) {
      sources.put(kind, new TreeSet<>(List.of(inventory.source())));
    }
    return new Reading(
        format,
        candidates.stream().map(candidate -> of(file, candidate)).toList(),
        inventory.told().problems(file.name()),
        inventory.leftOut(),
        sources,
        Optional.of(file.name()));
  }

  /** With the name of its file, where a later file of that name speaks for it. */
  private static Candidate of(FileContent file, Candidate candidate) {
    if (!(candidate instanceof Candidate.Stated stated) || !KINDS.contains(stated.ref().kind())) {
      return candidate;
    }
    var kept = new TreeMap<>(stated.kept());
    Inventory.keep(kept, Candidate.FILE_CELL, file.name());
    return new Candidate.Stated(
        stated.ref(), stated.name(), stated.key(), stated.fields(), kept, stated.place());
  }

  private static Unreadable nothing(FileContent file, Inventory inventory) {
    var problems = new ArrayList<Problem>();
    problems.add(
        Problem.refused(
            Place.of(file.name()), Phrase.of("cmdb.nothing"), Phrase.of("cmdb.do.other-file")));
    problems.addAll(inventory.told().problems(file.name()));
    return new Unreadable(problems);
  }
}
