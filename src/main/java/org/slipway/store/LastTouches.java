package org.slipway.store;

import java.util.List;

/** The last touches of all records that are there or were there, by kind and id. */
public record LastTouches(List<LastTouch> touches) {

  public LastTouches {
    touches = List.copyOf(touches);
  }
}
