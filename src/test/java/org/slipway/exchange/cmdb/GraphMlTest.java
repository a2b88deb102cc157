package org.slipway.exchange.cmdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slipway.OwnTime;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Team;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportResult;
import org.slipway.exchange.Importers;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Work;

/** GraphML as other programs write it, and as nobody should. */
class GraphMlTest {

  private static final String HEAD =
      "<graphml xmlns='http://graphml.graphdrawing.org/xmlns'"
          + " xmlns:y='http://www.yworks.com/xml/graphml'>\n";

  /** As yEd writes: names are drawn, a group is a node with a graph, ids mean nothing. */
  private static final String DRAWN =
      "<?xml version='1.0' encoding='UTF-8'?>\n"
          + HEAD
          + """
          <key for="node" id="d5" yfiles.type="nodegraphics" xmlns:yfiles="u"/>
          <key attr.name="version" attr.type="string" for="node" id="d6"><default>1.0</default></key>
          <key for="edge" id="d9" yfiles.type="edgegraphics" xmlns:yfiles="u"/>
          <graph edgedefault="directed" id="G">
            <data key="d0"/>
            <edge id="e0" source="n0::n0" target="n1"><data key="d9"><y:PolyLineEdge>
              <y:EdgeLabel alignment="center">calls</y:EdgeLabel></y:PolyLineEdge></data></edge>
            <node id="n0"><data key="d5"><y:ProxyAutoBoundsNode><y:Realizers active="0">
              <y:GroupNode><y:NodeLabel>Shop <y:LabelModel/></y:NodeLabel></y:GroupNode>
              <y:GroupNode><y:NodeLabel>Folder 1</y:NodeLabel></y:GroupNode>
              </y:Realizers></y:ProxyAutoBoundsNode></data>
              <graph edgedefault="directed" id="n0:">
                <node id="n0::n0"><data key="d5"><y:ShapeNode>
                  <y:NodeLabel>Web
          front</y:NodeLabel></y:ShapeNode></data><data key="d6">2.1</data></node>
              </graph></node>
            <node id="n1"><data key="d5"><y:ShapeNode><y:NodeLabel><![CDATA[A & B]]></y:NodeLabel>
              </y:ShapeNode></data></node>
          </graph></graphml>
          """;

  @Test
  void drawnLabelsAreNamesAndGroupsAreWholes() {
    Plan plan = Said.taken("shop.graphml", DRAWN);
    assertEquals(List.of("Web front > A & B"), Said.edges(plan));
    assertEquals(Optional.of("Shop"), Said.parent(plan, "Web front"));
    assertEquals(List.of("A & B 1.0", "Shop 1.0", "Web front 2.1"), Said.versions(plan));
    var name = Said.named(plan, "A & B").head().externalIds().getFirst();
    assertEquals("graphml:shop n1", name.source() + " " + name.id());
    String told = Said.problems("shop.graphml", DRAWN);
    assertTrue(told.contains("where it begins needs where it ends"), told);
  }

  @Test
  void theUserSaysThatArrowsBeginAtWhatIsNeeded() {
    ImportResult result =
        Importers.preview(
            FileContent.of("shop.graphml", DRAWN),
            Optional.of("graphml-needed-first"),
            Plan.EMPTY,
            Taking.options(),
            Work.QUIET);
    var preview = ((ImportResult.Ready) result).preview();
    assertEquals("", Taking.say(preview.problems()));
    Plan plan = Taking.apply(Plan.EMPTY, preview.edit(Choices.ASK));
    assertEquals(List.of("A & B > Web front"), Said.edges(plan));
  }

  /** As Gephi and NetworkX write: names and types are attributes, in any spelling of theirs. */
  @Test
  void attributesSayNameTeamTypeAndInterface() {
    String text =
        HEAD
            + """
            <key id="label" attr.name="Label" attr.type="string" for="node"/>
            <key id="o" attr.name="Owner" attr.type="string" for="node"/>
            <key id="t" attr.name="type" attr.type="string" for="edge"/>
            <key id="i" attr.name="interface" attr.type="string" for="edge"/>
            <key id="w" attr.name="weight" attr.type="double" for="edge"/>
            <graph edgedefault="directed">
            <node id="a"><data key="label">Orders</data><data key="o">Red</data></node>
            <node id="b"/>
            <edge source="a" target="b"><data key="t">Consumes Interface</data>
              <data key="i">stock-api</data><data key="w">0.5</data></edge>
            <edge source="b" target="a"><data key="t">knows</data></edge>
            </graph></graphml>
            """;
    Plan plan = Said.taken("g.xml", text);
    assertEquals(List.of("Orders calls b (stock-api)", "b > Orders"), Said.edges(plan));
    assertEquals(
        "Red", plan.get(Team.class, Said.named(plan, "Orders").owner().orElseThrow()).name());
    var kept =
        plan.dependencies().values().stream()
            .filter(d -> d.type() == DependencyType.CONSUMES_INTERFACE)
            .findFirst()
            .orElseThrow();
    assertEquals("\"0.5\"", kept.head().externalIds().getFirst().imported().get("column:weight"));
  }

