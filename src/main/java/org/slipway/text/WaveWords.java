package org.slipway.text;

import java.util.Optional;
import org.slipway.core.plan.StopRule;
import org.slipway.core.plan.Wave;

/** What is said of a wave: how long it soaks, and what stops it. */
public final class WaveWords {

  private WaveWords() {}

  /**
   * How long it soaks and what comes then.
   *
   * @param last whether no wave comes after it
   * @param soaked when it is verified and has soaked, in words; empty: not computed
   */
  public static String soaks(Wave wave, boolean last, Optional<String> soaked, Texts texts) {
    String soak = Times.span(wave.soak());
    return soaked
        .map(
            at ->
                wave.soak().isZero()
                    ? texts.get(last ? "waves.verified" : "waves.no-soak", at)
                    : texts.get(last ? "waves.soaks.last" : "waves.soaks", soak, at))
        .orElseGet(() -> texts.get("waves.soaks.not-computed", soak));
  }

  /** When the rollout does not go on. */
  public static String stop(StopRule rule, Texts texts) {
    return texts.get(
        "waves.stop",
        rule.metric(),
        texts.term(rule.comparison()),
        rule.threshold().toPlainString(),
        Times.span(rule.over()));
  }
}
