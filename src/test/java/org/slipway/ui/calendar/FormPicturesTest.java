package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.core.plan.Ref;
import org.slipway.scene.Scale;
import org.slipway.scene.ShopPlan;
import org.slipway.screen.Screen;
import org.slipway.ui.gallery.Snapshot;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/** Pictures of the calendar's forms; with {@code slipway.pictures} set they are kept there. */
class FormPicturesTest {

  private record Size(int width, int height, int zoom) {}

  private static final Size USUAL = new Size(1528, 880, 100);

  private static WritableImage picture(CalendarForm form, Theme theme, Size size, ShopPlan shop) {
    return Screen.on(
        () -> {
          var calendar = new ShopCalendar(shop);
          CalendarView view = calendar.view();
          if (form == CalendarForm.MONTH) {
            calendar.model.sight().show(Scale.MONTH);
          }
          calendar.model.choices().form().set(form);
          calendar.model.choices().shaded().set(true);
          Optional<Ref> payments =
              shop.plan().deployments().values().stream()
                  .map(Ref::of)
                  .filter(ref -> calendar.model.index().find(ref).isPresent())
                  .filter(
                      ref ->
                          calendar
                              .model
                              .index()
                              .find(ref)
                              .orElseThrow()
                              .label()
                              .equals("Payments 4.2"))
                  .findFirst();
          calendar.model.selected().set(payments);
          var root = new BorderPane(view);
          if (size.width() > 1100) {
            root.setRight(new MiniMonthView(calendar.model));
          }
          return Snapshot.of(root, size.width(), size.height(), new Look(theme, size.zoom()));
        });
  }

  private static void keep(String name, WritableImage image) throws IOException {
    Pictures.keep(name, image);
  }

  @ParameterizedTest
  @EnumSource(CalendarForm.class)
  void isTheSameToTheByteAndKnowsEveryInk(CalendarForm form) throws IOException {
    var light = new byte[0];
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.PROJECTOR)) {
      WritableImage one = picture(form, theme, USUAL, ShopPlan.story());
      keep("form-" + form.token() + "-" + theme.token(), one);
      Pictures.assertInks(one);
      light = theme == Theme.LIGHT ? Snapshot.png(one) : light;
    }
    assertArrayEquals(Snapshot.png(picture(form, Theme.LIGHT, USUAL, ShopPlan.story())), light);
  }

  @Test
  void fitsSmallAndLargeScreensAndLargeType() throws IOException {
    for (CalendarForm form : CalendarForm.values()) {
      for (Size size :
          List.of(new Size(952, 660, 100), new Size(1850, 1010, 100), new Size(1528, 880, 215))) {
        WritableImage image = picture(form, Theme.LIGHT, size, ShopPlan.story());
        keep("form-" + form.token() + "-" + size.width() + "-" + size.zoom(), image);
        Pictures.assertInks(image);
      }
      keep("form-" + form.token() + "-empty", picture(form, Theme.LIGHT, USUAL, ShopPlan.empty()));
    }
  }
}
