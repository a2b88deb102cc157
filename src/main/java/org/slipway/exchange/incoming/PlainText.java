package org.slipway.exchange.incoming;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;

/**
 * The text of a file: UTF-16 and UTF-8 are known by their byte order mark, all else is UTF-8 unless
 * the user names an encoding. Bytes that are no text in it are never replaced in silence.
 */
public final class PlainText {

  private static final char REPLACED = '\uFFFD';

  private PlainText() {}

  /**
   * The text without its byte order mark.
   *
   * @param named what the user says; empty: found out
   * @throws Unreadable naming the first line that is no text in that encoding
   */
  public static String of(FileContent file, Optional<Charset> named) throws Unreadable {
    boolean whole = named.isEmpty() && file.text().indexOf(REPLACED) < 0;
    String text = whole ? file.text() : decode(file, named.orElseGet(() -> marked(file.bytes())));
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int nul = bare.indexOf('\0');
    if (nul >= 0) {
      throw new Unreadable(
          Problem.refused(
              Place.of(file.name(), line(bare, nul)),
              Phrase.of("exchange.encoding.nul"),
              Phrase.of("exchange.do.say-encoding-wide")));
    }
    return bare;
  }

  private static Charset marked(byte[] bytes) {
    if (bytes.length >= 2) {
      if (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
        return StandardCharsets.UTF_16BE;
      }
      if (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
        return StandardCharsets.UTF_16LE;
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static String decode(FileContent file, Charset charset) throws Unreadable {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(file.bytes());
    int room = (int) Math.ceil(file.bytes().length * (double) decoder.maxCharsPerByte()) + 1;
    CharBuffer out = CharBuffer.allocate(room);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    String text = out.flip().toString();
    if (result.isError()) {
      throw new Unreadable(
          Problem.refused(
              Place.of(file.name(), line(text, text.length())),
              Phrase.of("exchange.encoding.not-text", Arg.words(charset.name())),
              Phrase.of("exchange.do.say-encoding")));
    }
    return text;
  }

  /** The line in which a position of the text stands; 1 is the first. */
  static int line(String text, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !follows(text, i, '\n'))) {
        line++;
      }
    }
    return line;
  }

  private static boolean follows(String text, int i, char next) {
    return i + 1 < text.length() && text.charAt(i + 1) == next;
  }
}
