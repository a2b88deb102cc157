package org.slipway.ui.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Shape;
import org.slipway.core.time.Recurrence;
import org.slipway.text.Texts;
import org.slipway.ui.action.Fuzzy;
import org.slipway.ui.control.Choice;
import org.slipway.ui.control.Chooser;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Pick;
import org.slipway.ui.control.Prose;
import org.slipway.ui.moment.MomentField;
import org.slipway.ui.record.DraftReader.Wrong;
import org.slipway.ui.session.Entry;
import org.slipway.ui.session.Moments;

/** The card over the window in which a record is added or changed. */
final class RecordCard {

  /** So few words are shown in a box; more are searched. */
  private static final int FEW = 12;

  /** Fields of a recurrence that it has where it happens once, too. */
  private static final Set<String> FIRST = Set.of("start", "end", "zone", "allDay");

  private static final Set<String> SENTENCES =
      Set.of("summary", "reason", "note", "compensatingControl");
  private static final Set<String> PHRASES = Set.of("title", "purpose", "text");
  private static final Set<Class<?>> MOMENTS =
      Set.of(Instant.class, PlannedStart.class, LocalDateTime.class);

  private final RecordViewModel model;
  private final Layers layers;
  private final Texts texts;
  private final IdentityHashMap<StringProperty, Spot> spots = new IdentityHashMap<>();

  RecordCard(RecordViewModel model, Layers layers) {
    this.model = model;
    this.layers = layers;
    texts = model.session().texts();
  }

  void open() {
    Form form = Form.large(model.title());
    form.setId("record-card");
    var key = new TextField();
    key.setId("record-key");
    key.textProperty().bindBidirectional(model.draft().text(DraftReader.KEY));
    add(form, model.parts(), true);
    form.heading(texts.get("record.reference")).with(DraftReader.KEY, texts.get("field.key"), key);
    form.saying(texts.get("record.help"));
    form.asking(texts.get("form.save"), texts.get("form.cancel"), () -> save(form), layers::close);
    layers.show(form, form.first());
  }

  /** Says at each field what is wrong with it, or closes the card. */
  private void save(Form form) {
    List<Wrong> wrong = model.trySave();
    spots.values().forEach(spot -> spot.say(List.of()));
    boolean whole =
        form.shown(wrong.stream().filter(w -> spot(w).isEmpty()).map(Wrong::said).toList());
    for (Wrong each : wrong) {
      spot(each).ifPresent(spot -> spot.say(sentences(wrong, each)));
    }
    wrong.stream().findFirst().flatMap(this::spot).ifPresent(spot -> form.bring(spot.field()));
    if (whole && wrong.isEmpty()) {
      layers.close();
    }
  }

  private Optional<Spot> spot(Wrong wrong) {
    return wrong.text().flatMap(text -> Optional.ofNullable(spots.get(text)));
  }

  /** What is said where that one is said. */
  private List<String> sentences(List<Wrong> all, Wrong like) {
    Optional<Label> place = spot(like).map(Spot::message);
    return all.stream()
        .filter(w -> spot(w).map(Spot::message).equals(place))
        .map(Wrong::own)
        .toList();
  }

  /** From now on a message stands for what is wrong with a text of a row or a block. */
  void spot(StringProperty text, Node field, Label message) {
    spots.put(text, new Spot(field, message));
  }

  /**
   * Where a text of a row or a block is typed.
   *
   * @param message several fields of a row may share it
   */
  private record Spot(Node field, Label message) {
    void say(List<String> sentences) {
      Form.mark(field, !sentences.isEmpty());
      Form.tell(message, String.join("\n", sentences));
    }
  }

  /**
   * @param marked whether what must be filled in is marked so
   */
  private void add(Form form, List<Part> parts, boolean marked) {
    for (Part part : parts) {
      switch (part) {
        case Part.Line line when isWeek(line) ->
            form.wide(
                line.path(),
                label(line, marked),
                new HoursField(model.draft().text(line.path()), texts));
        case Part.Line line -> form.with(line.path(), label(line, marked), field(line));
        case Part.Group group -> {
          form.heading(group.path(), group.label());
          boolean needed = marked && !group.mayBeEmpty();
          if (group.type() == Recurrence.class) {
            recurrence(form, group, needed);
          } else {
            add(form, group.parts(), needed);
          }
        }
        case Part.Rows rows ->
            form.wide(rows.path(), rows.label(), new RowsField(rows, model.draft(), this));
        case Part.Blocks blocks ->
            form.wide(blocks.path(), blocks.label(), new BlocksField(blocks, model.draft(), this));
      }
    }
  }

