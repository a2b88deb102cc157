package org.slipway.pack.keys;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** Certificates as files and as words. */
public final class Certificates {

  private Certificates() {}

  /** The common name of the holder, or the whole name where there is none. */
  public static String commonName(X509Certificate certificate) {
    String name = certificate.getSubjectX500Principal().getName();
    try {
      for (Rdn part : new LdapName(name).getRdns().reversed()) {
        if (part.getType().equalsIgnoreCase("CN")) {
          return part.getValue().toString();
        }
      }
      return name;
    } catch (InvalidNameException e) {
      return name;
    }
  }

  /** SHA-256 over the certificate, upper-case hex in pairs: {@code 2A:9D:…}. */
  public static String fingerprint(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The serial number in upper-case hex pairs. */
  public static String serial(X509Certificate certificate) {
    String hex = certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    String even = hex.length() % 2 == 0 ? hex : "0" + hex;
    return even.replaceAll("(..)(?=.)", "$1 ");
  }

  public static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The certificate as PEM text, lines of 64 characters. */
  public static String pem(X509Certificate certificate) {
    byte[] newLine = "\n".getBytes(StandardCharsets.US_ASCII);
    String body = Base64.getMimeEncoder(64, newLine).encodeToString(der(certificate));
    return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
  }

  /**
   * Reads one certificate.
   *
   * @throws CertificateException if the bytes are none, or more than one
   */
  public static X509Certificate read(byte[] der) throws CertificateException {
    X509Certificate certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der));
    if (!MessageDigest.isEqual(certificate.getEncoded(), der)) {
      throw new CertificateException("more than one certificate");
    }
    return certificate;
  }

  /**
   * Reads all certificates of a file, PEM or DER.
   *
   * @throws CertificateException if there is something else in it
   */
  public static List<X509Certificate> readAll(byte[] file) throws CertificateException {
    var found = new ArrayList<X509Certificate>();
    for (var certificate :
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(file))) {
      found.add((X509Certificate) certificate);
    }
    return found;
  }
}
