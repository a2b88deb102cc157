package org.slipway.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.slipway.AnyPlan;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Finding;

class PlanSchemaTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema PLAN = SCHEMAS.getSchema(PlanSchema.text(PlanSchema.plan()));
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Provide
  Arbitrary<Plan> plans() {
    return AnyPlan.plans();
  }

  @Property(tries = 40)
  void everyWrittenPlanIsValid(@ForAll("plans") Plan plan) {
    assertEquals(List.of(), errors(PLAN, PlanJson.text(plan)));
  }

  @Property(tries = 40)
  void contentAndFindingsAreValidToo(@ForAll("plans") Plan plan, @ForAll long seed) {
    Schema content = SCHEMAS.getSchema(PlanSchema.text(PlanSchema.of(Content.class)));
    for (Id<Release> release : plan.releases().keySet()) {
      assertEquals(List.of(), errors(content, Content.of(plan, release).text()));
    }
    Schema finding = SCHEMAS.getSchema(PlanSchema.text(PlanSchema.of(Finding.class)));
    String text = VerdictJson.text(AnyPlan.value(Finding.class, seed));
    assertEquals(List.of(), errors(finding, text));
    assertFalse(errors(finding, text.replace("\"rule\"", "\"role\"")).isEmpty());
    assertFalse(errors(finding, text.replaceFirst("\"weight\":\"\\w+", "$0x")).isEmpty());
  }

  @Test
  void wrongDocumentsAreNot() {
    String text = PlanJson.text(AnyPlan.of(1, 3));
    for (String wrong :
        List.of(
            text.replace("slipway-plan", "plan"),
            text.replace("\"1.0\"", "\"2.0\""),
            text.replace("\"schemaVersion\"", "\"version\""),
            text.replaceFirst("\"stage\":\"[a-z]+\"", "\"stage\":\"moon\""),
            text.replaceFirst("\"stage\":\"[a-z]+\",?", ""),
            text.replaceFirst("\"id\":\"\\w", "\"id\":\"X"),
            text.replaceFirst("\"observedAt\":\"\\d+", "\"observedAt\":\"12"),
            text.replaceFirst("\"run\":\"PT", "\"run\":\"DT"),
            text.replaceFirst("\"timing\":\\{", "\"timing\":{\"luck\":1,"),
            text.replaceFirst("\"units\":\\d+", "\"units\":\"one\""),
            text.replaceFirst("\"deployment\":\\[", "\"deployment\":[7,"))) {
      assertFalse(text.equals(wrong), "nothing was changed");
      assertFalse(errors(PLAN, wrong).isEmpty(), wrong);
      assertTrue(PlanJson.read(wrong) instanceof Read.Refused<?>, wrong);
    }
  }

  @Property(tries = 150)
  void theSchemaIsNeverStricterThanTheReader(@ForAll long seed) {
    var random = new Random(seed);
    JsonNode document = Json.parse(PlanJson.text(AnyPlan.of(seed, 2))).orThrow();
    String change = mutate(document, random);
    if (!errors(PLAN, document.toString()).isEmpty()) {
      assertTrue(PlanJson.read(document.toString()) instanceof Read.Refused<?>, change);
    }
  }

  @Test
  void mostRandomChangesOfStructureAreFound() {
    int found = 0;
    for (int seed = 0; seed < 60; seed++) {
      JsonNode document = Json.parse(PlanJson.text(AnyPlan.of(seed, 2))).orThrow();
      mutate(document, new Random(seed));
      found += errors(PLAN, document.toString()).isEmpty() ? 0 : 1;
    }
    assertTrue(found > 30, "found: " + found);
  }

  @Test
  void theTextIsSortedAndTheSameInEveryRun() {
    String text = PlanSchema.text(PlanSchema.plan());
    assertEquals(text, PlanSchema.text(PlanSchema.plan()));
    assertTrue(text.startsWith("{\n  \"$defs\" : {\n    \"actuals\" : {"), text.substring(0, 60));
    assertTrue(text.endsWith("}\n"));
  }

  /** Replaces, renames or removes one member or item anywhere. */
  private static String mutate(JsonNode document, Random random) {
    var containers = new ArrayList<ContainerNode<?>>();
    collect(document, containers);
    ContainerNode<?> at = containers.get(random.nextInt(containers.size()));
    return switch (at) {
      case ObjectNode object -> {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(3) == 0) {
          object.remove(name);
          yield "removed " + name;
        }
        object.set(name, other(random));
        yield name + " is now " + object.get(name);
      }
      case ArrayNode array -> {
        int i = random.nextInt(array.size());
        array.set(i, other(random));
        yield "[" + i + "] is now " + array.get(i);
      }
      default -> throw new AssertionError(at);
    };
  }

  private static JsonNode other(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> NODES.numberNode(random.nextInt(100) - 50);
      case 1 -> NODES.numberNode(1.5);
      case 2 -> NODES.textNode("moon");
      case 3 -> NODES.textNode("");
      case 4 -> NODES.booleanNode(true);
      case 5 -> NODES.nullNode();
      case 6 -> NODES.arrayNode().add("x");
      default -> NODES.objectNode().put("x", 1);
    };
  }

  private static void collect(JsonNode node, List<ContainerNode<?>> found) {
    if (node instanceof ContainerNode<?> container && !container.isEmpty()) {
      found.add(container);
    }
    node.forEach(child -> collect(child, found));
  }

  private static List<String> errors(Schema schema, String document) {
    return schema
        .validate(
            document,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
