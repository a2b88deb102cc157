package org.slipway.core.readiness.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.calendar.Holidays;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.ApprovalNeed;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.SignOff;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Parameter;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.ConstraintSource;
import org.slipway.core.schedule.slot.Denial;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.schedule.slot.Told;
import org.slipway.core.schedule.train.Departures;
import org.slipway.core.time.WallTime;
import org.slipway.core.time.WorkingDays;

/**
 * So many days lie between the last word and the start: the last word is the latest of the
 * approvals that count and of the sign-offs of blocking checklist items. Days are counted on the
 * wall of the deployment's zone, working days by the holiday calendar of the release's train. Off
 * until the policy sets {@code days}.
 */
public final class AuditLeadTime implements Rule {

  private static final Parameter<Integer> DAYS = new Parameter<>("days", 0, Parameter.COUNT);
  private static final Parameter<Boolean> WORKING =
      new Parameter<>("working-days", false, Parameter.SWITCH);
  private static final Head HEAD =
      new Head("audit.lead-time", "1.0", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(DAYS, WORKING, Common.STAGES);
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    int days = judged.value(this, DAYS);
    if (days == 0 || !judged.value(this, Common.STAGES).contains(judged.environment().stage())) {
      return List.of(ruling.notApplicable(Phrase.of("finding.audit.lead-time.off")));
    }
    Optional<Instant> start = judged.deployment().timing().startsAt();
    Optional<Instant> word = lastWord(judged);
    if (start.isEmpty() || word.isEmpty()) {
      String what = start.isEmpty() ? "no-start" : "no-word";
      return List.of(
          ruling.unknown(
              Phrase.of("finding.audit.lead-time." + what, Arg.count(days)),
              Phrase.of("fix.audit.lead-time.open", Arg.words(judged.deployment().key()))));
    }
    return List.of(judge(judged, ruling, days, start.get(), word.get()));
  }

  @Override
  public Optional<ConstraintSource> starts(Ruling ruling, Told told) {
    Case judged = ruling.judged();
    int days = judged.value(this, DAYS);
    boolean asked =
        days > 0 && judged.value(this, Common.STAGES).contains(judged.environment().stage());
    return asked && ruling.binds()
        ? lastWord(judged)
            .flatMap(word -> earliest(judged, days, word, Common.zone(judged)))
            .map(earliest -> need -> early(need, told, earliest, days))
        : Optional.empty();
  }

  private static List<Denial> early(Need need, Told told, Instant earliest, int days) {
    Arg name = Arg.words(need.deployment().key());
    Constraint by =
        new Constraint(
            ConstraintKind.LEAD_TIME,
            List.of(Ref.of(need.deployment())),
            "",
            Phrase.of("slots.title.lead-time", Arg.count(days)),
            Phrase.of("slots.relax.lead-time", name),
            told.owner(Ref.of(need.deployment())),
            /* known= */ true);
    Phrase cause = Phrase.of("slots.cause.lead-time", told.moment(need, earliest));
    return need.before(earliest).map(starts -> new Denial(by, starts, cause)).stream().toList();
  }

  private Finding judge(Case judged, Ruling ruling, int days, Instant start, Instant word) {
    ZoneId zone = Common.zone(judged);
    Optional<Instant> earliest = earliest(judged, days, word, zone);
    Arg since = new Arg.Moment(word, zone);
    if (earliest.isEmpty()) {
      return ruling.unknown(
          Phrase.of("finding.audit.lead-time.not-computed", Arg.count(days), since),
          Phrase.of("fix.audit.lead-time.not-computed"));
    }
    Arg then = new Arg.Moment(earliest.get(), zone);
    return start.isBefore(earliest.get())
        ? ruling.fail(
            Phrase.of("finding.audit.lead-time.fail", Arg.count(days), since, then),
            Phrase.of("fix.audit.lead-time", Arg.words(judged.deployment().key()), then))
        : ruling.pass(Phrase.of("finding.audit.lead-time.pass", Arg.count(days), since));
  }

  /** Empty: an approval is missing, a blocking item is open, or there is neither. */
  private static Optional<Instant> lastWord(Case judged) {
    var words = new ArrayList<Instant>();
    for (ApprovalNeed need : Approvals.needs(judged)) {
      List<Approval> counting = Approvals.counting(judged, need.role());
      if (counting.size() < need.count()) {
        return Optional.empty();
      }
      counting.forEach(approval -> words.add(approval.at()));
    }
    List<ChecklistItem> blocking =
        judged
            .plan()
            .naming(judged.release(), ChecklistItem.class)
            .filter(ChecklistItem::blocker)
            .toList();
    if (blocking.stream().anyMatch(item -> item.state() == ChecklistState.OPEN)) {
      return Optional.empty();
    }
    blocking.stream().flatMap(item -> item.signOff().stream()).map(SignOff::at).forEach(words::add);
    return words.stream().max(Comparator.naturalOrder());
  }

  private Optional<Instant> earliest(Case judged, int days, Instant word, ZoneId zone) {
    LocalDateTime wall = LocalDateTime.ofInstant(word, zone);
    Optional<LocalDate> day =
        judged.value(this, WORKING)
            ? workingDay(calendar(judged), wall.toLocalDate(), days)
            : Optional.of(wall.toLocalDate().plusDays(days));
    return day.map(date -> WallTime.resolve(date.atTime(wall.toLocalTime()), zone).at());
  }

  private static WorkingDays calendar(Case judged) {
    return Holidays.of(
        judged.plan(),
        Departures.train(judged.plan(), judged.release()).flatMap(ReleaseTrain::holidays));
  }

  private static Optional<LocalDate> workingDay(WorkingDays calendar, LocalDate from, int days) {
    LocalDate day = from;
    for (int counted = 0; counted < days; ) {
      day = day.plusDays(1);
      switch (calendar.on(day)) {
        case WORKING -> counted++;
        case NOT_COVERED -> {
          return Optional.empty();
        }
        case OFF -> {}
      }
    }
    return Optional.of(day);
  }
}
