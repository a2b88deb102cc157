package org.slipway.exchange.cmdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.RealData;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.Choices;
import org.slipway.exchange.Importers;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;

/** Compose files: their services, what these need, and what is told of the rest. */
class ComposeTest {

  private static final String SHOP =
      """
      name: shop
      x-base: &base
        restart: always
        depends_on: [log]
      services:
        log:
          image: "registry:5000/log:1.10@sha256:abc"
        db:
          image: postgres:${DB_VERSION:-16.2}
        cache: {image: redis}
        web:
          <<: *base
          image: ${REPO}/web:${TAG}
          links: ["cache:store", db]
          environment:
            DB_URL: postgres://user:pw@db:5432/shop
            CACHE_HOST: ${CACHE:-cache}
            MAIL_HOST: mail.example.com
            PAY_ADDR:
        job:
          depends_on:
            web: {condition: service_healthy}
            db: {condition: service_started, required: false}
          network_mode: service:log
      """;

  @Test
  void servicesNeedWhatTheyNameInAnyOfTheWays() {
    Plan plan = Said.taken("compose.yaml", SHOP);
    assertEquals(
        List.of("job > db", "job > log", "job > web", "web > cache", "web > db", "web > log"),
        Said.edges(plan));
    assertEquals(List.of("db 16.2", "log 1.10"), Said.versions(plan));
    String told = Said.problems("compose.yaml", SHOP);
    assertTrue(told.contains("The version of one service stands in"), told);
    assertTrue(told.contains("One address stands"), told);
    assertEquals("compose:shop", Said.named(plan, "web").head().externalIds().getFirst().source());
  }

  @Test
  void theSameFileAgainChangesNothing() {
    Supplier<UUID> ids = Taking.ids();
    FileContent file = FileContent.of("compose.yml", SHOP);
    Plan plan = Said.taken(file, Plan.EMPTY, ids);
    assertTrue(Taking.preview(file, plan, ImportOptions.of(ids)).edit(Choices.ASK).isEmpty());
  }

  @Test
  void wrongRelationsAreToldByNameAndLineAndLeftOut() {
    String told =
        Said.problems(
            "compose.yaml", "services:\n  a:\n    depends_on: [a, b, b, nobody]\n  b: {}\n");
    assertTrue(told.contains("LEFT_OUT 3:0 - a is said to need itself"), told);
    assertTrue(told.contains("That a needs b stands here a second time; line 3"), told);
    assertTrue(told.contains("a needs nobody, but nobody is neither"), told);
  }

  @Test
  void aFileWithoutServicesIsRefused() {
    for (String text : List.of("services:\n", "services: []\n", "services:\n  - a\n")) {
      String said =
          Taking.say(Taking.refusal(FileContent.of("c.yaml", text), Plan.EMPTY, Taking.options()));
      assertTrue(said.contains("Nothing in this file"), said);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a-${X:-b}-${Y-${Z:-c}}, a-b-c",
    "$$HOME $, $HOME $",
    "$SET/${SET}:${SET:-no}${SET?no}, 4.2/4.2:4.24.2",
    "${EMPTY}${EMPTY-no}${EMPTY:-yes}, yes",
    "${SET:+on}${EMPTY:+off}${EMPTY+on}${X+off}, onon",
    "$SET-ad, 4.2-ad"
  })
  void variablesAreFilledAsComposeDoes(String text, String filled) {
    var variables = new Variables(new TreeMap<>(Map.of("SET", "4.2", "EMPTY", "")));
    assertEquals(filled, variables.filled(text).orElseThrow());
    assertEquals(Set.of(), variables.unset());
  }

  @Test
  void whatHasNoValueIsNeverGuessedAndItsNameIsKnown() {
    for (String open :
        List.of("${X}", "$X", "${X:?no}", "${X?no}", "${X:-$X}", "${X:-${X}}", "x$X/y")) {
      var variables = new Variables(new TreeMap<>());
      assertTrue(variables.filled(open).isEmpty(), open);
      assertEquals(Set.of("X"), variables.unset(), open);
    }
    var variables = new Variables(new TreeMap<>(Map.of("L", "x".repeat(6_000))));
    for (String wrong : List.of("${L:-a", "${", "${:-a}", "$1", "${L%x}", "$L$L")) {
      assertTrue(variables.filled(wrong).isEmpty(), wrong);
    }
    String deep = "${A:-".repeat(5_000) + "x" + "}".repeat(5_000);
    assertTrue(variables.filled(deep).isEmpty());
  }

