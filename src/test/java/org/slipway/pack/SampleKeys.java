package org.slipway.pack;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.slipway.core.time.Interval;
import org.slipway.pack.keys.KeyMade;
import org.slipway.pack.keys.Keys;
import org.slipway.pack.keys.NewKey;

/** Keys made for the run and thrown away; valid long enough for validators with a real clock. */
public final class SampleKeys {

  private static final Interval VALIDITY =
      Interval.lasting(Instant.parse("2020-01-01T00:00:00Z"), Duration.ofDays(365 * 30L));
  private static final NewKey ANA = make("Ana Keller");
  private static final NewKey EVE = make("Eve Mallory");

  private SampleKeys() {}

  /** The release manager's. */
  public static NewKey ana() {
    return ANA;
  }

  /** Somebody else's. */
  public static NewKey eve() {
    return EVE;
  }

  private static NewKey make(String name) {
    char[] passphrase = "correct horse".toCharArray();
    KeyMade made = Keys.create(name, passphrase, VALIDITY, new SecureRandom());
    return ((KeyMade.Done) made).key();
  }
}
