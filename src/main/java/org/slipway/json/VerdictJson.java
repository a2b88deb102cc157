package org.slipway.json;

import java.util.List;
import java.util.TreeMap;
import org.slipway.core.readiness.Extract;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Verdict;

/** Findings and verdicts as canonical JSON, both ways. */
public final class VerdictJson {

  private VerdictJson() {}

  public static String text(Verdict verdict) {
    return RecordJson.fieldText(Verdict.class, verdict);
  }

  public static Read<Verdict> read(String text) {
    return Json.answer(() -> (Verdict) Codecs.of(Verdict.class).read(Json.tree(text)));
  }

  public static String text(Finding finding) {
    return RecordJson.fieldText(Finding.class, finding);
  }

  public static Read<Finding> readFinding(String text) {
    return Json.answer(() -> (Finding) Codecs.of(Finding.class).read(Json.tree(text)));
  }

  /**
   * What a verdict's digest is taken of (DESIGN §1): subject, policy digest, input digest and the
   * findings, each with its rule's version; not the evaluation instant. Findings are sorted by
   * their text, so that the order of the registry does not matter.
   */
  public static String basis(Verdict verdict, Extract extract) {
    var members = new TreeMap<String, String>();
    List<String> findings = verdict.findings().stream().map(VerdictJson::text).sorted().toList();
    members.put("findings", "[" + String.join(",", findings) + "]");
    members.put("input", quoted(Digests.extract(extract)));
    extract.plan().policy().ifPresent(p -> members.put("policy", quoted(Digests.policy(p))));
    members.put("subject", RecordJson.fieldText(verdict.subject().getClass(), verdict.subject()));
    return Canonical.object(members);
  }

  private static String quoted(String text) {
    var out = new StringBuilder();
    Canonical.text(text, out);
    return out.toString();
  }
}
