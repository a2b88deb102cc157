package org.slipway.ui.record;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.RuleSetting;
import org.slipway.core.plan.Shape;
import org.slipway.core.readiness.Parameters;
import org.slipway.core.readiness.rules.Rules;
import org.slipway.core.time.Recurrence;
import org.slipway.ui.control.Form.Problem;
import org.slipway.ui.session.Entry;
import org.slipway.ui.session.Fields;
import org.slipway.ui.session.Session;

/** Makes a record of what stands in a card, or says field by field why there is none. */
final class DraftReader {

  /** Path of the line for the key of the head. */
  static final String KEY = "key";

  private final Session session;
  private final Draft draft;
  private final List<Wrong> problems = new ArrayList<>();

  /**
   * One thing that is wrong.
   *
   * @param said by the field of the record, with all that it takes to find the place
   * @param text where it was typed; empty where several together are to blame
   * @param own the sentence as it reads beside that text
   */
  record Wrong(Problem said, Optional<StringProperty> text, String own) {

    static Wrong at(String path, StringProperty text, String sentence) {
      return new Wrong(new Problem(path, sentence), Optional.of(text), sentence);
    }

    static Wrong of(Problem said) {
      return new Wrong(said, Optional.empty(), said.sentence());
    }
  }

  DraftReader(Session session, Draft draft) {
    this.session = session;
    this.draft = draft;
  }

  /** What is wrong, in the order of the fields; empty where a record came of it. */
  List<Wrong> problems() {
    return List.copyOf(problems);
  }

  /**
   * Reads all fields.
   *
   * @param old holds what no person types
   */
  Optional<PlanRecord> read(Head<?> head, Kind kind, Optional<PlanRecord> old) {
    Shape shape = Shape.of(kind);
    var values = new ArrayList<Object>();
    for (Shape.Field field : shape.fields()) {
      Object before = old.map(field::get).orElse(null);
      (Shape.raw(field.type()) == Head.class
              ? keyed(head)
              : value(field.type(), field.name(), before))
          .ifPresent(values::add);
    }
    return problems.isEmpty()
        ? made(shape, "", Optional.empty(), values, at("")).map(PlanRecord.class::cast)
        : Optional.empty();
  }

  private Optional<Object> keyed(Head<?> head) {
    return line(String.class, KEY, Optional.empty(), draft.text(KEY))
        .map(key -> head.withKey(key.toString()));
  }

  private Optional<Object> value(Type type, String path, @Nullable Object before) {
    if (Entry.isTypable(type)) {
      return line(type, path, Vocabulary.of(path), draft.text(path));
    }
    if (Part.isMap(type)) {
      return map(Shape.argument(type, 0), Shape.argument(type, 1), path);
    }
    Optional<Class<? extends Record>> row = Part.rowOf(type);
    if (row.isPresent()) {
      return Optional.of(Part.isRow(row.get()) ? table(row.get(), path) : blocks(row.get(), path));
    }
    Optional<Class<? extends Record>> value = Part.valueOf(type);
    if (value.isEmpty()) {
      return Optional.of(before == null ? nothing(type) : before);
    }
    boolean optional = Shape.raw(type) == Optional.class;
    if (optional && isBlank(Shape.of(value.get()), path)) {
      return Optional.of(Optional.empty());
    }
    Object inside = before instanceof Optional<?> held ? held.orElse(null) : before;
    return group(Shape.of(value.get()), path, inside).map(v -> optional ? Optional.of(v) : v);
  }

  /** What a field holds that nobody typed anything into. */
  private static Object nothing(Type type) {
    if (Shape.raw(type) == List.class) {
      return List.of();
    }
    return Shape.raw(type) == SortedMap.class ? new TreeMap<>() : Optional.empty();
  }

