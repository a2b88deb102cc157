package org.slipway.pack.keys;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;

/**
 * A private key on P-256 and the chain of its certificate, leaf first. It never says anything of
 * the private key.
 */
public final class SigningKey {

  private final ECPrivateKey key;
  private final List<X509Certificate> chain;

  SigningKey(ECPrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = List.copyOf(chain);
  }

  /** Leaf first, then what stands above it, as far as the file has it. */
  public List<X509Certificate> chain() {
    return chain;
  }

  public X509Certificate leaf() {
    return chain.getFirst();
  }

  /** Name of the holder as the certificate says it. */
  public String holder() {
    return Certificates.commonName(leaf());
  }

  /** Why it must not sign at this instant; empty: it may. */
  public Optional<Phrase> refusedAt(Instant at) {
    Instant from = leaf().getNotBefore().toInstant();
    Instant until = leaf().getNotAfter().toInstant();
    if (at.isBefore(from)) {
      return Optional.of(Phrase.of("key.not-yet-valid", moment(from)));
    }
    return at.isAfter(until)
        ? Optional.of(Phrase.of("key.expired", moment(until)))
        : Optional.empty();
  }

  /** The deterministic signature over a message, r and s as JOSE writes them. */
  public byte[] signJose(byte[] message) {
    return Es256.jose(key, message);
  }

  /** The deterministic signature over a message as DER. */
  public byte[] signDer(byte[] message) {
    return Es256.der(key, message);
  }

  @Override
  public String toString() {
    return "key of " + holder();
  }

  private static Arg moment(Instant at) {
    return new Arg.Moment(at, java.time.ZoneOffset.UTC);
  }
}
