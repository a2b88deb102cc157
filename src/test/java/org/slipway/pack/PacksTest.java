package org.slipway.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.layout.ElkLayout;
import org.slipway.pack.keys.Certificates;
import org.slipway.text.Texts;

class PacksTest {

  @Test
  void theSameRequestGivesTheSameFiles() throws Exception {
    Pack first = SamplePacks.payments();
    Pack second = SamplePacks.make("REL-2031");
    Path folder = Files.createDirectories(Path.of("target/pack"));
    Files.write(folder.resolve(first.name() + ".pdf"), first.pdf());
    Files.write(folder.resolve(first.name() + ".json"), first.json());
    Files.writeString(folder.resolve("root.pem"), Certificates.pem(SampleKeys.ana().root()));

    assertArrayEquals(first.json(), second.json());
    assertArrayEquals(first.pdf(), second.pdf());
  }

  @Test
  void independentValidatorsPassThePack() throws Exception {
    byte[] pdf = SamplePacks.payments().pdf();

    assertEquals(List.of(), Validators.veraPdf(pdf, "3a"));
    assertEquals(List.of(), Validators.veraPdf(pdf, "ua1"));
    assertEquals("TOTAL_PASSED PAdES-BASELINE-B", Validators.dss(pdf, SampleKeys.ana().root()));
  }

  @Test
  void aKeyThatIsNotValidThenDoesNotSign() {
    PackRequest request = SamplePacks.request(SamplePacks.plan(), "REL-2031");
    var late =
        new PackRequest(
            request.plan(),
            request.release(),
            new Moments(
                SamplePacks.NOW, SampleKeys.ana().root().getNotAfter().toInstant().plusSeconds(1)),
            request.key(),
            request.origin(),
            request.locale());

    var refused = assertInstanceOf(Packed.Refused.class, Packs.make(late, new ElkLayout()));
    assertEquals("key.expired", refused.reason().key());
  }

  @Test
  void aPlanFileFromABranchIsNotSigned() {
    Plan tried = WhatIfMark.on(SamplePacks.plan(), Optional.of("Vendor late"));
    var refused =
        assertInstanceOf(
            Packed.Refused.class,
            Packs.make(SamplePacks.request(tried, "REL-2031"), new ElkLayout()));
    String said = Texts.of(Locale.ENGLISH).say(refused.reason(), ZoneOffset.UTC);
    assertTrue(said.startsWith("what-if: Vendor late"), said);
  }

  @Test
  void fileNamesFitEverySystem() {
    assertEquals("REL-2031", Packs.fileName("REL-2031"));
    assertEquals("REL_2031__x", Packs.fileName("REL/2031: x"));
    assertEquals("_..", Packs.fileName(".."));
    assertEquals("_con", Packs.fileName("con"));
  }
}
