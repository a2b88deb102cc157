package org.slipway.core.readiness;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value computed when it is first asked for. Safe for all threads. */
final class Once<T> implements Supplier<T> {

  private final Supplier<T> compute;
  private volatile @Nullable T value;

  Once(Supplier<T> compute) {
    this.compute = compute;
  }

  @Override
  public T get() {
    T known = value;
    return known == null ? make() : known;
  }

  /** The value if it was asked for already. */
  Optional<T> known() {
    return Optional.ofNullable(value);
  }

  private synchronized T make() {
    T known = value;
    if (known == null) {
      known = compute.get();
      value = known;
    }
    return known;
  }
}
