package org.slipway.pack.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.slipway.core.time.Interval;

/**
 * Makes a root and one leaf under it. The leaf says that nobody publishes revocations of it
 * (noRevAvail, RFC 9608): without that, validators answer "no revocation data found".
 */
final class Issuing {

  private static final ASN1ObjectIdentifier NO_REV_AVAIL = new ASN1ObjectIdentifier("2.5.29.56");
  private static final int SERIAL_BITS = 120;

  private Issuing() {}

  static Issued rootAndLeaf(String name, Interval validity, SecureRandom random)
      throws GeneralSecurityException, IOException {
    KeyPair rootPair = pair(random);
    KeyPair leafPair = pair(random);
    X500Name rootName = named(name + " (Slipway root)");
    X509Certificate root = root(rootName, rootPair, validity, random);
    var leaf =
        new JcaX509v3CertificateBuilder(
            rootName,
            serial(random),
            Date.from(validity.start()),
            Date.from(validity.end()),
            named(name),
            leafPair.getPublic());
    leaf.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    leaf.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    var ids = new JcaX509ExtensionUtils();
    leaf.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        ids.createSubjectKeyIdentifier(leafPair.getPublic()));
    leaf.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        ids.createAuthorityKeyIdentifier(rootPair.getPublic()));
    leaf.addExtension(NO_REV_AVAIL, false, DERNull.INSTANCE);
    return new Issued((ECPrivateKey) leafPair.getPrivate(), signed(leaf, rootPair), root);
  }

  private static X509Certificate root(
      X500Name name, KeyPair pair, Interval validity, SecureRandom random)
      throws GeneralSecurityException, IOException {
    var root =
        new JcaX509v3CertificateBuilder(
            name,
            serial(random),
            Date.from(validity.start()),
            Date.from(validity.end()),
            name,
            pair.getPublic());
    root.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    int usage = KeyUsage.keyCertSign | KeyUsage.cRLSign;
    root.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    root.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
    return signed(root, pair);
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair by)
      throws GeneralSecurityException {
    var signer = Es256.signer((ECPrivateKey) by.getPrivate());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  private static KeyPair pair(SecureRandom random) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  private static BigInteger serial(SecureRandom random) {
    return new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS);
  }

  private static X500Name named(String name) {
    return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
  }
}
