package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.screen.Screen;
import org.slipway.screen.Words;
import org.slipway.ui.gallery.Snapshot;
import org.slipway.ui.notice.Notices;
import org.slipway.ui.session.Fields;
import org.slipway.ui.session.Judgement;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;
import org.slipway.workspace.Sample;

/**
 * The card of every kind of record, new and with much in it, and what the inspector says of it: no
 * words are cut and none lie over others. The window is high, so that all of a card is seen.
 * Pictures are kept where the run asks for them ({@code slipway.pictures}).
 */
@Tag("slow")
class RecordLooksTest {

  private static final int HEIGHT = 2400;

  /** Made by their own flows, or asked first which occurrences are meant. */
  private static final Set<Kind> NO_CARD =
      EnumSet.of(Kind.CHECKLIST_ITEM, Kind.EVIDENCE, Kind.APPROVAL);

  static Stream<Arguments> looks() {
    return Stream.of(
        Arguments.of(Theme.LIGHT, 100, 1600),
        Arguments.of(Theme.DARK, 100, 1024),
        Arguments.of(Theme.HIGH_CONTRAST, 100, 1280),
        Arguments.of(Theme.PROJECTOR, 100, 1024),
        Arguments.of(Theme.LIGHT, 215, 1600));
  }

  private final List<String> wrong = new ArrayList<>();

  @ParameterizedTest
  @MethodSource("looks")
  void noWordsOfACardOrOfTheInspectorAreCut(Theme theme, int zoom, int width) {
    var look = new Look(theme, zoom);
    String name = "%s-%d-%d".formatted(theme.token(), zoom, width);
    Screen.on(
        () -> {
          var session =
              new MemorySession(Sample.plan(), Sample.clock(), p -> new Judgement(p, Sample.NOW));
          var views =
              new Views(
                  session, new InlineTasks(), new Notices(session::now), new Pictures.NoDoors());
          var scene = new Scene(views.shell(), width, HEIGHT);
          views.begin("catalogue");
          for (Kind kind : Kind.values()) {
            String each = kind.token() + "-" + name;
            longest(session, kind).ifPresent(record -> existing(views, scene, look, record, each));
            fresh(views, scene, look, kind, each);
          }
          return true;
        });
    assertEquals("", String.join("\n", wrong));
  }

  private static Optional<PlanRecord> longest(MemorySession session, Kind kind) {
    return session.plan().records(kind).stream()
        .max(
            Comparator.comparingInt(
                record ->
                    Fields.inWords(session, record).stream()
                        .mapToInt(field -> field.value().length())
                        .sum()));
  }

  private void existing(Views views, Scene scene, Look look, PlanRecord record, String name) {
    views.model().session().selection().set(Optional.of(Ref.of(record)));
    views.model().inspector().set(true);
    look("inspector-" + name, scene, look, () -> (Parent) scene.getRoot().lookup(".inspector"));
    if (!NO_CARD.contains(record.kind())) {
      assertTrue(views.actions().run("record.edit"), name);
      look("card-" + name, scene, look, () -> (Parent) views.shell().layers().top().orElseThrow());
      views.shell().layers().close();
    }
    views.model().inspector().set(false);
    views.model().session().selection().set(Optional.empty());
  }

  private void fresh(Views views, Scene scene, Look look, Kind kind, String name) {
    String action = "record.new-" + kind.token();
    if (views.actions().has(action)) {
      assertTrue(views.actions().run(action), action);
      var card = (Parent) views.shell().layers().top().orElseThrow();
      card.lookupAll(".text-field").stream()
          .filter(node -> node instanceof TextField field && field.getText().isEmpty())
          .forEach(node -> ((TextField) node).setText("Payments and settlement platform Europe"));
      look("new-" + name, scene, look, () -> card);
      views.shell().layers().close();
    }
  }

  private void look(String name, Scene scene, Look look, Supplier<Parent> seen) {
    try {
      byte[] picture = Snapshot.png(Snapshot.of(scene, look));
      String folder = System.getProperty("slipway.pictures", "");
      if (!folder.isEmpty()) {
        Files.createDirectories(Path.of(folder));
        Files.write(Path.of(folder, name + ".png"), picture);
      }
      Words.of(seen.get()).faults().forEach(fault -> wrong.add(name + ": " + fault));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
