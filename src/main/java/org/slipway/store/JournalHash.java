package org.slipway.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.slipway.core.plan.Phrase;
import org.slipway.json.RecordJson;

/**
 * The hash of a journal entry: SHA-256 over its fields in declared order, then kind, id and digest
 * of each change in order of kind and id; every part is UTF-8 behind its length in four bytes. The
 * contents of changes enter by their digests alone.
 */
final class JournalHash {

  private final MessageDigest digest;

  private JournalHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * @param changes in order of kind and id
   */
  static String of(JournalEntry entry, List<ChangeLine> changes) {
    var hash = new JournalHash();
    hash.add(Long.toString(entry.seq()));
    hash.add(entry.branch());
    hash.add(entry.at().toString());
    hash.add(entry.actor());
    hash.add(entry.kind().word());
    hash.add(RecordJson.fieldText(Phrase.class, entry.label()));
    hash.add(entry.undoes().map(n -> Long.toString(n)).orElse(""));
    hash.add(JournalText.detail(entry.detail()));
    hash.add(Integer.toString(entry.schemaVersion()));
    hash.add(entry.previousHash());
    for (ChangeLine change : changes) {
      hash.add(change.kind());
      hash.add(change.id());
      hash.add(change.digest());
    }
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void add(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}
