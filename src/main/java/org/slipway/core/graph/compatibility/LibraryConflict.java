package org.slipway.core.graph.compatibility;

import org.slipway.core.plan.Component;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Library;

/**
 * One library in versions that cannot both be right.
 *
 * @param one who ships it
 * @param ships the version it ships
 * @param other who ships another one, or who declares which will do; perhaps the same
 * @param against the version that the other ships, or the range that it declares
 */
public record LibraryConflict(
    Kind kind, Id<Component> one, Library ships, Id<Component> other, String against) {

  /** What makes it a conflict. */
  public enum Kind {
    /** The shipped version is outside a range that is declared for this library. */
    EXCLUDED,
    /** Two that share a process ship versions with different first numbers. */
    SHARED
  }
}
