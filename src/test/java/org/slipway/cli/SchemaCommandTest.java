package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.slipway.json.PlanSchema;

class SchemaCommandTest {

  @Test
  void everyAnswerHasASchemaThatAValidatorTakes() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    SchemaCommand.answers()
        .forEach(
            (name, type) -> {
              ObjectNode schema = PlanSchema.of(type);
              String text = PlanSchema.text(schema);
              assertEquals("object", schema.at(pointer(schema)).path("type").asText(), name);
              assertTrue(registry.getSchema(text).getSchemaNode().isObject(), name);
            });
  }

  private static String pointer(ObjectNode schema) {
    return schema.path("$ref").asText().substring(1);
  }
}
