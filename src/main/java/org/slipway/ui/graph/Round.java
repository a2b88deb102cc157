package org.slipway.ui.graph;

import java.util.ArrayList;
import java.util.List;
import org.slipway.core.graph.ShortestCycle;
import org.slipway.core.graph.StrongComponents;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.graph.component.Cycle;
import org.slipway.core.plan.Plan;
import org.slipway.scene.graph.GraphContent;
import org.slipway.text.Texts;

/**
 * A circle, in words.
 *
 * @param says its size and its names in order
 * @param lines ways to break it; of releases and deployments why each waits for the next
 */
record Round(String says, List<String> lines) {

  Round {
    lines = List.copyOf(lines);
  }

  /** Of components, the largest first. */
  static List<Round> of(ComponentGraph graph, Making.Facts facts) {
    Plan plan = graph.plan();
    return Cycle.all(graph).stream()
        .map(
            cycle ->
                new Round(
                    facts.say(cycle.said(plan)),
                    cycle.steps().stream()
                        .flatMap(step -> step.breaks(plan).stream())
                        .map(facts::say)
                        .toList()))
        .toList();
  }

  /** Of what waits for each other, one for each set of such cards. */
  static List<Round> of(NodeIndex whole, Texts texts) {
    StrongComponents strong = StrongComponents.of(whole.graph().reversed());
    return strong.cyclic().stream()
        .map(
            set -> {
              List<Integer> round = ShortestCycle.of(strong, set);
              return waiting(whole, texts, strong.members(set).length, round);
            })
        .toList();
  }

  private static Round waiting(NodeIndex whole, Texts texts, int size, List<Integer> round) {
    var names = new ArrayList<String>();
    var lines = new ArrayList<String>();
    for (int place = 0; place < round.size(); place++) {
      GraphContent.Node waits = whole.node(round.get(place));
      GraphContent.Node first = whole.node(round.get((place + 1) % round.size()));
      names.add(GraphWords.name(waits));
      whole.lines(first.id(), waits.id()).forEach(line -> lines.add(line.says()));
    }
    names.add(names.getFirst());
    return new Round(texts.get("graphview.wait.round", size, String.join(" → ", names)), lines);
  }
}
