package org.slipway.core.readiness.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.core.calendar.Anchors;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.schedule.GoLive;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.ConstraintSource;
import org.slipway.core.schedule.slot.Denial;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.schedule.slot.Told;
import org.slipway.core.time.Interval;

/**
 * The release keeps the dates it anchored to business events: it goes live no later than an
 * anchored go-live; a milestone of the same kind with a date of its own is no later than the
 * anchored one; and a freeze or sign-off that moved with its event still comes before go-live. One
 * finding an anchored milestone. Where an event's date cannot be computed, or the event no longer
 * happens that day, the answer is unknown.
 */
public final class MilestoneMissed implements Rule {

  /** Id of the rule. */
  public static final String ID = "milestone.missed";

  private static final Head HEAD = new Head(ID, "1.0", Kind.RELEASE, Weight.ADVISORY, true);
  private static final Set<MilestoneKind> BEFORE_GO_LIVE =
      EnumSet.of(MilestoneKind.SCOPE_FREEZE, MilestoneKind.CODE_FREEZE, MilestoneKind.SIGN_OFF);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    var findings = new ArrayList<Finding>();
    for (Milestone milestone : judged.release().milestones()) {
      if (milestone.anchor().isPresent()) {
        findings.addAll(judge(judged, ruling, milestone));
      }
    }
    return findings.isEmpty()
        ? List.of(ruling.notApplicable(Phrase.of("finding.milestone.missed.none")))
        : findings;
  }

  private static List<Finding> judge(Case judged, Ruling ruling, Milestone milestone) {
    return switch (judged.facts().dated(milestone)) {
      case Anchors.Dated.At(Instant at) -> judge(judged, ruling, milestone, at);
      case Anchors.Dated.NotComputed(_, String detail) ->
          List.of(
              ruling.unknown(
                  Phrase.of(
                      "finding.milestone.missed.not-computed",
                      name(milestone),
                      event(judged, milestone),
                      Arg.words(detail)),
                  Phrase.of("fix.milestone.missed.calendar", event(judged, milestone))));
      case Anchors.Dated.NoOccurrence(var on) ->
          List.of(
              ruling.unknown(
                  Phrase.of(
                      "finding.milestone.missed.no-occurrence",
                      name(milestone),
                      event(judged, milestone),
                      new Arg.Day(on)),
                  Phrase.of("fix.milestone.missed.anchor", name(milestone))));
    };
  }

  private static List<Finding> judge(Case judged, Ruling ruling, Milestone milestone, Instant due) {
    Optional<Instant> goLive = GoLive.of(judged.plan(), judged.release());
    if (milestone.kind() == MilestoneKind.GO_LIVE) {
      return List.of(goLive(judged, ruling, milestone, due, goLive));
    }
    var findings = new ArrayList<Finding>();
    for (Milestone own : judged.release().milestones()) {
      own.at()
          .filter(at -> own.kind() == milestone.kind() && at.isAfter(due))
          .ifPresent(at -> findings.add(late(judged, ruling, milestone, due, own, at)));
    }
    if (BEFORE_GO_LIVE.contains(milestone.kind()) && goLive.isPresent()) {
      goLive
          .filter(due::isAfter)
          .ifPresent(at -> findings.add(afterGoLive(judged, ruling, milestone, due, at)));
    }
    return findings.isEmpty() ? List.of(pass(judged, ruling, milestone, due)) : findings;
  }

  private static Finding goLive(
      Case judged, Ruling ruling, Milestone milestone, Instant due, Optional<Instant> goLive) {
    if (goLive.isEmpty()) {
      return ruling.unknown(
          Phrase.of(
              "finding.milestone.missed.no-start",
              name(milestone),
              new Arg.Moment(due, milestone.zone())),
          Phrase.of("fix.milestone.missed.start", Arg.words(judged.release().key())));
    }
    Instant at = goLive.get();
    return at.isAfter(due)
        ? ruling.fail(
            Phrase.of(
                "finding.milestone.missed.go-live",
                new Arg.Moment(at, milestone.zone()),
                new Arg.Moment(due, milestone.zone()),
                name(milestone),
                event(judged, milestone)),
            earlier(judged, milestone, due))
        : pass(judged, ruling, milestone, due);
  }

  /**
   * Where the go-live of the release is its start: after an anchored go-live, or before a freeze.
   */
  @Override
  public Optional<ConstraintSource> starts(Ruling ruling, Told told) {
    return ruling.binds()
        ? Optional.of(need -> denials(ruling.judged(), told, need))
        : Optional.empty();
  }

  private static List<Denial> denials(Case judged, Told told, Need need) {
    Optional<Instant> others = GoLive.without(judged.plan(), need.deployment());
    var denials = new ArrayList<Denial>();
    if (!GoLive.counts(judged.plan(), need.deployment())) {
      return denials;
    }
    for (Milestone milestone : judged.release().milestones()) {
      Optional<Instant> due =
          milestone.anchor().flatMap(_ -> Anchors.of(judged.plan(), milestone).known());
      if (due.isPresent() && milestone.kind() == MilestoneKind.GO_LIVE) {
        need.beyond(due.get(), Duration.ZERO)
            .filter(_ -> others.map(due.get()::isBefore).orElse(true))
            .map(starts -> denial(told, need, milestone, due.get(), "milestone", starts))
            .ifPresent(denials::add);
      } else if (due.isPresent() && BEFORE_GO_LIVE.contains(milestone.kind())) {
        need.before(due.get())
            .map(starts -> denial(told, need, milestone, due.get(), "milestone-early", starts))
            .ifPresent(denials::add);
      }
    }
    return denials;
  }

  private static Denial denial(
      Told told, Need need, Milestone milestone, Instant due, String cause, Interval starts) {
    Ref release = new Ref(Kind.RELEASE, need.deployment().release());
    Constraint by =
        new Constraint(
            ConstraintKind.MILESTONE,
            List.of(release),
            milestone.name(),
            Phrase.of("slots.title.milestone", name(milestone)),
            Phrase.of("slots.relax.milestone", name(milestone)),
            told.owner(Ref.of(need.deployment())),
            /* known= */ true);
    Arg when = told.moment(need, due);
    return new Denial(
        by,
        starts,
        cause.equals("milestone")
            ? Phrase.of("slots.cause.milestone", when)
            : Phrase.of("slots.cause.milestone-early", name(milestone), when));
  }

  private static Finding late(
      Case judged, Ruling ruling, Milestone milestone, Instant due, Milestone own, Instant at) {
    return ruling.fail(
        Phrase.of(
            "finding.milestone.missed.late",
            name(own),
            new Arg.Moment(at, milestone.zone()),
            new Arg.Moment(due, milestone.zone()),
            name(milestone),
            event(judged, milestone)),
        earlier(judged, milestone, due));
  }

  private static Phrase earlier(Case judged, Milestone milestone, Instant due) {
    return Phrase.of(
        "fix.milestone.missed.late",
        Arg.words(judged.release().key()),
        new Arg.Moment(due, milestone.zone()));
  }

  private static Finding afterGoLive(
      Case judged, Ruling ruling, Milestone milestone, Instant due, Instant goLive) {
    return ruling.fail(
        Phrase.of(
            "finding.milestone.missed.after-go-live",
            name(milestone),
            new Arg.Moment(due, milestone.zone()),
            new Arg.Moment(goLive, milestone.zone()),
            event(judged, milestone)),
        Phrase.of("fix.milestone.missed.anchor", name(milestone)));
  }

  private static Finding pass(Case judged, Ruling ruling, Milestone milestone, Instant due) {
    return ruling.pass(
        Phrase.of(
            "finding.milestone.missed.pass",
            name(milestone),
            new Arg.Moment(due, milestone.zone()),
            event(judged, milestone)));
  }

  private static Arg name(Milestone milestone) {
    return Arg.words(milestone.name());
  }

  private static Arg event(Case judged, Milestone milestone) {
    BusinessEvent event =
        judged.plan().get(BusinessEvent.class, milestone.anchor().orElseThrow().event());
    return Arg.named(event, event.name());
  }
}