  /**
   * @param words that alone may stand there
   */
  private Optional<Object> line(
      Type type, String path, Optional<Vocabulary> words, StringProperty text) {
    return switch (Entry.read(session, type, text.get())) {
      case Entry.Read.Value(Object value) -> {
        List<String> wrong = words.map(w -> unknown(w, value)).orElse(List.of());
        wrong.forEach(sentence -> problems.add(Wrong.at(path, text, sentence)));
        yield wrong.isEmpty() ? Optional.of(value) : Optional.empty();
      }
      case Entry.Read.Wrong(String sentence) -> {
        problems.add(Wrong.at(path, text, sentence));
        yield Optional.empty();
      }
    };
  }

  private List<String> unknown(Vocabulary words, Object value) {
    Object inside =
        value instanceof Optional<?> held ? held.map(Object.class::cast).orElse("") : value;
    List<?> all = inside instanceof List<?> list ? list : List.of(inside);
    return all.stream()
        .map(Object::toString)
        .filter(word -> !word.isEmpty())
        .flatMap(word -> words.problem(session, word).stream())
        .toList();
  }

  /**
   * @param old holds what no person types
   */
  private Optional<Object> group(Shape shape, String path, @Nullable Object old) {
    var values = new ArrayList<Object>();
    for (Shape.Field field : shape.fields()) {
      Object before = old == null ? null : field.get(old);
      value(field.type(), below(path, field), before).ifPresent(values::add);
    }
    Optional<StringProperty> first =
        path.isEmpty() // one of several, with no heading of its own
            ? Optional.of(draft.text(shape.fields().getFirst().name()))
            : Optional.empty();
    Optional<Object> made = made(shape, path, first, values, at(path));
    if (made.isPresent() && made.get() instanceof Recurrence when) {
      Optional<String> wrong = Upcoming.problem(session.texts(), when);
      String rule = path + ".rule";
      wrong.ifPresent(sentence -> problems.add(Wrong.at(rule, draft.text(rule), sentence)));
      return wrong.isPresent() ? Optional.empty() : made;
    }
    return made;
  }

  /** Reads the fields of one value alone; empty where they are not whole yet. */
  Optional<Object> read(Part.Group group) {
    return group(Shape.of(group.type()), group.path(), null);
  }

  private static String below(String path, Shape.Field field) {
    return below(path, field.name());
  }

