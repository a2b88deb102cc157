package org.slipway.core.schedule.train;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.calendar.Anchors;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ScopeItem;
import org.slipway.core.plan.ScopeState;
import org.slipway.core.plan.SignOff;
import org.slipway.core.plan.Stage;

/**
 * Whether a release makes the departure it is booked on. Cut-offs are those of the train, unless
 * the release has a milestone of its own of that kind, dated or anchored, which then holds instead:
 *
 * <ul>
 *   <li>scope freeze: nothing was added from then on;
 *   <li>code freeze: by then no accepted scope item is still to be done;
 *   <li>sign-off: by then every blocking checklist item is confirmed;
 *   <li>start: each unfinished deployment to production, of the first wave where there are waves,
 *       starts within the departure;
 *   <li>go-live: a go-live milestone of the release lies within the departure.
 * </ul>
 *
 * <p>A cut-off that is still to come cannot be missed yet.
 */
public final class Misses {

  private final Plan plan;
  private final Release release;
  private final Instant at;
  private final List<Miss> found = new ArrayList<>();

  private Misses(Plan plan, Release release, Instant at) {
    this.plan = plan;
    this.release = release;
    this.at = at;
  }

  /**
   * Every reason, in the order above; none where it makes it or rides no departure.
   *
   * @param at evaluation instant
   */
  public static List<Miss> of(Plan plan, Occurrences occurrences, Release release, Instant at) {
    var misses = new Misses(plan, release, at);
    switch (Departures.booked(plan, occurrences, release)) {
      case Booked.NoTrain _, Booked.NoDay _ -> {}
      case Booked.NoDeparture(var train, var day) ->
          misses.add(
              Miss.Sort.DEPARTURE,
              Optional.of(train),
              phrase(
                  "finding.train.missed.no-departure",
                  Names.arg(plan, train),
                  new Arg.Day(day),
                  Arg.words(train.departs().zone().getId())),
              phrase("fix.train.missed.no-departure", Names.arg(plan, train)));
      case Booked.NotComputed(var train, var day, _, String detail) ->
          misses.unknown(
              phrase(
                  "finding.train.missed.not-computed",
                  Names.arg(plan, train),
                  new Arg.Day(day),
                  Arg.words(detail)));
      case Booked.On(Departure departure) -> misses.of(departure);
    }
    return List.copyOf(misses.found);
  }

  private void of(Departure departure) {
    cutOff(departure, MilestoneKind.SCOPE_FREEZE).ifPresent(this::scope);
    cutOff(departure, MilestoneKind.CODE_FREEZE).ifPresent(this::code);
    cutOff(departure, MilestoneKind.SIGN_OFF).ifPresent(this::signOff);
    starts(departure);
    goLive(departure);
  }

  /**
   * The instant that holds for the release: the earliest of its own milestones of the kind, else
   * that of the train. One that is not computed is said here; the train's never stands in for it.
   */
  private Optional<Arg.Moment> cutOff(Departure departure, MilestoneKind kind) {
    List<Milestone> own = release.milestones().stream().filter(m -> m.kind() == kind).toList();
    return own.isEmpty()
        ? departure.cutOff(kind).flatMap(time -> computed(departure, time))
        : own.stream()
            .flatMap(milestone -> dated(milestone, milestone.zone()).stream())
            .min(Comparator.comparing(Arg.Moment::at));
  }

  /** When a milestone is, by its own date or by the event it is anchored to. */
  private Optional<Arg.Moment> dated(Milestone milestone, ZoneId zone) {
    Optional<Instant> known = Anchors.of(plan, milestone).known();
    if (known.isEmpty()) {
      Arg name = Arg.words(milestone.name());
      found.add(
          new Miss(
              Miss.Sort.NOT_COMPUTED,
              Optional.empty(),
              phrase("finding.train.missed.undated", name),
              phrase("fix.train.missed.undated", name, key())));
    }
    return known.map(when -> new Arg.Moment(when, zone));
  }

  private Optional<Arg.Moment> computed(Departure departure, CutOffTime time) {
    return switch (time) {
      case CutOffTime.At cutOff -> Optional.of(new Arg.Moment(cutOff.at(), departure.zone()));
      case CutOffTime.NotComputed(var cutOff, int year) -> {
        unknown(
            phrase(
                "finding.train.missed.cut-off-not-computed",
                Arg.words(cutOff.name()),
                Arg.words(Integer.toString(year))));
        yield Optional.empty();
      }
    };
  }

  private void scope(Arg.Moment freeze) {
    for (ScopeItem item : release.scope()) {
      boolean in = item.state() == ScopeState.ACCEPTED || item.state() == ScopeState.DONE;
      if (in && !item.addedAt().isBefore(freeze.at())) {
        add(
            Miss.Sort.SCOPE_FREEZE,
            Optional.empty(),
            phrase(
                "finding.train.missed.scope",
                Arg.words(item.title()),
                new Arg.Moment(item.addedAt(), freeze.zone()),
                freeze),
            phrase("fix.train.missed.scope", Arg.words(item.title()), key()));
      }
    }
  }