  @Test
  void whatNoPlanCanHoldIsToldByNameAndLineAndLeftOut() {
    String told =
        Said.problems(
            "g.graphml",
            HEAD
                + """
                <key id="n" attr.name="name" for="node"/>
                <graph edgedefault="directed">
                <node id="a"><data key="n">Web</data></node><node id="b"><data key="n">Pay</data></node>
                <node id="a"/>
                <edge source="a" target="a"/>
                <edge source="a" target="b"/>
                <edge source="a" target="b"/>
                <edge source="a" target="z"/>
                <edge source="a"/>
                <edge source="a" target="b" directed="false"/>
                </graph></graphml>
                """);
    assertTrue(told.contains("LEFT_OUT 5:0 - a stands here a second time; line 4"), told);
    assertTrue(told.contains("LEFT_OUT 6:0 - Web is said to need itself"), told);
    assertTrue(told.contains("That Web needs Pay stands here a second time; line 7"), told);
    assertTrue(told.contains("LEFT_OUT 9:0 - Web needs z, but z is neither"), told);
    assertTrue(told.contains("LEFT_OUT 10:0 - This line does not say"), told);
    assertTrue(told.contains("LEFT_OUT 11:0 - The line between Web and Pay has no dir"), told);
  }

  @Test
  void hostileFilesAreRefusedSoonByLine() {
    var start = OwnTime.spent();
    String bomb = "<!DOCTYPE graphml [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>\n";
    assertTrue(refusal(bomb + HEAD + "<graph/></graphml>").contains("document type"));
    String outside = "<!DOCTYPE graphml SYSTEM 'file:///etc/passwd'>\n";
    assertTrue(refusal(outside + HEAD + "<graph/></graphml>").contains("document type"));
    assertTrue(refusal(HEAD + "<graph>\n<node id='a'>").startsWith("REFUSED 3:"));
    assertTrue(refusal("<svg/>").contains("begins with svg"));
    assertTrue(refusal("").contains("no GraphML"));
    assertTrue(refusal(HEAD + "<graph/></graphml>").contains("Nothing in this file"));
    String deep = HEAD + "<graph><node id='a'>".repeat(100_000);
    assertTrue(refusal(deep).contains("64 levels"), refusal(deep));
    assertTrue(refusal(HEAD + "<x>".repeat(100_000)).contains("64 levels"));
    String long1 = HEAD + "<graph><node id='a'><data key='n'>" + "x".repeat(600_000);
    assertTrue(refusal(long1).contains("500,000"), refusal(long1));
    assertTrue(refusal(HEAD + "<graph>" + "<node id='a'/>".repeat(250_001)).contains("250,000"));
    assertTrue(OwnTime.since(start).toSeconds() < 8);
  }

  @Test
  void whatIsNoTextIsRefused() {
    byte[] bytes =
        (HEAD + "<graph><node id='\u00e4'/></graph></graphml>")
            .getBytes(StandardCharsets.ISO_8859_1);
    String said =
        Taking.say(
            Taking.refusal(new FileContent("g.graphml", bytes), Plan.EMPTY, Taking.options()));
    assertTrue(said.startsWith("REFUSED"), said);
    byte[] wide =
        ("<?xml version='1.0' encoding='UTF-16'?>"
                + HEAD
                + "<graph><node id='ä'/></graph></graphml>")
            .getBytes(StandardCharsets.UTF_16);
    Supplier<UUID> ids = Taking.ids();
    Plan plan = Said.taken(new FileContent("g.graphml", wide), Plan.EMPTY, ids);
    assertEquals("ä", plan.components().firstEntry().getValue().name());
    assertTrue(
        Taking.preview(new FileContent("g.graphml", wide), plan, ImportOptions.of(ids))
            .edit(Choices.ASK)
            .isEmpty());
  }

  private static String refusal(String text) {
    return Taking.say(
        Taking.refusal(FileContent.of("g.graphml", text), Plan.EMPTY, Taking.options()));
  }
}
