package org.slipway.exchange.cmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.ExternalName;
import org.slipway.exchange.incoming.Identities;
import org.slipway.exchange.incoming.Place;

/**
 * Makes the business units, teams and vendors that items name, each once. For one import and one
 * thread.
 */
final class PartyCandidates {

  private final String source;
  private final Identities identities;
  private final ByName names;
  private final SortedMap<String, Ref> teams = new TreeMap<>();
  private final SortedMap<String, Ref> vendors = new TreeMap<>();
  private final SortedMap<String, Ref> units = new TreeMap<>();
  private final List<Candidate> made = new ArrayList<>();

  PartyCandidates(String source, Identities identities, ByName names) {
    this.source = source;
    this.identities = identities;
    this.names = names;
  }

  /** In the order in which they were asked for. */
  List<Candidate> made() {
    return made;
  }

  Ref team(Traits.Owner team, Place place) {
    return teams.computeIfAbsent(team.id(), id -> party(Kind.TEAM, id, team.name(), place));
  }

  Ref vendor(String name, Place place) {
    return vendors.computeIfAbsent(name, id -> party(Kind.VENDOR, id, name, place));
  }

  /** A unit whose own unit, if it has one, was made before. */
  Ref unit(Traits.Unit unit) {
    return units.computeIfAbsent(unit.id(), _ -> made(unit));
  }

  /** One that was made before. */
  Optional<Ref> unit(String id) {
    return Optional.ofNullable(units.get(id));
  }

  private Ref made(Traits.Unit unit) {
    var external = new ExternalName(source, unit.id());
    Ref ref =
        identities.claim(
            Kind.BUSINESS_UNIT, external, names.unnamed(Kind.BUSINESS_UNIT, unit.name(), source));
    var fields = new TreeMap<String, Object>();
    fields.put("name", unit.name());
    unit.parent()
        .flatMap(this::unit)
        .ifPresent(parent -> fields.put("parent", Optional.of(parent.id())));
    String key = identities.key(ref, unit.key());
    made.add(new Candidate.Stated(ref, external, key, fields, new TreeMap<>(), unit.place()));
    return ref;
  }

  private Ref party(Kind kind, String id, String name, Place place) {
    var external = new ExternalName(source, id);
    Ref ref = identities.claim(kind, external, names.unnamed(kind, name, source));
    var fields = new TreeMap<String, Object>();
    fields.put("name", name);
    String key = identities.numberedKey(ref);
    made.add(new Candidate.Stated(ref, external, key, fields, new TreeMap<>(), place));
    return ref;
  }
}
