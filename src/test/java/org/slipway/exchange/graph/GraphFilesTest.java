package org.slipway.exchange.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Plan;
import org.slipway.scene.StateMark;
import org.slipway.scene.graph.GraphContent;
import org.slipway.scene.graph.GraphEmphasis;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** DOT, Mermaid and GraphML of a graph with every kind of thing and names that break writers. */
class GraphFilesTest {

  private static final List<String> NASTY =
      List.of(
          "Payments",
          "say \"hello\"",
          "back\\slash \\N",
          "a <b> & c",
          "semi; colon | pipe # hash",
          "end",
          "[square] {curly} (round)",
          "Zürich Ω 🚀",
          "two\nlines",
          "graph TD",
          "%% no comment");

  private final GraphContent content = content();
  private final GraphEmphasis emphasis =
      new GraphEmphasis(
          Optional.empty(), false, Set.of("CI-0", "CI-1", "L-0"), Set.of(), Optional.empty());

  private static GraphContent content() {
    var nodes = new ArrayList<GraphContent.Node>();
    var edges = new ArrayList<GraphContent.Edge>();
    for (int i = 0; i < NASTY.size(); i++) {
      String name = NASTY.get(i);
      nodes.add(
          new GraphContent.Node(
              "CI-" + i,
              Optional.empty(),
              name,
              i % 2 == 0 ? "4." + i : "",
              "team " + name,
              StateMark.GO,
              i % 3 == 0 ? Optional.of("system a\"b") : Optional.empty(),
              i == 4 ? Optional.of("HOLD until 6 Oct") : Optional.empty()));
    }
    for (int i = 1; i < NASTY.size(); i++) {
      edges.add(
          new GraphContent.Edge(
              "L-" + (i - 1),
              Optional.empty(),
              "CI-" + (i - 1),
              "CI-" + i,
              i % 2 == 0 ? Optional.of(NASTY.get(i)) : Optional.empty(),
              i == 5 ? Optional.of("needs Payments ≥ 4.3, gets \"4.2\"") : Optional.empty(),
              "says"));
    }
    var outer = new GraphContent.Group("domain", Optional.empty(), "Finance", Optional.empty());
    var inner =
        new GraphContent.Group(
            "system a\"b", Optional.empty(), "Ledger & \"more\"", Optional.of("domain"));
    return new GraphContent(nodes, List.of(outer, inner), edges);
  }

  /** By Graphviz, where it is installed: every node, edge, label and cluster arrives as it was. */
  @Test
  void dotIsReadByGraphviz() throws IOException, InterruptedException {
    String read = graphviz(DotWriter.write("Nordwind \"Shop\"", content, emphasis));
    for (int i = 0; i < NASTY.size(); i++) {
      assertTrue(read.contains("<title>CI&#45;" + i + "</title>"), "CI-" + i);
    }
    assertEquals(NASTY.size() - 1, read.split("class=\"edge", -1).length - 1);
    assertEquals(2, read.split("class=\"cluster\"", -1).length - 1);
    assertTrue(read.contains("class=\"node critical\""), read);
    assertTrue(read.contains("class=\"edge clash\""), read);
    assertTrue(read.contains("say &quot;hello&quot;"), read);
    assertTrue(read.contains("back\\slash \\N"), read);
  }

