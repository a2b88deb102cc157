package org.slipway.ui.cadence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.outcome.cadence.Counted;
import org.slipway.core.outcome.cadence.Figures;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.ReleaseTrain;

/**
 * What else could be counted where there are too few deployments for a proposal.
 *
 * @param together all systems instead of the train alone
 * @param sample how many deployments that are
 */
record CadenceOffer(CadencePeriod period, boolean together, int sample) {

  /** What is counted, for whom and until when. */
  record Asked(
      Plan plan,
      Optional<ReleaseTrain> train,
      boolean together,
      CadencePeriod period,
      Instant now,
      ZoneId reader) {

    Figures figures() {
      Counted counted =
          train
              .filter(_ -> !together)
              .<Counted>map(Counted.OfTrain::new)
              .orElseGet(Counted.Everything::new);
      ZoneId zone = train.map(own -> own.departs().zone()).orElse(reader);
      return Figures.of(plan, counted, period.until(now, plan, counted), zone);
    }

    Asked with(CadencePeriod other, boolean all) {
      return new Asked(plan, train, all, other, now, reader);
    }

    int sample() {
      return figures().all().of();
    }
  }

  /** Longer periods, then all systems; only what counts more than is counted now. */
  static List<CadenceOffer> of(Asked asked) {
    int now = asked.sample();
    var offers = new ArrayList<CadenceOffer>();
    for (boolean together : asked.train().isPresent() ? List.of(false, true) : List.of(true)) {
      int most = now;
      for (CadencePeriod period : CadencePeriod.values()) {
        int sample = asked.with(period, together).sample();
        boolean wider = together != asked.together() || period.compareTo(asked.period()) > 0;
        if (wider && sample > most && (together || !asked.together())) {
          offers.add(new CadenceOffer(period, together, sample));
          most = sample;
        }
      }
    }
    return List.copyOf(offers);
  }
}
