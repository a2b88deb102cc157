package org.slipway.pack.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.time.Interval;

/**
 * Makes and opens PKCS#12 key files. Passphrases are arrays that are wiped before a method returns;
 * they are never kept, logged or put into a message.
 */
public final class Keys {

  /** Shortest passphrase a new key file takes. */
  public static final int SHORTEST = 8;

  /** Largest key file that is read, in bytes. */
  public static final int LARGEST = 1 << 20;

  private static final String TYPE = "PKCS12";

  private Keys() {}

  /** A new root and a leaf under it for {@code name}, valid from now on for {@code validity}. */
  public static KeyMade create(String name, char[] passphrase, Duration validity, Clock clock) {
    Instant from = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return create(name, passphrase, Interval.lasting(from, validity), new SecureRandom());
  }

  /**
   * A new root and a leaf under it, valid for exactly this time.
   *
   * @param passphrase wiped on return
   */
  public static KeyMade create(
      String name, char[] passphrase, Interval validity, SecureRandom random) {
    try {
      Optional<Phrase> wrong = wrongRequest(name, passphrase, validity);
      return wrong.isPresent()
          ? new KeyMade.Refused(wrong.get())
          : new KeyMade.Done(make(name.strip(), passphrase, validity, random));
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /**
   * Opens a key file: one of {@link #create}, or one with a chain of a company's own authority.
   *
   * @param passphrase wiped on return
   * @param at when it is to sign; a key that is not valid then is refused
   */
  public static KeyOpened open(byte[] pkcs12, char[] passphrase, Instant at) {
    try {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(new ByteArrayInputStream(pkcs12), passphrase);
      return pick(store, passphrase, at);
    } catch (IOException e) {
      String key =
          e.getCause() instanceof UnrecoverableKeyException
              ? "key.wrong-passphrase"
              : "key.not-a-key-file";
      return refused(key);
    } catch (UnrecoverableKeyException e) {
      return refused("key.wrong-passphrase");
    } catch (GeneralSecurityException | RuntimeException e) {
      return refused("key.not-a-key-file");
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private static Optional<Phrase> wrongRequest(String name, char[] pass, Interval validity) {
    if (name.isBlank()) {
      return Optional.of(Phrase.of("key.no-name"));
    }
    if (pass.length < SHORTEST) {
      return Optional.of(Phrase.of("key.short-passphrase", Arg.count(SHORTEST)));
    }
    return validity.length().compareTo(Duration.ofDays(1)) < 0
        ? Optional.of(Phrase.of("key.short-validity"))
        : Optional.empty();
  }

  private static NewKey make(String name, char[] pass, Interval validity, SecureRandom random) {
    try {
      Issued issued = Issuing.rootAndLeaf(name, validity, random);
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(null, null);
      Certificate[] chain = {issued.leaf(), issued.root()};
      store.setKeyEntry("slipway", issued.key(), pass, chain);
      var out = new ByteArrayOutputStream();
      store.store(out, pass);
      var key = new SigningKey(issued.key(), List.of(issued.leaf(), issued.root()));
      return new NewKey(out.toByteArray(), issued.root(), key);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java cannot make a key", e);
    }
  }

  private static KeyOpened pick(KeyStore store, char[] pass, Instant at)
      throws GeneralSecurityException {
    var aliases = new ArrayList<String>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        aliases.add(alias);
      }
    }
    if (aliases.size() != 1) {
      return aliases.isEmpty()
          ? refused("key.no-key")
          : new KeyOpened.Refused(Phrase.of("key.several-keys", Arg.count(aliases.size())));
    }
    Key key = store.getKey(aliases.getFirst(), pass);
    return check(key, chain(store, aliases.getFirst()), at);
  }

  private static List<X509Certificate> chain(KeyStore store, String alias)
      throws GeneralSecurityException {
    var chain = new ArrayList<X509Certificate>();
    Certificate[] found = store.getCertificateChain(alias);
    if (found != null) {
      for (Certificate certificate : found) {
        chain.add((X509Certificate) certificate);
      }
    }
    return chain;
  }

  private static KeyOpened check(Key key, List<X509Certificate> chain, Instant at) {
    if (!(key instanceof PrivateKey) || chain.isEmpty()) {
      return refused("key.no-key");
    }
    X509Certificate leaf = chain.getFirst();
    if (!(key instanceof ECPrivateKey ec) || !Es256.fits(leaf.getPublicKey())) {
      return new KeyOpened.Refused(
          Phrase.of("key.other-algorithm", Arg.words(leaf.getPublicKey().getAlgorithm())));
    }
    byte[] probe = {'p', 'r', 'o', 'b', 'e'};
    if (!Es256.derFits(leaf.getPublicKey(), probe, Es256.der(ec, probe))) {
      return refused("key.not-a-pair");
    }
    if (!Usage.maySign(leaf)) {
      return refused("key.not-for-signing");
    }
    var signing = new SigningKey(ec, chain);
    return signing
        .refusedAt(at)
        .<KeyOpened>map(KeyOpened.Refused::new)
        .orElseGet(() -> new KeyOpened.Done(signing));
  }

  private static KeyOpened refused(String key) {
    return new KeyOpened.Refused(Phrase.of(key));
  }
}
