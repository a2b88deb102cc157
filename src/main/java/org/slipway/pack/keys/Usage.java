package org.slipway.pack.keys;

import java.security.cert.X509Certificate;

/** What a certificate lets its key be used for. */
final class Usage {

  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private Usage() {}

  /** Whether it may sign documents; a certificate that does not say may. */
  static boolean maySign(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
  }
}
