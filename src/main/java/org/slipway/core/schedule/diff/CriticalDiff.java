package org.slipway.core.schedule.diff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.calendar.Anchors;
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
 * a delivery they wait for. A milestone anchored to a business event has the date that the event
 * gives it in the same plan.
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
      if (before.isPresent()) {
        SortedMap<String, Optional<Instant>> dates = dates(was, before.get());
        for (Milestone milestone : after.milestones()) {
          Optional<Instant> now = at(is, milestone);
          Optional<Instant> old = dates.getOrDefault(milestone.name(), now);
          if (!old.equals(now)) {
            moved(after, milestone, new Difference.Dates(old, now, milestone.zone()));
          }
        }
      }
    }
  }

  private static SortedMap<String, Optional<Instant>> dates(Plan plan, Release release) {
    var dates = new TreeMap<String, Optional<Instant>>();
    release.milestones().forEach(milestone -> dates.put(milestone.name(), at(plan, milestone)));
    return dates;
  }

  /** Its own date or that of its anchor; empty where nobody can say. */
  private static Optional<Instant> at(Plan plan, Milestone milestone) {
    return Anchors.of(plan, milestone).known();
  }

  private void moved(Release release, Milestone now, Difference.Dates dates) {
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
      live.ifPresent(at -> milestones(plan, release, at, misses));
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

  private static void milestones(
      Plan plan, Release release, Instant live, SortedMap<String, Miss> misses) {
    for (Milestone milestone : release.milestones()) {
      Optional<Instant> at = at(plan, milestone).filter(live::isAfter);
      if (milestone.kind() == MilestoneKind.GO_LIVE && at.isPresent()) {
        Arg due = new Arg.Moment(at.get(), milestone.zone());
        misses.put(
            release.id() + " " + milestone.name(),
            new Miss(release, milestone.name(), due, new Arg.Moment(live, milestone.zone())));
      }
    }
  }
}
