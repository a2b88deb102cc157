package org.slipway.core.readiness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Wave;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.MinutesAsked.Stretch;
import org.slipway.core.schedule.slot.ConstraintKind;

/**
 * What a deployment in a {@link MinutesPlan} comes after or must be in time for: stages, waves, its
 * train, its milestones, the last word.
 */
final class MinutesOrder {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final MinutesAsked asked;
  private final Deployment mine;

  MinutesOrder(MinutesAsked asked) {
    this.asked = asked;
    this.mine = asked.mine();
  }

  SortedMap<ConstraintKind, BitSet> denied() {
    var denied = new TreeMap<ConstraintKind, BitSet>();
    denied.put(ConstraintKind.PROMOTION, promotion());
    denied.put(ConstraintKind.WAVE, wave());
    denied.put(ConstraintKind.TRAIN, train());
    denied.put(ConstraintKind.MILESTONE, milestones());
    denied.put(ConstraintKind.LEAD_TIME, leadTime());
    return denied;
  }

  private Stage stage(Deployment of) {
    return asked.place(of).stage();
  }

  private static Optional<Instant> verified(Deployment of) {
    return of.timing()
        .startsAt()
        .flatMap(at -> of.timing().run().map(at::plus))
        .flatMap(at -> of.timing().verification().map(at::plus));
  }

  /** Starts before an instant; all where there is none and that counts. */
  private BitSet before(Optional<Instant> instant, boolean allWithout) {
    return asked.when(
        start -> instant.map(then -> asked.at(start).isBefore(then)).orElse(allWithout));
  }

  private BitSet promotion() {
    BitSet denied = asked.all(false);
    boolean order = asked.binds("promotion.order", Weight.ADVISORY, mine);
    for (Deployment other : asked.siblings()) {
      if (other.state().unfinished()) {
        if (stage(other).compareTo(stage(mine)) < 0) {
          denied.or(before(verified(other), true));
        }
        if (order && stage(other) == stage(mine) && isLess(asked.place(other), asked.place())) {
          denied.or(before(verified(other), false));
        }
        if (isInTurn() && stage(other) == stage(mine)) {
          denied.or(
              asked.meeting(
                  other.timing().whole().stream()
                      .map(at -> asked.stretch(at.start(), at.end()))
                      .toList()));
        }
      }
    }
    return denied;
  }

  private boolean isInTurn() {
    Policy policy = asked.plan().policy().orElseThrow();
    return asked.binds("promotion.path", Weight.BLOCKER, mine)
        && policy.promotion().stream()
            .anyMatch(step -> step.stage() == stage(mine) && step.sequential());
  }

  /** Fewer can reach it; of equals, less sensitive data. What is not known has no place. */
  private static boolean isLess(Environment one, Environment other) {
    if (one.exposure().isEmpty()
        || one.sensitivity().isEmpty()
        || other.exposure().isEmpty()
        || other.sensitivity().isEmpty()) {
      return false;
    }
    int exposure = one.exposure().get().compareTo(other.exposure().get());
    return exposure != 0
        ? exposure < 0
        : one.sensitivity().get().compareTo(other.sensitivity().get()) < 0;
  }

  /** Each of the wave before is verified and has soaked; one that failed never is. */
  private BitSet wave() {
    List<Wave> waves = asked.release().waves();
    int number = number(waves);
    if (number < 1) {
      return asked.all(false);
    }
    Wave former = waves.get(number - 1);
    BitSet denied = asked.all(false);
    for (var place : former.environments()) {
      List<Deployment> there =
          asked.siblings().stream()
              .filter(other -> other.environment().equals(place))
              .filter(other -> other.state() != DeploymentState.CANCELLED)
              .toList();
      denied.or(asked.all(there.isEmpty()));
      for (Deployment other : there) {
        denied.or(before(soaked(other, former.soak()), true));
      }
    }
    return denied;
  }

  private int number(List<Wave> waves) {
    for (int number = 0; number < waves.size(); number++) {
      if (waves.get(number).environments().contains(mine.environment())) {
        return number;
      }
    }
    return -1;
  }