  /** How it repeats stands in words before the fields that say it letter by letter. */
  private void recurrence(Form form, Part.Group group, boolean needed) {
    add(form, group.parts().stream().filter(RecordCard::isFirst).toList(), needed);
    form.part(new RepeatField(model, group, layers));
    add(form, group.parts().stream().filter(part -> !isFirst(part)).toList(), needed);
    form.part(new UpcomingList(model, group));
  }

  /** Whether it is about the first occurrence. */
  private static boolean isFirst(Part part) {
    return FIRST.contains(part.path().substring(part.path().lastIndexOf('.') + 1));
  }

  private boolean isWeek(Part.Line line) {
    return model.kind() == Kind.TRAFFIC_PROFILE && line.path().equals("hours");
  }

  /** What a line is called, marked where it must be filled in. */
  String label(Part.Line line) {
    return label(line, true);
  }

  private String label(Part.Line line, boolean marked) {
    return line.mayBeEmpty() || !marked ? line.label() : texts.get("record.needed", line.label());
  }

  private Node field(Part.Line line) {
    Node field = field(line, model.draft().text(line.path()));
    name(field, line.path());
    return field;
  }

  /** Gives where typing goes an id by which it is found. */
  static void name(Node field, String path) {
    Node typed = field instanceof MomentField moment ? moment.typed() : field;
    typed.setId("record-" + path.toLowerCase(Locale.ROOT).replace('.', '-'));
  }

  String words(String key, String argument) {
    return texts.get(key, argument);
  }

  /** Letters of the longest choice; 0: there is none. */
  int longest(Part.Line line) {
    return model.choices(line).stream().mapToInt(String::length).max().orElse(0);
  }

  /** What a new line starts with. */
  Optional<String> first(Part.Line line) {
    return Beginnings.first(model.session(), line);
  }

  /** A control over a text: one for a time, or what {@link #cell} makes. */
  Node field(Part.Line line, StringProperty text) {
    return grain(line)
        .<Node>map(grain -> moment(line, text, grain))
        .orElseGet(() -> cell(line, text));
  }

  /** One that needs little room: a box of a few words, a searched list of many, a plain field. */
  Node cell(Part.Line line, StringProperty text) {
    List<String> choices = model.choices(line);
    if (choices.isEmpty()) {
      return prose(line)
          .<Node>map(field -> filled(field, line, text))
          .orElseGet(() -> plain(line, text));
    }
    return choices.size() <= FEW && !Entry.isList(line.type()) && isClosed(line)
        ? box(line, choices, text)
        : searched(line, text);
  }

  /** How exact a field is that holds a time. */
  private static Optional<MomentField.Grain> grain(Part.Line line) {
    Class<?> raw = Shape.raw(line.type());
    Class<?> single = raw == Optional.class ? Shape.raw(Shape.argument(line.type(), 0)) : raw;
    if (single == LocalDate.class) {
      return Optional.of(MomentField.Grain.DAY);
    }
    return MOMENTS.contains(single) ? Optional.of(MomentField.Grain.MINUTE) : Optional.empty();
  }

  private Node moment(Part.Line line, StringProperty text, MomentField.Grain grain) {
    return new MomentField(plain(line, text), grain, model.session().zone()::get, model.session());
  }

  /** Whether nothing but its choices makes sense, today and after the next edit. */
  private static boolean isClosed(Part.Line line) {
    Class<?> raw = Shape.raw(line.type());
    Class<?> single = raw == Optional.class ? Shape.raw(Shape.argument(line.type(), 0)) : raw;
    return single.isEnum() || single == boolean.class;
  }

  private static Node box(Part.Line line, List<String> choices, StringProperty text) {
    var words = new ArrayList<>(choices);
    if (line.mayBeEmpty()) {
      words.addFirst("");
    }
    var pick = new Pick(words, text.get());
    pick.valueProperty().bindBidirectional(text);
    return pick;
  }

  private TextField plain(Part.Line line, StringProperty text) {
    return filled(new TextField(), line, text);
  }

