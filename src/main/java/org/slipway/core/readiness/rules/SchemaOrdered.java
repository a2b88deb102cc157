package org.slipway.core.readiness.rules;

import java.util.List;
import java.util.Optional;
import org.slipway.core.graph.compatibility.Arrival;
import org.slipway.core.graph.compatibility.SchemaJudgement;
import org.slipway.core.graph.compatibility.SchemaOrder;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/**
 * A schema change expands, migrates and contracts in this order, in deployments of their own, and
 * contracts only once no code that may need the old form can come back. One finding for each step
 * and each thing that is wrong about it.
 */
public final class SchemaOrdered implements Rule {

  private static final Head HEAD =
      new Head("schema.order", "1.0", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    List<SchemaJudgement> steps = SchemaOrder.of(judged.compatibility());
    return steps.isEmpty()
        ? List.of(ruling.notApplicable(Phrase.of("finding.schema.order.none")))
        : steps.stream().map(step -> judge(judged, ruling, step)).toList();
  }

  private static Finding judge(Case judged, Ruling ruling, SchemaJudgement said) {
    Arg change = Arg.words(said.step().change());
    Arg phase = Common.term("schema-phase", said.step().phase());
    Optional<Arg> other = said.other().map(step -> Common.term("schema-phase", step.phase()));
    return switch (said.kind()) {
      case IN_ORDER -> ruling.pass(Phrase.of("finding.schema.order.pass", change, phase));
      case TOGETHER ->
          ruling.fail(
              Phrase.of("finding.schema.order.together", change, phase, other.orElseThrow()),
              Phrase.of("fix.schema.order.apart", phase, other.orElseThrow()));
      case MISSING ->
          ruling.fail(
              Phrase.of(
                  "finding.schema.order.missing",
                  change,
                  phase,
                  other.orElseThrow(),
                  Arg.words(judged.environment().name())),
              Phrase.of("fix.schema.order.missing", other.orElseThrow(), change));
      case EARLY, OPEN -> waits(judged, ruling, said, other.orElseThrow());
      case RETURNS, BESIDE -> returns(judged, ruling, said);
    };
  }

  private static Finding waits(Case judged, Ruling ruling, SchemaJudgement said, Arg other) {
    Arrival arrival = said.arrival().orElseThrow();
    Arg change = Arg.words(said.step().change());
    Arg phase = Common.term("schema-phase", said.step().phase());
    Arg name = Arg.words(arrival.key());
    return said.kind() == SchemaJudgement.Kind.EARLY
        ? ruling.fail(
            Phrase.of(
                "finding.schema.order.early", change, phase, other, name, over(judged, arrival)),
            start(judged, arrival))
        : ruling.unknown(
            Phrase.of("finding.schema.order.open", change, phase, other, name),
            Phrase.of("fix.schema.order.open", name, Arg.words(judged.deployment().key())));
  }

  private static Finding returns(Case judged, Ruling ruling, SchemaJudgement said) {
    Arrival arrival = said.arrival().orElseThrow();
    Arg change = Arg.words(said.step().change());
    Arg code = Sides.version(judged, arrival);
    Ruling on = ruling.on(new Ref(Kind.COMPONENT, arrival.component()));
    if (said.kind() == SchemaJudgement.Kind.BESIDE) {
      return on.fail(
          Phrase.of("finding.schema.order.beside", change, code),
          Phrase.of("fix.schema.order.beside", code));
    }
    if (arrival.settled().isEmpty()) {
      return on.unknown(
          Phrase.of("finding.schema.order.returns-open", change, code),
          Phrase.of(
              "fix.schema.order.open",
              Arg.words(arrival.key()),
              Arg.words(judged.deployment().key())));
    }
    return on.fail(
        Phrase.of("finding.schema.order.returns", change, code, over(judged, arrival)),
        start(judged, arrival));
  }

  private static Phrase start(Case judged, Arrival arrival) {
    return Phrase.of(
        "fix.schema.order.start", Arg.words(judged.deployment().key()), over(judged, arrival));
  }

  private static Arg over(Case judged, Arrival arrival) {
    return new Arg.Moment(arrival.settled().orElseThrow(), Common.zone(judged));
  }
}
