package org.slipway.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.json.PlanJson;
import org.slipway.layout.ElkLayout;
import org.slipway.pack.document.JournalHead;

/** Packs of the sample workspace's releases, signed with a key made for the run. */
public final class SamplePacks {

  /** When the sample is judged. */
  public static final Instant NOW = Instant.parse("2026-09-28T12:20:00Z");

  private static final Plan PLAN = read();
  private static final Pack PAYMENTS = make("REL-2031");

  private SamplePacks() {}

  /** The pack of Payments 4.2, made once. */
  public static Pack payments() {
    return PAYMENTS;
  }

  public static Plan plan() {
    return PLAN;
  }

  public static Pack make(String key) {
    return ((Packed.Done) Packs.make(request(PLAN, key), new ElkLayout())).pack();
  }

  public static PackRequest request(Plan plan, String key) {
    return new PackRequest(
        plan,
        plan.byKey(Release.class, key).orElseThrow().id(),
        new Moments(NOW, NOW.plusSeconds(63)),
        SampleKeys.ana().key(),
        new Origin(Optional.of(new JournalHead(412, "0f".repeat(32))), true),
        Locale.ENGLISH);
  }

  private static Plan read() {
    try {
      String text = Files.readString(Path.of("assets/sample/nordwind.json"));
      return PlanJson.read(text).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
