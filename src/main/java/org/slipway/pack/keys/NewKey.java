package org.slipway.pack.keys;

import java.security.cert.X509Certificate;

/**
 * A key just made: the PKCS#12 file with the leaf's private key and its chain, and the root for
 * those who want to trust it. The root's private key is thrown away once it has signed the leaf, so
 * trusting this root trusts one holder and nobody else.
 */
public final class NewKey {

  private final byte[] pkcs12;
  private final X509Certificate root;
  private final SigningKey key;

  NewKey(byte[] pkcs12, X509Certificate root, SigningKey key) {
    this.pkcs12 = pkcs12;
    this.root = root;
    this.key = key;
  }

  /** The file to keep, encrypted with the passphrase. */
  public byte[] pkcs12() {
    return pkcs12.clone();
  }

  /** The root to give to those who check packs. */
  public X509Certificate root() {
    return root;
  }

  /** The key, ready to sign with. */
  public SigningKey key() {
    return key;
  }
}
