package org.slipway.core.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * A release plan: an immutable value that holds every record by id in sorted persistent maps, so
 * that one edit costs O(log n) and the order is the same in every run. References are sound: a
 * field never names a record that is not there. Keys and external ids are unique per kind.
 */
public final class Plan {

  /** A plan with nothing in it. */
  public static final Plan EMPTY =
      new Plan(
          TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePMap.empty());

  private final TreePMap<Kind, TreePMap<Id<?>, PlanRecord>> records;
  private final TreePMap<Kind, TreePMap<String, Id<?>>> keys;
  private final TreePMap<Kind, TreePMap<String, Id<?>>> externalIds;
  private final TreePMap<Ref, TreePSet<Ref>> naming;
  private final TreePMap<String, TreePMap<String, String>> extras;
  private final Optional<Policy> policy;

  Plan(
      TreePMap<Kind, TreePMap<Id<?>, PlanRecord>> records,
      TreePMap<Kind, TreePMap<String, Id<?>>> keys,
      TreePMap<Kind, TreePMap<String, Id<?>>> externalIds,
      TreePMap<Ref, TreePSet<Ref>> naming,
      TreePMap<String, TreePMap<String, String>> extras) {
    this.records = records;
    this.keys = keys;
    this.externalIds = externalIds;
    this.naming = naming;
    this.extras = extras;
    this.policy = policies().values().stream().findFirst();
  }

  /**
   * A plan of these records, made at once: for files and rows, where one edit a record would cost
   * O(n log n) steps too many. Refused where two records share an id, a key or an external id, or a
   * field names a record that is not there; what else an edit must not do is not asked again.
   */
  public static Applied of(Collection<? extends PlanRecord> records) {
    return new PlanBuilder().build(records);
  }

  /** All records of one noun by id, in id order. */
  @SuppressWarnings("unchecked") // a map of a kind holds records of that kind under ids of it
  public <T extends PlanRecord> SortedMap<Id<T>, T> all(Class<T> type) {
    return (SortedMap<Id<T>, T>) (SortedMap<?, ?>) of(Kind.of(type));
  }

  /** All records of one kind in id order. */
  public Collection<PlanRecord> records(Kind kind) {
    return Collections.unmodifiableCollection(of(kind).values());
  }

  public SortedMap<Id<Organisation>, Organisation> organisations() {
    return all(Organisation.class);
  }

  public SortedMap<Id<BusinessUnit>, BusinessUnit> businessUnits() {
    return all(BusinessUnit.class);
  }

  public SortedMap<Id<Team>, Team> teams() {
    return all(Team.class);
  }

  public SortedMap<Id<Person>, Person> people() {
    return all(Person.class);
  }

  public SortedMap<Id<Vendor>, Vendor> vendors() {
    return all(Vendor.class);
  }

  public SortedMap<Id<HolidayCalendar>, HolidayCalendar> holidayCalendars() {
    return all(HolidayCalendar.class);
  }

  public SortedMap<Id<Component>, Component> components() {
    return all(Component.class);
  }

  public SortedMap<Id<ComponentVersion>, ComponentVersion> componentVersions() {
    return all(ComponentVersion.class);
  }

  public SortedMap<Id<Hold>, Hold> holds() {
    return all(Hold.class);
  }

  public SortedMap<Id<Link>, Link> links() {
    return all(Link.class);
  }

  public SortedMap<Id<Dependency>, Dependency> dependencies() {
    return all(Dependency.class);
  }

  public SortedMap<Id<Environment>, Environment> environments() {
    return all(Environment.class);
  }

  public SortedMap<Id<Release>, Release> releases() {
    return all(Release.class);
  }

  public SortedMap<Id<Deployment>, Deployment> deployments() {
    return all(Deployment.class);
  }

  public SortedMap<Id<ReleaseTrain>, ReleaseTrain> releaseTrains() {
    return all(ReleaseTrain.class);
  }

  public SortedMap<Id<VendorDelivery>, VendorDelivery> vendorDeliveries() {
    return all(VendorDelivery.class);
  }

  public SortedMap<Id<RiskAssessment>, RiskAssessment> riskAssessments() {
    return all(RiskAssessment.class);
  }

  public SortedMap<Id<ChangeTicket>, ChangeTicket> changeTickets() {
    return all(ChangeTicket.class);
  }

  public SortedMap<Id<Freeze>, Freeze> freezes() {
    return all(Freeze.class);
  }

  public SortedMap<Id<MaintenanceWindow>, MaintenanceWindow> maintenanceWindows() {
    return all(MaintenanceWindow.class);
  }

