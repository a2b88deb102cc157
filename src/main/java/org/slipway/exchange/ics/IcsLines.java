package org.slipway.exchange.ics;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes content lines strictly: UTF-8, folded at 75 octets between characters, CRLF. */
final class IcsLines {

  private static final int LONGEST = 75;

  private final OutputStream out;

  IcsLines(OutputStream out) {
    this.out = out;
  }

  /** A line whose value stands as it is. */
  void line(String name, String value) throws IOException {
    String text = name + ":" + value;
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
