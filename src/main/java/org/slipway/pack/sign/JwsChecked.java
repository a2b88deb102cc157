package org.slipway.pack.sign;

import java.security.cert.X509Certificate;
import java.util.List;
import org.slipway.core.plan.Phrase;

/** What a check of a JWS found. */
public sealed interface JwsChecked {

  /** It fits; signed by the leaf of this chain, leaf first. */
  record Good(List<X509Certificate> chain) implements JwsChecked {
    public Good {
      chain = List.copyOf(chain);
    }
  }

  record Bad(Phrase reason) implements JwsChecked {}
}