  public SortedMap<Id<BusinessEvent>, BusinessEvent> businessEvents() {
    return all(BusinessEvent.class);
  }

  public SortedMap<Id<RosterEntry>, RosterEntry> rosterEntries() {
    return all(RosterEntry.class);
  }

  public SortedMap<Id<RosterRotation>, RosterRotation> rosterRotations() {
    return all(RosterRotation.class);
  }

  public SortedMap<Id<TrafficProfile>, TrafficProfile> trafficProfiles() {
    return all(TrafficProfile.class);
  }

  public SortedMap<Id<Reservation>, Reservation> reservations() {
    return all(Reservation.class);
  }

  public SortedMap<Id<ChecklistItem>, ChecklistItem> checklistItems() {
    return all(ChecklistItem.class);
  }

  public SortedMap<Id<Evidence>, Evidence> evidence() {
    return all(Evidence.class);
  }

  public SortedMap<Id<Approval>, Approval> approvals() {
    return all(Approval.class);
  }

  public SortedMap<Id<ExceptionGrant>, ExceptionGrant> exceptions() {
    return all(ExceptionGrant.class);
  }

  public SortedMap<Id<Incident>, Incident> incidents() {
    return all(Incident.class);
  }

  public SortedMap<Id<Policy>, Policy> policies() {
    return all(Policy.class);
  }

  public SortedMap<Id<SavedView>, SavedView> savedViews() {
    return all(SavedView.class);
  }

  public SortedMap<Id<Snapshot>, Snapshot> snapshots() {
    return all(Snapshot.class);
  }

  /** The organisation, where the plan names one. */
  public Optional<Organisation> organisation() {
    return organisations().values().stream().findFirst();
  }

  /** The policy, where the plan has one. */
  public Optional<Policy> policy() {
    return policy;
  }

  public Optional<? extends PlanRecord> find(Ref ref) {
    return Optional.ofNullable(of(ref.kind()).get(ref.id()));
  }

  /**
   * The record with this id.
   *
   * @throws IllegalArgumentException if there is none: a reference inside a plan is always sound
   */
  public <T extends PlanRecord> T get(Class<T> type, Id<T> id) {
    PlanRecord record = of(Kind.of(type)).get(id);
    if (record == null) {
      throw new IllegalArgumentException("no " + Kind.of(type).token() + " with id " + id);
    }
    return type.cast(record);
  }

  /** The record people call {@code key}. */
  public <T extends PlanRecord> Optional<T> byKey(Class<T> type, String key) {
    Kind kind = Kind.of(type);
    return Optional.ofNullable(keys.getOrDefault(kind, TreePMap.empty()).get(key))
        .flatMap(id -> find(new Ref(kind, id)))
        .map(type::cast);
  }

  /** The record another system calls so. */
  public <T extends PlanRecord> Optional<T> byExternalId(Class<T> type, String source, String id) {
    Kind kind = Kind.of(type);
    return Optional.ofNullable(
            externalIds.getOrDefault(kind, TreePMap.empty()).get(externalKey(source, id)))
        .flatMap(own -> find(new Ref(kind, own)))
        .map(type::cast);
  }

  /** The records that name this one in a field, by kind and id. */
  public SortedSet<Ref> naming(Ref ref) {
    return naming.getOrDefault(ref, TreePSet.empty());
  }

  /** The records of one noun that name this one in a field, in id order. */
  public <T extends PlanRecord> Stream<T> naming(PlanRecord record, Class<T> type) {
    Kind kind = Kind.of(type);
    return naming(Ref.of(record)).stream()
        .filter(ref -> ref.kind() == kind)
        .flatMap(ref -> find(ref).stream())
        .map(type::cast);
  }

