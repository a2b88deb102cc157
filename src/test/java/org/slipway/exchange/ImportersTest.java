package org.slipway.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.OwnTime;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Format;
import org.slipway.exchange.incoming.ImportOptions;

/** Telling formats apart, and what is gone from a file. */
class ImportersTest {

  private static final String MAPPING =
      """
      {"format":"slipway-mapping","version":1,"source":"s","records":[
        {"kind":"environment","id":"{env}","key":"{env}","fields":{
          "name":"env","stage":{"constant":"production"}}},
        {"kind":"release","id":"{rel}","key":"{rel}","fields":{
          "name":"rel","version":{"constant":"1"},"releaseClass":{"constant":"minor"},
          "changeType":{"constant":"normal"},"rollout":{"constant":"big-bang"}}},
        {"kind":"deployment","id":"{rel}","key":"{rel}","fields":{
          "release":{"record":"release"},"environment":{"record":"environment"},
          "state":"state"}}]}
      """;

  @ParameterizedTest
  @CsvSource({
    "x.ics, BEGIN:VTODO, ics",
    "x.txt, BEGIN:VCALENDAR, ics",
    "x.CSV, anything, csv",
    "x.json, {}, plan",
    "x, '{\"format\":\"slipway-plan\"', plan",
    "x.png, rubbish, ''"
  })
  void filesAreKnownByContentOrName(String name, String text, String format) {
    assertEquals(format, Importers.detect(FileContent.of(name, text)).map(Format::name).orElse(""));
  }

  @Test
  void whatNobodyKnowsIsRefusedInWords() {
    FileContent file = FileContent.of("x.png", "rubbish");
    String said = Taking.say(Taking.refusal(file, Plan.EMPTY, Taking.options()));
    assertTrue(said.contains("--as") && said.contains("ics"), said);
    FileContent table = FileContent.of("x.csv", "a\n1\n");
    assertTrue(
        Taking.say(Taking.refusal(table, Plan.EMPTY, Taking.options())).contains("--mapping"));
  }

  @Test
  void recordsGoneFromTheFileAreListedAndOnlyUnfinishedOnesCanBeCancelled() {
    Plan plan = taken("env,rel,state\nP,R1,planned\nP,R2,done\nP,R3,approved\n", Plan.EMPTY);
    ImportPreview later = preview("env,rel,state\nP,R3,approved\n", plan);
    assertEquals(
        List.of("R1", "R2"),
        later.missing().stream()
            .filter(m -> m.record().kind() == Kind.DEPLOYMENT)
            .map(m -> m.record().key())
            .toList());
    assertEquals(2, later.counts().getOrDefault(Kind.RELEASE, Counts.NONE).missing());
    assertTrue(later.edit(Choices.ASK).isEmpty());

    List<Ref> all = later.missing().stream().map(ImportPreview.Missing::ref).toList();
    Plan after = Taking.apply(plan, later.edit(Choices.ASK.cancelling(all)));
    assertEquals(DeploymentState.CANCELLED, state(after, "R1"));
    assertEquals(DeploymentState.DONE, state(after, "R2"));
    assertEquals(plan.size(), after.size());
    Plan back =
        Taking.apply(after, preview("env,rel,state\nP,R1,planned\n", after).edit(Choices.ASK));
    assertEquals(DeploymentState.CANCELLED, state(back, "R1"), "a change made here is kept");
  }

  @Test
  void hostileMappingsAndTablesAreRefusedSoon() {
    Duration start = OwnTime.spent();
    String deep = "[".repeat(100_000);
    ImportOptions options = Taking.options().withMapping(Taking.mapping(deep));
    assertTrue(
        Taking.say(Taking.refusal(FileContent.of("t.csv", "a\n1\n"), Plan.EMPTY, options))
            .startsWith("REFUSED"));
    for (String table :
        List.of(
            "a\n" + "x".repeat(1_000_000), ",".repeat(1_000_000), "\"" + "\n".repeat(1_000_000))) {
      String said =
          Taking.say(
              Taking.refusal(
                  FileContent.of("t.csv", table),
                  Plan.EMPTY,
                  Taking.options().withMapping(Taking.mapping(MAPPING))));
      assertTrue(said.contains("limit"), said);
    }
    assertTrue(OwnTime.since(start).toSeconds() < 8);
    assertEquals(Optional.empty(), Importers.named("xlsx"));
  }

  private static DeploymentState state(Plan plan, String key) {
    return plan.byKey(Deployment.class, key).orElseThrow().state();
  }

  private static ImportPreview preview(String csv, Plan plan) {
    return Taking.preview(
        FileContent.of("t.csv", csv), plan, Taking.options().withMapping(Taking.mapping(MAPPING)));
  }

  private static Plan taken(String csv, Plan plan) {
    return Taking.apply(plan, preview(csv, plan).edit(Choices.ASK));
  }
}
