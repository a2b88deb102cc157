package org.slipway.exchange.incoming;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;

/**
 * Which record of the plan, or of this import, another system's name stands for. For one import and
 * one thread.
 */
public final class Identities {

  private final Plan plan;
  private final Supplier<UUID> newIds;
  private final Map<Kind, Map<ExternalName, Ref>> byName = new EnumMap<>(Kind.class);
  private final Map<Kind, Map<String, Ref>> byKey = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> lastNumber = new EnumMap<>(Kind.class);

  public Identities(Plan plan, Supplier<UUID> newIds) {
    this.plan = plan;
    this.newIds = newIds;
  }

  /** The record of that name, in the plan or claimed before. */
  public Optional<Ref> find(Kind kind, ExternalName name) {
    Ref claimed = names(kind).get(name);
    return claimed != null
        ? Optional.of(claimed)
        : plan.byExternalId(kind.type(), name.source(), name.id()).map(Ref::of);
  }

  /** The record people call so, in the plan or claimed before. */
  public Optional<Ref> findKey(Kind kind, String key) {
    Ref claimed = keys(kind).get(key);
    return claimed != null ? Optional.of(claimed) : plan.byKey(kind.type(), key).map(Ref::of);
  }

  /** The record of that name; a new id where there is none yet. */
  public Ref claim(Kind kind, ExternalName name) {
    Ref ref = find(kind, name).orElseGet(() -> new Ref(kind, new Id<PlanRecord>(newIds.get())));
    names(kind).put(name, ref);
    return ref;
  }

  /**
   * The record of that name, else a known one that has no such name yet, else a new one.
   *
   * @param known what the caller found to be the same
   */
  public Ref claim(Kind kind, ExternalName name, Optional<Ref> known) {
    if (known.isPresent() && find(kind, name).isEmpty()) {
      names(kind).put(name, known.get());
    }
    return claim(kind, name);
  }

  /** The cells kept beside that name of a record of the plan; none where it is new. */
  public SortedMap<String, String> kept(Ref ref, ExternalName name) {
    var kept = new TreeMap<String, String>();
    plan.find(ref).stream()
        .flatMap(record -> record.head().externalIds().stream())
        .filter(id -> id.source().equals(name.source()) && id.id().equals(name.id()))
        .forEach(id -> kept.putAll(id.imported()));
    kept.keySet().removeIf(cell -> !cell.startsWith(Candidate.KEPT_CELL));
    return kept;
  }

  /**
   * The record of that name, else one of that key which this source does not name otherwise, else a
   * new one.
   */
  public Ref claimOrAdopt(Kind kind, ExternalName name, String key) {
    if (find(kind, name).isEmpty()) {
      plan.byKey(kind.type(), key)
          .filter(
              record ->
                  record.head().externalIds().stream()
                      .noneMatch(e -> e.source().equals(name.source())))
          .ifPresent(record -> names(kind).put(name, Ref.of(record)));
    }
    return claim(kind, name);
  }

  /**
   * A key for this record that no other one has: its own where it has one, else what is proposed,
   * with a suffix where that is taken.
   */
  public String key(Ref ref, String proposed) {
    Optional<? extends PlanRecord> known = plan.find(ref);
    if (known.isPresent()) {
      return known.get().key();
    }
    String key = proposed;
    for (int n = 2; findKey(ref.kind(), key).filter(other -> !other.equals(ref)).isPresent(); n++) {
      key = proposed + "-" + n;
    }
    keys(ref.kind()).put(key, ref);
    return key;
  }

  /** A key made of the kind's prefix and the next free number. */
  public String numberedKey(Ref ref) {
    Kind kind = ref.kind();
    int number = lastNumber.getOrDefault(kind, plan.records(kind).size());
    do {
      number++;
    } while (plan.find(ref).isEmpty() && findKey(kind, kind.prefix() + "-" + number).isPresent());
    lastNumber.put(kind, number);
    return key(ref, kind.prefix() + "-" + number);
  }

  private Map<ExternalName, Ref> names(Kind kind) {
    return byName.computeIfAbsent(kind, _ -> new HashMap<>());
  }

  private Map<String, Ref> keys(Kind kind) {
    return byKey.computeIfAbsent(kind, _ -> new HashMap<>());
  }
}
