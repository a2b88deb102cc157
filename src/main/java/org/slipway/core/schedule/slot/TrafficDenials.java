package org.slipway.core.schedule.slot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;

/**
 * High-risk work goes out at low traffic ({@code window.high-risk}): no hour on the wall that run
 * or verification touches has more than so much of the busiest hour of the week.
 */
public final class TrafficDenials implements ConstraintSource {

  private final Told told;
  private final Optional<ProfiledTraffic> traffic;
  private final int most;
  private final boolean certain;

  /**
   * @param traffic of the region it goes to; empty: nobody said, and every start is denied
   * @param most percent of the busiest hour of the week
   * @param certain whether the work is surely high-risk; else it denies because it may be
   */
  public TrafficDenials(Told told, Optional<ProfiledTraffic> traffic, int most, boolean certain) {
    this.told = told;
    this.traffic = traffic;
    this.most = most;
    this.certain = certain;
  }

  @Override
  public List<Denial> denials(Need need) {
    return traffic.map(of -> busy(need, of)).orElseGet(() -> List.of(nobodySaid(need)));
  }

  private List<Denial> busy(Need need, ProfiledTraffic traffic) {
    Duration active = need.active().isZero() ? Duration.ofNanos(1) : need.active();
    Constraint by = constraint(need, Optional.of(Ref.of(traffic.profile())), certain);
    var denials = new ArrayList<Denial>();
    for (ProfiledTraffic.Busy busy : traffic.above(most, need.reach())) {
      need.touching(busy.at(), active)
          .map(starts -> new Denial(by, starts, cause(need, busy)))
          .ifPresent(denials::add);
    }
    return denials;
  }

  private Phrase cause(Need need, ProfiledTraffic.Busy busy) {
    return Phrase.of(
        certain ? "slots.cause.traffic" : "slots.cause.traffic-perhaps",
        Arg.count(busy.percent()),
        told.stretch(need, busy.at()),
        Arg.count(most));
  }

  private Denial nobodySaid(Need need) {
    Arg name = told.name(place(need));
    return new Denial(
        constraint(need, Optional.empty(), /* known= */ false),
        need.starts(),
        Phrase.of("slots.cause.no-traffic", name));
  }

  private static Ref place(Need need) {
    return new Ref(Kind.ENVIRONMENT, need.deployment().environment());
  }

  private Constraint constraint(Need need, Optional<Ref> profile, boolean known) {
    Environment environment = told.environment(need.deployment());
    Arg name = told.name(place(need));
    String relax = profile.isEmpty() ? "no-traffic" : known ? "traffic" : "traffic-perhaps";
    return new Constraint(
        ConstraintKind.TRAFFIC,
        List.of(profile.orElseGet(() -> place(need))),
        "",
        Phrase.of(profile.isEmpty() ? "slots.title.no-traffic" : "slots.title.traffic", name),
        Phrase.of("slots.relax." + relax, name, Arg.words(need.deployment().key())),
        environment.owner().map(person -> new Ref(Kind.PERSON, person)),
        known);
  }
}