  private void code(Arg.Moment freeze) {
    long open = release.scope().stream().filter(i -> i.state() == ScopeState.ACCEPTED).count();
    if (open > 0 && !at.isBefore(freeze.at())) {
      add(
          Miss.Sort.CODE_FREEZE,
          Optional.empty(),
          phrase("finding.train.missed.code", Arg.count(open), freeze),
          phrase("fix.train.missed.code", key()));
    }
  }

  private void signOff(Arg.Moment due) {
    List<ChecklistItem> blocking =
        plan.naming(release, ChecklistItem.class).filter(ChecklistItem::blocker).toList();
    if (blocking.isEmpty() && !at.isBefore(due.at())) {
      unknown(phrase("finding.train.missed.nothing-to-sign", due));
    }
    for (ChecklistItem item : blocking) {
      Optional<Instant> signed = item.signOff().map(SignOff::at);
      if (item.state() == ChecklistState.OPEN || signed.isEmpty()) {
        if (!at.isBefore(due.at())) {
          signOff(item, phrase("finding.train.missed.not-signed", name(item), due));
        }
      } else if (signed.get().isAfter(due.at())) {
        Arg when = new Arg.Moment(signed.get(), due.zone());
        signOff(item, phrase("finding.train.missed.signed-late", name(item), when, due));
      }
    }
  }

  private void signOff(ChecklistItem item, Phrase reason) {
    add(
        Miss.Sort.SIGN_OFF,
        Optional.of(item),
        reason,
        phrase("fix.train.missed.sign-off", name(item), key()));
  }

  private void starts(Departure departure) {
    plan.naming(release, Deployment.class)
        .filter(deployment -> deployment.state().unfinished())
        .filter(deployment -> boards(plan, release, deployment))
        .forEach(deployment -> start(departure, deployment));
  }

  /** Whether it must start within the departure: to production, or in the first wave. */
  public static boolean boards(Plan plan, Release release, Deployment deployment) {
    return release.waves().isEmpty()
        ? plan.get(Environment.class, deployment.environment()).stage() == Stage.PRODUCTION
        : release.waves().getFirst().environments().contains(deployment.environment());
  }

  private void start(Departure departure, Deployment deployment) {
    Arg where = Arg.words(Names.environment(plan, deployment));
    Arg stretch = stretch(departure);
    Optional<Instant> start = deployment.timing().startsAt();
    Phrase fix = phrase("fix.train.missed.start", where, stretch);
    if (start.isEmpty()) {
      found.add(
          new Miss(
              Miss.Sort.NOT_COMPUTED,
              Optional.of(Ref.of(deployment)),
              phrase("finding.train.missed.no-start", where, stretch),
              fix));
    } else if (!departure.boarding().contains(start.get())) {
      String late = start.get().isBefore(departure.boarding().start()) ? "early" : "late";
      Arg when = new Arg.Moment(start.get(), departure.zone());
      Phrase reason = phrase("finding.train.missed." + late, where, when, stretch);
      add(Miss.Sort.START, Optional.of(deployment), reason, fix);
    }
  }

  private void goLive(Departure departure) {
    release.milestones().stream()
        .filter(milestone -> milestone.kind() == MilestoneKind.GO_LIVE)
        .forEach(
            milestone ->
                dated(milestone, departure.zone())
                    .filter(live -> !departure.boarding().contains(live.at()))
                    .ifPresent(live -> goLive(departure, milestone, live)));
  }

  private void goLive(Departure departure, Milestone milestone, Arg.Moment live) {
    add(
        Miss.Sort.GO_LIVE,
        Optional.empty(),
        phrase(
            "finding.train.missed.go-live", Arg.words(milestone.name()), live, stretch(departure)),
        phrase("fix.train.missed.go-live", key(), stretch(departure)));
  }

  private static Arg stretch(Departure departure) {
    return new Arg.Stretch(departure.boarding(), departure.zone());
  }

  private Arg key() {
    return Arg.words(release.key());
  }

  private Arg name(PlanRecord record) {
    return Names.arg(plan, record);
  }

  private static Phrase phrase(String key, Arg... args) {
    return Phrase.of(key, args);
  }

  private void unknown(Phrase reason) {
    found.add(
        new Miss(
            Miss.Sort.NOT_COMPUTED,
            Optional.empty(),
            reason,
            phrase("fix.train.missed.not-computed", key())));
  }

  private void add(Miss.Sort sort, Optional<? extends PlanRecord> item, Phrase reason, Phrase fix) {
    Optional<Ref> about =
        item.filter(record -> record.kind() != Kind.RELEASE_TRAIN).map(record -> Ref.of(record));
    found.add(new Miss(sort, about, reason, fix));
  }
}
