package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.scene.Box;
import org.slipway.scene.Mark;
import org.slipway.scene.Picture;
import org.slipway.scene.Spot;
import org.slipway.screen.Screen;
import org.slipway.ui.session.Choices;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/**
 * Every form of the calendar in every look, in a large window and a small one: what is shortened is
 * told whole where one points at it, and no two texts lie over each other.
 */
class CalendarWordsFitTest {

  private static final List<String> FORMS =
      List.of(
          "day", "work-week", "week", "month", "month-lanes", "quarter", "year", "agenda", "table");

  private static final List<String> LINES =
      List.of("filter", "go-to", "save-view", "compare", "hours", "exact");

  /**
   * Those that show 3 October, where a day has room for its holiday in any theme but the largest.
   */
  private static final List<String> WITH_HOLIDAY = List.of("week", "month");

  private final FontMeasure measure = Screen.on(FontMeasure::new);

  @ParameterizedTest
  @CsvSource({"LIGHT, 1200, 870", "HIGH_CONTRAST, 950, 620", "PROJECTOR, 860, 500"})
  void wordsAreWholeOrToldAndApart(Theme theme, int width, int height) {
    areWholeOrToldAndApart(theme, width, height);
  }

  @ParameterizedTest
  @Tag("slow")
  @CsvSource({
    "DARK, 1200, 870",
    "HIGH_CONTRAST, 1200, 870",
    "PROJECTOR, 1440, 800",
    "PROJECTOR, 1760, 880",
    "PROJECTOR, 1120, 600",
    "LIGHT, 950, 620",
    "DARK, 950, 620"
  })
  void wordsAreWholeOrToldAndApartInTheOtherLooks(Theme theme, int width, int height) {
    areWholeOrToldAndApart(theme, width, height);
  }

  private void areWholeOrToldAndApart(Theme theme, int width, int height) {
    Screen.on(
        () -> {
          var sample = new SampleView(Choices.passing(), new Look(theme, 100), width, height);
          CalendarView view = sample.view;
          var all = new ArrayList<String>();
          for (String form : FORMS) {
            sample.actions.show(CalendarActions.VIEW);
            assertTrue(sample.actions.run(CalendarActions.id(form)));
            for (int i = 0; i < 4; i++) {
              view.applyCss();
              view.layout();
            }
            var wrong = new ArrayList<String>();
            words(view, wrong);
            picture(view, form).ifPresent(picture -> look(picture, wrong));
            if (WITH_HOLIDAY.contains(form) && theme != Theme.PROJECTOR) {
              holiday(picture(view, form).orElseThrow(), wrong);
            }
            wrong.forEach(one -> all.add(form + ": " + one));
          }
          all.addAll(lines(sample, width));
          assertEquals("", String.join("\n", all));
          return true;
        });
  }

  /** What the calendar asks below its tools, one after the other; nothing is wider than it. */
  private static List<String> lines(SampleView sample, int width) {
    var all = new ArrayList<String>();
    sample.actions.run(CalendarActions.id("week"));
    for (String line : LINES) {
      sample.actions.run(CalendarActions.id(line));
      for (int i = 0; i < 4; i++) {
        sample.view.applyCss();
        sample.view.layout();
      }
      var wrong = new ArrayList<String>();
      words(sample.view, wrong);
      wrong.forEach(one -> all.add(line + ": " + one));
      if (sample.view.minWidth(-1) > width) {
        all.add(line + " needs " + sample.view.minWidth(-1));
      }
    }
    return all;
  }

  private static Optional<Picture> picture(CalendarView view, String form) {
    return switch (form) {
      case "table" -> Optional.empty();
      case "agenda" -> view.agenda().scene().map(scene -> scene.picture());
      case "month" -> view.month().scene().map(scene -> scene.picture());
      default -> view.scene().map(scene -> scene.picture());
    };
  }

  /** Labels and buttons; cells of tables are as wide as the reader draws their columns. */
  private static void words(Node node, List<String> wrong) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Text text && text.getParent() instanceof Labeled label) {
      boolean whole = squeezed(text.getText()).equals(squeezed(says(label)));
      boolean cell = label.getStyleClass().stream().anyMatch(style -> style.endsWith("cell"));
      if (!whole && !cell && !says(label).isEmpty() && !told(label)) {
        wrong.add("cut: " + label.getText());
      }
    }
    if (node instanceof Parent parent) {
      apart(parent, wrong);
      parent.getChildrenUnmodifiable().forEach(child -> words(child, wrong));
    }
  }

  private static boolean told(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof Control control && control.getTooltip() != null) {
        return true;
      }
    }
    return false;
  }

  private static void apart(Parent parent, List<String> wrong) {
    List<Node> texts =
        parent.getChildrenUnmodifiable().stream()
            .filter(node -> node.isVisible() && node instanceof Labeled)
            .filter(node -> !says((Labeled) node).isBlank())
            .toList();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        Bounds one = texts.get(i).getBoundsInParent();
        Bounds other = texts.get(j).getBoundsInParent();
        double wide =
            Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double high =
            Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        if (wide > 1 && high > 1) {
          wrong.add("over each other: " + texts.get(i) + " and " + texts.get(j));
        }
      }
    }
  }

  private static String says(Labeled label) {
    return Objects.requireNonNullElse(label.getText(), "");
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }

  /** A text in a picture, and as much of it as is not clipped away. */
  private record Written(String text, Box box) {}

  private void look(Picture picture, List<String> wrong) {
    var written = new ArrayList<Written>();
    gather(picture.marks(), new Box(0, 0, picture.width(), picture.height()), written);
    assertTrue(written.size() > 5, () -> "too little is written to be looked at: " + written);
    for (int i = 0; i < written.size(); i++) {
      Written one = written.get(i);
      if (one.text().endsWith("…") && tip(picture, one.box()).isEmpty()) {
        wrong.add("shortened, and nothing says the whole: " + one);
      }
      for (Written other : written.subList(i + 1, written.size())) {
        Box both = one.box().within(other.box());
        if (both.width() > 1.5 && both.height() > 1.5) {
          wrong.add("over each other: " + one + " and " + other);
        }
      }
    }
  }

  private void holiday(Picture picture, List<String> wrong) {
    var written = new ArrayList<Written>();
    gather(picture.marks(), new Box(0, 0, picture.width(), picture.height()), written);
    String all = written.stream().map(Written::text).collect(Collectors.joining(" "));
    if (!all.contains("German Unity Day")) {
      wrong.add("the holiday is not whole: " + all);
    }
  }

  private static Optional<Spot> tip(Picture picture, Box box) {
    return picture
        .spots()
        .at(box.x() + box.width() / 2, box.y() + box.height() / 2)
        .filter(spot -> PicturePane.isTold(spot.sort()));
  }

  private void gather(List<Mark> marks, Box clip, List<Written> written) {
    for (Mark mark : marks) {
      if (mark instanceof Mark.Group group) {
        gather(group.marks(), group.clip().map(clip::within).orElse(clip), written);
      } else if (mark instanceof Mark.Text text) {
        double size = text.type().size();
        double width = measure.width(text.text(), text.type());
        var box = new Box(text.x(), text.baseline() - size * 0.72, width, size * 0.72);
        if (box.overlaps(clip)) {
          written.add(new Written(text.text(), box.within(clip)));
        }
      }
    }
  }
}
