package org.slipway.exchange.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.ReleaseClass;
import org.slipway.core.plan.RolloutModel;
import org.slipway.core.time.Recurrence;

/**
 * Schedules in YAML, told apart by what stands in them: a {@code cycle} of weeks, a list of series
 * with dates, a deliverable with {@code releases}, or lists of exceptions with request dates. For
 * one file and one thread.
 */
final class YamlSchedule {

  private static final List<String> WEEK_LISTS = List.of("x-project", "project-specific");

  private final JsonNode root;
  private final String fileName;
  private final ZoneId zone;
  private final List<Dated> rows = new ArrayList<>();
  private final List<String> undated = new ArrayList<>();
  private final SortedMap<String, Integer> seen = new TreeMap<>();

  YamlSchedule(JsonNode root, String fileName, ZoneId zone) {
    this.root = root;
    this.fileName = fileName;
    this.zone = zone;
  }

  /** Whether it is one of the schedules that can be read. */
  static boolean isOne(JsonNode root) {
    return root.path("cycle").isArray()
        || isSeries(root)
        || isDeliverable(root)
        || isExceptions(root);
  }

  private static boolean isSeries(JsonNode root) {
    return root.isArray() && !root.isEmpty() && root.get(0).has("release-id");
  }

  private static boolean isDeliverable(JsonNode root) {
    return root.has("team") && (root.has("releases") || root.has("release-model"));
  }

  private static boolean isExceptions(JsonNode root) {
    for (JsonNode list : root) {
      if (list.isArray() && !list.isEmpty() && list.get(0).has("date_requested")) {
        return true;
      }
    }
    return false;
  }

  /** What stands for something but has no date that can be read. */
  List<String> undated() {
    return undated;
  }

  List<Dated> read() {
    if (root.path("cycle").isArray()) {
      root.path("cycle").forEach(this::week);
    } else if (isSeries(root)) {
      root.forEach(this::series);
    } else if (isDeliverable(root)) {
      deliverable();
    } else {
      exceptions();
    }
    return rows;
  }

  /**
   * What tells this schedule from others in files of the same name, and stays while it grows: the
   * first week of a cycle, the train of a deliverable, the first date of exceptions.
   */
  String title() {
    if (root.path("cycle").isArray()) {
      return fileName + " " + root.path("start-week").asText("");
    }
    if (isDeliverable(root)) {
      return train().map(train -> fileName + " " + train).orElse(fileName);
    }
    if (isSeries(root) || rows.isEmpty()) {
      return fileName;
    }
    return rows.getFirst().fields().get("when") instanceof Recurrence when
        ? fileName + " " + when.start().toLocalDate()
        : fileName;
  }

  private Optional<LocalDate> date(JsonNode node) {
    try {
      return node.isTextual() ? Optional.of(LocalDate.parse(node.textValue())) : Optional.empty();
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private void week(JsonNode week) {
    Optional<LocalDate> start = date(week.path("start"));
    Optional<LocalDate> end = date(week.path("end"));
    String name = week.path("name").asText("");
    if (start.isEmpty() || end.isEmpty()) {
      undated.add(name);
      return;
    }
    if (!name.isEmpty()) {
      event(name, "cycle-week", start.get(), end.get());
    }
    for (String list : WEEK_LISTS) {
      for (JsonNode what : week.path(list)) {
        event(
            what.asText(),
            MarkdownSchedule.category(spoken(what.asText())),
            start.get(),
            end.get());
      }
    }
  }

  /** The abbreviations of such schedules: ff and sf are feature and string freeze. */
  private static String spoken(String token) {
    return token.matches(".*-(ff|sf|soft-sf|hard-sf|.*freeze.*)") ? "freeze" : token;
  }

  private void event(String name, String category, LocalDate start, LocalDate end) {
    int again = seen.merge(name, 1, Integer::sum);
    rows.add(
        Dated.event(
            again == 1 ? name : name + "#" + again,
            0,
            name,
            category,
            WrittenDate.whole(start, end, zone),
            Optional.empty()));
  }

  private void series(JsonNode series) {
    String name = series.path("name").asText("") + " " + series.path("release-id").asText("");
    int before = rows.size();
    dated(name.strip() + " released", "release", series.path("initial-release"));
    dated(name.strip() + " end of life", "end-of-life", series.path("eol-date"));
    JsonNode next = series.path("next-phase");
    dated(name.strip() + " " + next.path("status").asText(""), "phase", next.path("date"));
    if (rows.size() == before) {
      undated.add(name.strip());
    }
  }

  private void dated(String name, String category, JsonNode date) {
    date(date).ifPresent(day -> event(name, category, day, day));
  }

  private void exceptions() {
    for (Map.Entry<String, JsonNode> list : root.properties()) {
      for (JsonNode each : list.getValue()) {
        Optional<LocalDate> asked = date(each.path("date_requested"));
        String name = list.getKey() + ": " + each.path("name").asText("").strip();
        if (asked.isEmpty()) {
          undated.add(name);
        } else {
          LocalDate until = date(each.path("date_reviewed")).orElse(asked.get());
          event(name, "exception-" + each.path("status").asText("asked"), asked.get(), until);
        }
      }
    }
  }

  /** Each version is a release of the train that its stable branch names; it has no date. */
  private void deliverable() {
    String name = fileName.replaceFirst("\\.[^.]*$", "");
    Optional<String> train = train();
    for (JsonNode release : root.path("releases")) {
      String version = release.path("version").asText("");
      if (version.isEmpty()) {
        undated.add(name);
        continue;
      }
      var fields = new TreeMap<String, Object>();
      fields.put("name", name);
      fields.put("version", version);
      fields.put("releaseClass", releaseClass(version));
      fields.put("changeType", ChangeType.NORMAL);
      fields.put("rollout", RolloutModel.ROLLING);
      fields.put("train", train);
      rows.add(new Dated(name + " " + version, 0, Kind.RELEASE, fields));
    }
  }

  private Optional<String> train() {
    for (JsonNode branch : root.path("branches")) {
      String branchName = branch.path("name").asText("");
      if (branchName.startsWith("stable/") || branchName.startsWith("unmaintained/")) {
        return Optional.of(branchName.substring(branchName.indexOf('/') + 1));
      }
    }
    return Optional.empty();
  }

  private static ReleaseClass releaseClass(String version) {
    String[] parts = version.split("[.]", -1);
    boolean patch = parts.length > 2 && !parts[2].matches("0+.*");
    boolean minor = parts.length > 1 && !parts[1].matches("0+.*");
    return patch ? ReleaseClass.PATCH : minor ? ReleaseClass.MINOR : ReleaseClass.MAJOR;
  }
}
