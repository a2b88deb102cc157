package org.slipway.scene;

import java.util.Optional;
import java.util.function.Supplier;
import org.slipway.core.plan.Ref;

/**
 * Part of a picture that stands for something: it can be pointed at, and it can be read aloud.
 *
 * @param box where it is
 * @param ref the record it stands for
 * @param words its accessible text, made when it is asked for
 */
public record Spot(Box box, Sort sort, Optional<Ref> ref, Supplier<String> words) {

  /** Its accessible text. */
  public String says() {
    return words.get();
  }

  /** What kind of part it is. */
  public enum Sort {
    DEPLOYMENT,
    RESERVATION,
    FREEZE,
    WINDOW,
    EVENT,
    DATE,
    COVER,
    GAP,
    TRAFFIC,
    COLLISION,
    GROUP,
    LANE,
    DAY,
    NOW,
    NODE,
    EDGE
  }
}
