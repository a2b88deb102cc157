package org.slipway.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import org.slipway.core.plan.Phrase;
import org.slipway.json.RecordJson;
import org.slipway.text.Texts;

/**
 * Where a command speaks: results to {@code out}, talk to {@code err}, words from {@code texts}.
 *
 * @param zone the reader's, for printed times
 */
public record Output(PrintWriter out, PrintWriter err, Texts texts, ZoneId zone) {

  /** The same, for a reader in another zone. */
  Output in(ZoneId other) {
    return new Output(out, err, texts, other);
  }

  /** One line of the result. */
  void line(String text) {
    out.println(text);
  }

  /** One line of talk. */
  void talk(String key, Object... args) {
    err.println(texts.get(key, args));
    err.flush();
  }

  /** The result as one canonical JSON document. */
  <T extends Record> void document(Class<T> type, T answer) {
    out.println(RecordJson.fieldText(type, answer));
  }

  String say(Phrase phrase) {
    return texts.say(phrase, zone);
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
