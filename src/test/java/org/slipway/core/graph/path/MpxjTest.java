package org.slipway.core.graph.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/** Finish-to-start networks have the dates and floats that MPXJ finds on a 24-hour calendar. */
class MpxjTest {

  @Test
  void aThousandTasks() throws Exception {
    compare(LargeNetwork.finishToStart(1_000, 20260907));
  }

  @Test
  @Tag("slow")
  void tenThousandTasks() throws Exception {
    compare(LargeNetwork.finishToStart(10_000, 4711));
  }

  private static void compare(LargeNetwork drawn) throws Exception {
    ProjectFile project = drawn.project();
    LargeNetwork.schedule(project);
    List<Task> tasks = project.getTasks();
    var path = assertInstanceOf(CriticalPath.class, CriticalPath.of(drawn.network()));
    assertEquals(drawn.minutes.length, tasks.size());
    long[] free = free(drawn, tasks, at(path.planFinish()));
    for (int task = 0; task < tasks.size(); task++) {
      Task other = tasks.get(task);
      assertEquals(at(path.earliestStart(task)), other.getEarlyStart(), "ES of " + task);
      assertEquals(at(path.earliestFinish(task)), other.getEarlyFinish(), "EF of " + task);
      assertEquals(at(path.latestStart(task)), other.getLateStart(), "LS of " + task);
      assertEquals(at(path.latestFinish(task)), other.getLateFinish(), "LF of " + task);
      assertEquals(path.totalFloat(task), minutes(other.getTotalSlack()), "total of " + task);
      assertEquals(path.freeFloat(task), free[task], "free of " + task);
      assertEquals(path.critical(task), other.getCritical(), "critical " + task);
    }
    assertEquals(
        path.planFinish(),
        IntStream.range(0, tasks.size()).mapToLong(path::earliestFinish).max().orElseThrow());
  }

  /** From its dates, as it gives no free slack of tasks scheduled like this. */
  private static long[] free(LargeNetwork drawn, List<Task> tasks, LocalDateTime planFinish) {
    long[] free = new long[tasks.size()];
    Arrays.setAll(free, task -> between(tasks.get(task).getEarlyFinish(), planFinish));
    for (int link = 0; link < drawn.before.length; link++) {
      int before = drawn.before[link];
      LocalDateTime there = tasks.get(drawn.after[link]).getEarlyStart();
      long apart = between(tasks.get(before).getEarlyFinish(), there) - drawn.lags[link];
      free[before] = Math.min(free[before], apart);
    }
    return free;
  }

  private static long between(LocalDateTime from, LocalDateTime until) {
    return ChronoUnit.MINUTES.between(from, until);
  }

  private static LocalDateTime at(long minute) {
    return LargeNetwork.START.plusMinutes(minute);
  }

  private static long minutes(Duration slack) {
    assertEquals(TimeUnit.MINUTES, slack.getUnits());
    return Math.round(slack.getDuration());
  }
}
