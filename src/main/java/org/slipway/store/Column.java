package org.slipway.store;

import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Shape;

/**
 * The column of one field of a noun, under the field's name in snake case.
 *
 * @param to the kind a reference names
 */
record Column(String name, Shape.Field field, boolean optional, Cell cell, Optional<Kind> to) {

  private static final Pattern HUMP = Pattern.compile("(?=[A-Z])");

  static Column of(Shape.Field field) {
    Type type = field.isOptional() ? Shape.argument(field.type(), 0) : field.type();
    return new Column(
        snake(field.name()), field, field.isOptional(), Cell.of(type), reference(type));
  }

  private static Optional<Kind> reference(Type type) {
    return Shape.raw(type) == Id.class
        ? Optional.of(Kind.of(Shape.raw(Shape.argument(type, 0))))
        : Optional.empty();
  }

  static String snake(String name) {
    return HUMP.matcher(name).replaceAll("_").toLowerCase(java.util.Locale.ROOT);
  }

  void bind(PreparedStatement statement, int index, PlanRecord record) throws SQLException {
    Object value = field.get(record);
    Object inner = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
    if (inner == null) {
      statement.setNull(index, cell.sqlType());
    } else {
      cell.bind(statement, index, inner);
    }
  }

  /**
   * The field's value as the record wants it.
   *
   * @throws IllegalArgumentException if the row holds no such value
   */
  Object read(ResultSet row, int index) throws SQLException {
    Object value;
    try {
      value = cell.read(row, index);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
    if (optional) {
      return Optional.ofNullable(value);
    }
    if (value == null) {
      throw new IllegalArgumentException(name + " is empty");
    }
    return value;
  }
}
