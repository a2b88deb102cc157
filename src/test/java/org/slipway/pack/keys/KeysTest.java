package org.slipway.pack.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.plan.Phrase;
import org.slipway.text.Texts;

class KeysTest {

  private static final Instant NOW = Instant.parse("2026-09-28T12:00:00Z");
  private static final Duration YEAR = Duration.ofDays(365);

  @Test
  void aNewKeyIsALeafUnderItsOwnRootAndOpensWithItsPassphrase() throws Exception {
    NewKey made = make("Ana Keller");

    SigningKey key = opened(made.pkcs12(), "correct horse", NOW);

    assertEquals("Ana Keller", key.holder());
    assertEquals(List.of(made.key().leaf(), made.root()), key.chain());
    key.leaf().verify(made.root().getPublicKey());
    assertEquals(-1, key.leaf().getBasicConstraints());
    assertEquals(0, made.root().getBasicConstraints());
    assertTrue(key.leaf().getKeyUsage()[0]);
    assertTrue(made.root().getKeyUsage()[5]);
    assertNotNull(key.leaf().getExtensionValue("2.5.29.56"), "noRevAvail");
    assertFalse(key.leaf().getCriticalExtensionOIDs().contains("2.5.29.56"));
  }

  @Test
  void theRootTravelsAsPemAndDer(@TempDir Path folder) throws Exception {
    NewKey made = make("Ana Keller");
    Files.writeString(folder.resolve("a.pem"), Certificates.pem(made.root()));
    Files.write(folder.resolve("b.der"), Certificates.der(make("Tom Berger").root()));
    Files.writeString(folder.resolve("note.txt"), "not a certificate");

    Trust trust = ((TrustRead.Done) TrustFiles.read(folder, new char[0])).trust();

    assertEquals(2, trust.roots().size());
    assertEquals(made.root(), trust.rootOf(made.key().chain(), NOW).orElseThrow());
    assertTrue(trust.rootOf(make("Eve").key().chain(), NOW).isEmpty());
    assertTrue(trust.rootOf(made.key().chain(), NOW.plus(YEAR).plus(YEAR)).isEmpty());
  }

  @Test
  void rootsComeFromAKeystoreToo(@TempDir Path folder) throws Exception {
    NewKey made = make("Ana Keller");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("root", made.root());
    var out = new ByteArrayOutputStream();
    store.store(out, "changeit".toCharArray());
    Path file = Files.write(folder.resolve("roots.p12"), out.toByteArray());

    Trust trust = ((TrustRead.Done) TrustFiles.read(file, "changeit".toCharArray())).trust();

    assertEquals(List.of(made.root()), trust.roots());
    var wrong = assertInstanceOf(TrustRead.Refused.class, TrustFiles.read(file, "x".toCharArray()));
    assertSaid("trust.unreadable", wrong.reason());
  }

  @Test
  void aFolderWithoutRootsOrOfSomethingElseIsRefused(@TempDir Path folder) throws Exception {
    var empty = assertInstanceOf(TrustRead.Refused.class, TrustFiles.read(folder, new char[0]));
    assertSaid("trust.no-certificate", empty.reason());
    Path file = Files.writeString(folder.resolve("x.pem"), "hello");
    var junk = assertInstanceOf(TrustRead.Refused.class, TrustFiles.read(file, new char[0]));
    assertTrue(junk.reason().key().startsWith("trust."));
    Path none = folder.resolve("none.pem");
    assertInstanceOf(TrustRead.Refused.class, TrustFiles.read(none, new char[0]));
  }

  @Test
  void passphrasesAreWiped() {
    char[] making = "correct horse".toCharArray();
    NewKey made = ((KeyMade.Done) Keys.create("Ana", making, YEAR, clock())).key();
    assertArrayEquals(new char[making.length], making);

    char[] wrong = "wrong horse".toCharArray();
    assertRefused("key.wrong-passphrase", Keys.open(made.pkcs12(), wrong, NOW));
    assertArrayEquals(new char[wrong.length], wrong);
  }

  @Test
  void whatCannotBeMadeIsRefusedWithAReason() {
    assertEquals("key.no-name", refusal(" ", "correct horse", YEAR).key());
    assertEquals("key.short-passphrase", refusal("Ana", "short", YEAR).key());
    assertEquals("key.short-validity", refusal("Ana", "correct horse", Duration.ofHours(1)).key());
  }

  @Test
  void aKeyIsRefusedOutsideItsValidity() {
    byte[] file = make("Ana Keller").pkcs12();
    Instant before = NOW.minusSeconds(1);
    Instant after = NOW.plus(YEAR).plusSeconds(1);
    assertRefused("key.not-yet-valid", Keys.open(file, "correct horse".toCharArray(), before));
    assertRefused("key.expired", Keys.open(file, "correct horse".toCharArray(), after));
  }

  @Test
  void filesThatAreNoneOrHoldNoKeyAreRefused() throws Exception {
    byte[] junk = {1, 2, 3};
    assertRefused("key.not-a-key-file", Keys.open(junk, "correct horse".toCharArray(), NOW));
    byte[] cut = java.util.Arrays.copyOf(make("Ana").pkcs12(), 300);
    assertRefused("key.not-a-key-file", Keys.open(cut, "correct horse".toCharArray(), NOW));

    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("root", make("Ana").root());
    assertRefused("key.no-key", Keys.open(saved(store), "correct horse".toCharArray(), NOW));
  }

