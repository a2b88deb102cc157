package org.slipway.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Shape;

/**
 * A plan inside another value, such as an extract: its records by kind, without the field values
 * that imports took, which are nobody's business outside the workspace.
 */
record Plans() implements Codec {

  @Override
  public void write(Object value, StringBuilder out) {
    out.append("{\"records\":");
    PlanJson.records((Plan) value, out, Plans::bare, () -> {});
    out.append('}');
  }

  @Override
  public Object read(JsonNode node) {
    if (!node.isObject()) {
      throw Wrong.of("json.not-object", Arg.words(Scalars.shown(node)));
    }
    if (!node.has("records")) {
      throw Wrong.of("json.missing").within("records");
    }
    for (var member : node.properties()) {
      if (!member.getKey().equals("records")) {
        throw Wrong.of("json.unknown-field").within(member.getKey());
      }
    }
    return new PlanReader().tree(node.get("records"));
  }

  /** The record without imported values; its external ids stay. */
  static <R extends PlanRecord> R bare(R record) {
    Head<?> head = record.head();
    if (head.externalIds().stream().allMatch(e -> e.imported().isEmpty())) {
      return record;
    }
    List<ExternalId> names =
        head.externalIds().stream()
            .map(e -> new ExternalId(e.source(), e.id(), new TreeMap<>()))
            .toList();
    return Shape.with(record, "head", head.withExternalIds(names));
  }

  @Override
  public Sketch sketch() {
    return new Sketch.Described(Plan.class);
  }
}
