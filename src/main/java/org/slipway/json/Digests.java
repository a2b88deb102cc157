package org.slipway.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Policy;
import org.slipway.core.readiness.Extract;
import org.slipway.core.readiness.Verdict;

/** SHA-256, in lower-case hex, of canonical JSON in UTF-8. */
public final class Digests {

  private Digests() {}

  /** The digest of a canonical text. */
  public static String of(String canonical) {
    return of(canonical.getBytes(StandardCharsets.UTF_8));
  }

  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** The digest of a record with all its fields. */
  public static String of(PlanRecord record) {
    return of(RecordJson.text(record));
  }

  /** The policy's digest; its values last imported do not count. */
  public static String policy(Policy policy) {
    return of(RecordJson.text(Plans.bare(policy)));
  }

  /** The digest of the plan's document, see {@link PlanJson}. */
  public static String plan(Plan plan) {
    MessageDigest sha256 = sha256();
    try {
      PlanJson.write(plan, new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written anywhere", e);
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** The input digest of verdicts on this extract. */
  public static String extract(Extract extract) {
    return of(ExtractJson.text(extract));
  }

  /** The digest of a verdict, see {@link VerdictJson#basis}. */
  public static String verdict(Verdict verdict, Extract extract) {
    return of(VerdictJson.basis(verdict, extract));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
