package org.slipway.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.slipway.scene.graph.GraphMeasures;
import org.slipway.scene.graph.GraphOutline;

/** Lists of dependencies ("from,to" under a heading) as outlines without frames. */
public final class RealGraph {

  private RealGraph() {}

  /** What goes first stands left: the second column of the file. */
  public static GraphOutline read(Path file) {
    try {
      var names = new LinkedHashSet<String>();
      var edges = new ArrayList<GraphOutline.Edge>();
      for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
        String[] ends = line.split(",", 2);
        names.addAll(List.of(ends));
        edges.add(new GraphOutline.Edge(line, ends[1], ends[0]));
      }
      return new GraphOutline(
          names.stream().map(name -> card(name, Optional.empty())).toList(), List.of(), edges);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static GraphOutline.Node card(String name, Optional<String> group) {
    return new GraphOutline.Node(name, GraphMeasures.WIDTH, GraphMeasures.HEIGHT, 0, group);
  }
}
