package org.slipway.ui.graph;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.scene.graph.GraphContent;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form;
import org.slipway.ui.session.Session;

/** A line that is about to be added: by it one waits for another. */
sealed interface Draft permits DependencyDraft, LinkDraft {

  /** What its form puts in. */
  record Filled(int type, String words) {}

  /** What came of it: an edit, or what is wrong. */
  sealed interface Outcome {
    record Good(Edit edit) implements Outcome {}

    record Bad(Form.Problem problem) implements Outcome {}
  }

  /** The name of the field for the type. */
  String TYPE = "type";

  /** The name of the field for the words. */
  String WORDS = "words";

  /** Empty where one of the two is no end for a line. */
  static Optional<Draft> of(Shown shown, String first, String then) {
    Optional<PlanRecord> one = end(shown, first);
    Optional<PlanRecord> other = end(shown, then);
    return one.flatMap(before -> other.map(after -> of(shown, before, after)));
  }

  private static Draft of(Shown shown, PlanRecord first, PlanRecord then) {
    return first instanceof Component needed && then instanceof Component needs
        ? DependencyDraft.of(shown.components(), needed, needs)
        : LinkDraft.of(shown, first, then);
  }

  /** The record at which a line would begin or end: a card of its own stands for it. */
  static Optional<PlanRecord> end(Shown shown, String id) {
    return shown
        .whole()
        .node(id)
        .flatMap(GraphContent.Node::ref)
        .flatMap((Ref ref) -> shown.components().plan().find(ref).map(PlanRecord.class::cast));
  }

  /** A text of the form, by its part. */
  String said(Texts texts, String part);

  /** Which waits for which, as a sentence. */
  String said(Texts texts);

  /** The types to choose from. */
  List<String> types(Texts texts);

  /**
   * The names round the circle it would close, each waiting for the next; empty: it closes none.
   */
  List<String> closes();

  /** The same two, the other way round. */
  Draft turned(Shown shown);

  /** What comes of it; problems of the plan itself are told when the edit is applied. */
  Outcome made(Session session, Filled filled);
}
