package org.slipway.pack.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;

/**
 * Reads roots from a folder of certificates (.pem, .crt, .cer, .der), one such file, or a keystore
 * (.p12, .pfx, .jks).
 */
public final class TrustFiles {

  private static final List<String> CERTIFICATES = List.of(".pem", ".crt", ".cer", ".der");
  private static final List<String> STORES = List.of(".p12", ".pfx", ".jks");

  private TrustFiles() {}

  /**
   * Reads all roots at a place.
   *
   * @param passphrase of the keystore, empty where it has none; wiped on return
   */
  public static TrustRead read(Path path, char[] passphrase) {
    try {
      List<X509Certificate> roots =
          hasEnding(path, STORES) ? store(path, passphrase) : certificates(path);
      return roots.isEmpty()
          ? refused("trust.no-certificate", path)
          : new TrustRead.Done(Trust.of(roots));
    } catch (IOException | GeneralSecurityException e) {
      return refused("trust.unreadable", path);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private static List<X509Certificate> certificates(Path path)
      throws IOException, CertificateException {
    if (!Files.isDirectory(path)) {
      return Certificates.readAll(read(path));
    }
    var found = new ArrayList<X509Certificate>();
    for (Path file : inOrder(path)) {
      found.addAll(Certificates.readAll(read(file)));
    }
    return found;
  }

  private static List<Path> inOrder(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> hasEnding(file, CERTIFICATES)).sorted().toList();
    }
  }

  private static List<X509Certificate> store(Path path, char[] passphrase)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(hasEnding(path, List.of(".jks")) ? "JKS" : "PKCS12");
    store.load(new ByteArrayInputStream(read(path)), passphrase.length == 0 ? null : passphrase);
    var found = new ArrayList<X509Certificate>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isCertificateEntry(alias)
          && store.getCertificate(alias) instanceof X509Certificate root) {
        found.add(root);
      }
    }
    return found;
  }

  private static byte[] read(Path file) throws IOException {
    if (Files.size(file) > Keys.LARGEST) {
      throw new IOException("larger than " + Keys.LARGEST + " bytes");
    }
    return Files.readAllBytes(file);
  }

  private static boolean hasEnding(Path path, List<String> endings) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }

  private static TrustRead refused(String key, Path path) {
    return new TrustRead.Refused(Phrase.of(key, Arg.words(path.toString())));
  }
}