  @Test
  void aFileBesideGivesValues() {
    assertEquals(
        Map.of("A", "1", "B", "1.2", "C", "a # b", "D", "$A", "E", "", "H", "x#y"),
        EnvFile.read(
            """
            # all of it
            A=1
            export B = ${A}.2   # not said
            C="a # b" # said
            D='$A'
            E=
            F=$NOBODY
            G="open
            H=x#y
            1=2
            just words
            """));
    var bomb = new StringBuilder("A0=0123456789\n");
    for (int i = 1; i < 200; i++) {
      bomb.append("A%d=${A%d}${A%d}\n".formatted(i, i - 1, i - 1));
    }
    assertEquals(10, EnvFile.read(bomb.toString()).size());
  }

  @Test
  void theValuesBesideTheFileCountAndWhatIsLeftIsNamed(@TempDir Path folder) throws Exception {
    Path compose = Files.writeString(folder.resolve("compose.yaml"), SHOP);
    Files.writeString(folder.resolve(".env"), "REPO=r\nTAG=2.0\nDB_VERSION=17\nPAY_ADDR=log:80\n");
    Plan plan = Said.taken(Taking.file(compose), Plan.EMPTY, Taking.ids());
    assertEquals(List.of("db 17", "log 1.10", "web 2.0"), Said.versions(plan));
    assertEquals("", problems(compose));
    Files.writeString(folder.resolve(".env"), "REPO=r\n");
    String told = problems(compose);
    assertTrue(told.contains("gives a value: TAG."), told);
    assertTrue(told.contains("no dependency was made of it: PAY_ADDR."), told);
    Files.write(folder.resolve(".env"), new byte[] {'A', '=', (byte) 0xFF});
    assertTrue(problems(compose).startsWith("NOTE 1:0 - "), problems(compose));
    Files.write(folder.resolve(".env"), new byte[2 << 20]);
    assertTrue(problems(compose).contains("limit"), problems(compose));
    Files.delete(folder.resolve(".env"));
    Files.createDirectory(folder.resolve(".env"));
    assertTrue(problems(compose).contains("REPO, TAG."), problems(compose));
  }

  private static String problems(Path compose) {
    return Taking.say(
        Taking.preview(Taking.file(compose), Plan.EMPTY, Taking.options()).problems());
  }

  /**
   * Counted by hand: 20 services, a line {@code condition:} for each of 46 dependencies, and 11
   * hosts of other services in variables of .env.
   */
  @Test
  void theDemoOfOpenTelemetryBecomesComponentsAndDependencies() {
    FileContent file = Taking.file(RealData.at("service-graph/opentelemetry-demo/compose.yaml"));
    assertEquals("compose", Importers.detect(file).orElseThrow().name());
    Supplier<UUID> ids = Taking.ids();
    Plan plan = Said.taken(file, Plan.EMPTY, ids);
    assertEquals(20, plan.components().size());
    assertEquals(46 + 11, plan.dependencies().size());
    assertTrue(Said.edges(plan).contains("shipping > quote"), "by QUOTE_ADDR alone");
    assertEquals(
        List.of(
            "astronomy-db 18.4",
            "flagd v0.16.0",
            "otel-collector 0.159.0",
            "valkey-cart 9.0.4-alpine3.23"),
        Said.versions(plan),
        "the others are out as latest");
    assertTrue(Said.edges(plan).contains("cart > valkey-cart"));
    Plan full =
        Said.taken(
            Taking.file(RealData.at("service-graph/opentelemetry-demo/compose.full.yaml")),
            plan,
            ids);
    // accounting, fraud-detection and kafka are new; the others say more of what is there
    assertEquals(23, full.components().size());
    assertEquals(51 + 13, full.dependencies().size());
    assertTrue(Said.edges(full).contains("checkout > kafka"));
    assertFalse(Said.edges(plan).contains("checkout > kafka"));
  }
}
