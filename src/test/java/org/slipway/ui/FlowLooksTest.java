package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.core.plan.Release;
import org.slipway.screen.Screen;
import org.slipway.ui.control.Icon;
import org.slipway.ui.export.ExportFlow;
import org.slipway.ui.export.Outgoing;
import org.slipway.ui.importing.ImportFlow;
import org.slipway.ui.pack.PackFlow;
import org.slipway.ui.session.Choices;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/** The flows in every look: no word is cut and no button lies outside the window. */
class FlowLooksTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"LIGHT,100,1000,700", "DARK,215,1600,1000"})
  void nothingIsCut(Theme theme, int zoom, int width, int height) throws Exception {
    isWhole(theme, zoom, width, height);
  }

  @ParameterizedTest
  @Tag("slow")
  @CsvSource({"DARK,100,1600,1000", "LIGHT,215,1000,700"})
  void nothingIsCutInTheOtherLooks(Theme theme, int zoom, int width, int height) throws Exception {
    isWhole(theme, zoom, width, height);
  }

  private void isWhole(Theme theme, int zoom, int width, int height) throws Exception {
    String name = theme.token() + "-" + zoom + "-" + width;
    Path table = Files.writeString(folder.resolve("ci.csv"), "a,b\n1,2\n");
    Path dates =
        Files.writeString(
            folder.resolve("dates.ics"),
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Code Freeze\r\n"
                + "DTSTART;VALUE=DATE:20261105\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    try (var bench = FlowBench.ofSample(folder, new Look(theme, zoom), width, height)) {
      var exports = new ExportFlow(bench.session, bench.tasks, bench.layers, bench);
      look(bench, () -> exports.start(Outgoing.TABLE), "#export-form", "export-" + name);
      Optional<Release> release = bench.session.plan().byKey(Release.class, "REL-2038");
      var packs = new PackFlow(bench.session, bench.tasks, bench.layers, bench);
      look(bench, () -> packs.start(release), "#pack-form", "pack-" + name);
      var imports =
          new ImportFlow(
              bench.session, bench.tasks, bench.layers, bench, Choices.passing(), _ -> {});
      look(bench, () -> imports.start(List.of(table)), "#import-read", "import-" + name);
      show(bench, () -> imports.start(List.of(dates)));
      bench.hand.untilShown("#import-read").click("#form-ok");
      look(bench, () -> {}, "#import-preview", "preview-" + name);
    }
  }

  private static void show(FlowBench bench, Runnable open) {
    Screen.on(
        () -> {
          open.run();
          return true;
        });
    bench.hand.settle();
  }

  private static void look(FlowBench bench, Runnable open, String card, String name) {
    show(bench, open);
    bench.hand.untilShown(card);
    bench.hand.keep(name);
    Node shown = bench.hand.get(card);
    Screen.on(
        () -> {
          assertEquals(
              List.of(),
              shown.lookupAll(".text").stream()
                  .filter(FlowLooksTest::isCut)
                  .map(n -> ((Text) n).getText())
                  .toList(),
              name);
          Bounds place = shown.localToScene(shown.getLayoutBounds());
          assertTrue(
              place.getMinX() >= 0 && place.getMaxX() <= bench.hand.scene().getWidth(), name);
          assertTrue(place.getMaxY() <= bench.hand.scene().getHeight(), name);
          bench.layers.close();
          return true;
        });
    bench.hand.settle();
  }

  /** Whether a label shows less than its words; cells of tables may, their columns can be drawn. */
  private static boolean isCut(Node node) {
    return node.getParent() instanceof Labeled label
        && label.getStyleClass().stream().noneMatch(style -> style.endsWith("cell"))
        && node instanceof Text text
        && !(node instanceof Icon)
        && label.isVisible()
        && !text.getText().replaceAll("\\s", "").equals(label.getText().replaceAll("\\s", ""));
  }
}
