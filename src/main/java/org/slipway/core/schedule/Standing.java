package org.slipway.core.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;

/**
 * The occupancy of a plan as it stands: a flat one of an earlier plan, and beside it the few
 * bookings that have come, gone or moved since. So an edit costs no new index; after {@link #MOST}
 * of them a new one is made. Immutable.
 */
final class Standing {

  /** How many bookings may differ from the flat index; each costs a look in every question. */
  private static final int MOST = 64;

  /** A booking that is not in the flat index, with what it uses. */
  private record Late(Bookings.Booking booking, Set<Resource> uses) {}

  private final Plan plan;
  private final Stay stay;
  private final Throttling throttling;
  private final Occupancy flat;
  private final int[] gone;
  private final SortedMap<Ref, Late> late;

  /**
   * @param gone places in the flat index that no longer hold, ascending
   */
  private Standing(
      Plan plan,
      Stay stay,
      Throttling throttling,
      Occupancy flat,
      int[] gone,
      SortedMap<Ref, Late> late) {
    this.plan = plan;
    this.stay = stay;
    this.throttling = throttling;
    this.flat = flat;
    this.gone = gone;
    this.late = late;
  }

  static Standing of(Plan plan, Stay stay, Throttling throttling) {
    return of(plan, stay, throttling, _ -> {});
  }

  /**
   * @param uncounted is told of every deployment that does not count
   */
  static Standing of(Plan plan, Stay stay, Throttling throttling, Consumer<Deployment> uncounted) {
    Occupancy flat = Occupancy.of(plan, stay, throttling, uncounted);
    return new Standing(plan, stay, throttling, flat, new int[0], new TreeMap<>());
  }

  /** What a deployment of this plan, or as it might be, uses. */
  Set<Resource> uses(PlanRecord record) {
    return Resource.of(plan, record, throttling);
  }

  Throttling throttling() {
    return throttling;
  }

  /** The occupancy of the plan after an edit. */
  Standing after(Plan after, Edit edit) {
    List<Change> booked = edit.changes().stream().filter(c -> books(c.ref())).toList();
    boolean many = gone.length + late.size() + booked.size() > MOST;
    boolean anew = many || movesParts(after, edit) || !throttling.staysAfter(after, edit);
    Throttling next = Throttling.of(after);
    return anew ? of(after, stay, next) : after(after, next, booked);
  }

  private static boolean books(Ref ref) {
    return switch (ref.kind()) {
      case DEPLOYMENT, RESERVATION -> true;
      default -> false;
    };
  }

  /** Whether a component becomes part of another one: then many use something else. */
  private boolean movesParts(Plan after, Edit edit) {
    return edit.changes().stream()
        .anyMatch(
            change ->
                change instanceof Change.Put(Component component)
                    && plan.find(change.ref()).isPresent()
                    && !plan.get(Component.class, component.id())
                        .parent()
                        .equals(after.get(Component.class, component.id()).parent()));
  }

  private Standing after(Plan after, Throttling next, List<Change> changes) {
    var now = new TreeMap<>(late);
    var left = new ArrayList<Integer>();
    for (Change change : changes) {
      if (now.remove(change.ref()) == null) {
        plan.find(change.ref())
            .flatMap(this::booking)
            .ifPresent(booking -> left.add(flat.bookings.find(booking)));
      }
      if (change instanceof Change.Put(PlanRecord record)) {
        booking(record)
            .ifPresent(b -> now.put(b.who(), new Late(b, Resource.of(after, record, next))));
      }
    }
    int[] all = Arrays.copyOf(gone, gone.length + left.size());
    for (int n = 0; n < left.size(); n++) {
      all[gone.length + n] = left.get(n);
    }
    Arrays.sort(all);
    return new Standing(after, stay, next, flat, all, now);
  }

  private Optional<Bookings.Booking> booking(PlanRecord record) {
    return stay.of(record).map(at -> new Bookings.Booking(record, at));
  }

  /** The flat occupancy of this plan; made now if there are late bookings. */
  Occupancy flat() {
    return gone.length == 0 && late.isEmpty()
        ? flat
        : Occupancy.of(plan, stay, throttling, _ -> {});
  }

  /** Those who use a resource during a stretch of time, by start, without one of them. */
  List<Bookings.Booking> others(Resource resource, Interval at, Ref self) {
    var found = new ArrayList<Bookings.Booking>();
    flat.users(resource)
        .overlapping(
            at.start().toEpochMilli(),
            at.end().toEpochMilli(),
            place -> {
              if (Arrays.binarySearch(gone, place) < 0) {
                found.add(flat.bookings.get(place));
              }
            });
    for (Late one : late.values()) {
      if (one.uses().contains(resource) && one.booking().overlaps(at)) {
        found.add(one.booking());
      }
    }
    found.removeIf(booking -> booking.who().equals(self));
    if (!late.isEmpty()) {
      found.sort(null);
    }
    return found;
  }
}
