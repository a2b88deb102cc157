package org.slipway.core.readiness.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.ApprovalNeed;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.ChangeTicket;
import org.slipway.core.plan.Duty;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.TicketState;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/**
 * Nobody approves a change that they requested, whose release they own, or that they are to deploy.
 * It judges the last word of everybody who approved in a role the policy asks for, on today's
 * content. A ticket that does not say who requested it leaves the answer unknown. Cancelled tickets
 * don't count. Not to be waived.
 */
public final class ApprovalSeparationOfDuties implements Rule {

  private static final Head HEAD =
      new Head("approval.separation-of-duties", "1.0", Kind.DEPLOYMENT, Weight.BLOCKER, false);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    List<Approval> given = given(judged);
    if (given.isEmpty()) {
      return List.of(
          ruling.notApplicable(Phrase.of("finding.approval.separation-of-duties.nobody")));
    }
    List<ChangeTicket> tickets =
        judged
            .plan()
            .naming(judged.deployment(), ChangeTicket.class)
            .filter(ticket -> ticket.state() != TicketState.CANCELLED)
            .toList();
    var findings = new ArrayList<Finding>();
    for (Id<Person> person : people(given)) {
      findings.addAll(conflicts(judged, ruling, tickets, person));
    }
    tickets.stream()
        .filter(ticket -> ticket.requestedBy().isEmpty())
        .forEach(ticket -> findings.add(requesterUnknown(ruling, ticket)));
    if (findings.isEmpty()) {
      findings.add(ruling.pass(Phrase.of("finding.approval.separation-of-duties.pass")));
    }
    return findings;
  }

  private static List<Approval> given(Case judged) {
    List<String> roles = Approvals.needs(judged).stream().map(ApprovalNeed::role).toList();
    return Approvals.agreed(Approvals.lastWords(judged)).stream()
        .filter(approval -> roles.contains(approval.role()))
        .filter(approval -> Approvals.onThisContent(judged, approval))
        .toList();
  }

  private static Set<Id<Person>> people(List<Approval> given) {
    var people = new TreeSet<Id<Person>>();
    given.forEach(approval -> people.add(approval.person()));
    return people;
  }

  private static List<Finding> conflicts(
      Case judged, Ruling ruling, List<ChangeTicket> tickets, Id<Person> person) {
    Ruling on = ruling.on(new Ref(Kind.PERSON, person));
    Arg name = Common.name(judged.plan(), new Ref(Kind.PERSON, person));
    Phrase fix = Phrase.of("fix.approval.separation-of-duties", name);
    var findings = new ArrayList<Finding>();
    for (ChangeTicket ticket : tickets) {
      if (ticket.requestedBy().filter(person::equals).isPresent()) {
        Arg number = Arg.named(ticket, ticket.number());
        findings.add(
            on.fail(
                Phrase.of("finding.approval.separation-of-duties.requester", name, number), fix));
      }
    }
    if (judged.release().owner().filter(person::equals).isPresent()) {
      findings.add(on.fail(Phrase.of("finding.approval.separation-of-duties.owner", name), fix));
    }
    if (judged.deployment().people().stream()
        .anyMatch(work -> work.duty() == Duty.DEPLOYER && work.person().equals(person))) {
      findings.add(on.fail(Phrase.of("finding.approval.separation-of-duties.deployer", name), fix));
    }
    return findings;
  }

  private static Finding requesterUnknown(Ruling ruling, ChangeTicket ticket) {
    Arg number = Arg.named(ticket, ticket.number());
    return ruling
        .on(Ref.of(ticket))
        .unknown(
            Phrase.of("finding.approval.separation-of-duties.unknown", number),
            Phrase.of("fix.approval.separation-of-duties.unknown", number));
  }
}
