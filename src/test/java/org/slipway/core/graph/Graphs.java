package org.slipway.core.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.slipway.RealData;

/** Graphs for tests, and what is true of small ones by trying everything. */
public final class Graphs {

  private Graphs() {}

  /** A graph as it was given: edges of two nodes each, with loops and repetitions. */
  public record Given(int nodes, List<List<Integer>> edges) {

    public Digraph graph() {
      return Graphs.of(nodes, edges);
    }

    /** Whether each node reaches each over one edge or more, by Floyd and Warshall. */
    public boolean[][] reaches() {
      boolean[][] reaches = new boolean[nodes][nodes];
      edges.stream()
          .filter(edge -> !edge.get(0).equals(edge.get(1)))
          .forEach(edge -> reaches[edge.get(0)][edge.get(1)] = true);
      for (int middle = 0; middle < nodes; middle++) {
        for (int from = 0; from < nodes; from++) {
          for (int to = 0; to < nodes; to++) {
            reaches[from][to] |= reaches[from][middle] && reaches[middle][to];
          }
        }
      }
      return reaches;
    }

    /** Every circle without a repeated node, each once, beginning at its lowest node. */
    public List<List<Integer>> circles() {
      var circles = new ArrayList<List<Integer>>();
      IntStream.range(0, nodes).forEach(from -> ways(from, from, List.of(from), circles));
      return circles;
    }

    private void ways(int first, int at, List<Integer> way, List<List<Integer>> circles) {
      for (int next : new TreeSet<>(targets(at))) {
        if (next == first && way.size() > 1) {
          circles.add(way);
        } else if (next > first && !way.contains(next)) {
          ways(first, next, Stream.concat(way.stream(), Stream.of(next)).toList(), circles);
        }
      }
    }

    private List<Integer> targets(int node) {
      return edges.stream().filter(edge -> edge.get(0) == node).map(edge -> edge.get(1)).toList();
    }
  }

  /** Graphs of up to so many nodes, from none at all to crowded, circles and loops included. */
  public static Arbitrary<Given> upTo(int nodes) {
    return Arbitraries.integers()
        .between(1, nodes)
        .flatMap(
            size ->
                Arbitraries.integers()
                    .between(0, size - 1)
                    .list()
                    .ofSize(2)
                    .list()
                    .ofMaxSize(2 * size)
                    .map(edges -> new Given(size, edges)));
  }

  /** A graph of these edges. */
  public static Digraph of(int nodes, List<List<Integer>> edges) {
    return Digraph.of(
        nodes,
        edges.stream().mapToInt(edge -> edge.get(0)).toArray(),
        edges.stream().mapToInt(edge -> edge.get(1)).toArray());
  }

  /** Each node leads to the next. */
  public static Digraph chain(int nodes) {
    return Digraph.of(
        nodes, IntStream.range(0, nodes - 1).toArray(), IntStream.range(1, nodes).toArray());
  }

  /** Each node leads to the next, and the last to the first. */
  public static Digraph ring(int nodes) {
    return Digraph.of(
        nodes,
        IntStream.range(0, nodes).toArray(),
        IntStream.range(1, nodes + 1).map(node -> node % nodes).toArray());
  }

  /** One of the dependency graphs of the real data; nodes numbered as they first appear. */
  public static Digraph real(String name) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    try (Stream<String> lines = Files.lines(RealData.at("dependency-graphs/" + name + ".csv"))) {
      int[] ends =
          lines
              .skip(1)
              .flatMap(line -> Stream.of(line.split(",")))
              .mapToInt(node -> numbers.computeIfAbsent(node, _ -> numbers.size()))
              .toArray();
      return Digraph.of(
          numbers.size(),
          IntStream.range(0, ends.length / 2).map(edge -> ends[2 * edge]).toArray(),
          IntStream.range(0, ends.length / 2).map(edge -> ends[2 * edge + 1]).toArray());
    }
  }
}
