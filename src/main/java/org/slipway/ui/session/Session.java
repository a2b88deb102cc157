package org.slipway.ui.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.text.Texts;

/** One open workspace as the views see it. All of it on the FX thread. */
public interface Session {

  ReadOnlyObjectProperty<Showing> showing();

  /** The record the user looks at. */
  ObjectProperty<Optional<Ref>> selection();

  /** The reader's zone: times are shown in it. */
  ObjectProperty<ZoneId> zone();

  Reply apply(Edit edit);

  Reply undo();

  Reply redo();

  /** A new id and the next free key of its kind. */
  <T extends PlanRecord> Head<T> newHead(Class<T> type);

  /** SHA-256, hex, of the end of the journal as it belongs to what is shown. */
  String head();

  /** Why nothing can be changed here, in a sentence; empty where it can. */
  default Optional<String> readOnly() {
    return Optional.empty();
  }

  /** Its what-if branches; empty where there can be none. */
  default Optional<BranchDesk> branches() {
    return Optional.empty();
  }

  /** The clock's instant; that of the sample stands still. */
  Instant now();

  Texts texts();

  default Plan plan() {
    return showing().get().plan();
  }

  /** The sentence of a phrase, its times in the reader's zone. */
  default String say(Phrase phrase) {
    return texts().say(phrase, zone().get());
  }
}
