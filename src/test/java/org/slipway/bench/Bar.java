package org.slipway.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a benchmark method must reach. One without it is a peer, or told for interest. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Bar {

  /** The method of the same class that it is compared with; empty: there is none. */
  String peer() default "";

  /** Most times the peer's time that it may take; 0: no such bar. */
  double times() default 0;

  /** Most milliseconds that it may take; 0: no such bar. */
  double millis() default 0;

  /** The value of its {@code size} that the bar is for; 0: every size. */
  long size() default 0;
}
