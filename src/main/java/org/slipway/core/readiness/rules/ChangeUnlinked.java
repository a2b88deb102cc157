package org.slipway.core.readiness.rules;

import java.util.List;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.ChangeTicket;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.TicketState;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Parameter;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/**
 * A deployment is covered by a change ticket that is still in force: neither closed nor cancelled
 * before it went out. Asked for the stages of the parameter {@code stages}.
 */
public final class ChangeUnlinked implements Rule {

  private static final Head HEAD =
      new Head("change.unlinked", "1.0", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(Common.STAGES);
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    if (!judged.value(this, Common.STAGES).contains(judged.environment().stage())) {
      Arg stage = Common.stage(judged.environment().stage());
      return List.of(ruling.notApplicable(Phrase.of("finding.change.unlinked.stage", stage)));
    }
    List<ChangeTicket> tickets =
        judged.plan().naming(judged.deployment(), ChangeTicket.class).toList();
    if (tickets.isEmpty()) {
      Phrase fix = Phrase.of("fix.change.unlinked", Arg.words(judged.deployment().key()));
      return List.of(ruling.fail(Phrase.of("finding.change.unlinked.none"), fix));
    }
    return tickets.stream().anyMatch(ChangeUnlinked::inForce)
        ? List.of(linked(ruling, tickets))
        : tickets.stream().map(ticket -> ended(ruling, ticket)).toList();
  }

  private static boolean inForce(ChangeTicket ticket) {
    return ticket.state() != TicketState.CLOSED && ticket.state() != TicketState.CANCELLED;
  }

  private static Finding linked(Ruling ruling, List<ChangeTicket> tickets) {
    List<Arg> numbers =
        tickets.stream()
            .filter(ChangeUnlinked::inForce)
            .map(ticket -> Arg.named(ticket, ticket.number()))
            .toList();
    return ruling.pass(Phrase.of("finding.change.unlinked.pass", new Arg.Several(numbers)));
  }

  private static Finding ended(Ruling ruling, ChangeTicket ticket) {
    Arg number = Arg.named(ticket, ticket.number());
    return ruling
        .on(Ref.of(ticket))
        .fail(
            Phrase.of(
                "finding.change.unlinked.ended",
                number,
                Common.term("ticket-state", ticket.state())),
            Phrase.of("fix.change.unlinked", Arg.words(ruling.judged().deployment().key())));
  }
}
