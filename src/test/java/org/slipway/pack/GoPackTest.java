package org.slipway.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.slipway.core.readiness.Go;
import org.slipway.pack.VerifyReport.Partner;
import org.slipway.pack.VerifyReport.Recomputed;
import org.slipway.pack.keys.Certificates;
import org.slipway.pack.keys.Trust;

/** The pack of the sample's release that may go, as strangers and as our own verifier see it. */
class GoPackTest {

  private static final Pack PACK = SamplePacks.make("REL-2032");
  private static final X509Certificate ROOT = SampleKeys.ana().root();

  @Test
  void itsVerdictIsGoAndIsRecomputed() {
    VerifyReport report = verify(PACK.pdf(), PACK.json());
    assertEquals(List.of(), report.notes());
    assertEquals(Optional.of(Go.GO), report.document().orElseThrow().facts().go());
    assertEquals(Recomputed.SAME, report.recomputed());
    assertEquals(Partner.MATCHES, report.partner());
    assertEquals(0, report.exitCode());
  }

  @Test
  void theSameRequestGivesTheSameBytes() throws Exception {
    Pack again = SamplePacks.make("REL-2032");
    assertArrayEquals(PACK.json(), again.json());
    assertArrayEquals(PACK.pdf(), again.pdf());
    Path folder = Files.createDirectories(Path.of("target/pack"));
    Files.write(folder.resolve(PACK.name() + ".pdf"), PACK.pdf());
    Files.write(folder.resolve(PACK.name() + ".json"), PACK.json());
    Files.writeString(folder.resolve("root.pem"), Certificates.pem(ROOT));
  }

  @Test
  void independentValidatorsPassThePdf() throws Exception {
    assertEquals(List.of(), Validators.veraPdf(PACK.pdf(), "3a"));
    assertEquals(List.of(), Validators.veraPdf(PACK.pdf(), "ua1"));
    assertEquals("TOTAL_PASSED PAdES-BASELINE-B", Validators.dss(PACK.pdf(), ROOT));
  }

  /**
   * With nothing but the published description: each part in its RFC 8785 form is the detached
   * payload of the compact JWS that stands under its name, signed with ES256 by the first
   * certificate of {@code x5c}.
   */
  @Test
  void aStrangerVerifiesTheSignaturesOfTheFile() throws Exception {
    JsonNode file = new ObjectMapper().readTree(PACK.json());
    assertEquals(3, file.path("signatures").size());
    for (Map.Entry<String, JsonNode> signature : file.path("signatures").properties()) {
      String part = file.path(signature.getKey()).toString();
      byte[] canonical = new JsonCanonicalizer(part).getEncodedUTF8();
      JsonWebSignature jws = jws(signature.getValue().asText(), canonical);
      assertTrue(jws.verifySignature(), signature.getKey());
      X509Certificate leaf = jws.getLeafCertificateHeaderValue();
      leaf.verify(ROOT.getPublicKey());
      canonical[canonical.length / 2] ^= 1;
      assertFalse(jws(signature.getValue().asText(), canonical).verifySignature());
    }
    assertArrayEquals(new JsonCanonicalizer(PACK.json()).getEncodedUTF8(), PACK.json());
  }

  private static JsonWebSignature jws(String compact, byte[] payload) throws Exception {
    var jws = new JsonWebSignature();
    jws.setAlgorithmConstraints(
        new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256));
    jws.setCompactSerialization(compact);
    jws.setEncodedPayload(Base64.getUrlEncoder().withoutPadding().encodeToString(payload));
    jws.setKey(jws.getLeafCertificateHeaderValue().getPublicKey());
    return jws;
  }

  @Test
  void theJsonIsAttachedByteForByte() throws Exception {
    try (PDDocument document = Loader.loadPDF(PACK.pdf())) {
      assertArrayEquals(PACK.json(), attachment(document).toByteArray());
    }
  }

  @Test
  void changedAddedAndCutBytesAreFound() {
    for (byte[] file : List.of(PACK.json(), PACK.pdf())) {
      for (int i = 0; i < 20; i++) {
        byte[] changed = file.clone();
        changed[(int) ((long) i * file.length / 20)] ^= 4;
        assertFound(changed, "byte " + i);
      }
      assertFound(Arrays.copyOf(file, file.length + 1), "a trailing byte");
      assertFound(Arrays.copyOf(file, file.length - 1), "a cut byte");
    }
  }

  @Test
  void anIncrementalUpdateIsFound() throws Exception {
    var out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(PACK.pdf())) {
      var page = document.getPage(0);
      var append = PDPageContentStream.AppendMode.APPEND;
      try (var content = new PDPageContentStream(document, page, append, false, true)) {
        content.addRect(0, 0, 300, 300);
        content.fill();
      }
      page.getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(out);
    }
    assertFound(out.toByteArray(), "an incremental update");
  }

  @Test
  void aSwappedAttachmentIsFound() throws Exception {
    byte[] other = SamplePacks.payments().json();
    var updated = new ByteArrayOutputStream();
    var whole = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(PACK.pdf())) {
      PDEmbeddedFile file = attachment(document);
      try (var content = file.createOutputStream()) {
        content.write(other);
      }
      file.getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(updated);
      document.save(whole);
    }
    assertFound(updated.toByteArray(), "swapped by an update");
    assertFound(whole.toByteArray(), "swapped in a new file");
    assertEquals(22, verify(PACK.pdf(), other).exitCode());
  }

  @Test
  void anAttachmentChangedInPlaceIsFound() throws Exception {
    String pdf = new String(PACK.pdf(), StandardCharsets.ISO_8859_1);
    int at = pdf.indexOf("/Type /EmbeddedFile");
    assertTrue(at > 0 || pdf.contains("/EmbeddedFile"), "no attachment found");
    byte[] changed = PACK.pdf().clone();
    int inside = pdf.indexOf("stream", pdf.indexOf("/EmbeddedFile")) + 40;
    changed[inside] ^= 1;
    assertFound(changed, "in place");
  }

  private static PDEmbeddedFile attachment(PDDocument document) throws Exception {
    var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
    var ours = Objects.requireNonNull(files).get(PACK.name() + ".json");
    return Objects.requireNonNull(ours).getEmbeddedFile();
  }

  private static void assertFound(byte[] file, String what) {
    VerifyReport report = verify(file);
    assertTrue(report.exitCode() == 20 || report.exitCode() == 22, what + report.exitCode());
    assertFalse(report.notes().isEmpty(), what);
  }

  private static VerifyReport verify(byte[]... files) {
    return Verifier.verify(
        Arrays.stream(files).map(bytes -> new PackFile("pack", bytes)).toList(),
        Trust.of(List.of(ROOT)));
  }
}
