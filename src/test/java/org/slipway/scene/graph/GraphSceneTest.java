package org.slipway.scene.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slipway.scene.BlackInk;
import org.slipway.scene.Box;
import org.slipway.scene.Fill;
import org.slipway.scene.Ink;
import org.slipway.scene.Mark;
import org.slipway.scene.Picture;
import org.slipway.scene.Spot;
import org.slipway.scene.StateMark;
import org.slipway.scene.Stroke;
import org.slipway.scene.SvgPainter;
import org.slipway.scene.TextMeasure;
import org.slipway.scene.graph.GraphIndex.Hit;
import org.slipway.scene.graph.LaidGraph.Point;
import org.slipway.text.Texts;

class GraphSceneTest {

  private static final Texts TEXTS = Texts.of(Locale.ENGLISH);
  private static final TextMeasure MEASURE = (text, type) -> text.length() * type.size() / 2;
  private static final GraphStyle STYLE =
      new GraphStyle(TEXTS, MEASURE, GraphStyle.caption(TEXTS, 32, 7, 0), true);

  private final GraphIndex shop = index(Folded.open(ShopGraph.content()));

  private static GraphIndex index(Folded folded) {
    LaidGraph laid = new Rows().lay(folded.content().outline(), Optional.empty(), () -> false);
    return GraphIndex.of(folded, laid);
  }

  private Picture whole(GraphEmphasis emphasis) {
    return GraphScene.whole(shop, emphasis, STYLE);
  }

  private static Stream<Mark> flat(List<Mark> marks) {
    return marks.stream()
        .flatMap(mark -> mark instanceof Mark.Group g ? flat(g.marks()) : Stream.of(mark));
  }

  private static Set<String> words(Picture picture) {
    return flat(picture.marks())
        .filter(Mark.Text.class::isInstance)
        .map(mark -> ((Mark.Text) mark).text())
        .collect(Collectors.toSet());
  }

  private static long lines(Picture picture, Stroke stroke) {
    return flat(picture.marks())
        .filter(Mark.Path.class::isInstance)
        .filter(mark -> ((Mark.Path) mark).stroke().equals(Optional.of(stroke)))
        .count();
  }

  private Box card(String id) {
    return shop.laid().nodes().getOrDefault(id, new Box(0, 0, 0, 0));
  }

  @Test
  void everyCardHasItsNameVersionAndTeamAndEveryFrameItsTitle() {
    Set<String> words = words(whole(GraphEmphasis.NONE));
    for (GraphContent.Node node : ShopGraph.content().nodes()) {
      assertTrue(words.containsAll(List.of(node.name(), node.version(), node.team())), node.id());
    }
    ShopGraph.content().groups().forEach(g -> assertTrue(words.contains(g.title()), g.title()));
    assertTrue(words.contains("32 services, 7 systems, no cycles"), words::toString);
    assertTrue(words.contains("HOLD until 6 Oct"));
    assertTrue(words.contains("FS + 1 h"));
    assertTrue(words.containsAll(List.of("Incompatible", "needs Payments ≥ 4.3, gets 4.2", "×")));
  }

  @Test
  void theCriticalPathIsThreePixelsOfTextAndAClashIsDashedAndRed() {
    Picture picture = whole(ShopGraph.EMPHASIS);
    assertEquals(4, lines(picture, Stroke.of(Ink.FG, 3)));
    assertEquals(1, lines(picture, new Stroke(Ink.NOGO_INK, 2, 7, 4)));
    assertEquals(3, lines(picture, Stroke.of(Ink.ACCENT, 2)), "touched and not critical");
    assertEquals(24, lines(picture, Stroke.of(Ink.UNKNOWN_LINE, 1.25)));
    long halos =
        flat(picture.marks())
            .filter(mark -> mark instanceof Mark.Rect rect && rect.radius() == 9)
            .count();
    assertEquals(5, halos, "touched cards");
  }

  /** In lines of whole words in one box, and nowhere where it is too small. */
  @Test
  void aLongClashIsReadInFullBesideItsLine() {
    String clash = "Wallet 2.0 needs Payments in >=4.3 <5, and Payments 4.2 will be there then.";
    GraphContent content = clashing(clash);
    GraphIndex index = index(Folded.open(content));
    Picture picture = GraphScene.whole(index, GraphEmphasis.NONE, STYLE);
    List<Mark.Text> lines =
        flat(picture.marks())
            .filter(Mark.Text.class::isInstance)
            .map(Mark.Text.class::cast)
            .filter(text -> clash.contains(text.text()) && text.text().contains(" "))
            .filter(text -> text.ink() == Ink.NOGO_INK)
            .toList();
    assertEquals(clash, lines.stream().map(Mark.Text::text).collect(Collectors.joining(" ")));
    Mark.Rect box =
        flat(picture.marks())
            .filter(Mark.Rect.class::isInstance)
            .map(Mark.Rect.class::cast)
            .filter(rect -> rect.fill().equals(Optional.of(Fill.of(Ink.NOGO_GROUND))))
            .findFirst()
            .orElseThrow();
    lines.forEach(line -> assertTrue(box.box().contains(line.x(), line.baseline()), line.text()));
    var far = new GraphFrame(300, 200, 0.2, 0, 0);
    assertFalse(words(GraphScene.of(index, GraphEmphasis.NONE, far, STYLE)).contains("×"));
  }

