package org.slipway.ui.wave;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.rules.WaveSoak;
import org.slipway.core.schedule.wave.Stagger;
import org.slipway.core.schedule.wave.SunBoard;
import org.slipway.core.time.WorkingHours;
import org.slipway.json.Content;

/**
 * A wave that is about to move, before anything is changed.
 *
 * @param number of the wave
 * @param start asked for; the wave goes no earlier than the soak before it allows
 * @param after the board as it would be
 * @param against what soak and stop rules would say against it; empty: nothing
 */
record WaveAim(int number, Instant start, Stagger stagger, SunBoard after, List<Phrase> against) {

  /** A wave that would start then. */
  record Wish(int number, Instant start) {}

  WaveAim {
    against = List.copyOf(against);
  }

  /**
   * What such a move would make of a release; empty where nothing would move.
   *
   * @param at evaluation instant
   */
  static Optional<WaveAim> of(
      Plan plan, Release release, Wish wish, WorkingHours business, Instant at) {
    Stagger stagger = Stagger.move(plan, release, wish.number(), wish.start());
    if (stagger.edit().isEmpty()
        || !(plan.apply(stagger.edit()) instanceof Applied.Done(Plan after))) {
      return Optional.empty();
    }
    SunBoard board = SunBoard.of(after, release, business);
    return Optional.of(
        new WaveAim(wish.number(), wish.start(), stagger, board, against(after, board, at)));
  }

  private static List<Phrase> against(Plan after, SunBoard board, Instant at) {
    Facts facts = Facts.of(after, Content.FINGERPRINT);
    return board.rows().stream()
        .flatMap(row -> row.deployment().stream())
        .filter(deployment -> deployment.state().unfinished())
        .flatMap(d -> new WaveSoak().judge(new Case(facts, Ref.of(d), at)).stream())
        .filter(f -> f.result() == Result.FAIL || f.result() == Result.UNKNOWN)
        .map(Finding::reason)
        .distinct()
        .toList();
  }
}
