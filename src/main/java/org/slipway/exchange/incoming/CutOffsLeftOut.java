package org.slipway.exchange.incoming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.schedule.train.TrainDates;

/** Tells which cut-offs no export holds because nobody can date them. */
public final class CutOffsLeftOut {

  private CutOffsLeftOut() {}

  /** One a train, in the order of the first cut-off of each; it says how many there are. */
  public static List<Problem> told(List<TrainDates.Undated> undated) {
    var byTrain = new LinkedHashMap<String, List<TrainDates.Undated>>();
    for (TrainDates.Undated cutOff : undated) {
      byTrain.computeIfAbsent(cutOff.departure().train().key(), _ -> new ArrayList<>()).add(cutOff);
    }
    var told = new ArrayList<Problem>();
    byTrain.forEach(
        (train, all) ->
            told.add(
                Problem.leftOut(
                    Place.of(train),
                    Phrase.of(
                        "exchange.cut-offs-left-out",
                        Arg.words(all.getFirst().departure().train().name()),
                        Arg.count(all.size())),
                    Phrase.of("exchange.do.extend-calendar"))));
    return told;
  }
}
