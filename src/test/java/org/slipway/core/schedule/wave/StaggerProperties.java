package org.slipway.core.schedule.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Wave;

class StaggerProperties {

  private static final Instant FIRST = Instant.parse("2026-10-24T20:00:00Z");

  /** Waves of one to three regions, some of them planned too near to each other. */
  private static final class Rollout {
    final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
    final Release release = builder.release("Payments", "4.2", builder.component("Ledger"));

    Rollout(long seed, int waves) {
      var random = new Random(seed);
      var all = new ArrayList<Wave>();
      long minute = 0;
      for (int n = 0; n < waves; n++) {
        var places = new ArrayList<Environment>();
        for (int m = random.nextInt(3); m >= 0; m--) {
          places.add(builder.environment("region " + n + " " + m, Stage.PRODUCTION));
        }
        for (Environment place : places) {
          long at = minute + random.nextInt(90);
          String start =
              builder
                  .at("2026-10-24T22:00")
                  .plus(Duration.ofMinutes(at))
                  .atZone(java.time.ZoneId.of("Europe/Berlin"))
                  .toLocalDateTime()
                  .toString();
          builder.deploy(release, place, start, random.nextInt(120), random.nextInt(60), 30);
        }
        all.add(
            new Wave(
                "wave " + n,
                places.stream().map(Environment::id).toList(),
                Duration.ofMinutes(random.nextInt(600)),
                List.of()));
        minute += random.nextInt(900);
      }
      builder.set(release, "waves", all);
    }

    Release release() {
      return builder.plan().get(Release.class, release.id());
    }
  }

  @Property(tries = 300)
  void laterWavesMoveOnlyAsFarAsTheSoakDemands(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int waves,
      @ForAll @IntRange(min = 0, max = 4) int which,
      @ForAll @IntRange(min = -600, max = 3000) int minutes) {
    var rollout = new Rollout(seed, waves);
    int number = which % waves;
    Plan before = rollout.builder.plan();
    List<WaveStep> was = Waves.of(before, rollout.release());
    Instant asked = FIRST.plus(Duration.ofMinutes(minutes));
    Stagger stagger = Stagger.move(before, rollout.release(), number, asked);
    assertTrue(stagger.stuck().isEmpty());
    Plan after = ((Applied.Done) before.apply(stagger.edit())).plan();
    List<WaveStep> is = Waves.of(after, rollout.release());
    for (int n = 0; n < waves; n++) {
      Instant start = is.get(n).start().orElseThrow();
      Optional<Instant> demanded = n == 0 ? Optional.empty() : slowSoaked(is.get(n - 1));
      if (n < number) {
        assertEquals(was.get(n), is.get(n), "an earlier wave stays");
      } else if (n == number) {
        assertEquals(demanded.filter(asked::isBefore).orElse(asked), start);
      } else {
        Instant stood = was.get(n).start().orElseThrow();
        Instant least = demanded.orElseThrow();
        assertEquals(
            stood.isBefore(least) ? least : stood, start, "as far as demanded, no further");
      }
      assertEquals(spread(was.get(n)), spread(is.get(n)), "a wave moves as one");
    }
  }

  /** By hand: the latest end of run and verification, and the soak time after it. */
  private static Optional<Instant> slowSoaked(WaveStep step) {
    Instant latest = Instant.MIN;
    for (Deployment d : step.deployments()) {
      Instant end =
          d.timing()
              .startsAt()
              .orElseThrow()
              .plus(d.timing().run().orElseThrow())
              .plus(d.timing().verification().orElseThrow());
      latest = end.isAfter(latest) ? end : latest;
    }
    return Optional.of(latest.plus(step.wave().soak()));
  }

  private static List<Duration> spread(WaveStep step) {
    Instant first = step.start().orElseThrow();
    return step.deployments().stream()
        .map(d -> Duration.between(first, d.timing().startsAt().orElseThrow()))
        .toList();
  }

  @Test
  void whatRunsCannotMoveAndIsNamed() {
    var rollout = new Rollout(7, 2);
    Deployment second =
        Waves.of(rollout.builder.plan(), rollout.release()).get(1).deployments().getFirst();
    rollout.builder.set(second, "state", DeploymentState.RUNNING);
    Stagger stagger =
        Stagger.move(rollout.builder.plan(), rollout.release(), 0, FIRST.plus(Duration.ofDays(30)));
    assertTrue(stagger.stuck().stream().anyMatch(d -> d.id().equals(second.id())));
    assertFalse(stagger.edit().isEmpty());
  }
}
