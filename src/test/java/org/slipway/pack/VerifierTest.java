package org.slipway.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slipway.pack.VerifyReport.Integrity;
import org.slipway.pack.VerifyReport.Partner;
import org.slipway.pack.VerifyReport.Recomputed;
import org.slipway.pack.VerifyReport.Trusted;
import org.slipway.pack.keys.Trust;
import org.slipway.text.Texts;

class VerifierTest {

  private static final Pack PACK = SamplePacks.payments();
  private static final Trust TRUST = Trust.of(List.of(SampleKeys.ana().root()));

  @Test
  void aGoodPackHasFourGoodAnswers() {
    VerifyReport report = verify(PACK.pdf(), PACK.json());

    assertEquals(List.of(), report.notes());
    assertEquals(Integrity.INTACT, report.integrity());
    assertEquals("Ana Keller", report.signer().orElseThrow().name());
    assertEquals(Trusted.TRUSTED, report.trust());
    assertEquals(Recomputed.SAME, report.recomputed());
    assertEquals(Partner.MATCHES, report.partner());
    assertEquals(0, report.exitCode());
    assertTrue(report.document().orElseThrow().facts().sample());
  }

  @Test
  void eachFileAloneIsCompleteInItself() {
    for (byte[] alone : List.of(PACK.pdf(), PACK.json())) {
      VerifyReport report = verify(alone);
      assertEquals(Partner.NOT_SEEN, report.partner());
      assertEquals(0, report.exitCode());
    }
  }

  @Test
  void withoutTheRootNobodyIsTrusted() {
    VerifyReport none = Verifier.verify(List.of(file(PACK.json())), Trust.NOBODY);
    assertEquals(Trusted.NO_ROOTS, none.trust());
    assertEquals(21, none.exitCode());
    assertSaid(none);

    Trust other = Trust.of(List.of(SampleKeys.eve().root()));
    VerifyReport eve = Verifier.verify(List.of(file(PACK.json())), other);
    assertEquals(Trusted.NOT_TRUSTED, eve.trust());
    assertEquals(21, eve.exitCode());
    assertEquals(Integrity.INTACT, eve.integrity());
  }

  @Test
  void sampledChangedBytesOfTheJsonAreRefused() {
    byte[] json = PACK.json();
    int step = Math.max(1, json.length / 80);
    for (int i = 0; i < json.length; i += step) {
      assertRefused(changed(json, i, 1 << (i % 8)), "JSON byte " + i);
    }
  }

  @Test
  @Tag("slow")
  void manyMoreChangedBytesAreRefused() {
    byte[] json = PACK.json();
    for (int i = 0; i < json.length; i += 37) {
      assertRefused(changed(json, i, 1 << (i % 8)), "JSON byte " + i);
    }
    byte[] pdf = PACK.pdf();
    for (int i = 5; i < pdf.length; i += Math.max(1, pdf.length / 2000)) {
      assertRefused(changed(pdf, i, 1 << (i % 8)), "PDF byte " + i);
    }
  }

  @Test
  void everyByteOfTheFirstAndLastOfTheJsonCounts() {
    byte[] json = PACK.json();
    for (int i = 0; i < 40; i++) {
      assertRefused(changed(json, i, 1), "JSON byte " + i);
      assertRefused(changed(json, json.length - 1 - i, 1), "JSON byte from the end " + i);
    }
  }

  @Test
  void sampledChangedBytesOfThePdfAreRefused() {
    byte[] pdf = PACK.pdf();
    int step = Math.max(1, pdf.length / 24);
    for (int i = 0; i < pdf.length; i += step) {
      assertRefused(changed(pdf, i, 1 << (i % 8)), "PDF byte " + i);
    }
  }

  @Test
  void changesInTheGapOfThePdfAreRefused() {
    byte[] pdf = PACK.pdf();
    int gap = lastIndexOf(pdf, "/Contents <") + "/Contents <".length();
    for (int i = gap; i < gap + 40; i++) {
      assertRefused(changed(pdf, i, 0x20), "letter case at " + i);
      assertRefused(changed(pdf, i, 1), "digit at " + i);
    }
    for (int i = gap + 16_000; i < gap + 16_020; i++) {
      assertRefused(changed(pdf, i, 1), "padding at " + i);
    }
  }

  @Test
  void somethingAfterTheEndIsRefused() {
    assertAltered("pades.more-after", with(PACK.pdf(), "\n"));
    assertAltered("pades.more-after", with(PACK.pdf(), "% a comment\n"));
    assertAltered("pack.not-canonical", with(PACK.json(), "\n"));
    assertRefused(Arrays.copyOf(PACK.json(), PACK.json().length - 1), "cut JSON");
    assertRefused(Arrays.copyOf(PACK.pdf(), PACK.pdf().length - 1), "cut PDF");
  }

