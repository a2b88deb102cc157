package org.slipway.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.Rejected;
import org.slipway.core.schedule.slot.Relaxation;
import org.slipway.core.schedule.slot.Slot;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.core.schedule.slot.SlotScore;
import org.slipway.core.time.Interval;

/**
 * The answer of a search for slots as the command gives it.
 *
 * @param sample whether it is the bundled sample with its fixed clock
 * @param answer {@code found}, {@code impossible}, {@code not-computed} or {@code
 *     not-found-in-time}
 * @param fitting how many stretches of starts fit, by local day, also beyond the limit
 * @param clash a smallest set that leaves no start
 * @param missing what would have to be known
 */
record SlotsAnswer(
    String schemaVersion,
    boolean sample,
    String deployment,
    String name,
    LocalMoment evaluated,
    LocalMoment from,
    LocalMoment until,
    String answer,
    int fitting,
    List<Start> slots,
    List<Reason> clash,
    Optional<Cheapest> cheapest,
    List<String> missing,
    List<Stretch> rejected) {

  /** A stretch of time, local and in UTC. */
  record Span(LocalMoment start, LocalMoment end, String startUtc, String endUtc) {

    static Span of(Interval at, ZoneId zone) {
      return new Span(
          LocalMoment.of(at.start(), zone),
          LocalMoment.of(at.end(), zone),
          LocalMoment.of(at.start(), ZoneOffset.UTC).at(),
          LocalMoment.of(at.end(), ZoneOffset.UTC).at());
    }
  }

  /**
   * A slot.
   *
   * @param whole from the start to the end of the rollback tail
   * @param fits starts around it that fit too
   */
  record Start(
      int rank,
      int score,
      SlotScore parts,
      Span whole,
      LocalMoment runEnds,
      LocalMoment verified,
      Optional<LocalMoment> noReturn,
      Optional<LocalMoment> openEnd,
      Span fits,
      List<String> reasons,
      Optional<String> weak) {}

  /** A constraint with its sentences. */
  record Reason(
      String kind,
      boolean known,
      List<String> from,
      String says,
      String relax,
      Optional<String> owner) {}

  record Cheapest(int cost, List<Reason> constraints, Span starts) {}

  record Stretch(Span starts, Reason by, String cause, List<Reason> also) {}

  /** Puts an answer into words. */
  record Wording(Plan plan, Output output, ZoneId zone) {

    Start start(int rank, Slot slot) {
      return new Start(
          rank,
          slot.score().total(),
          slot.score(),
          Span.of(slot.whole(), zone),
          LocalMoment.of(slot.running().end(), zone),
          LocalMoment.of(slot.verifying().end(), zone),
          slot.pointOfNoReturn().map(at -> LocalMoment.of(at, zone)),
          slot.openEnd().map(at -> LocalMoment.of(at, zone)),
          Span.of(slot.fits(), zone),
          slot.reasons().stream().map(output::say).toList(),
          slot.weak().map(weak -> output.say(weak)));
    }

    Reason reason(Constraint constraint) {
      return new Reason(
          constraint.kind().token(),
          constraint.known(),
          constraint.from().stream().map(ref -> plan.find(ref).orElseThrow().key()).toList(),
          output.say(constraint.title()),
          output.say(constraint.relax()),
          constraint.owner().map(ref -> Names.of(plan, plan.find(ref).orElseThrow())));
    }

    List<Reason> reasons(List<Constraint> constraints) {
      return constraints.stream().map(this::reason).toList();
    }

    Cheapest cheapest(Relaxation relaxation) {
      return new Cheapest(
          relaxation.cost(), reasons(relaxation.constraints()), Span.of(relaxation.starts(), zone));
    }

    Stretch stretch(Rejected rejected) {
      return new Stretch(
          Span.of(rejected.starts(), zone),
          reason(rejected.by()),
          output.say(rejected.cause()),
          reasons(rejected.also()));
    }
  }

  static SlotsAnswer of(
      Loaded loaded, Instant now, SlotRequest request, SlotAnswer answer, Wording words) {
    List<Slot> slots = answer instanceof SlotAnswer.Found found ? found.slots() : List.of();
    var starts =
        IntStream.range(0, slots.size()).mapToObj(n -> words.start(n + 1, slots.get(n))).toList();
    return new SlotsAnswer(
        "1.0",
        loaded.isSample(),
        request.deployment().key(),
        Names.of(loaded.plan(), request.deployment()),
        LocalMoment.of(now, words.zone()),
        LocalMoment.of(request.starts().start(), words.zone()),
        LocalMoment.of(request.starts().end(), words.zone()),
        word(answer),
        answer instanceof SlotAnswer.Found found ? found.fitting() : 0,
        starts,
        answer instanceof SlotAnswer.Impossible none ? words.reasons(none.clash()) : List.of(),
        answer instanceof SlotAnswer.Impossible none
            ? Optional.of(words.cheapest(none.cheapest()))
            : Optional.empty(),
        answer instanceof SlotAnswer.NotComputed unknown
            ? unknown.missing().stream().map(words.output()::say).toList()
            : List.of(),
        answer.rejected().stream().map(words::stretch).toList());
  }

  private static String word(SlotAnswer answer) {
    return switch (answer) {
      case SlotAnswer.Found _ -> "found";
      case SlotAnswer.Impossible _ -> "impossible";
      case SlotAnswer.NotComputed _ -> "not-computed";
      case SlotAnswer.NotFoundInTime _ -> "not-found-in-time";
    };
  }
}
