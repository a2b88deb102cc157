package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.screen.Screen;
import org.slipway.screen.Words;
import org.slipway.ui.gallery.Snapshot;
import org.slipway.ui.notice.Notices;
import org.slipway.ui.session.WorkspaceSession;
import org.slipway.ui.shell.Doors;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/**
 * Every view of the window over the sample, in every theme and at the sizes people have: no words
 * are cut and none lie over others. Pictures are kept where the run asks for them ({@code
 * slipway.pictures}).
 */
@Tag("slow")
class ViewLooksTest {

  private static final List<List<String>> VIEWS =
      List.of(
          List.of("view.calendar"),
          List.of("view.calendar", "calendar.day"),
          List.of("view.calendar", "calendar.work-week"),
          List.of("view.calendar", "calendar.week"),
          List.of("view.calendar", "calendar.month"),
          List.of("view.calendar", "calendar.month-lanes"),
          List.of("view.calendar", "calendar.quarter"),
          List.of("view.calendar", "calendar.year"),
          List.of("view.calendar", "calendar.agenda"),
          List.of("view.calendar", "calendar.table"),
          List.of("view.trains"),
          List.of("view.trains", "trains.table"),
          List.of("view.trains", "trains.cadence"),
          List.of("view.waves"),
          List.of("view.waves", "#waves-table"),
          List.of("view.graph"),
          List.of("view.graph", "graph.deployments", "graph.picture"),
          List.of("view.graph", "graph.components", "graph.tree"),
          List.of("view.graph", "graph.matrix"),
          List.of("view.checklist"),
          List.of("view.catalogue"),
          List.of("view.catalogue", "#kind-reservation"),
          List.of("view.catalogue", "#kind-roster-rotation"),
          List.of("view.catalogue", "#kind-roster-entry"),
          List.of("view.exposure"),
          List.of("view.exposure", "#exposure-table"),
          List.of("view.utilisation"),
          List.of("view.calendar", "record.new-roster-entry"),
          List.of("view.calendar", "record.new-roster-rotation"),
          List.of("view.calendar", "slots.find"),
          List.of("view.calendar", "slots.many"),
          List.of("view.calendar", "go.findings"),
          List.of("view.calendar", "go.palette"),
          List.of("view.calendar", "help.shortcuts"),
          List.of("view.calendar", "record.edit"),
          List.of("view.calendar", "record.policy"),
          List.of("view.calendar", "risk.answer"),
          List.of("view.calendar", "forced.move"),
          List.of("view.calendar", "holidays.fill"),
          List.of("view.calendar", "vendor.slip"),
          List.of("view.calendar", "branch.new"),
          List.of("view.catalogue", "view.inspector"));

  @TempDir private Path folder;

  static Stream<Arguments> looks() {
    return Stream.of(
        Arguments.of(Theme.LIGHT, 100, 1600, 1000),
        Arguments.of(Theme.DARK, 100, 1280, 800),
        Arguments.of(Theme.HIGH_CONTRAST, 100, 1280, 800),
        Arguments.of(Theme.PROJECTOR, 100, 1600, 1000),
        Arguments.of(Theme.PROJECTOR, 100, 1024, 768),
        Arguments.of(Theme.DARK, 100, 1024, 768),
        Arguments.of(Theme.LIGHT, 215, 1600, 1000));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void noWordsAreCutAndNoneLieOverOthers(Theme theme, int zoom, int width, int height) {
    var look = new Look(theme, zoom);
    var size = "%s-%d-%dx%d".formatted(theme.token(), zoom, width, height);
    var wrong = new ArrayList<String>();
    try (var bench = FlowBench.ofSample(folder, look, 100, 100)) {
      Seen seen = Screen.on(() -> Seen.of(bench.session, look, width, height));
      for (List<String> steps : VIEWS) {
        Screen.on(() -> wrong.addAll(faults(bench.session, seen, steps, look, size)));
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  /** The whole window, in a scene without a stage. */
  private record Seen(Views views, Scene scene) {
    static Seen of(WorkspaceSession session, Look look, int width, int height) {
      var views = new Views(session, new InlineTasks(), new Notices(session::now), noDoors(look));
      return new Seen(views, new Scene(views.shell(), width, height));
    }
  }

  private static List<String> faults(
      WorkspaceSession session, Seen seen, List<String> steps, Look look, String size)
      throws IOException {
    Views views = seen.views();
    session.selection().set(selected(session.plan(), steps.getLast()));
    for (String step : steps) {
      run(views, step);
    }
    String name = steps.getLast() + "-" + size;
    keep(name, Snapshot.of(seen.scene(), look));
    Parent top = (Parent) views.shell().layers().top().orElse(seen.scene().getRoot());
    List<String> wrong = Words.of(top).faults().stream().map(fault -> name + ": " + fault).toList();
    views.shell().layers().close();
    return wrong;
  }

  /** An action by its id, or a button of the view that is shown, after a {@code #}. */
  private static void run(Views views, String step) {
    if (!step.startsWith("#")) {
      assertTrue(views.actions().run(step), step);
      return;
    }
    views.shell().applyCss(); // parts have their content from then on
    views.shell().layout();
    views.shell().lookupAll(".toggle-button").stream()
        .filter(node -> step.substring(1).equals(node.getId()))
        .map(ToggleButton.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + step))
        .fire();
  }

  /** What must be chosen for it. */
  private static Optional<Ref> selected(Plan plan, String action) {
    return action.equals("vendor.slip")
        ? plan.byKey(VendorDelivery.class, "VDEL-1").map(Ref::of)
        : plan.byKey(Deployment.class, "DEP-4124").map(Ref::of);
  }

  private static void keep(String name, WritableImage picture) throws IOException {
    String folder = System.getProperty("slipway.pictures", "");
    if (!folder.isEmpty()) {
      Files.createDirectories(Path.of(folder));
      Files.write(Path.of(folder, name + ".png"), Snapshot.png(picture));
    }
  }

  /** Nothing leads out of the workspace here. */
  private static Doors noDoors(Look look) {
    return (Doors)
        Proxy.newProxyInstance(
            Doors.class.getClassLoader(),
            new Class<?>[] {Doors.class},
            (proxy, method, args) -> {
              if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, args);
              }
              return method.getReturnType() == Look.class ? look : null;
            });
  }
}
