package org.slipway.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.*;
import org.slipway.core.readiness.*;
import org.slipway.ui.session.Judged;

record ToyJudged(Plan plan, Instant at) implements Judged {
  @Override
  public Verdict of(Deployment d) {
    var f = new ArrayList<Finding>();
    String[] rules = {"window.freeze", "window.collision", "rollback.no-plan", "evidence.stale", "approval.missing", "change.unlinked"};
    long h = d.key().hashCode();
    Go go = Go.GO;
    for (int i = 0; i < rules.length; i++) {
      Result r = List.of(Result.values()).get(Math.floorMod(h >> i, 4));
      Weight w = i == 5 ? Weight.ADVISORY : Weight.BLOCKER;
      if (w == Weight.BLOCKER && r == Result.FAIL) go = Go.NO_GO;
      if (w == Weight.BLOCKER && r == Result.UNKNOWN && go == Go.GO) go = Go.UNKNOWN;
      f.add(new Finding(rules[i], "1.0", Ref.of(d), Optional.empty(), r, w, 1, false,
          Phrase.of("refusal.not-allowed", Arg.words("Both"), Arg.words("hold lock ledger-db-eu"), Arg.words("from 22:30 until 01:00 on Wednesday, so one of them has to wait for the other")),
          Optional.of(Phrase.of("refusal.only-one", Arg.words("restore test observed after 26 Sep 20:00"))), Optional.empty()));
    }
    return new Verdict(Ref.of(d), go, f, Optional.of(new Score(3, 4, Optional.of(new java.math.BigDecimal("0.85")))), f.stream().filter(Finding::blocks).toList(), at);
  }
  @Override
  public ReleaseVerdict of(Release r) {
    List<Verdict> vs = plan.naming(r, Deployment.class).filter(d -> d.state().compareTo(DeploymentState.DONE) < 0).map(this::of).toList();
    var own = new Verdict(Ref.of(r), Go.GO, List.of(), Optional.empty(), List.of(), at);
    var worst = vs.stream().min(java.util.Comparator.comparing(Verdict::go));
    return new ReleaseVerdict(Ref.of(r), worst.map(Verdict::go), worst.map(Verdict::subject), own, vs);
  }
  @Override
  public String digest(Verdict v) { return "51c8e0a477b92d1f".repeat(4); }
  @Override
  public String contentDigest(Id<Release> r) { return "0".repeat(64); }
}
