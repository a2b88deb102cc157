package org.slipway.core.schedule.wave;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;

/**
 * Staggered starts that do not cascade: a wave that moves takes along only those later waves whose
 * soak time it would cut, and each only as far as the soak demands.
 *
 * @param edit one edit; empty where nothing moves
 * @param stuck deployments that run or are over and stand where the soak time would be cut
 */
public record Stagger(Edit edit, List<Deployment> stuck) {

  public Stagger {
    stuck = List.copyOf(stuck);
  }

  /**
   * Moves a wave so that its first start is then, but never before the former wave is soaked. All
   * of its deployments move by the same exact time. What cannot be computed moves nothing: after a
   * wave without known ends the later ones stay.
   *
   * @param number of the wave
   * @param start whole minutes
   */
  public static Stagger move(Plan plan, Release release, int number, Instant start) {
    List<WaveStep> steps = new ArrayList<>(Waves.of(plan, release));
    var changed = new ArrayList<Deployment>();
    var stuck = new ArrayList<Deployment>();
    Optional<Instant> earliest = number == 0 ? Optional.empty() : soaked(steps, number);
    Instant asked = later(start, earliest.orElse(start));
    shift(steps, number, asked, true, changed, stuck);
    for (int next = number + 1; next < steps.size(); next++) {
      Optional<Instant> demanded = soaked(steps, next);
      if (demanded.isPresent()) {
        shift(steps, next, demanded.get(), false, changed, stuck);
      }
    }
    Phrase label =
        Phrase.of(
            "edit.wave.move",
            Arg.words(release.waves().get(number).name()),
            Names.arg(plan, release));
    List<Change> changes = changed.stream().map(d -> (Change) new Change.Put(d)).toList();
    return new Stagger(new Edit(label, changes, Optional.empty()), stuck);
  }

  /** When a wave may start: after the last wave before it that has deployments. */
  static Optional<Instant> soaked(List<WaveStep> steps, int number) {
    for (int n = number - 1; n >= 0; n--) {
      if (!steps.get(n).deployments().isEmpty()) {
        return steps.get(n).soaked().map(Stagger::wholeMinute);
      }
    }
    return Optional.empty();
  }

  private static Instant wholeMinute(Instant at) {
    Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(at) ? at : minute.plus(1, ChronoUnit.MINUTES);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /**
   * @param also whether it may move to an earlier time
   */
  private static void shift(
      List<WaveStep> steps,
      int number,
      Instant to,
      boolean also,
      List<Deployment> changed,
      List<Deployment> stuck) {
    WaveStep step = steps.get(number);
    Optional<Instant> first = step.start();
    if (first.isEmpty() || first.get().equals(to) || (!also && first.get().isAfter(to))) {
      return;
    }
    Duration by = Duration.between(first.get(), to);
    var moved = new ArrayList<Deployment>();
    for (Deployment deployment : step.deployments()) {
      Deployment after = canMove(deployment) ? moved(deployment, by) : deployment;
      moved.add(after);
      if (!after.equals(deployment)) {
        changed.add(after);
      } else if (deployment.timing().startsAt().filter(at -> at.isBefore(to)).isPresent()) {
        stuck.add(deployment);
      }
    }
    steps.set(number, new WaveStep(number, step.wave(), moved, step.missing()));
  }

  private static boolean canMove(Deployment deployment) {
    return deployment.state().unfinished()
        && deployment.state() != DeploymentState.RUNNING
        && deployment.timing().start().isPresent();
  }

  private static Deployment moved(Deployment deployment, Duration by) {
    PlannedStart start = deployment.timing().start().orElseThrow();
    var there = new PlannedStart(start.at().plus(by), start.zone());
    return Shape.with(deployment, "timing", deployment.timing().withStart(there));
  }
}
