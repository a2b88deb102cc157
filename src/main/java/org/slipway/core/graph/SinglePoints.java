package org.slipway.core.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Nodes without which others lose touch. A <i>source</i> is a node of a strong component nothing
 * outside leads to: in a graph of needs, what nobody needs, a channel. A node is a single point of
 * failure between a source and a target, both other nodes, where every way from the one to the
 * other passes it: it dominates the source seen from the target. Articulation points of the
 * undirected graph would not do: they also count what merely hangs together without needing.
 */
public final class SinglePoints {

  /**
   * How many sources reach a target only through a node.
   *
   * @param sources at least one
   */
  public record Cut(int node, int target, int sources) {}

  private static final Comparator<Cut> WORST =
      Comparator.comparingInt(Cut::sources)
          .reversed()
          .thenComparingInt(Cut::node)
          .thenComparingInt(Cut::target);

  private final StrongComponents strong;
  private final Digraph graph;
  private final BitSet sources = new BitSet();

  private SinglePoints(StrongComponents strong) {
    this.strong = strong;
    this.graph = strong.graph();
    Digraph back = strong.condensation().reversed();
    for (int node = 0; node < graph.nodes(); node++) {
      sources.set(node, back.degree(strong.of(node)) == 0);
    }
  }

  public static SinglePoints of(StrongComponents strong) {
    return new SinglePoints(strong);
  }

  /** The nodes from which others are looked for, ascending. */
  public int[] sources() {
    return sources.stream().toArray();
  }

  /** All that cuts sources off a target, the worst first. O(nodes + edges) in practice. */
  public List<Cut> toward(int target) {
    Dominators from = Dominators.of(graph.reversed(), target);
    int[] order = from.order();
    int[] under = new int[order.length];
    var cuts = new ArrayList<Cut>();
    for (int place = order.length - 1; place > 0; place--) {
      if (under[place] > 0) {
        cuts.add(new Cut(order[place], target, under[place]));
      }
      under[from.place(from.before(place))] += under[place] + (sources.get(order[place]) ? 1 : 0);
    }
    cuts.sort(WORST);
    return List.copyOf(cuts);
  }

  /**
   * For every node that cuts at least so many sources off a target, the worst such cut, the worst
   * first. O(nodes × (nodes + edges)): for the graph of a company, not of a world.
   */
  public List<Cut> all(int atLeast) {
    List<Optional<Cut>> worst = new ArrayList<>();
    IntStream.range(0, graph.nodes()).forEach(_ -> worst.add(Optional.empty()));
    for (int target = 0; target < graph.nodes(); target++) {
      for (Cut cut : toward(target)) {
        if (worst.get(cut.node()).filter(known -> known.sources() >= cut.sources()).isEmpty()) {
          worst.set(cut.node(), Optional.of(cut));
        }
      }
    }
    return worst.stream()
        .flatMap(Optional::stream)
        .filter(cut -> cut.sources() >= atLeast)
        .sorted(WORST)
        .toList();
  }

  /** All targets that a node cuts sources off, the worst first; 64 sources take O(edges). */
  public List<Cut> at(int node) {
    int[] above = who(Reach.from(graph.reversed(), node));
    int[] below = Reach.from(graph, node).nodes();
    int[] cut = new int[graph.nodes()];
    for (int first = 0; first < above.length; first += Long.SIZE) {
      int most = Math.min(Long.SIZE, above.length - first);
      long[] without = without(node, above, first, most);
      for (int target : below) {
        cut[target] += most - Long.bitCount(without[target]);
      }
    }
    return IntStream.of(below)
        .filter(target -> cut[target] > 0)
        .mapToObj(target -> new Cut(node, target, cut[target]))
        .sorted(WORST)
        .toList();
  }

  private int[] who(Reach above) {
    return IntStream.of(above.nodes()).filter(sources::get).sorted().toArray();
  }

  /** Which of some sources reach each node without another, as bits. */
  private long[] without(int node, int[] above, int first, int most) {
    long[] bits = new long[graph.nodes()];
    for (int one = 0; one < most; one++) {
      bits[above[first + one]] |= 1L << one;
    }
    for (int component = strong.count() - 1; component >= 0; component--) {
      int[] members = strong.members(component);
      boolean changed = true;
      while (changed) {
        changed = false;
        for (int member : members) {
          changed |= member != node && bits[member] != 0 && spread(bits, node, member);
        }
        changed &= members.length > 1;
      }
    }
    return bits;
  }

  private boolean spread(long[] bits, int node, int member) {
    boolean changed = false;
    for (int edge = graph.start(member); edge < graph.end(member); edge++) {
      int next = graph.target(edge);
      if (next != node && (bits[member] & ~bits[next]) != 0) {
        bits[next] |= bits[member];
        changed = true;
      }
    }
    return changed;
  }

  /** The sources that reach a target only through a node, ascending. */
  public int[] who(int node, int target) {
    BitSet without = new BitSet();
    without.set(node);
    Reach free = Reach.avoiding(graph.reversed(), without, target);
    return IntStream.of(who(Reach.from(graph.reversed(), node)))
        .filter(source -> !free.has(source))
        .toArray();
  }
}
