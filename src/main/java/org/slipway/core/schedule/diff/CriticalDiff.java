package org.slipway.core.schedule.diff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.schedule.GoLive;

/**
 * Critical dates: milestones that move, go-lives after the date they were due, and go-lives before
 * a delivery they wait for. Milestones anchored to a business event have no date here.
 */
final class CriticalDiff {

  private final Plan was;
  private final Plan is;
  private final Moved moved;
  private final List<Difference> found;

  CriticalDiff(Plan was, Plan is, Moved moved, List<Difference> found) {
    this.was = was;
    this.is = is;
    this.moved = moved;
    this.found = found;
  }

  void add() {
    milestones();
    SortedMap<String, Miss> before = misses(was);
    SortedMap<String, Miss> after = misses(is);
    after.forEach(
        (key, miss) -> {
          if (!before.containsKey(key)) {
            add(miss, Difference.Turn.WORSE, "diff.missed");
          }
        });
    before.forEach(
        (key, miss) -> {
          if (!after.containsKey(key)) {
            add(miss, Difference.Turn.BETTER, "diff.no-longer-missed");
          }
        });
  }

  private void milestones() {
    for (Release after : moved.releases(is).toList()) {
      Optional<Release> before = was.find(Ref.of(after)).map(Release.class::cast);
      if (before.isPresent() && !before.get().milestones().equals(after.milestones())) {
        var dates = new TreeMap<String, Milestone>();
        before.get().milestones().forEach(milestone -> dates.put(milestone.name(), milestone));
        for (Milestone milestone : after.milestones()) {
          Optional.ofNullable(dates.get(milestone.name()))
              .filter(old -> !old.at().equals(milestone.at()))
              .ifPresent(old -> moved(after, old, milestone));
        }
      }
    }
  }

  private void moved(Release release, Milestone old, Milestone now) {
    var dates = new Difference.Dates(old.at(), now.at(), now.zone());
    Arg name = Arg.named(release, now.name() + " – " + Names.of(is, release));
    found.add(
        new Difference(
            Difference.Group.CRITICAL_DATES,
            Ref.of(release),
            Difference.Turn.NEITHER,
            DateDiff.says("diff.milestone", name, dates),
            Optional.of(dates)));
  }

  /** A go-live on the wrong side of a date. */
  private record Miss(Release release, String date, Arg due, Arg goLive) {}

  private void add(Miss miss, Difference.Turn turn, String key) {
    Plan plan = turn == Difference.Turn.WORSE ? is : was;
    Phrase says =
        Phrase.of(
            key,
            Names.arg(plan, miss.release()),
            miss.goLive(),
            Arg.words(miss.date()),
            miss.due());
    found.add(Difference.of(Difference.Group.CRITICAL_DATES, Ref.of(miss.release()), turn, says));
  }

  private SortedMap<String, Miss> misses(Plan plan) {
    var misses = new TreeMap<String, Miss>();
    for (Release release : moved.releases(plan).toList()) {
      Optional<Instant> live = GoLive.of(plan, release);
      live.ifPresent(at -> milestones(release, at, misses));
    }
    for (VendorDelivery delivery : moved.deliveries(plan).toList()) {
      for (Id<Release> id : delivery.releases()) {
        Release release = plan.get(Release.class, id);
        GoLive.of(plan, release)
            .filter(at -> at.isBefore(delivery.due().at()))
            .ifPresent(
                at -> {
                  Arg due = new Arg.Moment(delivery.due().at(), delivery.due().zone());
                  Arg goLive = new Arg.Moment(at, delivery.due().zone());
                  misses.put(
                      release.id() + " " + delivery.id(),
                      new Miss(release, delivery.name(), due, goLive));
                });
      }
    }
    return misses;
  }

  private static void milestones(Release release, Instant live, SortedMap<String, Miss> misses) {
    for (Milestone milestone : release.milestones()) {
      if (milestone.kind() == MilestoneKind.GO_LIVE
          && milestone.at().filter(live::isAfter).isPresent()) {
        Arg due = new Arg.Moment(milestone.at().orElseThrow(), milestone.zone());
        misses.put(
            release.id() + " " + milestone.name(),
            new Miss(release, milestone.name(), due, new Arg.Moment(live, milestone.zone())));
      }
    }
  }
}
