package org.slipway.exchange.cmdb;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.ExternalName;
import org.slipway.exchange.incoming.Identities;
import org.slipway.exchange.incoming.Place;

/** Makes the teams and vendors that items name, each once. For one import and one thread. */
final class PartyCandidates {

  private final String source;
  private final Identities identities;
  private final ByName names;
  private final SortedMap<String, Ref> teams = new TreeMap<>();
  private final SortedMap<String, Ref> vendors = new TreeMap<>();
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
