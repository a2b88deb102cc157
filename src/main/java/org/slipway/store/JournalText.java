package org.slipway.store;

import java.lang.reflect.Type;
import java.util.SortedMap;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Shape;
import org.slipway.json.Read;
import org.slipway.json.RecordJson;

/** The parts of a journal entry that stand in the database as canonical JSON. */
final class JournalText {

  private static final Type DETAIL =
      Shape.of(JournalEntry.class).field("detail").orElseThrow().type();

  private JournalText() {}

  static String label(Phrase label) {
    return RecordJson.fieldText(Phrase.class, label);
  }

  /**
   * @throws IllegalArgumentException if the text is no phrase
   */
  static Phrase label(String text) {
    return (Phrase) read(Phrase.class, text);
  }

  static String detail(SortedMap<String, String> detail) {
    return RecordJson.fieldText(DETAIL, detail);
  }

  /**
   * @throws IllegalArgumentException if the text is no map of texts
   */
  @SuppressWarnings("unchecked") // what the declared type of the field says
  static SortedMap<String, String> detail(String text) {
    return (SortedMap<String, String>) read(DETAIL, text);
  }

  private static Object read(Type type, String text) {
    return switch (RecordJson.readField(type, text)) {
      case Read.Done<Object>(Object value) -> value;
      case Read.Refused<Object> refused ->
          throw new IllegalArgumentException(refused.problems().toString());
    };
  }
}
