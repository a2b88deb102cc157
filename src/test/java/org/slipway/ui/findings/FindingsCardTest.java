package org.slipway.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.readiness.FindingGroup;
import org.slipway.screen.Screen;
import org.slipway.ui.MemorySession;
import org.slipway.ui.session.Choices;
import org.slipway.ui.session.Tally;
import org.slipway.workspace.Sample;

/** All that stands against a plan, by cause: never collapsed in data, and helped at once. */
class FindingsCardTest {

  private static MemorySession eightyServers() {
    var plan = new PlanBuilder("Europe/Berlin");
    Environment prod = plan.environment("prod-eu", Stage.PRODUCTION);
    var servers = new ArrayList<Component>();
    for (int n = 1; n <= 80; n++) {
      servers.add(plan.component("server " + n));
    }
    plan.deploy(
        plan.release("Patch", "7", servers.toArray(Component[]::new)), prod, "2026-10-02T22:00");
    plan.freeze("Quarter close", Severity.HARD, "2026-10-01T18:00", "2026-10-05T00:00");
    return MemorySession.of(plan.plan(), Sample.NOW);
  }

  private static FindingsViewModel model(MemorySession session) {
    Tally tally = Tally.of(session.showing().get(), () -> {});
    return new FindingsViewModel(session, new ReadOnlyObjectWrapper<>(tally), Choices.passing());
  }

  @Test
  void eightyItemsHitByOneFreezeAreEightyLinesOfOneGroup() {
    Screen.on(
        () -> {
          MemorySession session = eightyServers();
          FindingsViewModel model = model(session);
          FindingGroup frozen =
              model.groups().stream()
                  .filter(group -> group.cause().equals("Quarter close"))
                  .findFirst()
                  .orElseThrow()
                  .group();
          assertEquals(80, frozen.findings().size());
          assertEquals(1, frozen.deployments().size());
          List<String> where =
              model.lines(frozen).stream().map(FindingsViewModel.Line::where).distinct().toList();
          assertEquals(80, where.size());
          assertTrue(where.contains("Patch 7 to prod-eu · server 80"), where.toString());
          assertEquals(82, model.copied(frozen).split("\n", -1).length);
          return true;
        });
  }

  @Test
  void everyProblemIsInExactlyOneGroup() {
    Screen.on(
        () -> {
          var session = MemorySession.ofSample();
          FindingsViewModel model = model(session);
          int lines = model.groups().stream().mapToInt(g -> g.group().findings().size()).sum();
          assertEquals(model.tally().getValue().problems().size(), lines);
          assertTrue(model.groups().size() < lines);
          return true;
        });
  }

  @Test
  void whatHelpsAllIsAskedForOnce() {
    Screen.on(
        () -> {
          FindingsViewModel model = model(eightyServers());
          var asked = new AtomicReference<List<Id<Deployment>>>(List.of());
          var shown = new AtomicReference<Optional<Ref>>(Optional.empty());
          var card =
              new FindingsCard(
                  model, ref -> shown.set(Optional.of(ref)), Optional.of(asked::set), () -> {});
          assertFalse(card.begin().getItems().isEmpty());
          assertEquals(
              model.lines(card.begin().getItems().getFirst().group()).size(),
              ((TableView<?>) card.lookup("#finding-lines")).getItems().size());
          ((javafx.scene.control.Button) card.lookup("#finding-slots")).fire();
          assertEquals(1, asked.get().size());
          ((javafx.scene.control.Button) card.lookup("#finding-show")).fire();
          assertTrue(shown.get().isPresent());
          return true;
        });
  }
}
