package org.slipway.exchange.slot;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.readiness.Go;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Slot;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.core.schedule.slot.SlotScore;
import org.slipway.core.time.Interval;
import org.slipway.json.LocalMoment;

/**
 * The answer of a search for slots, as a command gives it and as a view exports it.
 *
 * @param sample whether it is the bundled sample with its fixed clock
 * @param whatIf the mark of a plan that is only tried
 * @param answer {@code found}, {@code impossible}, {@code not-computed} or {@code
 *     not-found-in-time}
 * @param dependents {@code keep}: what waits for it keeps its date; {@code may-move}: it may have
 *     to move, and each start names what must
 * @param fitting how many stretches of starts fit, by local day, also beyond the limit
 * @param clash a smallest set that leaves no start
 * @param missing what would have to be known
 */
public record SlotsAnswer(
    String schemaVersion,
    boolean sample,
    Optional<String> whatIf,
    String deployment,
    String name,
    LocalMoment evaluated,
    LocalMoment from,
    LocalMoment until,
    String answer,
    String dependents,
    int fitting,
    List<Start> slots,
    List<Reason> clash,
    Optional<Cheapest> cheapest,
    List<String> missing,
    List<Stretch> rejected) {

  /** A stretch of time, local and in UTC. */
  public record Span(LocalMoment start, LocalMoment end, String startUtc, String endUtc) {

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
   * @param verdict on the deployment there; empty: not judged, since others come first
   * @param waiting what waits for it
   */
  public record Start(
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
      Optional<String> weak,
      Optional<Go> verdict,
      List<Waits> waiting) {

    /** What would start too early, by name and key; without what is overdue. */
    public List<String> mustMove() {
      return early(/* overdue= */ false);
    }

    /** What waits too and should have started before now, by name and key. */
    public List<String> overdue() {
      return early(/* overdue= */ true);
    }

    private List<String> early(boolean overdue) {
      return waiting.stream()
          .filter(one -> !one.keeps() && one.overdue() == overdue)
          .map(one -> one.name() + " (" + one.deployment() + ")")
          .toList();
    }
  }

  /**
   * A deployment that waits for the one that is looked for.
   *
   * @param starts as planned; empty: it has no start
   * @param keeps whether it can stay there
   * @param overdue whether that start has passed: it needs another one in any case
   */
  public record Waits(
      String deployment,
      String name,
      Optional<LocalMoment> starts,
      boolean keeps,
      boolean overdue) {}

  /** A constraint with its sentences. */
  public record Reason(
      String kind,
      boolean known,
      List<String> from,
      String says,
      String relax,
      Optional<String> owner) {}

  public record Cheapest(int cost, List<Reason> constraints, Span starts) {}

  public record Stretch(Span starts, Reason by, String cause, List<Reason> also) {}

  /**
   * What was found, in words.
   *
   * @param now when it was asked
   * @param verdicts at the starts that are judged, by their place from 0
   */
  public static SlotsAnswer of(
      SlotsWords words,
      Instant now,
      boolean sample,
      SlotRequest request,
      SlotAnswer answer,
      Map<Integer, Verdict> verdicts) {
    List<Slot> slots = answer instanceof SlotAnswer.Found found ? found.slots() : List.of();
    var starts =
        IntStream.range(0, slots.size())
            .mapToObj(
                n ->
                    words.start(
                        n + 1,
                        slots.get(n),
                        request.deployment(),
                        Optional.ofNullable(verdicts.get(n)).map(Verdict::go),
                        now))
            .toList();
    return new SlotsAnswer(
        "1.0",
        sample,
        WhatIfMark.of(words.plan()),
        request.deployment().key(),
        Names.of(words.plan(), request.deployment()),
        LocalMoment.of(now, words.zone()),
        LocalMoment.of(request.starts().start(), words.zone()),
        LocalMoment.of(request.starts().end(), words.zone()),
        word(answer),
        request.mustHold(ConstraintKind.DEPENDENT) ? "keep" : "may-move",
        answer instanceof SlotAnswer.Found found ? found.fitting() : 0,
        starts,
        answer instanceof SlotAnswer.Impossible none ? words.reasons(none.clash()) : List.of(),
        answer instanceof SlotAnswer.Impossible none
            ? Optional.of(words.cheapest(none.cheapest()))
            : Optional.empty(),
        answer instanceof SlotAnswer.NotComputed unknown
            ? unknown.missing().stream().map(words::say).toList()
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
