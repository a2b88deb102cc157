package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;
import org.slipway.store.Creation;
import org.slipway.workspace.EditResult;
import org.slipway.workspace.Sample;
import org.slipway.workspace.Workspace;
import org.slipway.workspace.WorkspaceOpening;

/** In the sample a deployment is done, and its CMDB learns of that and of nothing else. */
class CmdbUpdateCommandTest {

  private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneOffset.UTC);
  private static final String SINCE = Sample.NOW.toString();

  @TempDir private Path folder;
  private Deployment done;

  @BeforeEach
  void openTheSample() {
    done = Sample.plan().byKey(Deployment.class, "DEP-4121").orElseThrow();
    var creation = new Creation(Phrase.of("store.created"), Sample.plan(), Optional.of(Sample.NOW));
    var opened =
        Workspace.create(
            folder.resolve("shop"), creation, Typed.desk(folder.resolve("home"), CLOCK));
    assertInstanceOf(WorkspaceOpening.Ready.class, opened).workspace().close();
  }

  private Typed export(String format, String... more) {
    String[] words = {"export", folder.resolve("shop").toString(), "--as", "cmdb-update-" + format};
    var all = new java.util.ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    return Typed.in(folder.resolve("home"), CLOCK, all.toArray(String[]::new));
  }

  private void markDone() {
    Instant end = Sample.NOW.plus(Duration.ofHours(2));
    Deployment ended =
        Shape.with(
            Shape.with(done, "state", DeploymentState.DONE),
            "actuals",
            new Actuals(Optional.of(Sample.NOW), Optional.of(end)));
    var opened = Workspace.open(folder.resolve("shop"), Typed.desk(folder.resolve("home"), CLOCK));
    try (Workspace workspace = assertInstanceOf(WorkspaceOpening.Ready.class, opened).workspace()) {
      assertInstanceOf(
          EditResult.Saved.class, workspace.apply(Edit.put(Phrase.of("edit.unnamed"), ended)));
    }
  }

  @Test
  void whatADeploymentChangedIsToldOnceItIsDone() throws Exception {
    List<String> before = export("csv", "--since", SINCE).out().lines().toList();
    assertEquals(1, before.size(), before.toString());
    int all = export("csv").out().lines().toList().size();
    markDone();
    List<String> rows = export("csv", "--since", SINCE).out().lines().toList();
    Release release = Sample.plan().get(Release.class, done.release());
    assertEquals(1 + done.items().size(), rows.size(), rows.toString());
    for (String row : rows.subList(1, rows.size())) {
      assertTrue(row.contains(done.key()), row);
      assertTrue(row.contains(release.delivers().getFirst().version()), row);
    }
    assertTrue(export("csv").out().lines().toList().size() >= all);
    Typed json = export("json", "--since", SINCE, "--out", folder.resolve("u.json").toString());
    assertEquals(0, json.exit(), json.err());
    JsonNode document = new ObjectMapper().readTree(folder.resolve("u.json").toFile());
    assertEquals(done.items().size(), document.path("updates").size());
    JsonNode first = document.path("updates").path(0);
    assertEquals(done.key(), first.path("deployment").asText());
    assertEquals(
        Sample.NOW.plus(Duration.ofHours(2)).toString(), first.path("deployedAtUtc").asText());
    assertTrue(!first.path("versionBefore").equals(first.path("versionAfter")));
  }
}
