package org.slipway.exchange.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.json.Json;
import org.slipway.json.Read;
import org.slipway.json.RecordJson;

/**
 * All records of one kind as a table: stable machine names in the heading, {@code id} and {@code
 * key} first, then a column for each field and each part of a value that is always there. Records
 * are named by their keys, times are ISO 8601, what has inner structure is JSON.
 */
public record PlanTable(List<String> heading, List<List<String>> rows) {

  private static final String BETWEEN = "; ";

  /** One column: how its cells are made of a record. */
  private record Column(String name, Type type, List<Shape.Field> path) {}

  public PlanTable {
    heading = List.copyOf(heading);
    rows = List.copyOf(rows);
  }

  /** The table of a kind, rows by key. */
  public static PlanTable of(Plan plan, Kind kind) {
    var columns = new ArrayList<Column>();
    for (Shape.Field field : Shape.of(kind).fields()) {
      if (!field.name().equals("head")) {
        add(columns, field.name(), List.of(), field);
      }
    }
    var heading = new ArrayList<String>(List.of("id", "key"));
    columns.forEach(column -> heading.add(column.name()));
    List<List<String>> rows =
        plan.records(kind).stream()
            .sorted(Comparator.comparing(PlanRecord::key))
            .map(record -> row(plan, record, columns))
            .toList();
    return new PlanTable(heading, rows);
  }

  private static void add(
      List<Column> columns, String name, List<Shape.Field> above, Shape.Field field) {
    var path = new ArrayList<Shape.Field>(above);
    path.add(field);
    Class<?> raw = Shape.raw(field.type());
    if (raw.isRecord() && raw != Id.class && raw != Ref.class) {
      for (Shape.Field part : Shape.of(raw.asSubclass(Record.class)).fields()) {
        add(columns, name + "." + part.name(), path, part);
      }
    } else {
      columns.add(new Column(name, field.type(), path));
    }
  }

  private static List<String> row(Plan plan, PlanRecord record, List<Column> columns) {
    var cells = new ArrayList<String>(List.of(record.id().toString(), record.key()));
    for (Column column : columns) {
      Object value = record;
      for (Shape.Field field : column.path()) {
        value = field.get(value);
      }
      cells.add(cell(plan, column.type(), value));
    }
    return cells;
  }

  private static String cell(Plan plan, Type type, Object value) {
    return switch (value) {
      case Optional<?> optional ->
          optional.map(v -> cell(plan, Shape.argument(type, 0), v)).orElse("");
      case Id<?> id -> key(plan, new Ref(Kind.of(Shape.raw(Shape.argument(type, 0))), id));
      case Ref ref -> ref.kind().token() + "/" + key(plan, ref);
      case List<?> list when isPlain(Shape.raw(Shape.argument(type, 0))) ->
          list.stream()
              .map(item -> cell(plan, Shape.argument(type, 0), item))
              .collect(Collectors.joining(BETWEEN));
      case List<?> list when list.isEmpty() -> "";
      default -> plain(RecordJson.fieldText(type, value));
    };
  }

  private static boolean isPlain(Class<?> raw) {
    return !raw.isRecord() || raw == Id.class || raw == Ref.class;
  }

  private static String key(Plan plan, Ref ref) {
    return plan.find(ref).map(PlanRecord::key).orElse("");
  }

  /** A JSON string without its quotes; any other JSON as it is. */
  private static String plain(String json) {
    return json.startsWith("\"") && Json.parse(json) instanceof Read.Done<JsonNode>(var node)
        ? node.textValue()
        : json;
  }
}