  /** Records of kinds this program does not know: kind to id to canonical JSON text. */
  public SortedMap<String, SortedMap<String, String>> extras() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(extras));
  }

  /** The same plan with these unknown records, kept for a newer program. */
  public Plan withExtras(SortedMap<String, ? extends SortedMap<String, String>> unknown) {
    TreePMap<String, TreePMap<String, String>> kept = TreePMap.empty();
    for (var entry : unknown.entrySet()) {
      kept = kept.plus(entry.getKey(), TreePMap.from(entry.getValue()));
    }
    return new Plan(records, keys, externalIds, naming, kept);
  }

  /** Number of records of all kinds. */
  public int size() {
    return records.values().stream().mapToInt(TreePMap::size).sum();
  }

  /**
   * The plan after an edit, or every reason why there is none. Never partly applied. Costs O(c log
   * n) for c changes.
   */
  public Applied apply(Edit edit) {
    var missing = new ArrayList<Refusal>();
    Plan after = this;
    for (Change change : edit.changes()) {
      if (change instanceof Change.Remove(Ref ref) && find(ref).isEmpty()) {
        missing.add(new Refusal.NotThere(ref));
      }
      after = after.without(change.ref());
    }
    if (!missing.isEmpty()) {
      return new Applied.Refused(missing);
    }
    List<Refusal> reasons = new ArrayList<>();
    for (Change change : edit.changes()) {
      if (change instanceof Change.Put(PlanRecord record)) {
        Soundness.namesClash(after, record).ifPresent(reasons::add);
        after = after.with(record);
      }
    }
    reasons.addAll(Soundness.broken(after, edit));
    return reasons.isEmpty() ? new Applied.Done(after) : new Applied.Refused(reasons);
  }

  /** Two plans are equal when they hold equal records, known and unknown. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Plan plan && records.equals(plan.records) && extras.equals(plan.extras);
  }

  @Override
  public int hashCode() {
    return 31 * records.hashCode() + extras.hashCode();
  }

  @Override
  public String toString() {
    return "plan of " + size() + " records";
  }

  Optional<Id<?>> idOfKey(Kind kind, String key) {
    return Optional.ofNullable(keys.getOrDefault(kind, TreePMap.empty()).get(key));
  }

  Optional<Id<?>> idOfExternal(Kind kind, ExternalId external) {
    return Optional.ofNullable(
        externalIds
            .getOrDefault(kind, TreePMap.empty())
            .get(externalKey(external.source(), external.id())));
  }

  /** Whether both hold the very same records of a kind; false: they need not differ. */
  @SuppressWarnings("ReferenceEquality") // what no edit has touched is shared by all later plans
  boolean sharesAll(Kind kind, Plan other) {
    return of(kind) == other.of(kind);
  }

  private TreePMap<Id<?>, PlanRecord> of(Kind kind) {
    return records.getOrDefault(kind, TreePMap.empty());
  }

  private Plan with(PlanRecord record) {
    Kind kind = record.kind();
    TreePMap<String, Id<?>> outside = externalIds.getOrDefault(kind, TreePMap.empty());
    for (ExternalId external : record.head().externalIds()) {
      outside = outside.plus(externalKey(external.source(), external.id()), record.id());
    }
    return new Plan(
        records.plus(kind, of(kind).plus(record.id(), record)),
        keys.plus(kind, keys.getOrDefault(kind, TreePMap.empty()).plus(record.key(), record.id())),
        externalIds.plus(kind, outside),
        namingWith(record),
        extras);
  }

  private TreePMap<Ref, TreePSet<Ref>> namingWith(PlanRecord record) {
    TreePMap<Ref, TreePSet<Ref>> index = naming;
    for (References.Named named : References.of(record)) {
      TreePSet<Ref> others = index.getOrDefault(named.to(), TreePSet.empty());
      index = index.plus(named.to(), others.plus(Ref.of(record)));
    }
    return index;
  }

  private TreePMap<Ref, TreePSet<Ref>> namingWithout(PlanRecord record) {
    TreePMap<Ref, TreePSet<Ref>> index = naming;
    for (References.Named named : References.of(record)) {
      TreePSet<Ref> others = index.getOrDefault(named.to(), TreePSet.empty()).minus(Ref.of(record));
      index = others.isEmpty() ? index.minus(named.to()) : index.plus(named.to(), others);
    }
    return index;
  }

  private Plan without(Ref ref) {
    PlanRecord record = of(ref.kind()).get(ref.id());
    if (record == null) {
      return this;
    }
    Kind kind = ref.kind();
    TreePMap<String, Id<?>> outside = externalIds.getOrDefault(kind, TreePMap.empty());
    for (ExternalId external : record.head().externalIds()) {
      outside = outside.minus(externalKey(external.source(), external.id()));
    }
    TreePMap<Id<?>, PlanRecord> left = of(kind).minus(ref.id());
    return new Plan(
        left.isEmpty() ? records.minus(kind) : records.plus(kind, left),
        keys.plus(kind, keys.getOrDefault(kind, TreePMap.empty()).minus(record.key())),
        externalIds.plus(kind, outside),
        namingWithout(record),
        extras);
  }

  static String externalKey(String source, String id) {
    return source + '\u0000' + id;
  }
}
