package org.slipway.json;

import java.util.SortedMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Refusal;

/** Why records that are right one by one do not make a plan, as problems of their document. */
final class Unsound {

  private Unsound() {}

  static Problem problem(Refusal refusal, SortedMap<Ref, PlanRecord> records) {
    return switch (refusal) {
      case Refusal.Dangling(Ref from, String field, Ref to) ->
          new Problem(
              at(from, records) + "." + field,
              Phrase.of(
                  "refusal.dangling",
                  kind(from.kind()),
                  name(from, records),
                  Arg.words(field),
                  kind(to.kind())));
      case Refusal.StillNamed(Ref gone, Ref by, String field) ->
          new Problem(
              at(by, records) + "." + field,
              Phrase.of(
                  "refusal.still-named",
                  kind(gone.kind()),
                  name(gone, records),
                  kind(by.kind()),
                  name(by, records),
                  Arg.words(field)));
      case Refusal.NotThere(Ref ref) ->
          new Problem(at(ref, records), Phrase.of("refusal.not-there", kind(ref.kind())));
      case Refusal.SameKey(Ref one, Ref _, String key) ->
          new Problem(
              at(one, records) + ".key",
              Phrase.of("refusal.same-key", kinds(one.kind()), Arg.words(key)));
      case Refusal.SameExternalId(Ref one, Ref _, String source, String id) ->
          new Problem(
              at(one, records) + ".externalIds",
              Phrase.of(
                  "refusal.same-external-id", kinds(one.kind()), Arg.words(id), Arg.words(source)));
      case Refusal.CyclicParents(var circle) ->
          new Problem(
              at(circle.getFirst(), records) + ".parent",
              Phrase.of(
                  "refusal.cyclic-parents",
                  new Arg.Several(circle.stream().map(ref -> name(ref, records)).toList())));
      case Refusal.NotDelivered(Ref deployment, Ref component) ->
          new Problem(
              at(deployment, records) + ".items",
              Phrase.of(
                  "refusal.not-delivered", name(deployment, records), name(component, records)));
      case Refusal.OnItself(Ref edge, Ref record) ->
          new Problem(
              at(edge, records) + ".to",
              Phrase.of("refusal.on-itself", kind(edge.kind()), name(record, records)));
      case Refusal.SaysTheSame(Ref one, Ref other) ->
          new Problem(
              at(one, records),
              Phrase.of("refusal.says-the-same", kinds(one.kind()), name(other, records)));
      case Refusal.WrongKind(Ref from, String field, Ref to) ->
          new Problem(
              at(from, records) + "." + field,
              Phrase.of(
                  "refusal.wrong-kind",
                  kind(from.kind()),
                  name(from, records),
                  Arg.words(field),
                  kind(to.kind())));
      case Refusal.OnlyOne(Kind kind) ->
          new Problem("records." + kind.token(), Phrase.of("refusal.only-one", kind(kind)));
      case Refusal.NotPossible(Phrase reason) -> new Problem("", reason);
      case Refusal.NotAllowed(Ref ref, var _, Phrase reason) ->
          new Problem(at(ref, records), reason);
    };
  }

  private static String at(Ref ref, SortedMap<Ref, PlanRecord> records) {
    return "records." + ref.kind().token() + "[" + key(ref, records) + "]";
  }

  private static Arg name(Ref ref, SortedMap<Ref, PlanRecord> records) {
    return new Arg.Named(ref, key(ref, records));
  }

  private static String key(Ref ref, SortedMap<Ref, PlanRecord> records) {
    PlanRecord record = records.get(ref);
    return record == null ? ref.id().toString() : record.key();
  }

  private static Arg kind(Kind kind) {
    return new Arg.Term("kind." + kind.token());
  }

  private static Arg kinds(Kind kind) {
    return new Arg.Term("kinds." + kind.token());
  }
}
