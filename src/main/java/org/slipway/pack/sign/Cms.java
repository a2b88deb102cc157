package org.slipway.pack.sign;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.slipway.pack.keys.Certificates;
import org.slipway.pack.keys.Es256;

/**
 * The CMS inside a PAdES baseline B signature: detached, SHA-256 with ECDSA, signing-certificate-v2
 * and no signing time (PAdES keeps that in the PDF), the whole chain, encoded as DER.
 */
final class Cms {

  private Cms() {}

  /** Makes it; {@code signing} gets the signed attributes and gives the signature as DER. */
  static byte[] make(byte[] content, List<X509Certificate> chain, UnaryOperator<byte[]> signing) {
    try {
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      var signer = new JcaSignerInfoGeneratorBuilder(digests);
      signer.setSignedAttributeGenerator(new Attributes(chain.getFirst()));
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(signer.build(Es256.signer(signing), chain.getFirst()));
      generator.addCertificates(new JcaCertStore(chain));
      CMSSignedData signed = generator.generate(new CMSProcessableByteArray(content), false);
      return signed.toASN1Structure().getEncoded(ASN1Encoding.DER);
    } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
      throw new IllegalStateException("cannot make a signature", e);
    }
  }

  /**
   * Whether {@code cms} is, to the byte, what {@link #make} gives for this content and chain, and
   * its signature fits the leaf. So nothing can hide in parts that the signature does not cover.
   */
  static boolean fits(byte[] cms, byte[] content, List<X509Certificate> chain) {
    try {
      var signers = new CMSSignedData(cms).getSignerInfos().getSigners();
      if (signers.size() != 1) {
        return false;
      }
      SignerInformation signer = signers.iterator().next();
      byte[] signature = signer.getSignature();
      PublicKey key = chain.getFirst().getPublicKey();
      var good = new AtomicBoolean();
      byte[] again =
          make(
              content,
              chain,
              attributes -> {
                good.set(Es256.derFits(key, attributes, signature));
                return signature;
              });
      return good.get() && MessageDigest.isEqual(again, cms);
    } catch (CMSException | RuntimeException malformed) {
      return false;
    }
  }

  /**
   * Number of bytes of the first DER object.
   *
   * @throws IOException if there is none
   */
  static int derLength(byte[] padded) throws IOException {
    try (var in = new ASN1InputStream(padded)) {
      ASN1Primitive first = in.readObject();
      if (first == null) {
        throw new IOException("nothing there");
      }
      return first.getEncoded(ASN1Encoding.DER).length;
    }
  }

  /** The default attributes without the signing time, with signing-certificate-v2. */
  private static final class Attributes extends DefaultSignedAttributeTableGenerator {
    private final X509Certificate leaf;

    private Attributes(X509Certificate leaf) {
      this.leaf = leaf;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // as the library declares it
    protected Hashtable createStandardAttributeTable(Map parameters) {
      Hashtable<ASN1ObjectIdentifier, Attribute> table =
          super.createStandardAttributeTable(parameters);
      table.remove(CMSAttributes.signingTime);
      table.remove(CMSAttributes.cmsAlgorithmProtect);
      var name = PKCSObjectIdentifiers.id_aa_signingCertificateV2;
      table.put(name, new Attribute(name, new DERSet(signingCertificate(leaf))));
      return table;
    }

    private static ASN1Encodable signingCertificate(X509Certificate leaf) {
      var issuer = X500Name.getInstance(leaf.getIssuerX500Principal().getEncoded());
      var serial =
          new IssuerSerial(new GeneralNames(new GeneralName(issuer)), leaf.getSerialNumber());
      var id = new ESSCertIDv2((AlgorithmIdentifier) null, sha256(Certificates.der(leaf)), serial);
      return new SigningCertificateV2(id);
    }

    private static byte[] sha256(byte[] bytes) {
      try {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
