package org.slipway.ui.checklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Prose;
import org.slipway.ui.session.Fields;
import org.slipway.ui.session.Reply;

/** What the forms of the checklist have in common. */
record Entering(Texts texts, Supplier<Layers> layers) {

  /** Shows a form that ends in one edit. */
  void show(Form form, Supplier<List<Form.Problem>> take) {
    Layers over = layers.get();
    form.ending(texts.get("form.save"), texts.get("form.cancel"), take, over::close);
    over.show(form, form.first());
  }

  static List<Form.Problem> answer(Reply reply) {
    return reply.problems().stream().map(Form.Problem::whole).toList();
  }

  static TextField field(String id, String text) {
    var field = new TextField(text);
    field.setId(id);
    return field;
  }

  /** A field for sentences. */
  static Prose prose(String id, String text) {
    Prose field = Prose.of(text);
    field.setId(id);
    return field;
  }

  /** What was typed; empty where nothing was. */
  static Optional<String> text(TextInputControl field) {
    return Optional.of(field.getText().strip()).filter(typed -> !typed.isEmpty());
  }

  /** Complains about a field that needs a value and has none. */
  void needs(List<Form.Problem> wrong, String name, Optional<String> typed) {
    if (typed.isEmpty()) {
      wrong.add(new Form.Problem(name, texts.get("entry.empty")));
    }
  }

  static List<String> optional(List<String> words) {
    var all = new ArrayList<>(words);
    all.addFirst("");
    return all;
  }

  List<String> terms(Enum<?>[] members) {
    return Arrays.stream(members).map(m -> Fields.term(texts, m)).toList();
  }
}