  @Test
  void anIncrementalUpdateIsRefused() throws Exception {
    var out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(PACK.pdf())) {
      var page = document.getPage(0);
      try (var content =
          new PDPageContentStream(
              document, page, PDPageContentStream.AppendMode.APPEND, false, true)) {
        content.addRect(0, 0, 300, 300);
        content.fill();
      }
      page.getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(out);
    }
    assertAltered("pades.more-after", out.toByteArray());
  }

  @Test
  void aSecondSignatureOverAForgedPageIsRefused() throws Exception {
    byte[] twice =
        org.slipway.pack.sign.PadesForgery.forgeAndSign(
            PACK.pdf(), SampleKeys.eve().key(), SamplePacks.NOW);
    assertRefused(twice, "second signature");
  }

  @Test
  void aPartnerOfAnotherPackIsRefused() {
    Pack other = SamplePacks.make("REL-2032");
    VerifyReport report = verify(PACK.pdf(), other.json());
    assertEquals(Partner.DIFFERS, report.partner());
    assertEquals(22, report.exitCode());
    assertSaid(report);
    assertEquals(22, verify(PACK.pdf(), other.pdf()).exitCode());
  }

  @Test
  void partsOfTwoPacksBySameSignerDoNotFitTogether() {
    String one = new String(PACK.json(), StandardCharsets.UTF_8);
    String other = new String(SamplePacks.make("REL-2032").json(), StandardCharsets.UTF_8);
    String swapped = swap(swap(one, other, "\"facts\":", ",\"format\""), other);
    assertEquals(22, verify(swapped.getBytes(StandardCharsets.UTF_8)).exitCode());
  }

  @Test
  void whatIsNoPackIsRefusedInWords() {
    assertAltered("pack.not-a-pack", bytes("{}"));
    assertRefused(bytes(""), "nothing");
    assertRefused(bytes("%PDF-1.7\nnonsense"), "a broken PDF");
    assertRefused(bytes("{\"a\":1,\"a\":2}"), "duplicate names");
    assertRefused(bytes("{\"a\":\"\\ud800\"}"), "an unpaired surrogate");
    assertRefused(bytes("[".repeat(100) + "]".repeat(100)), "too deep");
    assertEquals(22, Verifier.verify(List.of(), TRUST).exitCode());
  }

  @Test
  void aVerdictThatTheFactsDoNotGiveShows() {
    VerifyReport report = verify(ForgedPacks.better(PACK));
    assertEquals(Integrity.INTACT, report.integrity());
    assertEquals(Recomputed.DIFFERS, report.recomputed());
    assertEquals(23, report.exitCode());
    assertSaid(report);
  }

  @Test
  void aRuleVersionThatIsNotHereIsNotRecomputableAndNotAltered() {
    VerifyReport report = verify(ForgedPacks.ofLaterRules(PACK));
    assertEquals(Integrity.INTACT, report.integrity());
    assertEquals(Recomputed.NOT_BY_THIS_VERSION, report.recomputed());
    assertEquals(11, report.exitCode());
    assertSaid(report);
  }

  @Test
  void aPackOfANewerFormIsRefused() {
    String json = new String(PACK.json(), StandardCharsets.UTF_8);
    for (String version : List.of("2.0", "1.3", "1.10")) {
      String newer =
          json.replace("\"schemaVersion\":\"1.2\"", "\"schemaVersion\":\"" + version + "\"");
      assertNotEquals(json, newer);
      assertAltered("pack.newer", bytes(newer));
    }
  }

  private static String swap(String one, String other, String from, String to) {
    return one.substring(0, one.indexOf(from))
        + other.substring(other.indexOf(from), other.indexOf(to))
        + one.substring(one.indexOf(to));
  }

  /** Takes the signature over the facts from the other pack too. */
  private static String swap(String one, String other) {
    String from = "\"facts\":\"";
    return one.substring(0, one.lastIndexOf(from)) + other.substring(other.lastIndexOf(from));
  }

  private static void assertRefused(byte[] file, String what) {
    VerifyReport report = verify(file);
    assertTrue(report.exitCode() == 20 || report.exitCode() == 22, what);
    assertFalse(report.notes().isEmpty(), what);
  }

  private static void assertAltered(String reason, byte[] file) {
    VerifyReport report = verify(file);
    assertEquals(22, report.exitCode());
    assertEquals(reason, report.notes().getFirst().key());
    assertSaid(report);
  }

  private static void assertSaid(VerifyReport report) {
    Texts texts = Texts.of(Locale.ENGLISH);
    assertFalse(report.notes().isEmpty());
    report
        .notes()
        .forEach(note -> assertFalse(texts.say(note, ZoneOffset.UTC).contains("{"), note.key()));
  }

  private static VerifyReport verify(byte[]... files) {
    return Verifier.verify(Arrays.stream(files).map(VerifierTest::file).toList(), TRUST);
  }

  private static PackFile file(byte[] bytes) {
    return new PackFile("pack", bytes);
  }

  private static byte[] changed(byte[] file, int at, int bits) {
    byte[] copy = file.clone();
    copy[at] ^= (byte) bits;
    return copy;
  }

  private static byte[] with(byte[] file, String tail) {
    byte[] more = Arrays.copyOf(file, file.length + tail.length());
    System.arraycopy(bytes(tail), 0, more, file.length, tail.length());
    return more;
  }

  private static int lastIndexOf(byte[] file, String text) {
    return new String(file, StandardCharsets.ISO_8859_1).lastIndexOf(text);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
