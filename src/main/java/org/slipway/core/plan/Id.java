package org.slipway.core.plan;

import java.util.UUID;

/**
 * The opaque id of one record: a UUIDv7 made outside core. References, files and digests use it;
 * people see the record's key. {@code T} says which noun it names.
 */
@SuppressWarnings("UnusedTypeParameter") // it keeps ids of different nouns apart
public record Id<T extends PlanRecord>(UUID uuid) implements Comparable<Id<?>> {

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if the text is no UUID in its canonical form
   */
  public static <T extends PlanRecord> Id<T> parse(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equals(text)) {
      throw new IllegalArgumentException("not a UUID in lower-case canonical form: " + text);
    }
    return new Id<>(uuid);
  }

  /** The same order as that of the text form, so by time of making. */
  @Override
  public int compareTo(Id<?> other) {
    int high =
        Long.compareUnsigned(uuid.getMostSignificantBits(), other.uuid.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(
            uuid.getLeastSignificantBits(), other.uuid.getLeastSignificantBits());
  }

  @Override
  public String toString() {
    return uuid.toString();
  }
}
