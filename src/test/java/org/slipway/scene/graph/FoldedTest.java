package org.slipway.scene.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.scene.StateMark;

class FoldedTest {

  private static GraphContent.Node node(String id, StateMark state, String group) {
    Optional<String> in = Optional.of(group).filter(g -> !g.isEmpty());
    return new GraphContent.Node(id, Optional.empty(), id, "1", "", state, in, Optional.empty());
  }

  private static GraphContent.Edge edge(String from, String to) {
    return new GraphContent.Edge(
        from + to, Optional.empty(), from, to, Optional.of("FS"), Optional.empty(), from + to);
  }

  private static final GraphContent CONTENT =
      new GraphContent(
          List.of(
              node("a", StateMark.GO, "inner"),
              node("b", StateMark.UNKNOWN, "inner"),
              node("c", StateMark.CONDITIONAL, "outer"),
              node("d", StateMark.GO, "")),
          List.of(
              new GraphContent.Group("inner", Optional.empty(), "Inner", Optional.of("outer")),
              new GraphContent.Group("outer", Optional.empty(), "Outer", Optional.empty())),
          List.of(edge("a", "b"), edge("a", "d"), edge("b", "d"), edge("c", "a"), edge("d", "c")));

  private static List<String> ids(Folded folded) {
    return folded.content().nodes().stream().map(GraphContent.Node::id).sorted().toList();
  }

  private static List<String> lines(Folded folded) {
    return folded.content().edges().stream()
        .map(edge -> edge.id() + " " + edge.from() + "-" + edge.to())
        .sorted()
        .toList();
  }

  @Test
  void openShowsAll() {
    Folded open = Folded.of(CONTENT, Set.of());
    assertEquals(CONTENT, open.content());
    assertEquals(Folded.open(CONTENT), open);
  }

  @Test
  void anInnerFrameBecomesACardInTheOuter() {
    Folded folded = Folded.of(CONTENT, Set.of("inner"));
    assertEquals(List.of("c", "d", "inner"), ids(folded));
    assertEquals(List.of("ad inner-d", "ca c-inner", "dc d-c"), lines(folded));
    GraphContent.Node card =
        folded.content().nodes().stream()
            .filter(node -> node.id().equals("inner"))
            .findFirst()
            .orElseThrow();
    assertEquals(Optional.of("outer"), card.group());
    assertEquals(StateMark.UNKNOWN, card.state(), "the worst inside");
    assertEquals(Optional.of(2), folded.standsFor("inner"));
    assertEquals(Optional.of(2), folded.standsFor("ad"), "a to d and b to d");
    assertEquals(Optional.empty(), folded.standsFor("ca"));
    assertEquals("ad", folded.shown("bd"));
    assertEquals("inner", folded.shown("ab"), "a line inside is seen as the card");
  }

  @Test
  void theOuterFrameTakesAllInsideIt() {
    Folded folded = Folded.of(CONTENT, Set.of("outer", "inner"));
    assertEquals(List.of("d", "outer"), ids(folded));
    assertEquals(List.of("ad outer-d", "dc d-outer"), lines(folded));
    assertTrue(folded.content().groups().isEmpty());
    assertEquals("outer", folded.shown("a"));
    assertEquals("outer", folded.shown("inner"));
    assertEquals(Optional.of(3), folded.standsFor("outer"));
    folded.content().outline();
  }

  @Test
  void emphasisGoesToWhatIsSeen() {
    Folded folded = Folded.of(CONTENT, Set.of("inner"));
    var emphasis =
        new GraphEmphasis(
            Optional.of("b"), true, Set.of("a", "bd"), Set.of("d"), Optional.of(Set.of("b")));
    GraphEmphasis shown = folded.shown(emphasis);
    assertEquals(Optional.of("inner"), shown.selected());
    assertEquals(Set.of("inner", "ad"), shown.critical());
    assertEquals(Set.of("d"), shown.blast());
    assertTrue(shown.isDimmed("c"));
  }
}
