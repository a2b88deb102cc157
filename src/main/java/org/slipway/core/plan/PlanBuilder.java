package org.slipway.core.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** Builds the maps of a {@link Plan} from many records at once, in O(n log n). */
final class PlanBuilder {

  private final SortedMap<Kind, SortedMap<Id<?>, PlanRecord>> records = new TreeMap<>();
  private final SortedMap<Kind, SortedMap<String, Id<?>>> keys = new TreeMap<>();
  private final SortedMap<Kind, SortedMap<String, Id<?>>> externalIds = new TreeMap<>();
  private final SortedMap<Ref, SortedSet<Ref>> naming = new TreeMap<>();
  private final List<Refusal> reasons = new ArrayList<>();

  Applied build(Collection<? extends PlanRecord> all) {
    all.forEach(this::add);
    naming.forEach(this::check);
    if (!reasons.isEmpty()) {
      return new Applied.Refused(reasons);
    }
    TreePMap<Ref, TreePSet<Ref>> named = TreePMap.empty();
    var sets = new TreeMap<Ref, TreePSet<Ref>>();
    naming.forEach((to, from) -> sets.put(to, TreePSet.fromSortedSet(from)));
    return new Applied.Done(
        new Plan(
            persistent(records),
            persistent(keys),
            persistent(externalIds),
            sets.isEmpty() ? named : TreePMap.fromSortedMap(sets),
            TreePMap.empty()));
  }

  private static <K extends Comparable<? super K>, V> TreePMap<Kind, TreePMap<K, V>> persistent(
      SortedMap<Kind, SortedMap<K, V>> maps) {
    TreePMap<Kind, TreePMap<K, V>> all = TreePMap.empty();
    for (var entry : maps.entrySet()) {
      all = all.plus(entry.getKey(), TreePMap.fromSortedMap(entry.getValue()));
    }
    return all;
  }

  private void add(PlanRecord record) {
    Kind kind = record.kind();
    Ref ref = new Ref(kind, record.id());
    if (records.computeIfAbsent(kind, _ -> new TreeMap<>()).put(record.id(), record) != null) {
      reasons.add(new Refusal.SameKey(ref, ref, record.key()));
      return;
    }
    Id<?> sameKey = keys.computeIfAbsent(kind, _ -> new TreeMap<>()).put(record.key(), record.id());
    if (sameKey != null) {
      reasons.add(new Refusal.SameKey(ref, new Ref(kind, sameKey), record.key()));
    }
    for (ExternalId external : record.head().externalIds()) {
      add(ref, external);
    }
    for (References.Named named : References.of(record)) {
      naming.computeIfAbsent(named.to(), _ -> new TreeSet<>()).add(ref);
    }
  }

  private void add(Ref ref, ExternalId external) {
    Id<?> same =
        externalIds
            .computeIfAbsent(ref.kind(), _ -> new TreeMap<>())
            .put(Plan.externalKey(external.source(), external.id()), ref.id());
    if (same != null && !same.equals(ref.id())) {
      reasons.add(
          new Refusal.SameExternalId(
              ref, new Ref(ref.kind(), same), external.source(), external.id()));
    }
  }

  private void check(Ref to, SortedSet<Ref> from) {
    SortedMap<Id<?>, PlanRecord> there = records.get(to.kind());
    if (there != null && there.containsKey(to.id())) {
      return;
    }
    for (Ref by : from) {
      reasons.add(new Refusal.Dangling(by, field(by, to), to));
    }
  }

  private String field(Ref by, Ref to) {
    return Optional.ofNullable(records.get(by.kind()))
        .flatMap(map -> Optional.ofNullable(map.get(by.id())))
        .flatMap(
            record ->
                References.of(record).stream()
                    .filter(named -> named.to().equals(to))
                    .map(References.Named::field)
                    .findFirst())
        .orElse("");
  }
}
