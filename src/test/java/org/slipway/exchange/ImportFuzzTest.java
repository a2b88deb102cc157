package org.slipway.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slipway.OwnTime;
import org.slipway.PlanBuilder;
import org.slipway.RealData;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Stage;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Work;

/** Files with random damage: an answer in words every time, soon, and no plan is changed. */
class ImportFuzzTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final int LARGEST = 60_000;

  @Test
  void aFewHundredDamagedFilesOfEachFormatAreAnswered() throws Exception {
    answered(200, 7L);
  }

  @Test
  @Tag("slow")
  void manyDamagedFilesOfEachFormatAreAnswered() throws Exception {
    answered(1_250, 20_260_301L);
  }

  private static void answered(int each, long seed) throws Exception {
    byte[] mapping = Files.readAllBytes(Path.of("assets/mappings/openstack-history.json"));
    ImportOptions options =
        Taking.options().withMapping(new FileContent("openstack-history.json", mapping));
    fuzz("ics", calendars(), each, seed, options);
    fuzz("csv", tables(), each, seed, options);
    fuzz(
        "plan",
        List.of(Files.readAllBytes(Path.of("assets/sample/nordwind.json"))),
        each,
        seed,
        options);
    for (String format : List.of("compose", "kubernetes", "backstage", "cyclonedx")) {
      fuzz(format, items(format), each / 4, seed, options);
    }
    for (String format : List.of("dependencies", "health", "graphml")) {
      fuzz(format, written(format), each / 4, seed, options);
    }
    var random = new Random(seed);
    FileContent table = FileContent.of("t.csv", "a,b\n1,2\n");
    for (int i = 0; i < each; i++) {
      FileContent damaged = new FileContent("m.json", damaged(mapping, random));
      Importers.preview(
          table, Optional.of("csv"), Plan.EMPTY, options.withMapping(damaged), Work.QUIET);
    }
  }

  private static void fuzz(
      String format, List<byte[]> seeds, int each, long seed, ImportOptions options) {
    var random = new Random(seed);
    Plan plan = format.equals("health") ? monitored() : Plan.EMPTY;
    int refused = 0;
    for (int i = 0; i < each; i++) {
      byte[] bytes = damaged(seeds.get(i % seeds.size()), random);
      Duration start = OwnTime.spent();
      ImportResult result =
          Importers.preview(
              new FileContent("f." + format, bytes),
              Optional.of(format),
              plan,
              options,
              Work.QUIET);
      assertTrue(OwnTime.since(start).compareTo(SOON) < 0, format + i);
      switch (result) {
        case ImportResult.Refused(var file, var as, var problems) -> {
          refused++;
          assertTrue(Taking.say(problems).length() > 20, format + i);
        }
        case ImportResult.Ready(ImportPreview preview) -> preview.applied(Choices.THEIRS);
        case ImportResult.Cancelled cancelled -> throw new AssertionError(format + i);
      }
    }
    assertTrue(refused > 0, "no damage was noticed in " + format);
    assertEquals(0, Plan.EMPTY.size());
  }

  /** Some of: bytes changed, cut off, doubled, taken out, other parts put in. */
  private static byte[] damaged(byte[] seed, Random random) {
    byte[] bytes = seed.clone();
    int strokes = 1 + random.nextInt(6);
    for (int i = 0; i < strokes && bytes.length > 4; i++) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(bytes.length - at, 1 + random.nextInt(64));
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> changed(bytes, at, (byte) random.nextInt(256));
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
            case 3 -> spliced(bytes, at, at + length, new byte[0]);
            default -> spliced(bytes, at, at, HOSTILE.get(random.nextInt(HOSTILE.size())));
          };
    }
    return bytes;
  }

  private static final List<byte[]> HOSTILE =
      Stream.of(
              "\"",
              "{",
              ": *a\n",
              "&a ",
              "<<: ",
              "[",
              "\r",
              "\n",
              ";",
              ",",
              ":",
              "-99999999999",
              "99991231T235959Z",
              "RRULE:FREQ=DAILY;INTERVAL=999999999\n",
              "BEGIN:VEVENT\n",
              "DURATION:P9999999D\n",
              "\uFEFF",
              "\u0000",
              "+999999999-12-31T23:59:59Z",
              "PT9999999999999H",
              "null",
              "<node id='a'><graph>",
              "</data>",
              "<!DOCTYPE x [<!ENTITY e 'x'>]>",
              "&e;",
              "\\ud800")
          .map(text -> text.getBytes(StandardCharsets.UTF_8))
          .toList();

  private static byte[] changed(byte[] bytes, int at, byte value) {
    bytes[at] = value;
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] inner) {
    byte[] whole = new byte[from + inner.length + bytes.length - to];
    System.arraycopy(bytes, 0, whole, 0, from);
    System.arraycopy(inner, 0, whole, from, inner.length);
    System.arraycopy(bytes, to, whole, from + inner.length, bytes.length - to);
    return whole;
  }

  private static List<byte[]> calendars() throws Exception {
    var seeds = new ArrayList<byte[]>();
    try (Stream<Path> files = Files.walk(RealData.at("ics-corpus"))) {
      for (Path path : files.filter(p -> p.toString().endsWith(".ics")).sorted().toList()) {
        if (Files.size(path) < LARGEST) {
          seeds.add(Files.readAllBytes(path));
        }
      }
    }
    return seeds;
  }

  private static List<byte[]> written(String format) throws Exception {
    return switch (format) {
      case "dependencies" ->
          List.of(
              Files.readAllBytes(RealData.at("dependency-graphs/thin-100.csv")),
              bytes("from;to;type;interface\na;b;consumes-interface;api\n\"c\nd\";a;;\n"));
      case "health" ->
          List.of(
              bytes(
                  """
                  item,status,since,until,reason,environment
                  Pay,outage,2026-03-01T10:00:00Z,2026-03-02T10:00:00Z,disk full,prod
                  Web,degraded,2026-03-01 10:00,,slow,
                  Pay,ok,2026-03-03T10:00:00+01:00,,,prod
                  """),
              bytes(
                  """
                  {"health":[{"item":"Pay","status":"outage","since":"2026-03-01T10:00:00Z"},
                    {"item":"Web","status":"ok","since":"2026-03-01T11:00:00Z","reason":"up"}]}
                  """));
      default ->
          List.of(
              bytes(
                  """
                  <?xml version="1.0"?>
                  <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                  <key id="n" for="node" attr.name="name"><default>x</default></key>
                  <graph edgedefault="directed"><node id="a"><data key="n">Web &amp; co</data>
                  <graph id="a:"><node id="b"/></graph></node><node id="c"/>
                  <edge source="b" target="c"/><edge source="c" target="a"/></graph></graphml>
                  """));
    };
  }

  /** What the health files name. */
  private static Plan monitored() {
    var builder = new PlanBuilder("Europe/Berlin");
    builder.component("Pay");
    builder.component("Web");
    builder.environment("prod", Stage.PRODUCTION);
    return builder.plan();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<byte[]> items(String format) throws Exception {
    String path =
        switch (format) {
          case "compose" -> "service-graph/opentelemetry-demo/compose.full.yaml";
          case "kubernetes" ->
              "service-graph/microservices-demo/kubernetes-manifests/frontend.yaml";
          case "cyclonedx" ->
              "cyclonedx-sboms/SaaSBOM/apigateway-microservices-datastores/bom.json";
          default -> "cmdb-like/backstage-demo/catalog-info.yaml";
        };
    return List.of(Files.readAllBytes(RealData.at(path)));
  }

  private static List<byte[]> tables() throws Exception {
    byte[] all = Files.readAllBytes(RealData.at("openstack-history/releases.csv"));
    byte[] some = Arrays.copyOf(all, 20_000);
    return List.of(some, Arrays.copyOf(all, 900));
  }
}
