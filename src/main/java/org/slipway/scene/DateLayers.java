package org.slipway.scene;

import java.util.ArrayList;
import java.util.List;
import org.slipway.core.calendar.Audience;
import org.slipway.core.calendar.DateSight;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.schedule.train.Departure;
import org.slipway.core.schedule.train.TrainDates;
import org.slipway.core.time.Interval;

/**
 * The dates of a plan as layers of its calendar: departures of trains, their cut-offs, and what
 * vendors are to hand over. A cut-off that nobody can date stands at its departure and says so.
 */
public final class DateLayers {

  private DateLayers() {}

  /** Those that reach into a time. */
  public static List<Layer> of(Plan plan, Occurrences occurrences, Interval range) {
    return of(occurrences, range, new DateSight(plan, Audience.Circle.EVERYONE));
  }

  /** Those that reach into a time and are shown. */
  public static List<Layer> of(Occurrences occurrences, Interval range, DateSight shown) {
    Plan plan = shown.plan();
    var layers = new ArrayList<Layer>();
    List<ReleaseTrain> trains =
        plan.releaseTrains().values().stream().filter(shown::shows).toList();
    TrainDates dates = TrainDates.of(plan, occurrences, trains, range);
    for (Departure d : dates.departures()) {
      layers.add(layer(d.train(), Layer.Sort.DEPARTURE, d.train().name(), d.when().at()));
    }
    for (TrainDates.Dated d : shownOnly(dates, shown)) {
      String name = named(d.cutOff().name(), d.departure().train().name());
      layers.add(layer(d.departure().train(), Layer.Sort.CUT_OFF, name, at(d)));
    }
    for (TrainDates.Undated d : dates.notComputed()) {
      if (shown.shows(d.time().cutOff())) {
        ReleaseTrain train = d.departure().train();
        String name = named(d.time().cutOff().name(), train.name());
        layers.add(layer(train, Layer.Sort.UNDATED, name, start(d.departure())));
      }
    }
    plan.vendorDeliveries().values().stream()
        .filter(shown::shows)
        .map(delivery -> layer(plan, delivery))
        .filter(layer -> layer.at().reachesInto(range))
        .forEach(layers::add);
    return layers;
  }

  private static List<TrainDates.Dated> shownOnly(TrainDates dates, DateSight shown) {
    return dates.cutOffs().stream().filter(d -> shown.shows(d.cutOff())).toList();
  }

  private static Layer layer(Plan plan, VendorDelivery delivery) {
    String vendor = plan.get(Vendor.class, delivery.vendor()).name();
    var due = new Interval(delivery.due().at(), delivery.due().at());
    return layer(delivery, Layer.Sort.DELIVERY, named(delivery.name(), vendor), due);
  }

  private static Layer layer(PlanRecord record, Layer.Sort sort, String name, Interval at) {
    return new Layer(Ref.of(record), sort, name, Scope.ALL, at);
  }

  private static Interval at(TrainDates.Dated dated) {
    return new Interval(dated.at(), dated.at());
  }

  private static Interval start(Departure departure) {
    return new Interval(departure.when().at().start(), departure.when().at().start());
  }

  private static String named(String what, String whose) {
    return what + " · " + whose;
  }
}
