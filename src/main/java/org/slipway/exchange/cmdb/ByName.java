package org.slipway.exchange.cmdb;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.Vendor;

/** Components, business units, teams and vendors of a plan by their names. For one thread. */
final class ByName {

  private final Plan plan;
  private final Map<Kind, Map<String, Optional<PlanRecord>>> names = new EnumMap<>(Kind.class);

  private final Map<Kind, Map<String, Optional<PlanRecord>>> externals = new EnumMap<>(Kind.class);

  ByName(Plan plan) {
    this.plan = plan;
  }

  /** The only record of a kind with that name. */
  Optional<PlanRecord> find(Kind kind, String name) {
    return names.computeIfAbsent(kind, this::named).getOrDefault(name, Optional.empty());
  }

  /** The only record of a kind that some other system calls so. */
  Optional<PlanRecord> external(Kind kind, String id) {
    return externals.computeIfAbsent(kind, this::called).getOrDefault(id, Optional.empty());
  }

  private Map<String, Optional<PlanRecord>> called(Kind kind) {
    var all = new HashMap<String, Optional<PlanRecord>>(); // only looked up
    for (PlanRecord record : plan.records(kind)) {
      record.head().externalIds().stream()
          .map(ExternalId::id)
          .distinct()
          .forEach(id -> all.merge(id, Optional.of(record), (_, _) -> Optional.empty()));
    }
    return all;
  }

  /** The same, where a source has no name of its own for it. */
  Optional<Ref> unnamed(Kind kind, String name, String source) {
    return find(kind, name)
        .filter(r -> r.head().externalIds().stream().noneMatch(e -> e.source().equals(source)))
        .map(Ref::of);
  }

  private Map<String, Optional<PlanRecord>> named(Kind kind) {
    var all = new HashMap<String, Optional<PlanRecord>>(); // only looked up
    for (PlanRecord record : plan.records(kind)) {
      all.merge(name(record), Optional.of(record), (_, _) -> Optional.empty());
    }
    return all;
  }

  private static String name(PlanRecord record) {
    return switch (record) {
      case Component component -> component.name();
      case BusinessUnit unit -> unit.name();
      case Team team -> team.name();
      case Vendor vendor -> vendor.name();
      default -> record.key();
    };
  }
}