  private static Optional<Instant> soaked(Deployment other, Duration soak) {
    return switch (other.state()) {
      case FAILED, ROLLED_BACK -> Optional.empty();
      case DONE -> other.actuals().end().or(() -> verified(other)).map(end -> end.plus(soak));
      default -> verified(other).map(end -> end.plus(soak));
    };
  }

  /** Within the departure, by heart: from six in the evening until five, Friday there is none. */
  private BitSet train() {
    boolean boards =
        asked.release().waves().isEmpty()
            ? stage(mine) == Stage.PRODUCTION
            : asked.release().waves().getFirst().environments().contains(mine.environment());
    Optional<LocalDate> day =
        asked
            .release()
            .train()
            .flatMap(_ -> asked.release().departure())
            .filter(MinutesPlan::departs)
            .filter(_ -> boards && asked.binds("train.missed", Weight.BLOCKER, asked.release()));
    Stretch boarding =
        day.map(
                d ->
                    asked.stretch(
                        d.atTime(18, 0).atZone(BERLIN).toInstant(),
                        d.plusDays(1).atTime(5, 0).atZone(BERLIN).toInstant()))
            .orElse(MinutesAsked.NEVER);
    return asked.when(start -> day.isPresent() && !boarding.contains(start));
  }

  /** Live by the day after the close at 13:17; not before the sign-off of the day before it. */
  private BitSet milestones() {
    List<Deployment> going =
        asked.siblings().stream()
            .filter(other -> other.state() != DeploymentState.CANCELLED)
            .filter(other -> other.timing().startsAt().isPresent())
            .toList();
    List<Deployment> production =
        going.stream().filter(other -> stage(other) == Stage.PRODUCTION).toList();
    boolean mineCounts = stage(mine) == Stage.PRODUCTION || production.isEmpty();
    if (!mineCounts || !asked.binds("milestone.missed", Weight.ADVISORY, asked.release())) {
      return asked.all(false);
    }
    long due = minute("2026-10-01T13:17");
    long signOff = minute("2026-09-29T13:17");
    List<Deployment> same = stage(mine) == Stage.PRODUCTION ? production : going;
    boolean othersInTime =
        same.stream().anyMatch(o -> asked.minute(o.timing().startsAt().orElseThrow()) <= due);
    boolean live = has(MilestoneKind.GO_LIVE) && !othersInTime;
    boolean signed = has(MilestoneKind.SIGN_OFF);
    return asked.when(start -> (live && start > due) || (signed && start < signOff));
  }

  private boolean has(MilestoneKind kind) {
    return asked.release().milestones().stream().anyMatch(m -> m.kind() == kind);
  }

  private long minute(String wall) {
    return asked.minute(LocalDateTime.parse(wall).atZone(BERLIN).toInstant());
  }

  /** So many days after the last word: the approval of Sunday at ten, nothing left open. */
  private BitSet leadTime() {
    int days =
        Optional.ofNullable(asked.plan().policy().orElseThrow().rules().get("audit.lead-time"))
            .map(setting -> setting.parameters().get("days"))
            .map(Integer::parseInt)
            .orElse(0);
    boolean approved =
        asked.plan().approvals().values().stream()
            .anyMatch((Approval a) -> a.release().equals(mine.release()));
    boolean open =
        asked.plan().checklistItems().values().stream()
            .filter((ChecklistItem item) -> item.release().equals(mine.release()))
            .anyMatch(item -> item.blocker() && item.state() == ChecklistState.OPEN);
    boolean denies =
        days > 0
            && stage(mine) == Stage.PRODUCTION
            && approved
            && !open
            && asked.binds("audit.lead-time", Weight.BLOCKER, mine);
    Instant earliest =
        LocalDate.parse("2026-09-27")
            .plusDays(days)
            .atTime(LocalTime.of(10, 0))
            .atZone(BERLIN)
            .toInstant();
    return before(Optional.of(earliest).filter(_ -> denies), false);
  }
}
