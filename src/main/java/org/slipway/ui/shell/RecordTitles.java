package org.slipway.ui.shell;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.ExceptionGrant;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RosterEntry;
import org.slipway.ui.control.Rules;
import org.slipway.ui.session.Session;

/** What a record is called in a list of all kinds, where its name alone would not tell it apart. */
final class RecordTitles {

  private static final String BESIDE = " · ";

  private RecordTitles() {}

  /** For example {@code Payments duty · Mara Lind} or {@code Web shop → Payments}. */
  static String of(Session session, PlanRecord record) {
    Plan plan = session.plan();
    return switch (record) {
      case RosterEntry duty -> beside(duty.roster(), person(plan, duty.person()));
      case ExceptionGrant grant ->
          beside(Rules.title(session.texts(), grant.rule()), name(plan, grant.subject()));
      case Approval approval ->
          beside(
              approval.role(), person(plan, approval.person()), release(plan, approval.release()));
      case Evidence evidence -> beside(evidence.evidenceKind(), name(plan, evidence.subject()));
      case ChecklistItem item -> beside(item.title(), release(plan, item.release()));
      default -> Names.of(plan, record);
    };
  }

  private static String beside(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(BESIDE));
  }

  private static String person(Plan plan, Id<Person> id) {
    return plan.get(Person.class, id).name();
  }

  private static String release(Plan plan, Id<Release> id) {
    return Names.of(plan, plan.get(Release.class, id));
  }

  private static String name(Plan plan, Ref ref) {
    return plan.find(ref).map(found -> Names.of(plan, found)).orElse("");
  }
}
