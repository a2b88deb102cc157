package org.slipway.layout;

import java.util.ArrayList;
import java.util.Optional;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.slipway.scene.graph.LaidGraph.Point;
import org.slipway.scene.graph.LaidGraph.Route;

/** The bends that the library gives a line, as a smooth line. */
final class ElkRoute {

  private ElkRoute() {}

  /** Empty where the library gave it no way. */
  static Optional<Route> of(ElkEdge edge) {
    if (edge.getSections().isEmpty()) {
      return Optional.empty();
    }
    KVector at = corner(edge.getContainingNode());
    var bends = new ArrayList<Point>();
    for (ElkEdgeSection section : edge.getSections()) {
      bends.add(new Point(at.x + section.getStartX(), at.y + section.getStartY()));
      section.getBendPoints().forEach(b -> bends.add(new Point(at.x + b.getX(), at.y + b.getY())));
      bends.add(new Point(at.x + section.getEndX(), at.y + section.getEndY()));
    }
    return Optional.of(Smooth.through(bends));
  }

  /** The upper left corner of a shape in the whole. */
  static KVector corner(ElkNode shape) {
    var at = new KVector();
    for (ElkNode node = shape; node.getParent() != null; node = node.getParent()) {
      at.add(node.getX(), node.getY());
    }
    return at;
  }
}
