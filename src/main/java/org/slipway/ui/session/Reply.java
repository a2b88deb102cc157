package org.slipway.ui.session;

import java.util.List;
import org.slipway.core.plan.Refusal;

/** What became of a change, in words for the user. */
public sealed interface Reply {

  /** It is done and on disk. */
  record Saved() implements Reply {}

  /**
   * The plan does not take it; nothing has changed. At least one sentence.
   *
   * @param reasons of the sentences, in their order; empty where something else stands against it
   */
  record Refused(List<String> sentences, List<Refusal> reasons) implements Reply {
    public Refused {
      sentences = List.copyOf(sentences);
      reasons = List.copyOf(reasons);
    }

    public Refused(List<String> sentences) {
      this(sentences, List.of());
    }
  }

  /** It could not be written; nothing has changed. */
  record NotSaved(String sentence) implements Reply {}

  /** The sentences of a change that did not come about; empty where it did. */
  default List<String> problems() {
    return switch (this) {
      case Saved() -> List.of();
      case Refused refused -> refused.sentences();
      case NotSaved(String sentence) -> List.of(sentence);
    };
  }
}