  private static GraphContent clashing(String clash) {
    GraphContent shop = ShopGraph.content();
    return new GraphContent(
        shop.nodes(),
        shop.groups(),
        shop.edges().stream()
            .map(
                edge ->
                    edge.clash().isEmpty()
                        ? edge
                        : new GraphContent.Edge(
                            edge.id(),
                            edge.ref(),
                            edge.from(),
                            edge.to(),
                            edge.label(),
                            Optional.of(clash),
                            edge.says()))
            .toList());
  }

  @Test
  void theLegendAndTheCaptionCanBeLeftOut() {
    var bare = new GraphStyle(TEXTS, MEASURE, "", false);
    Set<String> words = words(GraphScene.whole(shop, GraphEmphasis.NONE, bare));
    assertFalse(words.contains("critical path"));
    assertTrue(words(whole(GraphEmphasis.NONE)).contains("critical path"));
    assertFalse(words.contains("32 services, 7 systems, no cycles"));
  }

  @Test
  void whatIsOutOfFocusIsDimmed() {
    var focus =
        new GraphEmphasis(
            Optional.of("pay"), false, Set.of(), Set.of(), Optional.of(Set.of("pay", "tax")));
    List<Mark.Group> faint =
        whole(focus).marks().stream()
            .filter(Mark.Group.class::isInstance)
            .map(Mark.Group.class::cast)
            .toList();
    assertEquals(2, faint.size(), "lines, and cards");
    assertTrue(faint.stream().allMatch(group -> group.opacity() < 0.5));
    Set<String> dimmed =
        flat(faint.getLast().marks())
            .filter(Mark.Text.class::isInstance)
            .map(mark -> ((Mark.Text) mark).text())
            .collect(Collectors.toSet());
    assertTrue(dimmed.contains("Kafka"));
    assertFalse(dimmed.contains("Tax"));
  }

  @Test
  void whatIsOutsideIsNotDrawn() {
    Box pay = card("pay");
    var part = new GraphFrame(200, 100, 1, pay.x() - 20, pay.y() - 20);
    Picture picture = GraphScene.of(shop, GraphEmphasis.NONE, part, STYLE);
    assertTrue(picture.count() < whole(GraphEmphasis.NONE).count() / 4, "" + picture.count());
    Spot spot = picture.spots().at(25, 25).orElseThrow();
    assertEquals(Spot.Sort.NODE, spot.sort());
    assertEquals("Payments 4.2, Payments, no-go", spot.says());
    var away = new GraphFrame(200, 100, 1, 90_000, 0);
    assertEquals(0, GraphScene.of(shop, GraphEmphasis.NONE, away, STYLE).spots().all().size());
  }

  @Test
  void smallerPicturesSayLess() {
    Picture names =
        GraphScene.of(shop, GraphEmphasis.NONE, new GraphFrame(900, 900, 0.5, 0, 0), STYLE);
    assertTrue(words(names).contains("Kafka"));
    assertFalse(words(names).contains("16.4"));
    Picture marks =
        GraphScene.of(shop, GraphEmphasis.NONE, new GraphFrame(900, 900, 0.25, 0, 0), STYLE);
    assertFalse(words(marks).contains("Kafka"));
    assertTrue(words(marks).contains("G") || marks.count() > 60, "states");
    Picture spots =
        GraphScene.of(shop, GraphEmphasis.NONE, new GraphFrame(900, 900, 0.1, 0, 0), STYLE);
    assertTrue(spots.count() < marks.count(), spots.count() + " " + marks.count());
  }

  @Test
  void pointsAtCardsSignsLinesAndFrames() {
    Box pay = card("pay");
    assertEquals(hit(GraphIndex.Sort.NODE, "pay"), at(pay.x() + 70, pay.y() + 20));
    Box frame = shop.laid().groups().getOrDefault("Payments", pay);
    assertEquals(hit(GraphIndex.Sort.FOLD, "Payments"), at(frame.right() - 14, frame.y() + 14));
    assertEquals(hit(GraphIndex.Sort.GROUP, "Payments"), at(frame.x() + 5, frame.y() + 5));
    assertEquals(hit(GraphIndex.Sort.GROUP, "Payments"), at(frame.x() + 5, pay.y() + 55));
    Point middle = Curves.at(Objects.requireNonNull(shop.laid().routes().get("idp-cat")), 0.02);
    assertEquals(hit(GraphIndex.Sort.EDGE, "idp-cat"), at(middle.x() + 1, middle.y() + 1));
    assertEquals(Optional.empty(), at(-50, -50));
  }

