package org.slipway.exchange.cmdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.ComponentVersion;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.ExternalName;
import org.slipway.exchange.incoming.Identities;
import org.slipway.exchange.incoming.Work;

/**
 * Makes components of items, and the units, teams, vendors and versions they name. A record of the
 * plan is the same one where the source calls it so, or else where it alone has that name and the
 * source has no other for it. For one import and one thread.
 */
final class ItemCandidates {

  private final Inventory inventory;
  private final Plan plan;
  private final Identities identities;
  private final Map<String, Ref> claimed = new HashMap<>(); // only looked up
  private final Map<Ref, Ref> parents = new HashMap<>(); // only looked up
  private final Set<Ref> taken = new HashSet<>(); // only looked up
  private final ByName names;
  private final PartyCandidates parties;

  ItemCandidates(Inventory inventory, Plan plan, Identities identities) {
    this.inventory = inventory;
    this.plan = plan;
    this.identities = identities;
    this.names = new ByName(plan);
    this.parties = new PartyCandidates(inventory.source(), identities, names);
  }

  /** The records, those first that others name. */
  List<Candidate> made(Work work) {
    inventory.items().forEach((id, item) -> claimed.put(id, claim(item)));
    inventory.units().values().forEach(parties::unit);
    inventory.teams().forEach((team, place) -> parties.team(team, place));
    var components = new ArrayList<Candidate>();
    var versions = new ArrayList<Candidate>();
    for (Item item : inventory.items().values()) {
      work.step("exchange.step.convert", components.size(), inventory.items().size());
      Ref ref = ref(item);
      components.add(component(item, ref));
      item.traits().version().ifPresent(version -> versions.add(version(item, ref, version)));
    }
    List<Candidate> all = new ArrayList<>(parties.made());
    all.addAll(components);
    all.addAll(versions);
    return all;
  }

  /** The component of an item of this file, or one of the plan that the source calls so. */
  Optional<Ref> find(String id) {
    return Optional.ofNullable(claimed.get(id))
        .or(
            () ->
                id.isBlank() // a reference to nothing
                    ? Optional.empty()
                    : identities.find(Kind.COMPONENT, name(id)));
  }

  private Ref ref(Item item) {
    return find(item.id()).orElseThrow();
  }

  private ExternalName name(String id) {
    return new ExternalName(inventory.source(), id);
  }

  private Ref claim(Item item) {
    Optional<Ref> known =
        ofKey(item)
            .or(() -> names.unnamed(Kind.COMPONENT, item.name(), inventory.source()))
            .filter(ref -> !taken.contains(ref));
    Ref ref = identities.claim(Kind.COMPONENT, name(item.id()), known);
    taken.add(ref);
    return ref;
  }

  /** The component that people call as the file says, and of the same name. */
  private Optional<Ref> ofKey(Item item) {
    return item.key()
        .flatMap(key -> plan.byKey(Component.class, key))
        .filter(component -> component.name().equals(item.name()))
        .map(Ref::of);
  }

  private Candidate component(Item item, Ref ref) {
    var fields = new TreeMap<String, Object>();
    fields.put("name", item.name());
    item.traits()
        .parent()
        .flatMap(p -> parent(item, ref, p))
        .ifPresent(p -> put(fields, "parent", p));
    item.traits().unit().flatMap(parties::unit).ifPresent(u -> put(fields, "businessUnit", u));
    item.traits().owner().ifPresent(o -> put(fields, "owner", parties.team(o, item.place())));
    item.traits().supplier().ifPresent(s -> put(fields, "vendor", parties.vendor(s, item.place())));
    return stated(
        ref, item.id(), identities.key(ref, item.key().orElse(item.name())), fields, item);
  }

  private static void put(SortedMap<String, Object> fields, String field, Ref ref) {
    fields.put(field, Optional.of(ref.id()));
  }

  private Candidate stated(
      Ref ref, String id, String key, SortedMap<String, Object> fields, Item item) {
    var kept = new TreeMap<String, String>();
    item.kept().forEach((name, text) -> kept.put(Candidate.KEPT_CELL + name, text));
    return new Candidate.Stated(ref, name(id), key, fields, kept, item.place());
  }

  private Optional<Ref> parent(Item item, Ref ref, String parent) {
    Optional<Ref> found = find(parent);
    if (found.isEmpty()) {
      inventory.note(
          item.place(),
          Phrase.of("cmdb.unknown-parent", Arg.words(item.name()), Arg.words(parent)),
          "cmdb.do.import-first");
      return found;
    }
    if (isBelow(found.get(), ref)) {
      inventory.note(
          item.place(),
          Phrase.of("cmdb.parent-circle", Arg.words(item.name()), Arg.words(parent)),
          "cmdb.do.one-parent");
      return Optional.empty();
    }
    parents.put(ref, found.get());
    return found;
  }

  /** Whether an item is another one or a part of it, by what was read so far and the plan. */
  private boolean isBelow(Ref item, Ref other) {
    Set<Ref> seen = new HashSet<>();
    Optional<Ref> next = Optional.of(item);
    while (next.isPresent() && seen.add(next.get())) {
      if (next.get().equals(other)) {
        return true;
      }
      next = above(next.get());
    }
    return false;
  }

  private Optional<Ref> above(Ref item) {
    return Optional.ofNullable(parents.get(item))
        .or(
            () ->
                plan.find(item)
                    .flatMap(record -> ((Component) record).parent())
                    .map(id -> new Ref(Kind.COMPONENT, id)));
  }

  private Candidate version(Item item, Ref component, String version) {
    var fields = new TreeMap<String, Object>();
    fields.put("component", component.id());
    fields.put("version", version);
    if (!item.traits().libraries().isEmpty()) {
      fields.put("libraries", item.traits().libraries());
    }
    String id = item.id() + "@" + version;
    Ref ref = identities.claim(Kind.COMPONENT_VERSION, name(id), known(component, version));
    String key = identities.key(ref, item.name() + " " + version);
    return new Candidate.Stated(ref, name(id), key, fields, new TreeMap<>(), item.place());
  }

  private Optional<Ref> known(Ref component, String version) {
    return plan.find(component).stream()
        .flatMap(record -> plan.naming(record, ComponentVersion.class))
        .filter(known -> known.version().equals(version))
        .findFirst()
        .map(Ref::of);
  }
}
