package org.slipway.pack.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECParameterSpec;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.operator.ContentSigner;

/**
 * ECDSA on P-256 with SHA-256, the nonce derived from key and message (RFC 6979): the same key and
 * message give the same signature. The only signature the pack makes or accepts.
 */
public final class Es256 {

  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("P-256");
  private static final ECDomainParameters P256 =
      new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());
  private static final int HALF = 32;

  private Es256() {}

  /** Whether a key lies on P-256. */
  public static boolean fits(PublicKey key) {
    return key instanceof ECPublicKey ec && isP256(ec.getParams());
  }

  /** The signature as JOSE writes it: r and s, 32 bytes each (RFC 7518 §3.4). */
  public static byte[] jose(ECPrivateKey key, byte[] message) {
    BigInteger[] rs = rs(key, message);
    byte[] out = new byte[2 * HALF];
    put(rs[0], out, 0);
    put(rs[1], out, HALF);
    return out;
  }

  /** The signature as ASN.1 writes it: a DER sequence of r and s. */
  public static byte[] der(ECPrivateKey key, byte[] message) {
    BigInteger[] rs = rs(key, message);
    ASN1Integer[] both = {new ASN1Integer(rs[0]), new ASN1Integer(rs[1])};
    try {
      return new DERSequence(both).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks a signature in the form of {@link #jose}. A key of another kind never fits. */
  public static boolean joseFits(PublicKey key, byte[] message, byte[] signature) {
    return signature.length == 2 * HALF
        && fits(key, "SHA256withECDSAinP1363Format", message, signature);
  }

  /** Checks a signature in the form of {@link #der}. */
  public static boolean derFits(PublicKey key, byte[] message, byte[] signature) {
    return fits(key, "SHA256withECDSA", message, signature);
  }

  /** A signer for certificates and CMS. */
  public static ContentSigner signer(ECPrivateKey key) {
    return signer(message -> der(key, message));
  }

  /** A signer whose signature comes from elsewhere. */
  public static ContentSigner signer(java.util.function.UnaryOperator<byte[]> signing) {
    return new ContentSigner() {
      private final ByteArrayOutputStream message = new ByteArrayOutputStream();

      @Override
      public AlgorithmIdentifier getAlgorithmIdentifier() {
        return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
      }

      @Override
      public OutputStream getOutputStream() {
        return message;
      }

      @Override
      public byte[] getSignature() {
        return signing.apply(message.toByteArray());
      }
    };
  }

  private static boolean fits(PublicKey key, String name, byte[] message, byte[] signature) {
    if (!fits(key)) {
      return false;
    }
    try {
      Signature check = Signature.getInstance(name);
      check.initVerify(key);
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  private static BigInteger[] rs(ECPrivateKey key, byte[] message) {
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, new ECPrivateKeyParameters(key.getS(), P256));
    return signer.generateSignature(sha256(message));
  }

  private static byte[] sha256(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(BigInteger number, byte[] out, int from) {
    byte[] bytes = number.toByteArray();
    int skip = Math.max(0, bytes.length - HALF);
    int length = bytes.length - skip;
    System.arraycopy(bytes, skip, out, from + HALF - length, length);
  }

  private static boolean isP256(ECParameterSpec spec) {
    return spec.getOrder().equals(P256.getN())
        && spec.getCurve().getA().equals(P256.getCurve().getA().toBigInteger())
        && spec.getCurve().getB().equals(P256.getCurve().getB().toBigInteger());
  }
}
