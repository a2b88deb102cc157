package org.slipway.exchange.ics;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Writes content lines strictly: UTF-8, folded at 75 octets between characters, CRLF. */
final class IcsLines {

  private static final int LONGEST = 75;

  /** The line that names the UID of another event. */
  static final String NEEDS = "RELATED-TO;RELTYPE=DEPENDS-ON";

  private final OutputStream out;
  private final Optional<String> whatIf;

  /**
   * @param whatIf the mark of a plan that is only tried: what people read says so, and no event has
   *     the UID of one that is real
   */
  IcsLines(OutputStream out, Optional<String> whatIf) {
    this.out = out;
    this.whatIf = whatIf;
  }

  /** A line whose value stands as it is. */
  void line(String name, String value) throws IOException {
    String text = name + ":" + marked(name, value);
    var folded = new StringBuilder(text.length() + 8);
    int room = LONGEST;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      int octets = octets(character);
      if (octets > room) {
        folded.append("\r\n ");
        room = LONGEST - 1;
      }
      folded.appendCodePoint(character);
      room -= octets;
      i += Character.charCount(character);
    }
    out.write(folded.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  private String marked(String name, String value) {
    if (whatIf.isEmpty()) {
      return value;
    }
    return switch (name) {
      case "UID", NEEDS -> value + "-" + hash(whatIf.get());
      case "SUMMARY", "NAME", "X-WR-CALNAME" -> escaped(whatIf.get()) + " – " + value;
      default -> value;
    };
  }

  private static String hash(String mark) {
    return UUID.nameUUIDFromBytes(mark.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** A line whose value is a text: its special characters are escaped (RFC 5545, 3.3.11). */
  void text(String name, String text) throws IOException {
    line(name, escaped(text));
  }

  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\n", "\\n")
        .replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F]", "");
  }

  void begin(String component) throws IOException {
    line("BEGIN", component.toUpperCase(Locale.ROOT));
  }

  void end(String component) throws IOException {
    line("END", component.toUpperCase(Locale.ROOT));
  }

  private static int octets(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }
}
