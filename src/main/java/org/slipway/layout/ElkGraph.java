package org.slipway.layout;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.NodeLabelPlacement;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.slipway.scene.Box;
import org.slipway.scene.graph.GraphMeasures;
import org.slipway.scene.graph.GraphOutline;
import org.slipway.scene.graph.LaidGraph;
import org.slipway.scene.graph.LaidGraph.Route;

/** A graph as the library holds it. Used by one thread. */
final class ElkGraph {

  private static final int SEED = 1;

  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
  private final Map<String, ElkNode> groups = new LinkedHashMap<>();
  private final Map<String, ElkEdge> edges = new LinkedHashMap<>();

  /**
   * @param before where each card and frame is to stay about; empty: anywhere
   */
  ElkGraph(GraphOutline outline, Optional<Map<String, Box>> before) {
    options(root, before.isPresent());
    var frames = new HashMap<String, GraphOutline.Group>();
    outline.groups().forEach(group -> frames.put(group.id(), group));
    outline.groups().forEach(group -> frame(group, frames, before));
    for (GraphOutline.Node node : outline.nodes()) {
      ElkNode made = ElkGraphUtil.createNode(inside(node.group()));
      made.setDimensions(node.width(), node.height());
      if (node.below() > 0) {
        keepFree(made, node);
      }
      stay(made, node.id(), before);
      nodes.put(node.id(), made);
    }
    for (GraphOutline.Edge edge : outline.edges()) {
      ElkNode from = nodes.get(edge.from());
      ElkNode to = nodes.get(edge.to());
      edges.put(edge.id(), ElkGraphUtil.createSimpleEdge(from, to));
    }
  }

  /** A label that nobody sees: room is left for labels. */
  private static void keepFree(ElkNode made, GraphOutline.Node node) {
    ElkLabel label = ElkGraphUtil.createLabel(made);
    label.setDimensions(node.width(), node.below());
    made.setProperty(
        LayeredOptions.NODE_LABELS_PLACEMENT, NodeLabelPlacement.outsideBottomCenter());
    made.setProperty(LayeredOptions.SPACING_LABEL_NODE, 0.0);
  }

  private ElkNode inside(Optional<String> group) {
    return group.flatMap(id -> Optional.ofNullable(groups.get(id))).orElse(root);
  }

  private void frame(
      GraphOutline.Group group,
      Map<String, GraphOutline.Group> frames,
      Optional<Map<String, Box>> before) {
    if (groups.containsKey(group.id())) {
      return;
    }
    group
        .parent()
        .flatMap(id -> Optional.ofNullable(frames.get(id)))
        .ifPresent(parent -> frame(parent, frames, before));
    ElkNode made = ElkGraphUtil.createNode(inside(group.parent()));
    options(made, before.isPresent());
    stay(made, group.id(), before);
    double side = GraphMeasures.PADDING;
    made.setProperty(LayeredOptions.ALIGNMENT, Alignment.LEFT);
    made.setProperty(LayeredOptions.PADDING, new ElkPadding(GraphMeasures.TITLE, side, side, side));
    groups.put(group.id(), made);
  }

  private static void stay(ElkNode made, String id, Optional<Map<String, Box>> before) {
    before
        .flatMap(boxes -> Optional.ofNullable(boxes.get(id)))
        .ifPresent(
            box -> {
              made.setLocation(box.x(), box.y());
              made.setProperty(LayeredOptions.POSITION, new KVector(box.x(), box.y()));
            });
  }

  private static void options(ElkNode graph, boolean stays) {
    graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    graph.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    graph.setProperty(LayeredOptions.RANDOM_SEED, SEED);
    graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, GraphMeasures.ROW - GraphMeasures.HEIGHT);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, GraphMeasures.BETWEEN);
    graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_SEMI_INTERACTIVE, stays);
  }

  ElkNode root() {
    return root;
  }

  /** Where everything stands, once it was laid out. */
  LaidGraph laid() {
    var routes = new LinkedHashMap<String, Route>();
    edges.forEach((id, edge) -> ElkRoute.of(edge).ifPresent(route -> routes.put(id, route)));
    return new LaidGraph(root.getWidth(), root.getHeight(), boxes(nodes), boxes(groups), routes);
  }

  private Map<String, Box> boxes(Map<String, ElkNode> shapes) {
    var boxes = new LinkedHashMap<String, Box>();
    shapes.forEach(
        (id, shape) -> {
          KVector at = ElkRoute.corner(shape);
          boxes.put(id, new Box(at.x, at.y, shape.getWidth(), shape.getHeight()));
        });
    return boxes;
  }
}
