package org.slipway.core.schedule;

import java.util.Optional;
import java.util.function.Consumer;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Reservation;
import org.slipway.core.time.Interval;

/**
 * Which resource is used by whom and when, in flat arrays made in one pass over a plan: bookings by
 * start, resources by number, and for each resource its users. Immutable.
 */
final class Occupancy {

  final Bookings bookings;
  private final Numbering numbering;
  private final int[] begins;
  private final int[] places;
  private final long[] latestEnds;

  private Occupancy(Bookings bookings, Numbering numbering, int[] begins, int[] places) {
    this.bookings = bookings;
    this.numbering = numbering;
    this.begins = begins;
    this.places = places;
    this.latestEnds = new long[places.length];
    for (int resource = 0; resource < size(); resource++) {
      users(resource).fill();
    }
  }

  /**
   * What the deployments and reservations of a plan use for as long as {@code stay} says.
   *
   * @param uncounted is told of every deployment that does not count
   */
  static Occupancy of(Plan plan, Stay stay, Throttling throttling, Consumer<Deployment> uncounted) {
    return new Making(plan, stay, throttling).make(uncounted);
  }

  /** Number of resources that somebody uses. */
  int size() {
    return begins.length - 1;
  }

  Resource resource(int number) {
    return numbering.get(number);
  }

  Users users(int number) {
    return new Users(bookings, places, latestEnds, begins[number], begins[number + 1]);
  }

  /** The users of a resource; nobody where it is not known. */
  Users users(Resource resource) {
    int number = numbering.find(resource);
    return number < 0 ? new Users(bookings, places, latestEnds, 0, 0) : users(number);
  }

  /** Reads the records once, in the order of the plan, and then works on numbers alone. */
  private static final class Making implements Consumer<Resource> {

    private final Plan plan;
    private final Stay stay;
    private final Throttling throttling;
    private final Resource.Lineage lineage;
    private final Numbering numbering = new Numbering();
    private final Bookings.Unsorted unsorted;
    private final Uses uses;

    Making(Plan plan, Stay stay, Throttling throttling) {
      this.plan = plan;
      this.stay = stay;
      this.throttling = throttling;
      lineage = Resource.lineage(plan);
      int most = plan.deployments().size() + plan.reservations().size();
      unsorted = new Bookings.Unsorted(most);
      uses = new Uses(most);
    }

    Occupancy make(Consumer<Deployment> uncounted) {
      for (Deployment deployment : plan.deployments().values()) {
        Optional<Interval> at = stay.of(deployment);
        if (at.isPresent()) {
          Resource.of(deployment, lineage, this);
          throttling.of(deployment).forEach(this);
          add(deployment, at.get());
        } else {
          uncounted.accept(deployment);
        }
      }
      for (Reservation reservation : plan.reservations().values()) {
        Optional<Interval> at = stay.of(reservation);
        if (at.isPresent()) {
          accept(Resource.of(reservation));
          add(reservation, at.get());
        }
      }
      var bookings = new Bookings(stay, unsorted);
      int[] begins = uses.begins(numbering.size());
      int[] places = uses.users(begins, bookings.order());
      return new Occupancy(bookings, numbering, begins, places);
    }

    @Override
    public void accept(Resource resource) {
      if (stay.wants(resource)) {
        uses.add(numbering.add(resource));
      }
    }

    private void add(PlanRecord record, Interval at) {
      unsorted.add(record, at);
      uses.next();
    }
  }
}
