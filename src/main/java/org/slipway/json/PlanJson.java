package org.slipway.json;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;

/**
 * The whole plan as one canonical JSON document: {@code format}, {@code schemaVersion} and the
 * {@code records} by kind, each kind in id order. The same plan gives the same bytes. A document of
 * the same major version is read with what a newer program added to it; a newer major version is
 * refused.
 */
public final class PlanJson {

  /** What {@code format} says. */
  public static final String FORMAT = "slipway-plan";

  /** Version of the documents this program writes: major, dot, minor. */
  public static final String VERSION = "1.0";

  static final int MAJOR = 1;

  private static final int CHUNK = 1 << 16;

  private PlanJson() {}

  /**
   * Writes the document in UTF-8; flushes, does not close.
   *
   * @throws IllegalArgumentException if a text in the plan holds an unpaired surrogate
   */
  public static void write(Plan plan, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CHUNK);
    write(plan, writer);
    writer.flush();
  }

  /** The document as a text. */
  public static String text(Plan plan) {
    var out = new StringBuilder();
    document(plan, out, () -> {});
    return out.toString();
  }

  private static void write(Plan plan, Writer writer) throws IOException {
    var out = new StringBuilder(2 * CHUNK);
    try {
      document(
          plan,
          out,
          () -> {
            if (out.length() >= CHUNK) {
              drain(out, writer);
            }
          });
      drain(out, writer);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void drain(StringBuilder out, Writer writer) {
    try {
      writer.append(out);
      out.setLength(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void document(Plan plan, StringBuilder out, Runnable pause) {
    out.append("{\"format\":\"").append(FORMAT).append("\",\"records\":");
    records(plan, out, UnaryOperator.identity(), pause);
    out.append(",\"schemaVersion\":\"").append(VERSION).append("\"}");
  }

  /** The records by kind, unknown kinds among them, each as {@code form} has it. */
  static void records(
      Plan plan, StringBuilder out, UnaryOperator<PlanRecord> form, Runnable pause) {
    SortedMap<String, Runnable> kinds = new TreeMap<>();
    plan.extras()
        .forEach((kind, texts) -> kinds.put(kind, () -> texts(texts.values(), out, pause)));
    for (Kind kind : Kind.values()) {
      Collection<PlanRecord> records = plan.records(kind);
      if (!records.isEmpty()) {
        kinds.put(kind.token(), () -> records(records, out, form, pause));
      }
    }
    char before = '{';
    for (var kind : kinds.entrySet()) {
      out.append(before);
      before = ',';
      Canonical.text(kind.getKey(), out);
      out.append(":[");
      kind.getValue().run();
      out.append(']');
    }
    out.append(kinds.isEmpty() ? "{}" : "}");
  }

  private static void records(
      Collection<PlanRecord> records,
      StringBuilder out,
      UnaryOperator<PlanRecord> form,
      Runnable pause) {
    boolean first = true;
    for (PlanRecord record : records) {
      if (!first) {
        out.append(',');
      }
      first = false;
      RecordJson.append(form.apply(record), out);
      pause.run();
    }
  }

  private static void texts(Collection<String> texts, StringBuilder out, Runnable pause) {
    boolean first = true;
    for (String text : texts) {
      if (!first) {
        out.append(',');
      }
      first = false;
      out.append(text);
      pause.run();
    }
  }

  /**
   * Reads a document in UTF-8 to its end; does not close. Refused with everything that is wrong:
   * with the text, with single fields, and with records that do not fit together.
   */
  public static Read<Plan> read(InputStream in) throws IOException {
    return read(Json.strictUtf8(in));
  }

  public static Read<Plan> read(String text) {
    try {
      return read(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Read<Plan> read(Reader reader) throws IOException {
    try {
      return new Read.Done<>(new PlanReader().document(reader));
    } catch (Wrong wrong) {
      return new Read.Refused<>(wrong.problems());
    }
  }
}
