package org.slipway.core.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Reservation;
import org.slipway.core.time.Interval;

/**
 * Which resource is used by whom and when, for the deployments that were asked for. Resources are
 * listed in the order they are first used.
 */
final class Occupancy {

  /** The end of a deployment that may last for ever, as far as anybody knows. */
  static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

  final Bookings bookings;
  final Map<Resource, Users> users;

  private Occupancy(Bookings bookings, Map<Resource, Users> users) {
    this.bookings = bookings;
    this.users = users;
  }

  /** How long a deployment counts, or nothing where it does not count. */
  @FunctionalInterface
  interface Stay {
    Optional<Interval> of(Deployment deployment);
  }

  /** Deployments as {@code stay} says, and all reservations. */
  static Occupancy of(Plan plan, Stay stay) {
    var booked = new ArrayList<Bookings.Booking>();
    for (Deployment deployment : plan.deployments().values()) {
      stay.of(deployment).ifPresent(at -> booked.add(new Bookings.Booking(deployment, at, 1)));
    }
    for (Reservation reservation : plan.reservations().values()) {
      booked.add(new Bookings.Booking(reservation, reservation.at(), reservation.units()));
    }
    return of(plan, new Bookings(booked), _ -> true);
  }

  /** Deployments alone, by environment alone. */
  static Occupancy placesOf(Plan plan, Stay stay) {
    var booked = new ArrayList<Bookings.Booking>();
    for (Deployment deployment : plan.deployments().values()) {
      stay.of(deployment).ifPresent(at -> booked.add(new Bookings.Booking(deployment, at, 1)));
    }
    return of(plan, new Bookings(booked), Resource.Place.class::isInstance);
  }

  private static Occupancy of(Plan plan, Bookings bookings, Predicate<Resource> wanted) {
    var lists = new LinkedHashMap<Resource, Growing>();
    for (int place = 0; place < bookings.size(); place++) {
      for (Resource resource : usedBy(plan, bookings.get(place).record())) {
        if (wanted.test(resource)) {
          lists.computeIfAbsent(resource, _ -> new Growing()).add(place);
        }
      }
    }
    var users = new LinkedHashMap<Resource, Users>();
    lists.forEach((resource, list) -> users.put(resource, new Users(bookings, list.toArray())));
    return new Occupancy(bookings, users);
  }

  private static List<Resource> usedBy(Plan plan, PlanRecord record) {
    return switch (record) {
      case Deployment deployment -> Resource.of(plan, deployment);
      case Reservation reservation -> List.of(new Resource.Place(reservation.environment()));
      default -> throw new IllegalStateException("books nothing: " + Ref.of(record));
    };
  }

  Users users(Resource resource) {
    return users.getOrDefault(resource, Users.NONE);
  }

  /** Ascending places; one that is added twice in a row counts once. */
  private static final class Growing {
    private int[] places = new int[4];
    private int size;

    void add(int place) {
      if (size > 0 && places[size - 1] == place) {
        return;
      }
      if (size == places.length) {
        places = Arrays.copyOf(places, size * 2);
      }
      places[size++] = place;
    }

    int[] toArray() {
      return Arrays.copyOf(places, size);
    }
  }
}
