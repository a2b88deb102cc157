package org.slipway.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.json.PlanSchema;
import org.slipway.pack.document.PackDocument;

/** The printed schema speaks of the files that are written. */
class PackSchemaTest {

  private static final Schema PACK =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(PlanSchema.text(PlanSchema.signed(PackDocument.class, PackJson.FORMAT, 1)));

  private final String pack =
      new String(SamplePacks.make("REL-2031").json(), StandardCharsets.UTF_8);

  @Test
  void aPackIsValid() {
    assertEquals(List.of(), PACK.validate(pack, InputFormat.JSON));
  }

  @Test
  void aPackWithoutASignatureOrWithAnotherShapeIsNot() {
    for (String wrong :
        List.of(
            pack.replace("\"signatures\"", "\"seals\""),
            pack.replace("slipway-pack", "slipway-plan"),
            pack.replace("\"verdictDigest\"", "\"verdictPrint\""),
            pack.replaceFirst("\"result\":\"\\w+", "$0x"))) {
      assertFalse(PACK.validate(wrong, InputFormat.JSON).isEmpty());
    }
  }
}
