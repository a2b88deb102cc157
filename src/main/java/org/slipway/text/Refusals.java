package org.slipway.text;

import java.time.ZoneId;
import java.util.stream.Collectors;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Refusal;

/** Why a plan did not take an edit, as a sentence that says what to do. */
public final class Refusals {

  private Refusals() {}

  /**
   * The sentence for one reason.
   *
   * @param plan the plan that refused; records of the edit that are not in it are named by kind
   */
  public static String say(Texts texts, Plan plan, Refusal refusal, ZoneId reader) {
    return switch (refusal) {
      case Refusal.Dangling(Ref from, String field, Ref to) ->
          texts.get(
              "refusal.dangling",
              kind(texts, from.kind()),
              name(plan, from),
              field,
              kind(texts, to.kind()));
      case Refusal.StillNamed(Ref gone, Ref by, String field) ->
          texts.get(
              "refusal.still-named",
              kind(texts, gone.kind()),
              name(plan, gone),
              kind(texts, by.kind()),
              name(plan, by),
              field);
      case Refusal.NotThere(Ref ref) -> texts.get("refusal.not-there", kind(texts, ref.kind()));
      case Refusal.SameKey(Ref one, var other, String key) ->
          texts.get("refusal.same-key", kinds(texts, one.kind()), key);
      case Refusal.SameExternalId(Ref one, var other, String source, String id) ->
          texts.get("refusal.same-external-id", kinds(texts, one.kind()), id, source);
      case Refusal.CyclicParents(var circle) ->
          texts.get(
              "refusal.cyclic-parents",
              circle.stream().map(ref -> name(plan, ref)).collect(Collectors.joining(" → ")));
      case Refusal.NotDelivered(Ref deployment, Ref component) ->
          texts.get("refusal.not-delivered", name(plan, deployment), name(plan, component));
      case Refusal.OnItself(Ref edge, Ref record) ->
          texts.get("refusal.on-itself", kind(texts, edge.kind()), name(plan, record));
      case Refusal.SaysTheSame(Ref one, Ref other) ->
          texts.get("refusal.says-the-same", kinds(texts, one.kind()), name(plan, other));
      case Refusal.WrongKind(Ref from, String field, Ref to) ->
          texts.get(
              "refusal.wrong-kind",
              kind(texts, from.kind()),
              name(plan, from),
              field,
              kind(texts, to.kind()));
      case Refusal.OnlyOne(Kind kind) -> texts.get("refusal.only-one", kind(texts, kind));
      case Refusal.NotPossible(var reason) -> texts.say(reason, reader);
      case Refusal.NotAllowed(Ref ref, var _, var reason) ->
          texts.get(
              "refusal.not-allowed",
              kind(texts, ref.kind()),
              name(plan, ref),
              texts.say(reason, reader));
    };
  }

  private static String kind(Texts texts, Kind kind) {
    return texts.get("kind." + kind.token());
  }

  private static String kinds(Texts texts, Kind kind) {
    return texts.get("kinds." + kind.token());
  }

  private static String name(Plan plan, Ref ref) {
    return plan.find(ref).map(record -> record.key() + " " + Names.of(plan, record)).orElse("");
  }
}
