package org.slipway.store;

import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.VersionRange;
import org.slipway.json.Read;
import org.slipway.json.RecordJson;

/**
 * How the values of one declared type stand in one column: numbers, truth values, dates, instants
 * and ids typed; other scalars as their words; everything else as canonical JSON. A cell may
 * remember values it has read and belongs to one thread.
 */
interface Cell {

  /** Sets parameter {@code index}; {@code value} is never an optional and never null. */
  void bind(PreparedStatement statement, int index, Object value) throws SQLException;

  /** Reads column {@code index}; null where the column is null. */
  @Nullable Object read(ResultSet row, int index) throws SQLException;

  /** The type for {@code setNull}. */
  int sqlType();

  /** The cell for a declared type without its {@code Optional}. */
  static Cell of(Type type) {
    Class<?> raw = Shape.raw(type);
    if (raw == String.class) {
      return new Text();
    }
    if (raw == Id.class) {
      return new Ids();
    }
    if (raw == Instant.class) {
      return new Instants();
    }
    if (raw == LocalDate.class) {
      return new Plain(LocalDate.class, Types.DATE);
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return new Plain(Boolean.class, Types.BOOLEAN);
    }
    if (raw == int.class || raw == Integer.class) {
      return new Plain(Integer.class, Types.INTEGER);
    }
    if (raw == long.class || raw == Long.class) {
      return new Plain(Long.class, Types.BIGINT);
    }
    boolean word =
        raw.isEnum() || raw == ZoneId.class || raw == Duration.class || raw == VersionRange.class;
    return new Json(type, word || raw == java.math.BigDecimal.class);
  }

  /** A value that the driver takes and gives as it is. */
  record Plain(Class<?> type, int sqlType) implements Cell {

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
      statement.setObject(index, value);
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
      return row.getObject(index, type);
    }
  }

  record Text() implements Cell {

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
      statement.setString(index, (String) value);
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
      return row.getString(index);
    }

    @Override
    public int sqlType() {
      return Types.VARCHAR;
    }
  }

  record Ids() implements Cell {

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
      statement.setObject(index, ((Id<?>) value).uuid());
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
      UUID uuid = row.getObject(index, UUID.class);
      return uuid == null ? null : new Id<>(uuid);
    }

    @Override
    public int sqlType() {
      return Types.OTHER;
    }
  }

  record Instants() implements Cell {

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
      statement.setObject(index, ((Instant) value).atOffset(ZoneOffset.UTC));
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
      OffsetDateTime at = row.getObject(index, OffsetDateTime.class);
      return at == null ? null : at.toInstant();
    }

    @Override
    public int sqlType() {
      return Types.TIMESTAMP_WITH_TIMEZONE;
    }
  }

  /** Canonical JSON, or for a scalar the word between its quotes. Equal texts are read once. */
  final class Json implements Cell {

    private static final int REMEMBERED = 1_000;

    private final Type type;
    private final boolean word;
    private final Map<String, Object> known = new HashMap<>();

    Json(Type type, boolean word) {
      this.type = type;
      this.word = word;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
      String text = RecordJson.fieldText(type, value);
      statement.setString(index, word ? text.substring(1, text.length() - 1) : text);
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
      String text = row.getString(index);
      if (text == null) {
        return null;
      }
      Object value = known.get(text);
      if (value == null) {
        value = parse(text);
        if (known.size() < REMEMBERED) {
          known.put(text, value);
        }
      }
      return value;
    }

    private Object parse(String text) {
      return switch (RecordJson.readField(type, word ? '"' + text + '"' : text)) {
        case Read.Done<Object>(Object value) -> value;
        case Read.Refused<Object> refused ->
            throw new IllegalArgumentException(refused.problems().toString());
      };
    }

    @Override
    public int sqlType() {
      return Types.VARCHAR;
    }
  }
}
