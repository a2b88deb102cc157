package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.core.plan.Ref;
import org.slipway.scene.LanesBy;
import org.slipway.scene.Scale;
import org.slipway.scene.ShopPlan;
import org.slipway.screen.Screen;
import org.slipway.ui.gallery.Snapshot;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;
import org.slipway.ui.theme.Tokens;

/** Pictures of the calendar; with {@code slipway.pictures} set they are kept in that folder. */
class CalendarPicturesTest {

  private static final int WIDTH = 1528;
  private static final int HEIGHT = 924;

  /** So that every lane is in sight in large type too. */
  private static final int HIGH = 1500;

  @ParameterizedTest
  @EnumSource(Theme.class)
  void showsEveryStateInItsInk(Theme theme) throws IOException {
    WritableImage image = picture("week", theme, WIDTH, HIGH, _ -> {});
    Set<Integer> seen = Pictures.colors(image);
    Tokens tokens = Tokens.of(theme);
    for (String token :
        new String[] {
          "bg", "go-ink", "conditional-ink", "nogo-ink", "bar", "accent", "window-edge", "line"
        }) {
      assertTrue(
          seen.contains(Pictures.argb(Color.web(tokens.get("slipway-" + token)))),
          () -> token + " is not to be seen in " + theme);
    }
    Pictures.assertInks(image);
  }

  @ParameterizedTest
  @EnumSource(Scale.class)
  void isTheSameToTheByte(Scale scale) throws IOException {
    Consumer<ShopCalendar> prepare = calendar -> calendar.model.sight().show(scale);
    byte[] one = Snapshot.png(picture("scale-" + scale, Theme.LIGHT, WIDTH, HEIGHT, prepare));
    byte[] other = Snapshot.png(picture("scale-" + scale, Theme.LIGHT, WIDTH, HEIGHT, prepare));
    assertArrayEquals(one, other);
  }

  @Test
  void fitsASmallScreen() throws IOException {
    WritableImage image = picture("small", Theme.LIGHT, 696, 692, _ -> {});
    assertTrue(Pictures.colors(image).size() > 20);
    for (LanesBy by : LanesBy.values()) {
      Pictures.assertInks(
          picture("lanes-" + by, Theme.DARK, WIDTH, HEIGHT, c -> c.model.lanesBy().set(by)));
    }
  }

  @Test
  void showsTheBarInTheHand() throws IOException {
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      WritableImage image =
          picture(
              "carried",
              theme,
              WIDTH,
              HEIGHT,
              calendar -> {
                Ref ref = Ref.of(calendar.shop.deployment("Payments 4.2", "Production EU"));
                calendar.model.selected().set(Optional.of(ref));
                calendar
                    .model
                    .carrying()
                    .take(calendar.model.index().find(ref).orElseThrow(), Gesture.Sort.MOVE);
                calendar.model.carrying().by(Duration.ofHours(24), true);
              });
      assertTrue(
          Pictures.colors(image)
              .contains(Pictures.argb(Color.web(Tokens.of(theme).get("slipway-overlay")))));
    }
  }

  @Test
  void saysThatNothingIsPlanned() throws IOException {
    WritableImage image =
        Screen.on(
            () ->
                Snapshot.of(
                    new ShopCalendar(ShopPlan.empty()).view(),
                    900,
                    600,
                    new Look(Theme.LIGHT, 100)));
    keep("empty", Theme.LIGHT, image);
    assertTrue(
        Pictures.colors(image)
            .contains(Pictures.argb(Color.web(Tokens.of(Theme.LIGHT).get("slipway-bg")))));
  }

  private static WritableImage picture(
      String name, Theme theme, int width, int height, Consumer<ShopCalendar> prepare)
      throws IOException {
    WritableImage image =
        Screen.on(
            () -> {
              var calendar = new ShopCalendar(ShopPlan.story());
              prepare.accept(calendar);
              return Snapshot.of(calendar.view(), width, height, new Look(theme, 100));
            });
    keep(name, theme, image);
    return image;
  }

  private static void keep(String name, Theme theme, WritableImage image) throws IOException {
    Pictures.keep(name + "-" + theme.token(), image);
  }
}
