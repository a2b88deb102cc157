package org.slipway.pack.keys;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The roots a reader has chosen to trust. A chain is trusted when it leads to one of them, every
 * certificate of it valid at the instant asked for; revocation is not looked up.
 */
public final class Trust {

  /** No root chosen: nobody is trusted. */
  public static final Trust NOBODY = new Trust(List.of());

  private final List<X509Certificate> roots;

  private Trust(List<X509Certificate> roots) {
    this.roots = roots;
  }

  public static Trust of(Collection<X509Certificate> roots) {
    return new Trust(List.copyOf(roots));
  }

  public boolean isEmpty() {
    return roots.isEmpty();
  }

  public List<X509Certificate> roots() {
    return roots;
  }

  /**
   * The root that a chain leads to; empty: to none of those chosen.
   *
   * @param chain leaf first
   */
  public Optional<X509Certificate> rootOf(List<X509Certificate> chain, Instant at) {
    if (chain.isEmpty() || !Usage.maySign(chain.getFirst())) {
      return Optional.empty();
    }
    return roots.stream().filter(root -> leadsTo(chain, root, at)).findFirst();
  }

  private static boolean leadsTo(List<X509Certificate> chain, X509Certificate root, Instant at) {
    int end = chain.indexOf(root);
    if (end == 0) {
      return validAt(root, at);
    }
    try {
      root.checkValidity(Date.from(at));
      List<X509Certificate> below = end < 0 ? unrooted(chain) : chain.subList(0, end);
      CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(below);
      var rules = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
      rules.setRevocationEnabled(false);
      rules.setDate(Date.from(at));
      CertPathValidator.getInstance("PKIX").validate(path, rules);
      return true;
    } catch (GeneralSecurityException no) {
      return false;
    }
  }

  /** The chain without a self-signed certificate at its end: another root stands above it here. */
  private static List<X509Certificate> unrooted(List<X509Certificate> chain) {
    X509Certificate last = chain.getLast();
    boolean own = last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
    return own && chain.size() > 1 ? chain.subList(0, chain.size() - 1) : chain;
  }

  private static boolean validAt(X509Certificate certificate, Instant at) {
    return !at.isBefore(certificate.getNotBefore().toInstant())
        && !at.isAfter(certificate.getNotAfter().toInstant());
  }

  @Override
  public String toString() {
    Set<String> names =
        roots.stream()
            .map(Certificates::commonName)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return "trust in " + names;
  }
}
