package org.slipway.core.graph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The strong components of a graph: the largest sets of nodes in which each reaches each. They are
 * numbered so that an edge never leads to a higher number: 0 leads nowhere else. By Tarjan, without
 * recursion; O(nodes + edges). Safe for all threads.
 */
public final class StrongComponents {

  private final Digraph graph;
  private final int[] component;
  private final int[] starts;
  private final int[] members;

  private StrongComponents(Digraph graph, int[] component, int count) {
    this.graph = graph;
    this.component = component;
    this.starts = new int[count + 1];
    for (int one : component) {
      starts[one + 1]++;
    }
    for (int one = 0; one < count; one++) {
      starts[one + 1] += starts[one];
    }
    this.members = new int[component.length];
    int[] next = starts.clone();
    for (int node = 0; node < component.length; node++) {
      members[next[component[node]]++] = node;
    }
  }

  public static StrongComponents of(Digraph graph) {
    Walk walk = new Walk(graph);
    for (int node = 0; node < graph.nodes(); node++) {
      if (walk.component[node] < 0) {
        walk.from(node);
      }
    }
    return new StrongComponents(graph, walk.component, walk.count);
  }

  /** Tarjan's depth-first walk with a path of its own instead of the thread's stack. */
  private static final class Walk {

    private final Digraph graph;
    private final int[] component;
    private final int[] seen;
    private final int[] low;
    private final int[] next;
    private final int[] path;
    private final int[] open;
    private int time;
    private int opened;
    private int count;

    private Walk(Digraph graph) {
      this.graph = graph;
      int nodes = graph.nodes();
      this.component = new int[nodes];
      this.seen = new int[nodes];
      this.low = new int[nodes];
      this.next = new int[nodes];
      this.path = new int[nodes];
      this.open = new int[nodes];
      Arrays.fill(component, -1);
    }

    private void from(int root) {
      int depth = 0;
      path[0] = root;
      enter(root);
      while (depth >= 0) {
        int node = path[depth];
        if (next[node] < graph.end(node)) {
          int target = graph.target(next[node]++);
          if (seen[target] == 0) {
            enter(target);
            path[++depth] = target;
          } else if (component[target] < 0) {
            low[node] = Math.min(low[node], seen[target]);
          }
        } else {
          leave(node);
          depth--;
          if (depth >= 0) {
            low[path[depth]] = Math.min(low[path[depth]], low[node]);
          }
        }
      }
    }

    private void enter(int node) {
      time++;
      seen[node] = time;
      low[node] = time;
      next[node] = graph.start(node);
      open[opened++] = node;
    }

    private void leave(int node) {
      if (low[node] != seen[node]) {
        return;
      }
      int member;
      do {
        member = open[--opened];
        component[member] = count;
      } while (member != node);
      count++;
    }
  }

  public Digraph graph() {
    return graph;
  }

  /** Number of strong components, those of one node included. */
  public int count() {
    return starts.length - 1;
  }

  /** The component a node is in. */
  public int of(int node) {
    return component[node];
  }

  /** How many nodes a component has. */
  public int size(int one) {
    return starts[one + 1] - starts[one];
  }

  /** The nodes of a component, ascending. */
  public int[] members(int one) {
    return Arrays.copyOfRange(members, starts[one], starts[one + 1]);
  }

  /** Whether two nodes reach each other. */
  public boolean together(int one, int other) {
    return component[one] == component[other];
  }

  /** Whether a node is on a circle with another node. */
  public boolean isCyclic(int node) {
    return size(component[node]) > 1;
  }

  /** The components of more than one node, the largest first, then by their lowest node. */
  public List<Integer> cyclic() {
    return IntStream.range(0, count())
        .filter(one -> size(one) > 1)
        .boxed()
        .sorted(
            (a, b) ->
                size(a) != size(b)
                    ? Integer.compare(size(b), size(a))
                    : Integer.compare(members[starts[a]], members[starts[b]]))
        .toList();
  }

  /** The graph inside a component; its nodes are places in {@link #members}. */
  public Digraph part(int one) {
    int[] nodes = members(one);
    IntStream.Builder from = IntStream.builder();
    IntStream.Builder to = IntStream.builder();
    for (int place = 0; place < nodes.length; place++) {
      for (int edge = graph.start(nodes[place]); edge < graph.end(nodes[place]); edge++) {
        if (component[graph.target(edge)] == one) {
          from.add(place);
          to.add(Arrays.binarySearch(nodes, graph.target(edge)));
        }
      }
    }
    return Digraph.of(nodes.length, from.build().toArray(), to.build().toArray());
  }

  /** The graph of components, which has no circle. */
  public Digraph condensation() {
    return graph.grouped(component, count());
  }
}
