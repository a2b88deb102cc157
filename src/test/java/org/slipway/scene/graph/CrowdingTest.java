package org.slipway.scene.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.RealData;
import org.slipway.core.plan.Phrase;
import org.slipway.scene.StateMark;
import org.slipway.text.Texts;

class CrowdingTest {

  private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

  private static GraphContent.Node node(String id, Optional<String> group) {
    return new GraphContent.Node(
        id, Optional.empty(), id, "", "", StateMark.GO, group, Optional.empty());
  }

  private static GraphContent.Edge edge(String from, String to) {
    return new GraphContent.Edge(
        from + ">" + to, Optional.empty(), from, to, Optional.empty(), Optional.empty(), "");
  }

  private static GraphContent.Group group(String id, Optional<String> parent) {
    return new GraphContent.Group(id, Optional.empty(), id, parent);
  }

  private static GraphContent real(String name) throws IOException {
    var names = new LinkedHashSet<String>();
    var edges = new ArrayList<GraphContent.Edge>();
    for (String line :
        Files.readAllLines(RealData.at("dependency-graphs/" + name + ".csv")).stream()
            .skip(1)
            .toList()) {
      String[] ends = line.split(",", 2);
      names.addAll(List.of(ends));
      edges.add(edge(ends[1], ends[0]));
    }
    return new GraphContent(
        names.stream().map(id -> node(id, Optional.empty())).toList(), List.of(), edges);
  }

  private static Folded shown(Crowding crowding) {
    return Folded.of(crowding.content(), crowding.closed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"thin-100", "thin-500", "thin-2000", "dense-100"})
  void whatCanBeReadStaysOpen(String name) throws IOException {
    GraphContent content = real(name);
    assertEquals(Crowding.open(content), Crowding.relieved(content, TEXTS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dense-500", "dense-2000"})
  void denseGraphsEndInAPictureOfSomeHundredThings(String name) throws IOException {
    GraphContent content = real(name);
    Crowding crowding = Crowding.relieved(content, TEXTS);
    Folded folded = shown(crowding);
    int things = folded.content().nodes().size() + folded.content().edges().size();
    assertTrue(things >= 40 && things <= 400, () -> name + ": " + things);
    assertTrue(crowding.says().isPresent());
    assertEquals(crowding, Crowding.relieved(content, TEXTS));
    folded.content().outline();
  }

  @Test
  @Tag("slow")
  void soDoesAllOfAVeryLargeOne() throws IOException {
    denseGraphsEndInAPictureOfSomeHundredThings("full-63666");
  }

  /** Ten domains of ten systems of thirty services, each needing one of its own system. */
  private static GraphContent large(int services) {
    var nodes = new ArrayList<GraphContent.Node>();
    var groups = new ArrayList<GraphContent.Group>();
    var edges = new ArrayList<GraphContent.Edge>();
    for (int i = 0; i < services; i++) {
      String system = "s" + i / 30;
      if (i % 300 == 0) {
        groups.add(group("d" + i / 300, Optional.empty()));
      }
      if (i % 30 == 0) {
        groups.add(group(system, Optional.of("d" + i / 300)));
      }
      nodes.add(node("n" + i, Optional.of(system)));
      edges.add(edge("n" + i / 30 * 30, "n" + i));
    }
    return new GraphContent(nodes, groups, edges.subList(1, edges.size()));
  }

  @Test
  void systemsAreClosedBeforeDomains() {
    Crowding crowding = Crowding.relieved(large(3000), TEXTS);
    Folded folded = shown(crowding);
    assertEquals(100, folded.content().nodes().size());
    assertEquals(10, folded.content().groups().size(), "domains stay open");
    assertEquals(
        "3,000 services with 2,999 links are too many to read at once, so systems are closed. Open"
            + " one with its plus sign.",
        TEXTS.say(crowding.says().orElseThrow(), ZoneOffset.UTC));
  }

  @Test
  void cardsInFramesAreTooManyEarlier() {
    GraphContent few = large(480);
    assertEquals(Crowding.open(few), Crowding.relieved(few, TEXTS));
    assertEquals(18, shown(Crowding.relieved(large(540), TEXTS)).content().nodes().size());
  }

  @Test
  void cardsInACircleAreClosedTogether() {
    List<String> names = IntStream.range(0, 60).mapToObj(i -> "n" + i).toList();
    var edges = new ArrayList<GraphContent.Edge>();
    for (String from : names.subList(0, 25)) {
      for (String to : names.subList(0, 25)) {
        if (!from.equals(to)) {
          edges.add(edge(from, to));
        }
      }
    }
    names.subList(25, 60).forEach(name -> edges.add(edge("n0", name)));
    var content =
        new GraphContent(
            names.stream().map(name -> node(name, Optional.empty())).toList(), List.of(), edges);
    Crowding crowding = Crowding.relieved(content, TEXTS);
    Folded folded = shown(crowding);
    assertEquals(36, folded.content().nodes().size());
    assertEquals(Set.of("circle of n0"), crowding.closed());
    assertEquals(Optional.of(25), folded.standsFor("circle of n0"));
    assertEquals(Optional.of("graph.picture.crowded.circles"), crowding.says().map(Phrase::key));
  }
}
