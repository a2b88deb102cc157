package org.slipway.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.slipway.core.schedule.planning.Improvement;
import org.slipway.core.schedule.planning.Planning;
import org.slipway.core.schedule.planning.Problem;
import org.slipway.core.schedule.planning.Schedule;

/**
 * How far plans of {@link BusyTrain} end after the moment before which none can end, in open half
 * hours: built in one go, improved, and by CP-SAT in twenty seconds. Writes a table.
 */
public final class PlanningGaps {

  private static final double SECONDS = 20;
  private static final int SLOTS_A_NIGHT = 16;

  private PlanningGaps() {}

  /**
   * Writes the table.
   *
   * @param args the file to write
   */
  public static void main(String[] args) throws IOException {
    var text = new StringBuilder("# Plan of many deployments\n\n");
    text.append("| size | first | improved | CP-SAT, 20 s |\n|--:|--:|--:|--:|\n");
    for (int size : new int[] {50, 200, 1000}) {
      text.append(row(size));
    }
    Path file = Path.of(args[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static String row(int size) {
    Problem problem = BusyTrain.of(size);
    Schedule first = Planning.first(problem).orElseThrow();
    Schedule better =
        Improvement.improve(problem, first, 1, PlanningBench.STEPS, _ -> {}, () -> false);
    List<Instant> peer = CpSat.solve(problem, SECONDS);
    if (!peer.isEmpty() && !Planning.fits(problem, peer)) {
      throw new IllegalStateException("the solver's plan does not keep the problem's conditions");
    }
    return "| %d | %s | %s | %s |%n"
        .formatted(
            size,
            gap(first.finishBound(), first.finish()),
            gap(first.finishBound(), better.finish()),
            peer.isEmpty() ? "none found" : gap(first.finishBound(), finish(problem, peer)));
  }

  private static Instant finish(Problem problem, List<Instant> starts) {
    return IntStream.range(0, starts.size())
        .mapToObj(j -> starts.get(j).plus(problem.jobs().get(j).length()))
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private static String gap(Instant bound, Instant finish) {
    double open = slots(bound);
    return String.format(Locale.ROOT, "%.2f %%", 100 * (slots(finish) - open) / open);
  }

  /** Open half hours from the first night to an instant. */
  private static double slots(Instant at) {
    Duration since = Duration.between(BusyTrain.BEGIN.plus(Duration.ofHours(22)), at);
    double rest = since.minus(Duration.ofDays(since.toDays())).toMinutes() / 30.0;
    return since.toDays() * SLOTS_A_NIGHT + Math.min(SLOTS_A_NIGHT, rest);
  }
}
