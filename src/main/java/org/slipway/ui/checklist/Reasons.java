package org.slipway.ui.checklist;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Score;
import org.slipway.core.readiness.Verdict;
import org.slipway.text.Texts;
import org.slipway.ui.checklist.Readiness.Reason;
import org.slipway.ui.control.Sign;
import org.slipway.ui.session.Session;

/** Why a verdict is what it is: blockers, what was waived, and the advisory score, each a tree. */
final class Reasons {

  private final Session session;
  private final Texts texts;
  private final Function<Finding, String> where;

  /**
   * @param where the environment of a finding; may be empty
   */
  Reasons(Session session, Function<Finding, String> where) {
    this.session = session;
    this.where = where;
    texts = session.texts();
  }

  /** The reasons of these verdicts. */
  List<Reason> of(List<Verdict> seen) {
    List<Finding> all = seen.stream().flatMap(v -> v.findings().stream()).toList();
    var reasons = new ArrayList<Reason>();
    reasons.add(blockers(all));
    List<Finding> waived = all.stream().filter(f -> f.waivedBy().isPresent()).toList();
    if (!waived.isEmpty()) {
      reasons.add(
          new Reason(
              Sign.WAIVED,
              texts.get("checklist.waived"),
              texts.get("checklist.waived-count", waived.size()),
              below(waived)));
    }
    advisories(seen, all).ifPresent(reasons::add);
    return reasons;
  }

  private Reason blockers(List<Finding> all) {
    List<Finding> blockers =
        all.stream().filter(f -> f.weight() == Weight.BLOCKER && f.waivedBy().isEmpty()).toList();
    long failed = count(blockers, Result.FAIL);
    long unknown = count(blockers, Result.UNKNOWN);
    Sign sign = failed > 0 ? Sign.FAIL : unknown > 0 ? Sign.NOT_COMPUTED : Sign.PASS;
    return new Reason(
        sign,
        texts.get("checklist.blockers"),
        texts.get("checklist.counts", count(blockers, Result.PASS), unknown, failed),
        below(blockers.stream().filter(Finding::blocks).toList()));
  }

  private Optional<Reason> advisories(List<Verdict> seen, List<Finding> all) {
    List<Finding> open =
        all.stream()
            .filter(f -> f.weight() == Weight.ADVISORY && f.waivedBy().isEmpty())
            .filter(f -> f.result() == Result.FAIL || f.result() == Result.UNKNOWN)
            .toList();
    return seen.stream()
        .flatMap(v -> v.score().stream())
        .min(Comparator.comparing(Score::value))
        .map(
            score ->
                new Reason(
                    score.belowLimit() ? Sign.ADVISORY : Sign.PASS,
                    texts.get("checklist.score"),
                    scored(score, open.size()),
                    below(open)));
  }

  private String scored(Score score, int open) {
    String value = score.value().setScale(2, RoundingMode.DOWN).toPlainString();
    return score
        .limit()
        .map(l -> texts.get("checklist.score-limit", value, l.toPlainString(), open))
        .orElseGet(() -> texts.get("checklist.score-free", value, open));
  }

  private List<Reason> below(List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::result))
        .map(f -> new Reason(Sign.of(f), session.say(f.reason()), where.apply(f), List.of()))
        .toList();
  }

  private static long count(List<Finding> findings, Result result) {
    return findings.stream().filter(f -> f.result() == result).count();
  }
}
