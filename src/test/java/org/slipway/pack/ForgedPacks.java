package org.slipway.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.readiness.Extract;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Go;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.readiness.rules.Rules;
import org.slipway.json.Digests;
import org.slipway.pack.document.PackDecision;
import org.slipway.pack.document.PackDocument;
import org.slipway.pack.document.PackFacts;
import org.slipway.pack.sign.Jws;

/** Packs that were changed by somebody with a key, and signed again where it says so. */
public final class ForgedPacks {

  private ForgedPacks() {}

  /** The release manager signs another verdict than the facts give. */
  public static byte[] better(Pack pack) {
    PackFacts f = pack.document().facts();
    Go other = f.go().equals(Optional.of(Go.GO)) ? Go.NO_GO : Go.GO;
    return signed(pack.document(), with(f, Optional.of(other), f.own()));
  }

  /** The facts were judged by rules of a later version than any program has. */
  public static byte[] ofLaterRules(Pack pack) {
    PackFacts facts = pack.document().facts();
    var findings = new ArrayList<Finding>(facts.own().verdict().findings());
    findings.addAll(facts.deployments().getFirst().verdict().findings());
    PackFacts.Judged own = facts.own();
    Verdict later =
        new Verdict(
            own.verdict().subject(),
            own.verdict().go(),
            findings.stream().map(ForgedPacks::later).toList(),
            own.verdict().score(),
            List.of(),
            own.verdict().at());
    var judged = new PackFacts.Judged(own.extract(), later, Digests.verdict(later, own.extract()));
    return signed(pack.document(), with(facts, facts.go(), judged));
  }

  /** As a program of version 1.0 wrote it, which knew no dates of anchored milestones. */
  public static byte[] ofBefore(Pack pack) {
    return ofBefore(pack, "1.0");
  }

  /** As a program of an older version wrote it; that of 1.1 knew no arrivals. */
  public static byte[] ofBefore(Pack pack, String version) {
    boolean anchored = version.equals("1.1");
    PackFacts f = pack.document().facts();
    var facts =
        new PackFacts(
            f.program(),
            f.contentDigest(),
            f.evaluatedAt(),
            f.go(),
            f.worst(),
            before(f, f.own(), anchored),
            f.deployments().stream().map(judged -> before(f, judged, anchored)).toList(),
            f.journal(),
            f.sample());
    String text = new String(signed(pack.document(), facts), StandardCharsets.UTF_8);
    return text.replace("\"schemaVersion\":\"1.2\"", "\"schemaVersion\":\"" + version + "\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static PackFacts.Judged before(
      PackFacts facts, PackFacts.Judged judged, boolean anchored) {
    Extract e = judged.extract();
    var without =
        new Extract(
            e.subject(),
            e.plan(),
            e.contentDigest(),
            e.occurrences(),
            e.notComputed(),
            e.throttled(),
            e.past(),
            anchored ? e.anchored() : List.of(),
            List.of(),
            e.zoneData());
    return Judging.judge(Rules.ALL, without, facts.evaluatedAt());
  }

  /** A good signature of the release manager's stands in the place of one part's: over another. */
  public static byte[] wrongSignature(byte[] json) {
    String text = new String(json, StandardCharsets.UTF_8);
    int from = text.indexOf("\"signatures\":{\"content\":\"") + "\"signatures\":{".length();
    int start = from + "\"content\":\"".length();
    byte[] other = "{}".getBytes(StandardCharsets.UTF_8);
    String jws = Jws.sign("content", other, SampleKeys.ana().key());
    return (text.substring(0, start) + jws + text.substring(text.indexOf('"', start)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Finding later(Finding f) {
    return new Finding(
        f.rule(),
        "99",
        f.subject(),
        f.item(),
        f.result(),
        f.weight(),
        f.points(),
        f.waivable(),
        f.reason(),
        f.fix(),
        f.waivedBy());
  }

  private static PackFacts with(PackFacts f, Optional<Go> go, PackFacts.Judged own) {
    return new PackFacts(
        f.program(),
        f.contentDigest(),
        f.evaluatedAt(),
        go,
        f.worst(),
        own,
        f.deployments(),
        f.journal(),
        f.sample());
  }

  private static byte[] signed(PackDocument good, PackFacts facts) {
    PackDecision d = good.decision();
    var decision =
        new PackDecision(
            d.contentDigest(),
            Digests.of(PackJson.text(facts)),
            facts.go(),
            PackJson.verdictDigest(facts),
            d.approvals(),
            d.signing());
    return PackJson.write(
        new PackDocument(good.content(), facts, decision), SampleKeys.ana().key());
  }
}
