package org.slipway.core.schedule.diff;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.VendorDelivery;

/**
 * What an edit may have moved: the releases it changed or whose deployments it changed, the trains
 * they ride and the deliveries they wait for, and those with a milestone that hangs on a business
 * event it changed, or on the holidays of one. Where it changed an environment, all of them,
 * because a go-live is what goes to production.
 */
final class Moved {

  private final SortedSet<Id<Release>> releases = new TreeSet<>();
  private final SortedSet<String> trains = new TreeSet<>();
  private final SortedSet<Ref> deliveries = new TreeSet<>();

  private Moved() {}

  static Moved by(Edit edit, Plan was, Plan is) {
    var moved = new Moved();
    boolean all = edit.changes().stream().anyMatch(c -> c.ref().kind() == Kind.ENVIRONMENT);
    for (Plan plan : new Plan[] {was, is}) {
      Stream<? extends PlanRecord> records =
          all
              ? Stream.of(Kind.RELEASE, Kind.RELEASE_TRAIN, Kind.VENDOR_DELIVERY)
                  .flatMap(kind -> plan.records(kind).stream())
              : edit.changes().stream().flatMap(change -> plan.find(change.ref()).stream());
      records.forEach(record -> moved.add(plan, record));
    }
    return moved;
  }

  private void add(Plan plan, PlanRecord record) {
    switch (record) {
      case Release release -> add(plan, release);
      case Deployment deployment -> add(plan, plan.get(Release.class, deployment.release()));
      case ReleaseTrain train -> trains.add(train.name());
      case BusinessEvent event -> plan.naming(event, Release.class).forEach(r -> add(plan, r));
      case HolidayCalendar days ->
          plan.naming(days, BusinessEvent.class).forEach(event -> add(plan, event));
      case VendorDelivery delivery -> {
        deliveries.add(Ref.of(delivery));
        delivery.releases().forEach(releases::add);
      }
      default -> {}
    }
  }

  private void add(Plan plan, Release release) {
    releases.add(release.id());
    release.train().ifPresent(trains::add);
    plan.naming(release, VendorDelivery.class).forEach(d -> deliveries.add(Ref.of(d)));
  }

  /** Those that are in this plan. */
  Stream<Release> releases(Plan plan) {
    return releases.stream()
        .flatMap(id -> plan.find(new Ref(Kind.RELEASE, id)).stream())
        .map(Release.class::cast);
  }

  Stream<ReleaseTrain> trains(Plan plan) {
    return trains.isEmpty()
        ? Stream.empty()
        : plan.releaseTrains().values().stream().filter(train -> trains.contains(train.name()));
  }

  Stream<VendorDelivery> deliveries(Plan plan) {
    return deliveries.stream()
        .<Optional<? extends PlanRecord>>map(plan::find)
        .flatMap(Optional::stream)
        .map(VendorDelivery.class::cast);
  }
}