  private static Optional<Hit> hit(GraphIndex.Sort sort, String id) {
    return Optional.of(new Hit(sort, id));
  }

  private Optional<Hit> at(double x, double y) {
    return shop.at(new Point(x, y), 4);
  }

  @Test
  void aClosedFrameIsACardThatOpens() {
    GraphIndex closed =
        index(Folded.of(ShopGraph.content(), Set.of("Payments", "Platform", "no such")));
    Picture picture = GraphScene.whole(closed, ShopGraph.EMPHASIS, STYLE);
    assertTrue(words(picture).contains("5 services"));
    assertFalse(words(picture).contains("Wallet"));
    Box card = closed.laid().nodes().getOrDefault("Payments", new Box(0, 0, 0, 0));
    assertEquals(
        hit(GraphIndex.Sort.FOLD, "Payments"),
        closed.at(new Point(card.right() - 5, card.y() + 5), 4));
    assertEquals(
        hit(GraphIndex.Sort.NODE, "Payments"), closed.at(new Point(card.x() + 5, card.y() + 5), 4));
    String says =
        picture.spots().all().stream()
            .map(Spot::says)
            .filter(words -> words.startsWith("Payments, 5"))
            .findFirst()
            .orElseThrow();
    assertEquals("Payments, 5 services, no-go, critical path, blast radius", says);
  }

  @Test
  void goesToPaperInBlackTheSameEachTime() {
    String svg = SvgPainter.svg(whole(ShopGraph.EMPHASIS), BlackInk.PALETTE);
    assertEquals(svg, SvgPainter.svg(whole(ShopGraph.EMPHASIS), BlackInk.PALETTE));
    assertTrue(svg.contains(">Payments<"));
    assertTrue(svg.contains("stroke-dasharray=\"7 4\""), "a clash is told by its dashes");
  }

  /** Columns are closer to each other than this label is long. */
  @Test
  void aLabelLongerThanItsLineHidesNoCard() {
    String name = "orders-api of Payments";
    List<GraphContent.Node> nodes =
        Stream.of("orders", "checkout")
            .map(
                id ->
                    new GraphContent.Node(
                        id,
                        Optional.empty(),
                        id,
                        "",
                        "",
                        StateMark.GO,
                        Optional.of(id + "-system"),
                        Optional.empty()))
            .toList();
    List<GraphContent.Group> systems =
        nodes.stream()
            .map(
                node ->
                    new GraphContent.Group(
                        node.id() + "-system", Optional.empty(), "", Optional.empty()))
            .toList();
    var line =
        new GraphContent.Edge(
            "line",
            Optional.empty(),
            "checkout",
            "orders",
            Optional.of(name),
            Optional.empty(),
            "");
    GraphIndex index = index(Folded.open(new GraphContent(nodes, systems, List.of(line))));
    Picture picture = GraphScene.whole(index, GraphEmphasis.NONE, STYLE);
    Mark.Text label = text(picture, name);
    var words = new Box(label.x(), label.baseline() - 9, MEASURE.width(name, label.type()), 12);
    for (String card : List.of("orders", "checkout")) {
      Mark.Text of = text(picture, card);
      var box = new Box(of.x() - 33, of.baseline() - 24.5, GraphMeasures.WIDTH, 40);
      assertFalse(words.overlaps(box), card);
    }
    assertTrue(words.width() > 220 - GraphMeasures.WIDTH, "the label has room on its line");
  }

  private static Mark.Text text(Picture picture, String words) {
    return flat(picture.marks())
        .filter(mark -> mark instanceof Mark.Text text && text.text().equals(words))
        .map(Mark.Text.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theMinimapHasACardASpotAndAFrameAroundWhatIsSeen() {
    GraphFrame frame = GraphMinimap.frame(shop.laid(), 224, 164);
    Picture map =
        GraphMinimap.of(
            shop, ShopGraph.EMPHASIS, frame, new GraphFrame(300, 200, 1, 100, 100), STYLE);
    long spots =
        map.marks().stream()
            .filter(mark -> mark instanceof Mark.Rect rect && rect.fill().isPresent())
            .count();
    assertEquals(1 + 7 + 32, spots);
    Mark.Rect seen = (Mark.Rect) map.marks().getLast();
    Point corner = frame.inLayout(seen.box().x(), seen.box().y());
    assertEquals(100, corner.x(), 1);
    assertEquals(100, corner.y(), 1);
  }
}
