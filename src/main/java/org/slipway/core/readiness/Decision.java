package org.slipway.core.readiness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;

/** From findings to the decision, the score and what would flip it (DEFINITIONS §5, 1 to 4). */
final class Decision {

  /** One rule on one subject, with its advisory findings: what the score counts. */
  private record Counted(String rule, Ref subject) {}

  private Decision() {}

  static Verdict of(Case judged, List<Finding> findings) {
    Optional<Score> score = score(findings, judged.policy());
    Go go = go(findings, score);
    return new Verdict(
        judged.subject(), go, findings, score, flips(findings, score, go), judged.at());
  }

  private static Go go(List<Finding> findings, Optional<Score> score) {
    if (findings.stream().allMatch(f -> f.result() == Result.NOT_APPLICABLE)) {
      return Go.UNKNOWN;
    }
    if (findings.stream().anyMatch(f -> f.blocks() && f.result() == Result.FAIL)) {
      return Go.NO_GO;
    }
    if (findings.stream().anyMatch(Finding::blocks)) {
      return Go.UNKNOWN;
    }
    boolean conditional =
        findings.stream().anyMatch(f -> f.waivedBy().isPresent() || f.condition())
            || score.map(Score::belowLimit).orElse(false);
    return conditional ? Go.CONDITIONAL : Go.GO;
  }

  /** A rule counts once per subject, with the worst of its advisory findings. */
  private static Optional<Score> score(List<Finding> findings, Optional<Policy> policy) {
    int passed = 0;
    int applicable = 0;
    for (List<Finding> counted : counted(findings).values()) {
      int points = counted.getFirst().points();
      applicable += points;
      passed += counted.stream().anyMatch(Finding::missed) ? 0 : points;
    }
    return applicable == 0
        ? Optional.empty()
        : Optional.of(new Score(passed, applicable, policy.flatMap(Policy::advisoryLimit)));
  }

  private static Map<Integer, List<Finding>> counted(List<Finding> findings) {
    var places = new ArrayList<Counted>();
    SortedMap<Integer, List<Finding>> counted = new TreeMap<>();
    for (Finding f : findings) {
      if (f.weight() == Weight.ADVISORY && f.result() != Result.NOT_APPLICABLE) {
        var key = new Counted(f.rule(), f.subject());
        if (!places.contains(key)) {
          places.add(key);
        }
        counted.computeIfAbsent(places.indexOf(key), _ -> new ArrayList<>()).add(f);
      }
    }
    return counted;
  }

  /**
   * The shortest list of findings whose change gives GO: every blocker that did not pass, every
   * open condition, and the fewest advisory findings that bring the score to its limit. Of equally
   * short lists the one whose rules stand first.
   */
  private static List<Finding> flips(List<Finding> findings, Optional<Score> score, Go go) {
    if (go == Go.GO) {
      return List.of();
    }
    List<Finding> advisories =
        score.filter(Score::belowLimit).map(s -> fewest(findings, s)).orElse(List.of());
    return findings.stream()
        .filter(
            f ->
                (f.weight() == Weight.BLOCKER && f.missed())
                    || f.condition()
                    || advisories.contains(f))
        .toList();
  }

  private static List<Finding> fewest(List<Finding> findings, Score score) {
    int missing = score.missing();
    List<List<Finding>> choices =
        counted(findings).values().stream()
            .map(all -> all.stream().filter(Finding::missed).toList())
            .filter(missed -> !missed.isEmpty())
            .toList();
    // best.get(p): the shortest list that gains at least p points with the choices seen so far
    var best =
        new ArrayList<Optional<List<Finding>>>(Collections.nCopies(missing + 1, Optional.empty()));
    best.set(0, Optional.of(List.of()));
    for (List<Finding> choice : choices) {
      take(choice, best, missing);
    }
    return best.get(missing).orElseThrow();
  }

  private static void take(List<Finding> choice, List<Optional<List<Finding>>> best, int missing) {
    int points = choice.getFirst().points();
    for (int gained = missing; gained > 0; gained--) {
      Optional<List<Finding>> with =
          best.get(Math.max(0, gained - points)).map(before -> joined(before, choice));
      Optional<List<Finding>> without = best.get(gained);
      if (with.isPresent() && (without.isEmpty() || with.get().size() < without.get().size())) {
        best.set(gained, with);
      }
    }
  }

  private static List<Finding> joined(List<Finding> one, List<Finding> other) {
    var both = new ArrayList<>(one);
    both.addAll(other);
    return List.copyOf(both);
  }
}
