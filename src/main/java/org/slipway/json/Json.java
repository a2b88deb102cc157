package org.slipway.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.slipway.core.plan.Arg;

/**
 * Strict JSON (RFC 8259, I-JSON): no duplicate names, no unpaired surrogates, no comments, nothing
 * after the value, at most {@value #MAX_DEPTH} levels and {@value #MAX_BYTES} bytes.
 */
public final class Json {

  /** Levels of objects and arrays inside each other. */
  public static final int MAX_DEPTH = 64;

  /** 100 MB. */
  public static final int MAX_BYTES = 100 * 1024 * 1024;

  /** Makes parsers that refuse what this class refuses, except surrogates. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxDocumentLength(MAX_BYTES)
                  .maxStringLength(MAX_BYTES)
                  .build())
          .build();

  static final ObjectReader READER =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private Json() {}

  /** Any JSON value as a tree, or where it breaks off. */
  public static Read<JsonNode> parse(String text) {
    return answer(() -> tree(text));
  }

  /** The same from bytes, which must be UTF-8 without a byte order mark. */
  public static Read<JsonNode> parse(byte[] utf8) {
    return answer(() -> tree(decode(utf8)));
  }

  /** The canonical form (RFC 8785) of a JSON text. */
  public static Read<String> canonical(String text) {
    return answer(() -> canonicalText(tree(text)));
  }

  /**
   * The canonical form (RFC 8785) of a tree.
   *
   * @throws IllegalArgumentException if it holds an unpaired surrogate or a number beyond what
   *     every reader keeps exactly; trees from {@link #parse} hold no such surrogate
   */
  public static String canonical(JsonNode tree) {
    try {
      return canonicalText(tree);
    } catch (Wrong wrong) {
      throw new IllegalArgumentException(wrong.getMessage(), wrong);
    }
  }

  private static String canonicalText(JsonNode tree) {
    var out = new StringBuilder();
    Canonical.node(tree, out);
    return out.toString();
  }

  static JsonNode tree(String text) {
    try {
      JsonNode tree = READER.readTree(text);
      if (tree.isMissingNode()) {
        throw Wrong.of("json.empty");
      }
      requirePaired(tree);
      return tree;
    } catch (JsonProcessingException e) {
      throw broken(e);
    }
  }

  static String decode(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(utf8))
          .toString();
    } catch (CharacterCodingException e) {
      throw Wrong.of("json.not-utf-8");
    }
  }

  /** A reader that stops at bytes that are not UTF-8. */
  static Reader strictUtf8(InputStream in) {
    return new InputStreamReader(
        in,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  static Wrong broken(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return Wrong.of("json.limits", Arg.count(MAX_DEPTH), Arg.count(MAX_BYTES >> 20));
    }
    JsonLocation at = e.getLocation();
    String why = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    return at == null
        ? Wrong.of("json.broken", Arg.words(why))
        : Wrong.of(
            "json.broken-at",
            Arg.count(at.getLineNr()),
            Arg.count(at.getColumnNr()),
            Arg.words(why));
  }

  static void requirePaired(JsonNode tree) {
    if (tree.isTextual()) {
      Canonical.requirePaired(tree.textValue());
    } else if (tree.isContainerNode()) {
      tree.properties().forEach(member -> Canonical.requirePaired(member.getKey()));
      tree.forEach(Json::requirePaired);
    }
  }

  static <T> Read<T> answer(Supplier<T> reading) {
    try {
      return new Read.Done<>(reading.get());
    } catch (Wrong wrong) {
      return new Read.Refused<>(List.copyOf(wrong.problems()));
    }
  }
}
