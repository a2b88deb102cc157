package org.slipway.exchange.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.OwnTime;
import org.slipway.exchange.Taking;

/** YAML with anchors, merge keys and several documents, and the files that must be refused. */
class YamlDocumentTest {

  @Test
  void anchorsAndMergeKeysAreResolved() throws Unreadable {
    YamlDocument document =
        read("""
        base: &base
          image: shop:1.10
          tags: [a, b]
        more: &more
          <<: *base
          restart: always
        web:
          <<: [*more, {restart: never, user: app}]
          image: shop:2.0
        again: *base
        """)
            .getFirst();
    JsonNode web = document.root().path("web");
    assertEquals("shop:2.0", web.path("image").asText());
    assertEquals("always", web.path("restart").asText());
    assertEquals("app", web.path("user").asText());
    assertEquals(2, web.path("tags").size());
    assertEquals("shop:1.10", document.root().path("again").path("image").asText());
    assertEquals(7, document.line(web).orElseThrow());
  }

  @Test
  void scalarsStandAsWrittenAndEveryDocumentHasItsLines() throws Unreadable {
    List<YamlDocument> documents = read("version: 1.10\non: yes\nnone:\n---\nday: 2024-01-08\n");
    JsonNode first = documents.getFirst().root();
    assertEquals("1.10", first.path("version").asText());
    assertEquals("yes", first.path("on").asText());
    assertTrue(first.path("none").isNull());
    JsonNode day = documents.getLast().root().path("day");
    assertEquals("2024-01-08", day.textValue());
    assertEquals(5, documents.getLast().line(day).orElseThrow());
    assertEquals(0, read("").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a: 1\nb: ['                                 | 2 | column",
        "'a: 1\na: 2'                                 | 2 | duplicate",
        "'a: !!javax.script.ScriptEngineManager []'   | 1 | tag",
        "'a: &a [*a]'                                 | 1 | itself",
        "'a: &a\n  <<: *a\n  b: 1'                    | 1 | itself",
        "'a: &a\n  b:\n    <<: *a'                    | 1 | itself",
        "'x: 1\n? [a, b]\n: c'                        | 2 | word",
        "'a: *nobody'                                 | 1 | alias",
        "'a: {<<: 5}'                                 | 1 | mapping"
      })
  void whatCannotBeReadIsRefusedWithItsLine(String text, int line, String word) {
    Problem problem = assertThrows(Unreadable.class, () -> read(text)).problems().getFirst();
    assertEquals(line, problem.place().line().orElseThrow(), Taking.say(List.of(problem)));
    assertTrue(Taking.say(List.of(problem)).contains(word), Taking.say(List.of(problem)));
  }

  @Test
  void bombsAreRefusedSoonAndName() {
    Duration start = OwnTime.spent();
    assertContains("aliases", bomb());
    assertContains("deeper", "[".repeat(100) + "]".repeat(100));
    assertContains("epth", "[".repeat(10_000));
    var chain = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 100; i++) {
      chain.append("a%d: &a%d [*a%d]%n".formatted(i, i, i - 1));
    }
    assertContains("deeper", chain.toString());
    assertContains("characters", "a: " + "x".repeat(15 << 20));
    assertContains("characters", "a: x\n".repeat(4 << 20));
    assertTrue(OwnTime.since(start).toSeconds() < 8);
  }

  @Test
  void manyAliasesOfOneSmallPartAreRead() throws Unreadable {
    String text = "a: &a {x: 1}\nall: [" + "*a, ".repeat(500) + "*a]\n";
    assertEquals(501, read(text).getFirst().root().path("all").size());
  }

  /** Nine levels of nine aliases each. */
  private static String bomb() {
    var text = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 10; i++) {
      text.append("a%d: &a%d [".formatted(i, i));
      text.append(("*a" + (i - 1) + ",").repeat(9)).append("]\n");
    }
    return text.toString();
  }

  private static void assertContains(String word, String text) {
    String said = Taking.say(assertThrows(Unreadable.class, () -> read(text)).problems());
    assertTrue(said.contains(word), said);
  }

  private static List<YamlDocument> read(String text) throws Unreadable {
    return YamlDocument.read("x.yaml", text, Limits.STANDARD);
  }
}
