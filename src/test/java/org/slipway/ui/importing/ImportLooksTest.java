package org.slipway.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Shape;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.screen.Words;
import org.slipway.ui.FlowBench;
import org.slipway.ui.session.Choices;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/**
 * Files of each form on their way in, by keys alone and with a mistake at each step, in the themes
 * and in a small window: no words are cut and none lie over others.
 */
@Tag("slow")
class ImportLooksTest {

  @TempDir private Path folder;
  private final List<String> said = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private String size = "";

  static Stream<Arguments> looks() {
    return Stream.of(
        Arguments.of(Theme.LIGHT, 100, 1000, 800),
        Arguments.of(Theme.DARK, 100, 1000, 700),
        Arguments.of(Theme.HIGH_CONTRAST, 100, 1000, 720),
        Arguments.of(Theme.PROJECTOR, 100, 1000, 740),
        Arguments.of(Theme.LIGHT, 215, 1000, 940));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void eachFormIsReadAndTakenByKeysAlone(Theme theme, int zoom, int width, int height)
      throws Exception {
    size = "%s-%d-%dx%d".formatted(theme.token(), zoom, width, height);
    try (var bench = FlowBench.ofSample(folder, new Look(theme, zoom), width, height)) {
      ImportFlow flow =
          Screen.on(
              () ->
                  new ImportFlow(
                      bench.session,
                      bench.tasks,
                      bench.layers,
                      bench,
                      Choices.passing(),
                      said::add));
      calendar(bench, flow);
      table(bench, flow);
      conflicts(bench, flow);
      large(bench, flow);
    }
    assertEquals("", String.join("\n", wrong));
  }

  private void calendar(FlowBench bench, ImportFlow flow) throws Exception {
    start(bench, flow, file("release-1.35.ics", ImportFiles.CALENDAR));
    tabTo(bench, "import-zone");
    retype(bench, "Mars/Base").push(KeyCode.ENTER);
    assertTrue(bench.hand.text("#problem-zone").contains("Mars/Base"));
    look(bench, "calendar-mistake");
    retype(bench, "America/New_York").push(KeyCode.ENTER).untilShown("#import-preview");
    assertFalse(bench.hand.text("#import-no-freeze").isEmpty());
    look(bench, "calendar-no-freeze");
    take(bench);
  }

  private void table(FlowBench bench, ImportFlow flow) throws Exception {
    Path mapping = file("cmdb.json", ImportFiles.MAPPING);
    Path table = file("ci.csv", "ci,label,users\nA,Alpha,1\nB,Beta,many\nC,,three\n");
    start(bench, flow, table);
    bench.hand.push(KeyCode.ENTER);
    assertTrue(bench.hand.text("#problem-mapping").contains("needs a mapping"));
    look(bench, "table-no-mapping");
    tabTo(bench, "import-mapping");
    bench.hand.write(mapping.toString()).push(KeyCode.ENTER).untilShown("#import-refused");
    look(bench, "table-refused");
    Files.writeString(table, "ci,label,users\nA,Alpha of all the shops,1\nB,Beta,2\n");
    bench.hand.push(KeyCode.ENTER).untilShown("#import-read");
    bench.hand.push(KeyCode.ENTER).untilShown("#import-preview");
    look(bench, "table-preview");
    take(bench);
  }

  private void conflicts(FlowBench bench, ImportFlow flow) throws Exception {
    Path table = file("ci.csv", "ci,label,users\nA,Their Alpha of all the shops,1\nB,Beta,9\n");
    Component ours = bench.session.plan().byKey(Component.class, "A").orElseThrow();
    Screen.on(
        () ->
            bench.session.apply(
                Edit.put(
                    Phrase.of("edit.remove", Arg.words("A")),
                    Shape.with(ours, "name", "Our Alpha"))));
    start(bench, flow, table);
    bench.hand.push(KeyCode.ENTER).untilShown("#import-preview");
    assertTrue(bench.hand.text("#import-summary").contains("1 conflict"));
    look(bench, "conflicts");
    bench.hand.write("t");
    assertTrue(bench.hand.text("#import-summary").contains("no conflict open"));
    look(bench, "conflicts-decided");
    take(bench);
    assertEquals(
        "Their Alpha of all the shops",
        bench.session.plan().byKey(Component.class, "A").orElseThrow().name());
  }

  private void large(FlowBench bench, ImportFlow flow) throws Exception {
    String rows =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "N" + i + ",Service number " + i + "," + i * 7)
            .collect(Collectors.joining("\n", "ci,label,users\n", "\n"));
    start(bench, flow, file("ci.csv", rows));
    bench.hand.push(KeyCode.ENTER).untilShown("#import-preview");
    look(bench, "large");
    bench.hand.push(KeyCode.ESCAPE);
    assertFalse(bench.layers.isOpen());
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private static void start(FlowBench bench, ImportFlow flow, Path file) {
    Screen.on(
        () -> {
          flow.start(List.of(file));
          return true;
        });
    bench.hand.untilShown("#import-read");
  }

  /** Goes on by Tab until a field of this name has the focus. */
  private static void tabTo(FlowBench bench, String id) {
    for (int i = 0; i < 20; i++) {
      Node focus = Screen.on(bench.hand.scene()::getFocusOwner);
      for (Node at = focus; at != null; at = at.getParent()) {
        if (id.equals(at.getId())) {
          return;
        }
      }
      bench.hand.push(KeyCode.TAB);
    }
    throw new AssertionError("Tab does not reach " + id);
  }

  private static Hand retype(FlowBench bench, String text) {
    return bench.hand.push(KeyCode.CONTROL, KeyCode.A).write(text);
  }

  private void take(FlowBench bench) {
    int before = said.size();
    bench.hand.push(KeyCode.ENTER);
    bench.hand.until(() -> said.size() > before && !bench.layers.isOpen());
  }

  /**
   * What is wrong is told once it stays wrong: a form that grows is laid out again a pulse later.
   */
  private void look(FlowBench bench, String name) {
    String picture = "import-" + name + "-" + size;
    bench.hand.keep(picture);
    List<String> faults = faults(bench);
    for (int again = 0; again < 100 && !faults.isEmpty(); again++) {
      bench.hand.settle();
      faults = faults(bench);
    }
    faults.forEach(fault -> wrong.add(picture + ": " + fault));
  }

  private static List<String> faults(FlowBench bench) {
    return Screen.on(() -> Words.of((Parent) bench.layers.top().orElseThrow()).faults());
  }
}
