package org.slipway.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;

/**
 * Codecs of values that hold others of one type. Empty ones are left out of the object around them,
 * so that a field added later does not change the bytes of records that do not use it.
 */
final class Containers {

  private Containers() {}

  /** There or not there; inside an object an absent field, alone {@code null}. */
  record Maybe(Codec inner) implements Codec {

    @Override
    public void write(Object value, StringBuilder out) {
      Optional<?> optional = (Optional<?>) value;
      if (optional.isPresent()) {
        inner.write(optional.get(), out);
      } else {
        out.append("null");
      }
    }

    @Override
    public Object read(JsonNode node) {
      return Optional.of(inner.read(node));
    }

    @Override
    public boolean leavesOut(Object value) {
      return ((Optional<?>) value).isEmpty();
    }

    @Override
    public Optional<Object> absent() {
      return Optional.of(Optional.empty());
    }

    @Override
    public Sketch sketch() {
      return inner.sketch();
    }
  }

  /** A list as an array. */
  record Many(Codec inner) implements Codec {

    @Override
    public void write(Object value, StringBuilder out) {
      out.append('[');
      int start = out.length();
      for (Object item : (List<?>) value) {
        if (out.length() > start) {
          out.append(',');
        }
        inner.write(item, out);
      }
      out.append(']');
    }

    @Override
    public Object read(JsonNode node) {
      if (!node.isArray()) {
        throw Wrong.of("json.not-array", Arg.words(Scalars.shown(node)));
      }
      var items = new ArrayList<Object>();
      var problems = new ArrayList<Problem>();
      for (int i = 0; i < node.size(); i++) {
        try {
          items.add(inner.read(node.get(i)));
        } catch (Wrong wrong) {
          problems.addAll(wrong.within("[" + i + "]").problems());
        }
      }
      if (!problems.isEmpty()) {
        throw new Wrong(problems);
      }
      return List.copyOf(items);
    }

    @Override
    public boolean leavesOut(Object value) {
      return ((List<?>) value).isEmpty();
    }

    @Override
    public Optional<Object> absent() {
      return Optional.of(List.of());
    }

    @Override
    public Sketch sketch() {
      return new Sketch.Many(inner.sketch());
    }
  }

  /** A sorted map as an object; {@code names} turns a key into a member name and back. */
  record Named(Names names, Codec inner) implements Codec {

    @Override
    public void write(Object value, StringBuilder out) {
      var members = new TreeMap<String, Object>();
      ((SortedMap<?, ?>) value).forEach((key, item) -> members.put(names.print(key), item));
      out.append('{');
      int start = out.length();
      for (var member : members.entrySet()) {
        if (out.length() > start) {
          out.append(',');
        }
        Canonical.text(member.getKey(), out);
        out.append(':');
        inner.write(member.getValue(), out);
      }
      out.append('}');
    }

    @Override
    public Object read(JsonNode node) {
      if (!node.isObject()) {
        throw Wrong.of("json.not-object", Arg.words(Scalars.shown(node)));
      }
      var items = new TreeMap<Object, Object>();
      var problems = new ArrayList<Problem>();
      for (var member : node.properties()) {
        try {
          items.put(names.parse(member.getKey()), inner.read(member.getValue()));
        } catch (Wrong wrong) {
          problems.addAll(wrong.within(member.getKey()).problems());
        }
      }
      if (!problems.isEmpty()) {
        throw new Wrong(problems);
      }
      return Collections.unmodifiableSortedMap(items);
    }

    @Override
    public boolean leavesOut(Object value) {
      return ((SortedMap<?, ?>) value).isEmpty();
    }

    @Override
    public Optional<Object> absent() {
      return Optional.of(Collections.emptySortedMap());
    }

    @Override
    public Sketch sketch() {
      return new Sketch.Names(names.sketch(), inner.sketch());
    }
  }

  /** Keys of a map as member names. */
  sealed interface Names {

    String print(Object key);

    Object parse(String name);

    Sketch sketch();

    /** Free text. */
    record Free() implements Names {
      @Override
      public String print(Object key) {
        return (String) key;
      }

      @Override
      public Object parse(String name) {
        return name;
      }

      @Override
      public Sketch sketch() {
        return Sketch.text();
      }
    }

    /** The words of a choice. */
    record Choice(Words words) implements Names {
      @Override
      public String print(Object key) {
        return words.wordOf(key);
      }

      @Override
      public Object parse(String name) {
        Object constant = words.byWord().get(name);
        if (constant == null) {
          throw Wrong.of(
              "json.unknown-word", Arg.words(name), Arg.words(String.join(", ", words.words())));
        }
        return constant;
      }

      @Override
      public Sketch sketch() {
        return words.sketch();
      }
    }

    /** A record by kind and id, {@code freeze/0197…}. */
    record Records() implements Names {
      @Override
      public String print(Object key) {
        Ref ref = (Ref) key;
        return ref.kind().token() + '/' + ref.id();
      }

      @Override
      public Object parse(String name) {
        int slash = name.indexOf('/');
        try {
          Kind kind = Kind.byToken(name.substring(0, Math.max(slash, 0))).orElseThrow();
          return new Ref(kind, Id.parse(name.substring(slash + 1)));
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
          throw Wrong.of("json.ref-name", Arg.words(name));
        }
      }

      @Override
      public Sketch sketch() {
        return Sketch.pattern("^[a-z-]+/[0-9a-f-]{36}$");
      }
    }

    static Names of(Class<?> type) {
      if (type.isEnum()) {
        return new Choice(Words.of(type));
      }
      return switch (type.getSimpleName()) {
        case "String" -> new Free();
        case "Ref" -> new Records();
        default -> throw new IllegalArgumentException("no names for keys of " + type);
      };
    }
  }
}
