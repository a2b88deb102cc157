package org.slipway.pack.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.slipway.pack.SampleKeys;
import org.slipway.pack.keys.SigningKey;

class JwsTest {

  private static final SigningKey KEY = SampleKeys.ana().key();
  private static final byte[] PAYLOAD = bytes("{\"a\":1}");
  private static final String JWS = Jws.sign("content", PAYLOAD, KEY);

  @Test
  void whatIsSignedIsSignedByTheLeafOfTheChainInside() {
    assertEquals(JWS, Jws.sign("content", PAYLOAD, KEY));
    var good = assertInstanceOf(JwsChecked.Good.class, Jws.check(JWS, "content", PAYLOAD));
    assertEquals(KEY.chain(), good.chain());
  }

  @Test
  void foreignLibrariesAgree() throws Exception {
    var jose4j = new JsonWebSignature();
    jose4j.setAlgorithmConstraints(
        new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256));
    jose4j.setCompactSerialization(JWS);
    jose4j.setEncodedPayload(Base64.getUrlEncoder().withoutPadding().encodeToString(PAYLOAD));
    jose4j.setKey(jose4j.getLeafCertificateHeaderValue().getPublicKey());
    assertTrue(jose4j.verifySignature());
    assertEquals(KEY.leaf(), jose4j.getLeafCertificateHeaderValue());

    JWSObject nimbus = JWSObject.parse(JWS, new Payload(PAYLOAD));
    assertTrue(nimbus.verify(new ECDSAVerifier((ECPublicKey) KEY.leaf().getPublicKey())));
  }

  @Test
  void anotherPayloadPartOrFormIsRefused() {
    assertBad("jws.does-not-fit", JWS, "content", bytes("{\"a\":2}"));
    assertBad("jws.not-canonical", JWS, "facts", PAYLOAD);
    assertBad("jws.not-detached", JWS.replace("..", "."), "content", PAYLOAD);
    assertBad("jws.malformed", JWS + "=", "content", PAYLOAD);
  }

  @Test
  void headersThatPointElsewhereAreRefused() {
    for (String name : new String[] {"jku", "jwk", "x5u", "crit", "b64"}) {
      assertBad("jws.forbidden-header", with("\"" + name + "\":\"x\","), "content", PAYLOAD);
    }
    assertBad("jws.not-es256", header().replace("ES256", "none"));
    assertBad("jws.not-es256", header().replace("ES256", "HS256"));
    assertBad("jws.not-canonical", header().replace("{", "{ "));
    assertBad("jws.malformed", header().replace("{", "{\"alg\":\"ES256\","));
    assertBad("jws.no-certificate", "{\"alg\":\"ES256\"}");
  }

  @Test
  void everyChangedCharacterIsRefused() {
    for (int i = 0; i < JWS.length(); i++) {
      var changed = new StringBuilder(JWS);
      changed.setCharAt(i, (char) (JWS.charAt(i) ^ 1 << (i % 7)));
      assertInstanceOf(
          JwsChecked.Bad.class, Jws.check(changed.toString(), "content", PAYLOAD), "at " + i);
    }
  }

  private static String header() {
    String encoded = JWS.substring(0, JWS.indexOf('.'));
    return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
  }

  private static String with(String member) {
    return withHeader(header().replace("{", "{" + member));
  }

  private static String withHeader(String header) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(header))
        + JWS.substring(JWS.indexOf('.'));
  }

  private static void assertBad(String key, String header) {
    assertBad(key, withHeader(header), "content", PAYLOAD);
  }

  private static void assertBad(String key, String jws, String part, byte[] payload) {
    assertFalse(key.isEmpty());
    var bad = assertInstanceOf(JwsChecked.Bad.class, Jws.check(jws, part, payload));
    assertEquals(key, bad.reason().key());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
