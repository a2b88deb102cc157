package org.slipway.ui.checklist;

import java.time.Duration;
import java.util.Optional;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.ui.control.Sign;

/** One line of the table. */
public sealed interface Row {

  /** What the line is called; letters typed jump to it. */
  String title();

  /** The kind of evidence that belongs to the line; empty: none. */
  default String kind() {
    return switch (this) {
      case Heading _ -> "";
      case Item item -> item.item().evidenceKind().orElse("");
      case Ruled ruled -> ruled.evidenceKind();
    };
  }

  /** A heading over the lines below it. */
  record Heading(String title, String summary, boolean open) implements Row {}

  /**
   * Something a person confirms.
   *
   * @param due relative to go-live and as a date
   * @param late open, and its due time has passed
   * @param signedBy who and when; empty: nobody
   */
  record Item(
      ChecklistItem item,
      String owner,
      String due,
      boolean late,
      Optional<Proof> proof,
      String signedBy)
      implements Row {
    @Override
    public String title() {
      return item.title();
    }
  }

  /**
   * Something a rule decided.
   *
   * @param where the environment, where there are several
   * @param sentence what was found
   * @param rule id and version
   * @param evidenceKind that would satisfy it; empty: none
   */
  record Ruled(
      String title,
      Sign sign,
      boolean blocker,
      String where,
      String sentence,
      String rule,
      Optional<Proof> proof,
      String evidenceKind)
      implements Row {}

  /**
   * Evidence, and how old it may be.
   *
   * @param digest first letters of its file's SHA-256; may be empty
   * @param limit greatest age; empty: none
   */
  record Proof(String name, String digest, Duration age, Optional<Duration> limit) {

    boolean isStale() {
      return limit.map(l -> age.compareTo(l) > 0).orElse(false);
    }
  }
}
