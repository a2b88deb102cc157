package org.slipway.exchange.slot;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.readiness.Go;
import org.slipway.core.schedule.group.MovesWith;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.Rejected;
import org.slipway.core.schedule.slot.RejectedStretch;
import org.slipway.core.schedule.slot.Relaxation;
import org.slipway.core.schedule.slot.Slot;
import org.slipway.json.LocalMoment;
import org.slipway.text.Texts;

/**
 * Puts what a search found into words.
 *
 * @param zone of the local times, and of the times in sentences
 */
public record SlotsWords(Plan plan, Texts texts, ZoneId zone) {

  String say(Phrase phrase) {
    return texts.say(phrase, zone);
  }

  /**
   * @param now planned starts before it have passed
   */
  SlotsAnswer.Start start(int rank, Slot slot, Deployment of, Optional<Go> verdict, Instant now) {
    return new SlotsAnswer.Start(
        rank,
        slot.score().total(),
        slot.score(),
        SlotsAnswer.Span.of(slot.whole(), zone),
        LocalMoment.of(slot.running().end(), zone),
        LocalMoment.of(slot.verifying().end(), zone),
        slot.pointOfNoReturn().map(at -> LocalMoment.of(at, zone)),
        slot.openEnd().map(at -> LocalMoment.of(at, zone)),
        SlotsAnswer.Span.of(slot.fits(), zone),
        slot.reasons().stream().map(this::say).toList(),
        slot.weak().map(weak -> say(weak)),
        verdict,
        MovesWith.of(plan, of, slot, now).stream().map(line -> waits(line, now)).toList());
  }

  private SlotsAnswer.Waits waits(MovesWith.Line line, Instant now) {
    Deployment waiting = line.deployment();
    return new SlotsAnswer.Waits(
        waiting.key(),
        Names.of(plan, waiting),
        waiting.timing().startsAt().map(at -> LocalMoment.of(at, zone)),
        line.keeps(),
        line.isOverdue(now));
  }

  SlotsAnswer.Reason reason(Constraint constraint) {
    return new SlotsAnswer.Reason(
        constraint.kind().token(),
        constraint.known(),
        constraint.from().stream().map(ref -> plan.find(ref).orElseThrow().key()).toList(),
        say(constraint.title()),
        say(constraint.relax()),
        constraint.owner().map(ref -> Names.of(plan, plan.find(ref).orElseThrow())));
  }

  List<SlotsAnswer.Reason> reasons(List<Constraint> constraints) {
    return constraints.stream().map(this::reason).toList();
  }

  SlotsAnswer.Cheapest cheapest(Relaxation relaxation) {
    return new SlotsAnswer.Cheapest(
        relaxation.cost(),
        reasons(relaxation.constraints()),
        SlotsAnswer.Span.of(relaxation.starts(), zone));
  }

  SlotsAnswer.Stretch stretch(Rejected rejected) {
    return new SlotsAnswer.Stretch(
        SlotsAnswer.Span.of(rejected.starts(), zone),
        reason(rejected.by()),
        say(rejected.cause()),
        reasons(rejected.also()));
  }

  /** One stretch of several parts, as a reader sees it. */
  public SlotsAnswer.Stretch stretch(RejectedStretch stretch) {
    return new SlotsAnswer.Stretch(
        SlotsAnswer.Span.of(stretch.starts(), zone),
        reason(stretch.by()),
        stretch.causes().stream().map(this::say).collect(Collectors.joining(" ")),
        reasons(
            stretch.parts().stream().flatMap(part -> part.also().stream()).distinct().toList()));
  }
}
