package org.slipway.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Turns what JMH measured ({@code jmh.json}) into a Markdown table with each work's ratio to its
 * peer and its {@link Bar}. Arguments: the JSON file and the file to write.
 */
public final class Report {

  /**
   * One measured figure.
   *
   * @param size the parameter {@code size}, or 0
   */
  private record Figure(String work, String method, long size, double millis, double error) {}

  private Report() {}

  public static void main(String[] args) throws IOException {
    JsonNode measured = new ObjectMapper().readTree(Path.of(args[0]).toFile());
    Path out = Path.of(args[1]);
    Files.createDirectories(out.toAbsolutePath().getParent());
    Files.writeString(out, table(figures(measured), machine(measured)));
  }

  private static List<Figure> figures(JsonNode measured) {
    var figures = new ArrayList<Figure>();
    for (JsonNode run : measured) {
      String name = run.get("benchmark").asText();
      int dot = name.lastIndexOf('.');
      JsonNode metric = run.get("primaryMetric");
      double unit = millis(metric.get("scoreUnit").asText());
      figures.add(
          new Figure(
              name.substring(0, dot),
              name.substring(dot + 1),
              run.path("params").path("size").asLong(0),
              score(run, metric) * unit,
              metric.get("scoreError").asDouble(0) * unit));
    }
    return figures;
  }

  /** The mean; of single steps the 95th percentile, because one slow step is felt. */
  private static double score(JsonNode run, JsonNode metric) {
    return run.get("mode").asText().equals("sample")
        ? metric.get("scorePercentiles").get("95.0").asDouble()
        : metric.get("score").asDouble();
  }

  /** Milliseconds in one unit such as {@code us/op}. */
  private static double millis(String scoreUnit) {
    return switch (scoreUnit) {
      case "s/op" -> TimeUnit.SECONDS.toMillis(1);
      case "ms/op" -> 1;
      case "us/op" -> 1e-3;
      case "ns/op" -> 1e-6;
      default -> throw new IllegalArgumentException("measure times, not " + scoreUnit);
    };
  }

  private static String machine(JsonNode measured) {
    JsonNode first = measured.path(0);
    return "JDK "
        + first.path("jdkVersion").asText()
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors. Absolute times move on shared machines; what counts is the ratio to the"
        + " peer measured in the same run.\n";
  }

  private static String table(List<Figure> figures, String machine) {
    var byWork = new TreeMap<String, List<Figure>>();
    figures.forEach(f -> byWork.computeIfAbsent(f.work(), _ -> new ArrayList<>()).add(f));
    var text = new StringBuilder("# Benchmarks\n\n").append(machine);
    byWork.forEach((work, of) -> text.append(section(work, of)));
    return text.toString();
  }

  private static String section(String work, List<Figure> figures) {
    var text = new StringBuilder("\n## " + work.substring(work.lastIndexOf('.') + 1) + "\n\n");
    text.append(
        "| what | size | ms | ± | beside its peer | bar | |\n|--|--:|--:|--:|--:|--:|--|\n");
    for (Figure figure : figures) {
      Optional<Bar> bar = bar(figure).filter(b -> b.size() == 0 || b.size() == figure.size());
      Optional<Double> ratio = bar.flatMap(b -> peer(b, figure, figures));
      text.append(
          "| %s | %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  figure.method(),
                  figure.size() == 0 ? "" : Long.toString(figure.size()),
                  number(figure.millis()),
                  number(figure.error()),
                  ratio.map(r -> String.format(Locale.ROOT, "%.2f×", r)).orElse(""),
                  bar.map(Report::say).orElse(""),
                  bar.map(b -> reached(b, figure, ratio) ? "reached" : "**missed**").orElse("")));
    }
    return text.toString();
  }

  private static Optional<Double> peer(Bar bar, Figure figure, List<Figure> figures) {
    return figures.stream()
        .filter(f -> f.method().equals(bar.peer()) && f.size() == figure.size())
        .map(f -> figure.millis() / f.millis())
        .findFirst();
  }

  private static boolean reached(Bar bar, Figure figure, Optional<Double> ratio) {
    boolean inTime = bar.millis() == 0 || figure.millis() <= bar.millis();
    boolean inRatio = bar.times() == 0 || ratio.map(r -> r <= bar.times()).orElse(false);
    return inTime && inRatio;
  }

  private static String say(Bar bar) {
    String times = bar.times() == 0 ? "" : "≤ " + bar.times() + "× " + bar.peer();
    String millis = bar.millis() == 0 ? "" : "≤ " + bar.millis() + " ms";
    return times.isEmpty() || millis.isEmpty() ? times + millis : times + ", " + millis;
  }

  private static Optional<Bar> bar(Figure figure) {
    try {
      return Arrays.stream(Class.forName(figure.work()).getDeclaredMethods())
          .filter(m -> m.getName().equals(figure.method()))
          .flatMap(m -> Optional.ofNullable(m.getAnnotation(Bar.class)).stream())
          .findFirst();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("measured, but not on the class path: " + figure.work(), e);
    }
  }

  /** Three significant digits, never an exponent. */
  private static String number(double value) {
    if (Double.isNaN(value) || value == 0) {
      return "";
    }
    int digits = (int) Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
