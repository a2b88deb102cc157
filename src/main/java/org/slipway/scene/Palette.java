package org.slipway.scene;

/** What inks look like on paper. */
@FunctionalInterface
public interface Palette {

  /** The colour as CSS writes it. */
  String color(Ink ink);

  /** Whether states are told by pattern alone, so that patterns are drawn at full strength. */
  default boolean isBlack() {
    return false;
  }
}
