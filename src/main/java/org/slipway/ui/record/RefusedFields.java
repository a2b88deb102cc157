package org.slipway.ui.record;

import java.util.ArrayList;
import java.util.List;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Refusal;
import org.slipway.ui.control.Form.Problem;
import org.slipway.ui.session.Reply;

/** The field of a record that each reason against its change is about. */
final class RefusedFields {

  private RefusedFields() {}

  /** What stood against the change of a record, by field where one is to blame. */
  static List<Problem> of(Reply reply, Ref record) {
    List<Refusal> reasons = reply instanceof Reply.Refused refused ? refused.reasons() : List.of();
    var problems = new ArrayList<Problem>();
    List<String> sentences = reply.problems();
    for (int i = 0; i < sentences.size(); i++) {
      String field = i < reasons.size() ? field(reasons.get(i), record) : "";
      problems.add(new Problem(field, sentences.get(i)));
    }
    return problems;
  }

  private static String field(Refusal reason, Ref record) {
    return switch (reason) {
      case Refusal.Dangling(Ref from, String field, Ref _) -> from.equals(record) ? field : "";
      case Refusal.SameKey _ -> DraftReader.KEY;
      case Refusal.CyclicParents _ -> "parent";
      case Refusal.NotDelivered _ -> record.kind() == Kind.RELEASE ? "delivers" : "items";
      case Refusal.NotAllowed(Ref ref, String field, var _) -> ref.equals(record) ? field : "";
      case Refusal.OnItself _ -> "to";
      case Refusal.WrongKind(Ref from, String field, Ref _) -> from.equals(record) ? field : "";
      case Refusal.StillNamed _,
          Refusal.SaysTheSame _,
          Refusal.NotThere _,
          Refusal.SameExternalId _,
          Refusal.OnlyOne _,
          Refusal.NotPossible _ ->
          "";
    };
  }
}
