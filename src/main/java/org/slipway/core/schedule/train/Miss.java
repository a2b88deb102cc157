package org.slipway.core.schedule.train;

import java.util.Optional;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;

/**
 * Why a release misses its train, or why nobody can say whether it does.
 *
 * @param item the deployment or checklist item it is about, where it is about one
 * @param reason what is so
 * @param fix what a person can do
 */
public record Miss(Sort sort, Optional<Ref> item, Phrase reason, Phrase fix) {

  /** What was missed. */
  public enum Sort {
    DEPARTURE,
    SCOPE_FREEZE,
    CODE_FREEZE,
    SIGN_OFF,
    START,
    GO_LIVE,
    /** It may be missed: something needed to say so is not there. */
    NOT_COMPUTED
  }

  /** Whether it is certain. */
  public boolean certain() {
    return sort != Sort.NOT_COMPUTED;
  }
}