  private <F extends TextInputControl> F filled(F field, Part.Line line, StringProperty text) {
    field.textProperty().bindBidirectional(text);
    if (line.path().endsWith(".end") && !hint(line).isEmpty()) {
      String start = line.path().replaceAll("end$", "start");
      field.promptTextProperty().bind(model.draft().text(start).map(this::end));
    } else {
      field.setPromptText(hint(line));
    }
    return field;
  }

  /** An end that goes with a start: as long after it as the example's; whole days from midnight. */
  private String end(String start) {
    String example = texts.get("record.hint.end");
    return Moments.wall(start)
        .map(at -> at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.plusDays(1) : at.plus(usual()))
        .map(Moments::text)
        .orElse(example);
  }

  private Duration usual() {
    return Duration.between(
        Moments.wall(texts.get("record.hint.localdatetime")).orElseThrow(),
        Moments.wall(texts.get("record.hint.end")).orElseThrow());
  }

  /** A field that grows, where people write sentences or lists. */
  private static Optional<Prose> prose(Part.Line line) {
    if (Entry.isList(line.type())) {
      return Optional.of(new Prose(1));
    }
    Class<?> raw = Shape.raw(line.type());
    boolean words =
        raw == String.class
            || (raw == Optional.class && Shape.raw(Shape.argument(line.type(), 0)) == String.class);
    String name = line.path().substring(line.path().lastIndexOf('.') + 1);
    return words && SENTENCES.contains(name)
        ? Optional.of(new Prose(2))
        : words && PHRASES.contains(name) ? Optional.of(new Prose(1)) : Optional.empty();
  }

  private String hint(Part.Line line) {
    Class<?> raw = Shape.raw(line.type());
    boolean held = raw == Optional.class || raw == List.class;
    Class<?> single = held ? Shape.raw(Shape.argument(line.type(), 0)) : raw;
    String key = "record.hint." + single.getSimpleName().toLowerCase(Locale.ROOT);
    if (line.path().endsWith(".rule")) {
      return texts.get("record.hint.when-rule");
    }
    return texts.has(key) ? texts.get(key) : "";
  }

  private Node searched(Part.Line line, StringProperty text) {
    TextInputControl field =
        prose(line)
            .<TextInputControl>map(grows -> filled(grows, line, text))
            .orElseGet(() -> plain(line, text));
    var open = new Button("", Icons.of("mdi2c-chevron-down"));
    open.getStyleClass().addAll("flat", "icon-button");
    open.setFocusTraversable(false);
    open.setAccessibleText(texts.get("record.choose", line.label()));
    open.setOnAction(_ -> choose(line, text, field));
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() == KeyCode.F4
              || (press.getCode() == KeyCode.DOWN && press.isAltDown())) {
            press.consume();
            choose(line, text, field);
          }
        });
    HBox.setHgrow(field, Priority.ALWAYS);
    return new FocusRow(field, open);
  }

  private void choose(Part.Line line, StringProperty text, TextInputControl field) {
    List<String> all = model.choices(line);
    var chooser =
        new Chooser<String>(
            texts.get("record.choose", line.label()),
            texts.get("shell.nothing-found"),
            typed -> matching(line, all, typed),
            chosen -> {
              layers.close();
              boolean further = Entry.isList(line.type()) && !text.get().isBlank();
              String word = Entry.beside(model.session(), line.type(), chosen);
              text.set(further ? text.get() + ", " + word : word);
              field.requestFocus();
              field.end();
            });
    layers.show(chooser, chooser.field());
  }

  private List<Choice<String>> matching(Part.Line line, List<String> all, String typed) {
    return all.stream()
        .map(name -> new Choice<>(name, model.meaning(line, name), "", "", name))
        .filter(choice -> score(typed, choice).isPresent())
        .sorted(Comparator.comparingInt(choice -> -score(typed, choice).orElse(0)))
        .limit(100)
        .toList();
  }

  /** By its name, else by what it means. */
  private static OptionalInt score(String typed, Choice<String> choice) {
    OptionalInt named = Fuzzy.score(typed, choice.title());
    return named.isPresent() ? named : Fuzzy.score(typed, choice.detail());
  }

  /** A field and its button; the focus meant for the row goes to the field. */
  private static final class FocusRow extends HBox {
    private final TextInputControl field;

    FocusRow(TextInputControl field, Button open) {
      super(field, open);
      this.field = field;
      getStyleClass().add("line");
    }

    @Override
    public void requestFocus() {
      field.requestFocus();
    }
  }
}
