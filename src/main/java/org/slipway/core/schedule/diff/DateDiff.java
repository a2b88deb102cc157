package org.slipway.core.schedule.diff;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.schedule.GoLive;

/**
 * Dates that move: starts and lengths of deployments, deliveries, go-lives of releases and trains.
 */
final class DateDiff {

  private final Plan was;
  private final Plan is;
  private final Moved moved;
  private final List<Difference> found;

  DateDiff(Plan was, Plan is, Moved moved, List<Difference> found) {
    this.was = was;
    this.is = is;
    this.moved = moved;
    this.found = found;
  }

  void add() {
    moved
        .releases(is)
        .flatMap(release -> is.naming(release, Deployment.class))
        .forEach(after -> find(was, after).ifPresent(before -> deployment(before, after)));
    moved
        .deliveries(is)
        .forEach(
            after ->
                find(was, after)
                    .filter(before -> !before.due().equals(after.due()))
                    .ifPresent(before -> due(before, after)));
    moved // the same one may go live at another time
        .releases(is)
        .forEach(
            after ->
                was.find(Ref.of(after)).map(Release.class::cast).ifPresent(b -> release(b, after)));
    trains();
  }

  @SuppressWarnings({"unchecked", "ReferenceEquality"}) // the very same record is not different
  private static <T extends PlanRecord> Optional<T> find(Plan plan, T record) {
    return plan.find(Ref.of(record)).filter(other -> other != record).map(other -> (T) other);
  }

  private void deployment(Deployment before, Deployment after) {
    if (!before.timing().start().equals(after.timing().start())) {
      moved(after, before.timing().start(), after.timing().start(), "start");
    }
    Optional<Duration> short1 = length(before);
    Optional<Duration> long1 = length(after);
    if (!short1.equals(long1)) {
      Difference.Turn turn =
          short1.isPresent() && long1.isPresent()
              ? PlanDiff.turn(long1.get().compareTo(short1.get()))
              : Difference.Turn.NEITHER;
      Phrase says = Phrase.of("diff.length", Names.arg(is, after), span(short1), span(long1));
      found.add(Difference.of(Difference.Group.DATES, Ref.of(after), turn, says));
    } else if (!parts(before).equals(parts(after))) {
      Phrase says = Phrase.of("diff.parts", Names.arg(is, after));
      found.add(
          Difference.of(Difference.Group.DATES, Ref.of(after), Difference.Turn.NEITHER, says));
    }
  }

  private static List<Object> parts(Deployment deployment) {
    var timing = deployment.timing();
    return List.of(
        timing.run(), timing.verification(), timing.rollbackTail(), timing.approvedStarts());
  }

  private static Optional<Duration> length(Deployment deployment) {
    var timing = deployment.timing();
    return timing
        .run()
        .flatMap(
            run ->
                timing
                    .verification()
                    .flatMap(
                        verified ->
                            timing
                                .rollbackTail()
                                .map(tail -> run.plus(verified).plus(tail.length()))));
  }

  private static Arg span(Optional<Duration> length) {
    return length.<Arg>map(Arg.Span::new).orElseGet(() -> new Arg.Term("diff.unknown-length"));
  }

  private void due(VendorDelivery before, VendorDelivery after) {
    moved(after, Optional.of(before.due()), Optional.of(after.due()), "due");
  }

  private void moved(
      PlanRecord record, Optional<PlannedStart> from, Optional<PlannedStart> to, String what) {
    ZoneId zone = to.or(() -> from).map(PlannedStart::zone).orElse(ZoneOffset.UTC);
    var dates = new Difference.Dates(from.map(PlannedStart::at), to.map(PlannedStart::at), zone);
    Phrase says = says("diff." + what, Names.arg(is, record), dates);
    found.add(
        new Difference(
            Difference.Group.DATES,
            Ref.of(record),
            Difference.Turn.NEITHER,
            says,
            Optional.of(dates)));
  }

  /** Later, earlier, set or no longer set; the key is the beginning of the four. */
  static Phrase says(String key, Arg name, Difference.Dates dates) {
    Optional<Duration> by = dates.movedBy();
    if (by.isPresent()) {
      String way = by.get().isNegative() ? ".earlier" : ".later";
      return Phrase.of(
          key + way,
          name,
          new Arg.Span(by.get().abs()),
          moment(dates.was(), dates.zone()),
          moment(dates.is(), dates.zone()));
    }
    return dates.is().isPresent()
        ? Phrase.of(key + ".set", name, moment(dates.is(), dates.zone()))
        : Phrase.of(key + ".unset", name, moment(dates.was(), dates.zone()));
  }

  private static Arg moment(Optional<Instant> at, ZoneId zone) {
    return new Arg.Moment(at.orElse(Instant.EPOCH), zone);
  }

  private void release(Release before, Release after) {
    goLive(
        Ref.of(after),
        Names.arg(is, after),
        GoLive.of(was, before),
        GoLive.of(is, after),
        "release");
  }

  private void goLive(
      Ref ref, Arg name, Optional<Instant> from, Optional<Instant> to, String what) {
    if (from.equals(to)) {
      return;
    }
    ZoneId zone = is.organisation().map(o -> o.zone()).orElse(ZoneOffset.UTC);
    var dates = new Difference.Dates(from, to, zone);
    int later = dates.movedBy().map(Duration::isNegative).map(early -> early ? -1 : 1).orElse(0);
    Phrase says = says("diff.go-live-" + what, name, dates);
    found.add(
        new Difference(
            Difference.Group.GO_LIVE, ref, PlanDiff.turn(later), says, Optional.of(dates)));
  }

  /** A train is through when the last of its releases goes live. */
  private void trains() {
    moved.trains(is).forEach(this::train);
  }

  private void train(ReleaseTrain train) {
    SortedMap<String, Optional<Instant>> departures = last(was, train);
    last(is, train)
        .forEach(
            (departure, at) -> {
              String name = train.name() + " " + departure;
              Optional<Instant> before = departures.getOrDefault(departure, Optional.empty());
              goLive(Ref.of(train), Arg.named(train, name), before, at, "train");
            });
  }

  /** By departure the last go-live of the releases booked on it. */
  private static SortedMap<String, Optional<Instant>> last(Plan plan, ReleaseTrain train) {
    var last = new TreeMap<String, Optional<Instant>>();
    for (Release release : plan.releases().values()) {
      if (release.train().filter(train.name()::equals).isPresent()
          && release.departure().isPresent()) {
        last.merge(
            release.departure().get().toString(),
            GoLive.of(plan, release),
            (one, two) ->
                one.isEmpty() || two.isEmpty()
                    ? one.or(() -> two)
                    : Optional.of(one.get()).filter(o -> laterThan(o, two.get())).or(() -> two));
      }
    }
    return last;
  }

  private static boolean laterThan(Instant one, Instant other) {
    return Comparator.<Instant>naturalOrder().compare(one, other) > 0;
  }
}
