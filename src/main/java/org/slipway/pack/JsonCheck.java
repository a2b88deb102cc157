package org.slipway.pack;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Phrase;
import org.slipway.json.Digests;
import org.slipway.pack.document.PackDecision;
import org.slipway.pack.document.PackDocument;
import org.slipway.pack.document.PackFacts;
import org.slipway.pack.keys.Certificates;
import org.slipway.pack.sign.Jws;
import org.slipway.pack.sign.JwsChecked;

/** Whether a JSON is a pack as somebody signed it. */
final class JsonCheck {

  private JsonCheck() {}

  static Checked of(byte[] file) {
    return switch (PackJson.read(file)) {
      case PackJson.Opening.Refused(Phrase reason) -> Checked.altered(reason);
      case PackJson.Opening.Done(PackJson.Opened opened) -> signatures(opened);
    };
  }

  private static Checked signatures(PackJson.Opened opened) {
    List<X509Certificate> chain = List.of();
    for (String part : PackJson.PARTS) {
      byte[] payload = bytes(part, opened);
      switch (Jws.check(signature(part, opened), part, payload)) {
        case JwsChecked.Bad(Phrase reason) -> {
          return Checked.badSignature(reason);
        }
        case JwsChecked.Good(List<X509Certificate> found) -> {
          if (!chain.isEmpty() && !chain.equals(found)) {
            return Checked.altered(Phrase.of("pack.several-signers"));
          }
          chain = found;
        }
      }
    }
    List<X509Certificate> signer = chain;
    return disagreement(opened, signer.getFirst())
        .map(Checked::altered)
        .orElseGet(() -> Checked.intact(signer, opened.document()));
  }

  /** Why the parts, each well signed, are not parts of one pack. */
  private static Optional<Phrase> disagreement(PackJson.Opened opened, X509Certificate leaf) {
    PackDocument document = opened.document();
    PackFacts facts = document.facts();
    PackDecision decision = document.decision();
    String content = digest("content", opened);
    boolean parts =
        facts.contentDigest().equals(content)
            && decision.contentDigest().equals(content)
            && decision.factsDigest().equals(digest("facts", opened));
    boolean verdict =
        decision.verdict().equals(facts.go())
            && decision.verdictDigest().equals(PackJson.verdictDigest(facts));
    boolean signer =
        decision.signing().by().equals(Certificates.commonName(leaf))
            && decision.signing().fingerprint().equals(Certificates.fingerprint(leaf));
    return parts && verdict && signer && isOfContent(facts, document, content)
        ? Optional.empty()
        : Optional.of(Phrase.of("pack.parts-disagree"));
  }

  /** Whether every verdict was made for this content of this release. */
  private static boolean isOfContent(PackFacts facts, PackDocument document, String content) {
    return facts.own().extract().subject().id().equals(document.content().release().id())
        && facts.own().extract().contentDigest().equals(content)
        && facts.deployments().stream()
            .allMatch(judged -> judged.extract().contentDigest().equals(content));
  }

  private static String signature(String part, PackJson.Opened opened) {
    return opened.signatures().getOrDefault(part, "");
  }

  private static String digest(String part, PackJson.Opened opened) {
    return Digests.of(bytes(part, opened));
  }

  private static byte[] bytes(String part, PackJson.Opened opened) {
    return opened.texts().getOrDefault(part, "").getBytes(StandardCharsets.UTF_8);
  }
}
