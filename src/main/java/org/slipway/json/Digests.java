package org.slipway.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slipway.core.plan.PlanRecord;

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

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
