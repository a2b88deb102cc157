package org.slipway.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What must hold in every plan, checked for the records an edit touched. */
final class Soundness {

  private Soundness() {}

  /** Whether a key or an external id of {@code record} is taken by another record. */
  static Optional<Refusal> namesClash(Plan plan, PlanRecord record) {
    Ref ref = Ref.of(record);
    Optional<Id<?>> sameKey = plan.idOfKey(record.kind(), record.key());
    if (sameKey.isPresent()) {
      Ref other = new Ref(record.kind(), sameKey.get());
      return Optional.of(new Refusal.SameKey(ref, other, record.key()));
    }
    for (ExternalId external : record.head().externalIds()) {
      Optional<Id<?>> same = plan.idOfExternal(record.kind(), external);
      if (same.isPresent()) {
        Ref other = new Ref(record.kind(), same.get());
        return Optional.of(
            new Refusal.SameExternalId(ref, other, external.source(), external.id()));
      }
    }
    return Optional.empty();
  }

  /** Everything that does not hold in {@code after}, which is the plan after {@code edit}. */
  static List<Refusal> broken(Plan after, Edit edit) {
    var reasons = new ArrayList<Refusal>();
    Set<Ref> gone = new TreeSet<>();
    for (Change change : edit.changes()) {
      switch (change) {
        case Change.Put(PlanRecord record) -> reasons.addAll(broken(after, record));
        case Change.Remove(Ref ref) -> gone.add(ref);
      }
    }
    if (!gone.isEmpty()) {
      reasons.addAll(stillNamed(after, gone));
    }
    return reasons;
  }

  private static List<Refusal> broken(Plan after, PlanRecord record) {
    var reasons = new ArrayList<Refusal>();
    for (References.Named named : References.of(record)) {
      if (after.find(named.to()).isEmpty()) {
        reasons.add(new Refusal.Dangling(Ref.of(record), named.field(), named.to()));
      }
    }
    if (!reasons.isEmpty()) {
      return reasons;
    }
    switch (record) {
      case Component c ->
          circle(c, Component::parent, id -> there(after.components(), id), reasons);
      case BusinessUnit u ->
          circle(u, BusinessUnit::parent, id -> there(after.businessUnits(), id), reasons);
      case Deployment d -> delivered(after, d, reasons);
      case Release r -> stillDelivered(after, r, reasons);
      case Organisation o -> onlyOne(after.organisations().size(), o, reasons);
      case Policy p -> onlyOne(after.policies().size(), p, reasons);
      case Dependency d -> Edges.broken(after, d, reasons);
      case Link l -> Edges.broken(after, l, reasons);
      case ComponentVersion v -> Edges.broken(after, v, reasons);
      default -> {}
    }
    return reasons;
  }

  private static void onlyOne(int count, PlanRecord record, List<Refusal> reasons) {
    if (count > 1) {
      reasons.add(new Refusal.OnlyOne(record.kind()));
    }
  }

  private static void delivered(Plan after, Deployment deployment, List<Refusal> reasons) {
    Release release = after.get(Release.class, deployment.release());
    for (Id<Component> item : deployment.items()) {
      if (release.delivers().stream().noneMatch(d -> d.component().equals(item))) {
        reasons.add(new Refusal.NotDelivered(Ref.of(deployment), new Ref(Kind.COMPONENT, item)));
      }
    }
  }

  /** A release may drop a delivery only when none of its deployments carries it. */
  private static void stillDelivered(Plan after, Release release, List<Refusal> reasons) {
    after.naming(release, Deployment.class).forEach(d -> delivered(after, d, reasons));
  }

  private static <T extends PlanRecord> Optional<T> there(SortedMap<Id<T>, T> all, Id<T> id) {
    return Optional.ofNullable(all.get(id));
  }

  /** Ends at a parent that the same edit takes away: it is reported as still named. */
  private static <T extends PlanRecord> void circle(
      T start,
      Function<T, Optional<Id<T>>> parent,
      Function<Id<T>, Optional<T>> get,
      List<Refusal> reasons) {
    var path = new ArrayList<Ref>();
    path.add(Ref.of(start));
    Optional<T> above = parent.apply(start).flatMap(get);
    while (above.isPresent()) {
      T up = above.get();
      if (up.id().equals(start.id())) {
        reasons.add(new Refusal.CyclicParents(path));
        return;
      }
      if (path.contains(Ref.of(up))) {
        return; // a circle further up: reported for the records on it
      }
      path.add(Ref.of(up));
      above = parent.apply(up).flatMap(get);
    }
  }

  private static List<Refusal> stillNamed(Plan after, Set<Ref> gone) {
    var reasons = new ArrayList<Refusal>();
    for (Ref ref : gone) {
      for (Ref by : after.naming(ref)) {
        String field =
            after.find(by).stream()
                .flatMap(record -> References.of(record).stream())
                .filter(named -> named.to().equals(ref))
                .map(References.Named::field)
                .findFirst()
                .orElseThrow();
        reasons.add(new Refusal.StillNamed(ref, by, field));
      }
    }
    return reasons;
  }
}