  private static String below(String path, String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  /** Says what is wrong with a field of the value of this path. */
  private Blaming at(String path) {
    return (field, sentence) -> {
      String below = below(path, field);
      return Wrong.at(below, draft.text(below), sentence);
    };
  }

  /** Where the fields of a value were typed. */
  private interface Blaming {
    Wrong wrong(String field, String sentence);
  }

  private List<Object> table(Class<? extends Record> type, String path) {
    var all = new ArrayList<Object>();
    Shape shape = Shape.of(type);
    for (Draft.Row row : draft.rows(path)) {
      var values = new ArrayList<Object>();
      shape.fields().forEach(field -> cell(field, row, path).ifPresent(values::add));
      Optional<StringProperty> first =
          shape.fields().stream()
              .filter(field -> Entry.isTypable(field.type()))
              .map(field -> text(row, field.name()))
              .findFirst();
      made(
              shape,
              path,
              first,
              values,
              (field, sentence) -> Wrong.at(path, text(row, field), sentence))
          .ifPresent(all::add);
    }
    return all;
  }

  private List<Object> blocks(Class<? extends Record> type, String path) {
    var all = new ArrayList<Object>();
    int number = 0;
    for (Draft.Block block : draft.blocks(path)) {
      block(type, path, block, ++number).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Object> block(
      Class<? extends Record> type, String path, Draft.Block block, int number) {
    var inside = new DraftReader(session, block.fields());
    Optional<Object> made = inside.group(Shape.of(type), "", block.before().orElse(null));
    inside.problems.forEach(
        wrong ->
            problems.add(new Wrong(within(path, number, wrong.said()), wrong.text(), wrong.own())));
    return made;
  }

  /** What is wrong in one of several, said where they all stand. */
  private Problem within(String path, int number, Problem inside) {
    String name = inside.field().substring(inside.field().lastIndexOf('.') + 1);
    String field = name.isEmpty() ? "" : Fields.label(session.texts(), name);
    return new Problem(
        path, session.texts().get("record.in-block", number, field, inside.sentence()));
  }

  /** Reads values by what they are for; each may be there once. */
  private Optional<Object> map(Type key, Type value, String path) {
    var all = new TreeMap<Object, Object>();
    Optional<Vocabulary> words = Vocabulary.of(path);
    int number = 0;
    for (Draft.Row row : draft.rows(path)) {
      Optional<Object> of = line(value, path, Optional.empty(), text(row, Part.VALUE));
      StringProperty typed = text(row, Part.FOR);
      put(all, line(key, path, words, typed), of, path, typed);
    }
    for (Draft.Block block : draft.blocks(path)) {
      Class<? extends Record> type = Shape.raw(value).asSubclass(Record.class);
      Optional<Object> of = block(type, path, block, ++number);
      StringProperty typed = block.fields().text(Part.FOR);
      Optional<Object> name = line(key, path, words, typed);
      name.ifPresent(rule -> of.ifPresent(setting -> settings(rule, setting, path, typed)));
      put(all, name, of, path, typed);
    }
    return Optional.of(all);
  }

  /** What a policy says of a rule must be readable by it. */
  private void settings(Object rule, Object setting, String path, StringProperty typed) {
    if (setting instanceof RuleSetting said) {
      Rules.byId(rule.toString()).stream()
          .flatMap(of -> Parameters.wrong(of, said).stream())
          .forEach(wrong -> problems.add(Wrong.at(path, typed, session.say(wrong))));
    }
  }

  private static StringProperty text(Draft.Row row, String column) {
    return row.cells().computeIfAbsent(column, _ -> new SimpleStringProperty(""));
  }

  private void put(
      Map<Object, Object> all,
      Optional<Object> key,
      Optional<Object> value,
      String path,
      StringProperty typed) {
    if (key.isPresent() && value.isPresent() && all.put(key.get(), value.get()) != null) {
      String twice = Entry.text(session, key.get());
      problems.add(Wrong.at(path, typed, session.texts().get("record.twice", twice)));
    }
  }

  private Optional<Object> cell(Shape.Field field, Draft.Row row, String path) {
    if (!Entry.isTypable(field.type())) {
      return Optional.of(row.before().map(field::get).orElseGet(() -> nothing(field.type())));
    }
    return line(field.type(), path, Vocabulary.of(field.name()), text(row, field.name()));
  }

  /**
   * @param first of what was typed for it; empty where that has a heading of its own
   * @param blaming says it of one field, where one is to blame
   */
  private Optional<Object> made(
      Shape shape,
      String path,
      Optional<StringProperty> first,
      List<Object> values,
      Blaming blaming) {
    if (values.size() < shape.fields().size()) {
      return Optional.empty(); // said already, at the field
    }
    try {
      return Optional.of(shape.build(values.toArray()));
    } catch (IllegalArgumentException refused) {
      problems.add(
          Blame.of(shape, values)
              .map(blame -> blaming.wrong(blame.field(), session.texts().get(blame.key())))
              .orElseGet(() -> together(path, first, refused)));
      return Optional.empty();
    }
  }

  private Wrong together(
      String path, Optional<StringProperty> first, IllegalArgumentException refused) {
    String sentence =
        session.texts().get("record.not-together", String.valueOf(refused.getMessage()));
    return new Wrong(new Problem(path, sentence), first, sentence);
  }

  /** Whether nothing was typed; a yes or no alone says nothing. */
  private boolean isBlank(Shape shape, String path) {
    return shape.fields().stream()
        .filter(f -> Shape.raw(f.type()) != boolean.class)
        .allMatch(f -> isBlank(f, below(path, f)));
  }

  private boolean isBlank(Shape.Field field, String path) {
    boolean nothing =
        draft.text(path).get().isBlank()
            && draft.rows(path).isEmpty()
            && draft.blocks(path).isEmpty();
    return nothing
        && (Entry.isTypable(field.type())
            || Part.valueOf(field.type()).map(v -> isBlank(Shape.of(v), path)).orElse(true));
  }
}
