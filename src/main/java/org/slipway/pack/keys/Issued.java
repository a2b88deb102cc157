package org.slipway.pack.keys;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;

/** A leaf's key, the leaf and the root above it. */
record Issued(ECPrivateKey key, X509Certificate leaf, X509Certificate root) {
  @Override
  public String toString() {
    return "issued to " + leaf.getSubjectX500Principal();
  }
}