  private static String graphviz(String dot) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder("dot", "-Tsvg").start();
    } catch (IOException missing) {
      assumeTrue(false, "Graphviz is not installed here: " + missing.getMessage());
      return "";
    }
    try (var in = process.getOutputStream()) {
      in.write(dot.getBytes(StandardCharsets.UTF_8));
    }
    String svg = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return svg;
  }

  @Test
  void dotIsWhatItWas() {
    GraphContent small =
        new GraphContent(
            content.nodes().subList(0, 2), content.groups(), content.edges().subList(0, 1));
    assertEquals(
        """
        digraph "Shop" {
          rankdir=LR;
          node [shape=box, style=rounded, fontname="Inter,sans-serif"];
          edge [fontname="Inter,sans-serif"];
          subgraph "cluster domain" {
            label="Finance";
            subgraph "cluster system a\\"b" {
              label="Ledger & \\"more\\"";
              "CI-0" [label="Payments\\n4.0", class="critical", penwidth="3"];
            }
          }
          "CI-1" [label="say \\"hello\\"", class="critical", penwidth="3"];
          "CI-0" -> "CI-1" [id="L-0", class="critical", penwidth="3"];
        }
        """,
        DotWriter.write("Shop", small, emphasis));
  }

  /** No word or sign of Mermaid's own gets out of its quotes, and no two ids fall together. */
  @Test
  void mermaidKeepsTextInQuotes() {
    String text = MermaidWriter.write(content, emphasis);
    assertTrue(text.startsWith("flowchart LR\n  subgraph g_domain[\"Finance\"]\n"), text);
    assertTrue(text.contains("n_CI_1[\"say #34;hello#34;\"]"), text);
    assertTrue(text.contains("n_CI_8[\"two<br/>lines<br/>4.8\"]"), text);
    assertTrue(
        text.contains("n_CI_4[\"semi#59; colon #124; pipe #35; hash<br/>4.4<br/>HOLD"), text);
    assertTrue(
        text.contains("n_CI_4 -.-x|\"needs Payments ≥ 4.3, gets #34;4.2#34;\"| n_CI_5"), text);
    assertTrue(text.contains("  class n_CI_0,n_CI_1 critical\n"), text);
    assertTrue(text.contains("  linkStyle 0 stroke-width:3px\n"), text);
    long quotes = text.chars().filter(c -> c == '"').count();
    long labels = content.edges().stream().filter(e -> e.label().or(e::clash).isPresent()).count();
    assertEquals(2 * (content.nodes().size() + content.groups().size() + labels), quotes);
    var alike =
        new GraphContent(
            Stream.of("a b", "a-b", "a_b").map(GraphFilesTest::node).toList(),
            List.of(),
            List.of());
    String told = MermaidWriter.write(alike, GraphEmphasis.NONE);
    assertTrue(told.contains("n_a_b[") && told.contains("n_a_b_2[") && told.contains("n_a_b_3["));
  }

  private static GraphContent.Node node(String id) {
    return new GraphContent.Node(
        id, Optional.empty(), id, "", "", StateMark.UNKNOWN, Optional.empty(), Optional.empty());
  }

  /** Read back by an XML parser with typed keys, it is the same graph. */
  @Test
  void graphMlReadsBack() throws Exception {
    Document document = parsed(GraphMlWriter.write(Plan.EMPTY, content, emphasis));
    var types = new TreeMap<String, String>();
    elements(document, "key")
        .forEach(k -> types.put(k.getAttribute("id"), k.getAttribute("attr.type")));
    assertEquals("boolean", types.get("n.critical"));
    var named = new TreeMap<String, String>();
    for (Element node : elements(document, "node")) {
      named.put(node.getAttribute("id"), data(node, "n.name"));
    }
    for (GraphContent.Node node : content.nodes()) {
      assertEquals(node.name(), named.remove(node.id()));
    }
    assertEquals(List.of("domain", "system a\"b"), List.copyOf(named.keySet()));
    List<Element> edges = elements(document, "edge");
    for (int i = 0; i < edges.size(); i++) {
      GraphContent.Edge was = content.edges().get(i);
      assertEquals(was.from(), edges.get(i).getAttribute("source"));
      assertEquals(was.to(), edges.get(i).getAttribute("target"));
      assertEquals(was.label().orElse(""), data(edges.get(i), "e.label"));
      assertEquals(was.clash().orElse(""), data(edges.get(i), "e.clash"));
    }
    assertEquals(content.edges().size(), edges.size());
    Element first = elements(document, "node").get(2);
    assertEquals("CI-0", first.getAttribute("id"));
    assertEquals("true", data(first, "n.critical"));
    Element frame = (Element) first.getParentNode().getParentNode();
    assertEquals("system a\"b", frame.getAttribute("id"));
  }

  @Test
  void controlCharactersAreLeftOutOfXml() throws Exception {
    var odd = new GraphContent(List.of(node("a\u0001\u000bb")), List.of(), List.of());
    String text = GraphMlWriter.write(Plan.EMPTY, odd, GraphEmphasis.NONE);
    assertFalse(text.contains("\u000b"));
    assertEquals("ab", data(elements(parsed(text), "node").getFirst(), "n.name"));
  }

  private static Document parsed(String text) throws Exception {
    return DocumentBuilderFactory.newNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList all = document.getElementsByTagNameNS("http://graphml.graphdrawing.org/xmlns", name);
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList();
  }

  private static String data(Element of, String key) {
    for (var child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element data && data.getAttribute("key").equals(key)) {
        return data.getTextContent();
      }
    }
    return "";
  }
}
