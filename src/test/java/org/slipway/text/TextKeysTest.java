package org.slipway.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slipway.architecture.Compiled;

/** Every text that is used is there, and every text that is there is used. */
class TextKeysTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:(?<!actions)\\.get|Phrase\\.of|phrase|Term)\\(\\s*\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");

  /** Choices of the plan, whose words are asked for by {@link Terms}. */
  private static final Set<String> CHOICES =
      Compiled.PROGRAM.stream()
          .filter(type -> type.getPackageName().startsWith("org.slipway.core"))
          .filter(JavaClass::isEnum)
          .map(type -> Terms.token(type.reflect()))
          .collect(Collectors.toCollection(TreeSet::new));

  private final Texts texts = Texts.of(Locale.ENGLISH);
  private final String code = code();

  @Test
  void everyUsedTextIsThere() {
    var missing = new TreeSet<String>();
    Matcher asked = ASKED.matcher(code);
    while (asked.find()) {
      if (!texts.has(asked.group(1))) {
        missing.add(asked.group(1));
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyTextIsUsed() {
    var literals = new TreeSet<String>();
    Matcher literal = LITERAL.matcher(code);
    while (literal.find()) {
      literals.add(literal.group(1));
    }
    List<String> unused = texts.keys().stream().filter(key -> !isUsed(key, literals)).toList();
    assertEquals(List.of(), unused);
  }

  @Test
  void everyTextIsAPattern() {
    var wrong = new ArrayList<String>();
    for (String key : texts.keys()) {
      try {
        texts.get(key, 1, 2, 3, 4, 5, 6, 7, 8, 9);
      } catch (IllegalArgumentException e) {
        wrong.add(key + ": " + e.getMessage());
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals("it's", new MessageFormat("it''s", Locale.ENGLISH).format(new Object[0]));
  }

  /**
   * Literally, or by a beginning that is put together with the rest, for example {@code "kind."},
   * or by two literals.
   */
  private static boolean isUsed(String key, Set<String> literals) {
    if (literals.contains(key) || CHOICES.contains(key.substring(0, key.indexOf('.')))) {
      return true;
    }
    for (int i = 1; i < key.length(); i++) {
      char before = key.charAt(i - 1);
      if ((before == '.' || before == '-') && literals.contains(key.substring(0, i))) {
        return true;
      }
      if (literals.contains(key.substring(0, i)) && literals.contains(key.substring(i))) {
        return true;
      }
    }
    return false;
  }

  private static String code() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      var all = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
