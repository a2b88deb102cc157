package org.slipway.core.graph.path;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.mpxj.DayType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.slipway.core.plan.LinkType;

/**
 * A drawn network without circles, as the program takes it and as MPXJ does: tasks of a minute to a
 * day, links with lags up to four hours.
 */
public final class LargeNetwork {

  /** Minute 0 of the network. */
  public static final LocalDateTime START = LocalDateTime.of(2026, 9, 7, 0, 0);

  public final int[] minutes;
  public final int[] before;
  public final int[] after;
  public final int[] lags;
  public final LinkType[] types;

  private LargeNetwork(int tasks, int links) {
    minutes = new int[tasks];
    before = new int[links];
    after = new int[links];
    lags = new int[links];
    types = new LinkType[links];
    Arrays.fill(types, LinkType.FINISH_TO_START);
  }

  /** Three links a task, anywhere. */
  public static LargeNetwork finishToStart(int tasks, long seed) {
    var random = new Random(seed);
    var network = new LargeNetwork(tasks, 3 * tasks);
    for (int task = 0; task < tasks; task++) {
      network.minutes[task] = 1 + random.nextInt(1440);
    }
    for (int link = 0; link < network.before.length; link++) {
      int one = random.nextInt(tasks);
      int other = (one + 1 + random.nextInt(tasks - 1)) % tasks;
      network.before[link] = Math.min(one, other);
      network.after[link] = Math.max(one, other);
      network.lags[link] = random.nextInt(4) == 0 ? random.nextInt(240) : 0;
    }
    return network;
  }

  /** The same with links of all four types, some of negative lag. */
  public static LargeNetwork mixed(int tasks, long seed) {
    LargeNetwork network = finishToStart(tasks, seed);
    var random = new Random(seed);
    for (int link = 0; link < network.types.length; link++) {
      network.types[link] = List.of(LinkType.values()).get(random.nextInt(4));
      network.lags[link] -= random.nextInt(3) == 0 ? 60 : 0;
    }
    return network;
  }

  /** Each task waits for the one before it. */
  public static LargeNetwork chain(int tasks) {
    var network = new LargeNetwork(tasks, tasks - 1);
    Arrays.fill(network.minutes, 60);
    Arrays.setAll(network.before, link -> link);
    Arrays.setAll(network.after, link -> link + 1);
    return network;
  }

  /** As the program takes it. */
  public TaskNetwork network() {
    return filled().build();
  }

  /** The same with one open time for all: it opens every day for some hours. */
  public TaskNetwork opening(int days) {
    long[] starts = new long[days];
    long[] ends = new long[days];
    for (int day = 0; day < days; day++) {
      starts[day] = day * 1440L;
      ends[day] = starts[day] + 1439;
    }
    TaskNetwork.Builder builder = filled();
    OpenStarts open = OpenStarts.in(starts, ends, 60);
    for (int task = 0; task < minutes.length; task++) {
      builder.open(task, open);
    }
    return builder.build();
  }

  private TaskNetwork.Builder filled() {
    TaskNetwork.Builder builder = TaskNetwork.from(0);
    for (int length : minutes) {
      builder.task(length);
    }
    for (int link = 0; link < before.length; link++) {
      builder.link(before[link], after[link], types[link], lags[link]);
    }
    return builder;
  }

  /** As MPXJ takes it: every minute of every day works. */
  public ProjectFile project() {
    var file = new ProjectFile();
    ProjectCalendar calendar = file.addDefaultBaseCalendar();
    for (DayOfWeek day : DayOfWeek.values()) {
      calendar.setCalendarDayType(day, DayType.WORKING);
      calendar.removeCalendarHours(day);
      calendar
          .addCalendarHours(day)
          .add(new LocalTimeRange(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    }
    file.setDefaultCalendar(calendar);
    Task[] tasks = new Task[minutes.length];
    for (int task = 0; task < tasks.length; task++) {
      tasks[task] = file.addTask();
      Duration length = Duration.getInstance(minutes[task], TimeUnit.MINUTES);
      tasks[task].setDuration(length);
      tasks[task].setRemainingDuration(length);
      tasks[task].setActualDuration(Duration.getInstance(0, TimeUnit.MINUTES));
    }
    for (int link = 0; link < before.length; link++) {
      tasks[after[link]].addPredecessor(
          new Relation.Builder()
              .predecessorTask(tasks[before[link]])
              .type(RelationType.FINISH_START)
              .lag(Duration.getInstance(lags[link], TimeUnit.MINUTES)));
    }
    return file;
  }

  /** Lets MPXJ find the dates. */
  public static void schedule(ProjectFile file) throws CpmException {
    new MicrosoftScheduler().schedule(file, START);
  }
}
