package org.slipway.core.plan;

import java.util.List;

/** Why a plan does not take an edit. Nothing of the edit was applied. */
public sealed interface Refusal {

  /** A field names a record that is not there. */
  record Dangling(Ref from, String field, Ref to) implements Refusal {}

  /** A record to be removed is named by another one that stays. */
  record StillNamed(Ref gone, Ref by, String field) implements Refusal {}

  /** A record to be removed is not there. */
  record NotThere(Ref ref) implements Refusal {}

  /** Two records of a kind would have one key. */
  record SameKey(Ref one, Ref other, String key) implements Refusal {}

  /** Two records of a kind would have one external id. */
  record SameExternalId(Ref one, Ref other, String source, String id) implements Refusal {}

  /** Parents form a circle, listed in order. */
  record CyclicParents(List<Ref> circle) implements Refusal {
    public CyclicParents {
      circle = List.copyOf(circle);
    }
  }

  /** A deployment carries a component that its release does not deliver. */
  record NotDelivered(Ref deployment, Ref component) implements Refusal {}

  /** A dependency or a link of a record on itself. */
  record OnItself(Ref edge, Ref record) implements Refusal {}

  /** Two dependencies, or two links, or the versions of two records say the same. */
  record SaysTheSame(Ref one, Ref other) implements Refusal {}

  /** A field names a record of a kind that it cannot be about. */
  record WrongKind(Ref from, String field, Ref to) implements Refusal {}

  /** There may be only one record of this kind. */
  record OnlyOne(Kind kind) implements Refusal {}

  /**
   * A value that a rule of the house forbids, said by whoever checks it.
   *
   * @param field names of the fields down to the value, with dots between them; empty: the whole
   */
  record NotAllowed(Ref ref, String field, Phrase reason) implements Refusal {
    public NotAllowed(Ref ref, Phrase reason) {
      this(ref, "", reason);
    }
  }

  /** Something about the whole plan stands against it, for example that a branch is closed. */
  record NotPossible(Phrase reason) implements Refusal {}
}
