package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Shape;
import org.slipway.screen.Screen;
import org.slipway.screen.Words;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Shortcuts;
import org.slipway.ui.branch.BranchFlow;
import org.slipway.ui.session.BranchDesk;
import org.slipway.ui.session.Reply;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/**
 * The cards of what-if branches with the longest names, with every component changed on both sides,
 * in the looks and in a small window: no words are cut and none lie over others.
 */
@Tag("slow")
class BranchLooksTest {

  private static final String BRANCH =
      "Wallet slips, as CardLink told the steering group in autumn";
  private static final String LONG =
      " der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung aller Regionen";

  @TempDir private Path folder;
  private final List<String> wrong = new ArrayList<>();
  private String size = "";

  static Stream<Arguments> looks() {
    return Stream.of(
        Arguments.of(Theme.LIGHT, 1000, 720),
        Arguments.of(Theme.DARK, 1280, 800),
        Arguments.of(Theme.HIGH_CONTRAST, 1000, 720),
        Arguments.of(Theme.PROJECTOR, 1280, 800));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void eachCardOfABranchFits(Theme theme, int width, int height) {
    size = "%s-%dx%d".formatted(theme.token(), width, height);
    try (var bench = FlowBench.ofSample(folder, new Look(theme, 100), width, height)) {
      BranchDesk desk = bench.session.branches().orElseThrow();
      Screen.on(
          () -> {
            var actions = new Actions();
            BranchFlow.of(bench.session, bench.tasks, () -> bench.layers, _ -> {}, _ -> {})
                .orElseThrow()
                .register(actions);
            Shortcuts.listen(bench.hand.scene(), actions, bench.layers::isOpen);
            return true;
          });
      bench.hand.push(KeyCode.CONTROL, KeyCode.B).push(KeyCode.DELETE).push(KeyCode.ENTER);
      look(bench, "nameless");
      bench.hand.write(BRANCH).push(KeyCode.ENTER);
      gone(bench, desk, Optional.of(BRANCH));
      rename(bench, LONG);
      compare(bench, "compare", "#compare-records");
      bench.hand.push(KeyCode.ESCAPE);
      Screen.on(
          () -> {
            desk.show(Optional.empty(), _ -> {});
            return true;
          });
      gone(bench, desk, Optional.empty());
      rename(bench, " of the base");
      Screen.on(
          () -> {
            desk.show(Optional.of(BRANCH), _ -> {});
            return true;
          });
      gone(bench, desk, Optional.of(BRANCH));
      bench.hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
      bench.hand.until(
          () ->
              bench.hand.find("#compare-summary").isPresent()
                  && bench.hand.text("#compare-summary").contains("to be decided"));
      look(bench, "conflicts");
      bench.hand.push(KeyCode.ENTER).untilShown("#compare-problem");
      look(bench, "undecided");
    }
    assertEquals("", String.join("\n", wrong));
  }

  private void compare(FlowBench bench, String name, String shown) {
    bench.hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
    bench.hand.untilShown(shown);
    look(bench, name);
  }

  private static void gone(FlowBench bench, BranchDesk desk, Optional<String> name) {
    bench.hand.until(() -> desk.busy().get().isEmpty() && desk.shown().get().equals(name));
  }

  private static void rename(FlowBench bench, String ending) {
    PlanRecord[] all =
        bench.session.plan().all(Component.class).values().stream()
            .map(one -> Shape.with(one, "name", one.name() + ending))
            .toArray(PlanRecord[]::new);
    Reply reply = Screen.on(() -> bench.session.apply(Edit.put(Phrase.of("store.created"), all)));
    assertTrue(reply.problems().isEmpty(), reply.toString());
  }

  private void look(FlowBench bench, String name) {
    String picture = "branch-" + name + "-" + size;
    bench.hand.keep(picture);
    Screen.on(() -> Words.of((Parent) bench.layers.top().orElseThrow()).faults())
        .forEach(fault -> wrong.add(picture + ": " + fault));
  }
}
