package org.slipway.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.slipway.core.plan.Arg;

/**
 * The named members of an object.
 *
 * @param declared in the order of the record's fields
 * @param sorted in the order they are written
 */
record Members(List<Member> declared, List<Member> sorted) {

  /** One member: its name, its codec and how it is taken from the value around it. */
  record Member(String name, Codec codec, UnaryOperator<Object> get) {}

  static Members of(List<Member> declared) {
    return new Members(
        List.copyOf(declared),
        declared.stream().sorted(Comparator.comparing(Member::name)).toList());
  }

  /** Writes the members that are not left out, and the unknown ones, whose texts are canonical. */
  void write(Object value, SortedMap<String, String> unknown, StringBuilder out) {
    out.append('{');
    int start = out.length();
    if (unknown.isEmpty()) {
      for (Member member : sorted) {
        Object item = member.get.apply(value);
        if (!member.codec.leavesOut(item)) {
          name(member.name, start, out);
          member.codec.write(item, out);
        }
      }
    } else {
      for (var text : texts(value, unknown).entrySet()) {
        name(text.getKey(), start, out);
        out.append(text.getValue());
      }
    }
    out.append('}');
  }

  private static void name(String name, int start, StringBuilder out) {
    if (out.length() > start) {
      out.append(',');
    }
    Canonical.text(name, out);
    out.append(':');
  }

  /** Member name to canonical JSON text, for those that are not left out; a known one wins. */
  SortedMap<String, String> texts(Object value, SortedMap<String, String> unknown) {
    var texts = new TreeMap<String, String>(unknown);
    for (Member member : declared) {
      Object item = member.get.apply(value);
      if (member.codec.leavesOut(item)) {
        texts.remove(member.name);
      } else {
        var text = new StringBuilder();
        member.codec.write(item, text);
        texts.put(member.name, text.toString());
      }
    }
    return Collections.unmodifiableSortedMap(texts);
  }

  /**
   * Reads the values in declared order.
   *
   * @param unknown takes members of other names; may throw {@link Wrong}
   * @throws Wrong with every problem of every member
   */
  Object[] read(JsonNode node, BiConsumer<String, JsonNode> unknown) {
    if (!node.isObject()) {
      throw Wrong.of("json.not-object", Arg.words(Scalars.shown(node)));
    }
    var problems = new ArrayList<Problem>();
    var values = new Object[declared.size()];
    int met = 0;
    for (int i = 0; i < values.length; i++) {
      Member member = declared.get(i);
      try {
        JsonNode item = node.get(member.name);
        met += item == null ? 0 : 1;
        values[i] = item == null ? absent(member) : present(member, item);
      } catch (Wrong wrong) {
        problems.addAll(wrong.within(member.name).problems());
      }
    }
    if (met < node.size()) {
      others(node, unknown, problems);
    }
    if (!problems.isEmpty()) {
      throw new Wrong(problems);
    }
    return values;
  }

  private static Object present(Member member, JsonNode item) {
    if (item.isNull()) {
      throw Wrong.of(member.codec.absent().isPresent() ? "json.null-leave-out" : "json.null");
    }
    return member.codec.read(item);
  }

  private static Object absent(Member member) {
    return member.codec.absent().orElseThrow(() -> Wrong.of("json.missing"));
  }

  private void others(JsonNode node, BiConsumer<String, JsonNode> unknown, List<Problem> problems) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (declared.stream().noneMatch(m -> m.name.equals(member.getKey()))) {
        try {
          unknown.accept(member.getKey(), member.getValue());
        } catch (Wrong wrong) {
          problems.addAll(wrong.within(member.getKey()).problems());
        }
      }
    }
  }
}
