package org.slipway.exchange.schedule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How many dates and versions a published schedule has, counted by its lines alone. */
public final class ScheduleLines {

  private ScheduleLines() {}

  /** What a look at the lines of the file counts. */
  public static int count(Path path) throws Exception {
    List<String> lines = Files.readAllLines(path);
    String name = path.getFileName().toString();
    if (name.endsWith(".ics")) {
      return count(lines, "BEGIN:VEVENT");
    }
    if (name.endsWith(".md")) {
      boolean inside = false;
      int rows = 0;
      for (String line : lines) {
        boolean heading = line.contains("**What**");
        inside = heading || (inside && line.strip().startsWith("|"));
        rows += inside && !heading && !line.matches("[|:\\s-]+") ? 1 : 0;
      }
      return rows;
    }
    if (name.equals("exceptions.yaml")) {
      return count(lines, "\\s*- name: .*");
    }
    if (name.equals("schedule.yaml")) {
      return count(lines, "    name: .*") + count(lines, "      - .*");
    }
    if (name.equals("series_status.yaml")) {
      return series(lines);
    }
    return count(lines, " *- version: .*|  *version: .*");
  }

  private static int series(List<String> lines) {
    return count(lines, "  initial-release: \\d.*")
        + count(lines, "  eol-date: \\d.*")
        + count(lines, "    date: \\d.*");
  }

  private static int count(List<String> lines, String pattern) {
    return (int) lines.stream().filter(line -> line.matches(pattern)).count();
  }
}