  @Test
  void otherCurvesAndKindsAreRefused() throws Exception {
    KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
    curve.initialize(new ECGenParameterSpec("secp384r1"));
    assertRefused(
        "key.other-algorithm",
        Keys.open(
            foreign(curve.generateKeyPair(), "SHA256withECDSA"),
            "correct horse".toCharArray(),
            NOW));
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048);
    assertRefused(
        "key.other-algorithm",
        Keys.open(
            foreign(rsa.generateKeyPair(), "SHA256withRSA"), "correct horse".toCharArray(), NOW));
  }

  @Test
  void aFileWithSeveralKeysIsRefused() throws Exception {
    byte[] one = make("Ana").pkcs12();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(one), "correct horse".toCharArray());
    SigningKey other = opened(make("Tom").pkcs12(), "correct horse", NOW);
    var key = store.getKey("slipway", "correct horse".toCharArray());
    Certificate[] chain = {other.leaf()};
    store.setKeyEntry("other", key, "correct horse".toCharArray(), chain);
    assertRefused("key.several-keys", Keys.open(saved(store), "correct horse".toCharArray(), NOW));

    store.deleteEntry("slipway");
    assertRefused("key.not-a-pair", Keys.open(saved(store), "correct horse".toCharArray(), NOW));
  }

  @Test
  void aCompanysOwnChainOpens() throws Exception {
    KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
    curve.initialize(new ECGenParameterSpec("secp256r1"));

    SigningKey key =
        opened(foreign(curve.generateKeyPair(), "SHA256withECDSA"), "correct horse", NOW);

    assertEquals("Company Signer", key.holder());
  }

  @Test
  void signaturesAreDeterministicAndFit() {
    SigningKey key = make("Ana").key();
    byte[] message = "the plan".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    assertArrayEquals(key.signJose(message), key.signJose(message));
    assertArrayEquals(key.signDer(message), key.signDer(message));
    var publicKey = key.leaf().getPublicKey();
    assertTrue(Es256.joseFits(publicKey, message, key.signJose(message)));
    assertTrue(Es256.derFits(publicKey, message, key.signDer(message)));
    byte[] other = "the plot".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertFalse(Es256.joseFits(publicKey, other, key.signJose(message)));
    assertFalse(key.toString().contains("PRIVATE"));
  }

  @Test
  void theNonceIsThatOfRfc6979() throws Exception {
    // RFC 6979 A.2.5, P-256, SHA-256, message "sample"
    var secret =
        new BigInteger("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721", 16);
    var spec = ((java.security.interfaces.ECPublicKey) make("x").root().getPublicKey()).getParams();
    var key =
        (java.security.interfaces.ECPrivateKey)
            java.security.KeyFactory.getInstance("EC")
                .generatePrivate(new java.security.spec.ECPrivateKeySpec(secret, spec));

    byte[] signature = Es256.jose(key, "sample".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertEquals(
        "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
            + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
        java.util.HexFormat.of().formatHex(signature));
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private static NewKey make(String name) {
    return ((KeyMade.Done) Keys.create(name, "correct horse".toCharArray(), YEAR, clock())).key();
  }

  private static Phrase refusal(String name, String passphrase, Duration validity) {
    KeyMade made = Keys.create(name, passphrase.toCharArray(), validity, clock());
    Phrase reason = assertInstanceOf(KeyMade.Refused.class, made).reason();
    assertSaid(reason.key(), reason);
    return reason;
  }

  private static SigningKey opened(byte[] file, String passphrase, Instant at) {
    KeyOpened answer = Keys.open(file, passphrase.toCharArray(), at);
    return assertInstanceOf(KeyOpened.Done.class, answer).key();
  }

  private static void assertRefused(String key, KeyOpened answer) {
    assertSaid(key, assertInstanceOf(KeyOpened.Refused.class, answer).reason());
  }

  private static void assertSaid(String key, Phrase phrase) {
    assertEquals(key, phrase.key());
    String sentence = Texts.of(Locale.ENGLISH).say(phrase, ZoneOffset.UTC);
    assertFalse(sentence.contains("{"), sentence);
    assertFalse(sentence.contains("horse"), "a passphrase is never said");
  }

  private static byte[] saved(KeyStore store) throws Exception {
    var out = new ByteArrayOutputStream();
    store.store(out, "correct horse".toCharArray());
    return out.toByteArray();
  }

  private static byte[] foreign(KeyPair pair, String algorithm) throws Exception {
    var name = new X500Name("CN=Company Signer,O=Nordwind");
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.TEN,
            Date.from(NOW),
            Date.from(NOW.plus(YEAR)),
            name,
            pair.getPublic());
    X509Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                builder.build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    Certificate[] chain = {certificate};
    store.setKeyEntry("company", pair.getPrivate(), "correct horse".toCharArray(), chain);
    return saved(store);
  }
}
