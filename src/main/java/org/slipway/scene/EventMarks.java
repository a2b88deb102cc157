package org.slipway.scene;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Business events above the lanes. */
final class EventMarks {

  /** A name as it is written. */
  private record Name(double x, String text, double width) {}

  private EventMarks() {}

  static void draw(Sketch sketch, Sheet sheet) {
    for (int row = 0; row < sheet.events().rows().size(); row++) {
      List<Events.Claim> claims = sheet.events().rows().get(row);
      double top = sheet.rulersBottom() + row * sheet.event() - sheet.eventInset();
      double before = Sheet.LANE_HEADER;
      for (int i = 0; i < claims.size(); i++) {
        double next =
            i + 1 == claims.size() ? sheet.width() : end(claims.get(i), claims.get(i + 1));
        before = event(sketch, sheet, claims.get(i).event(), top, new Room(before, next));
      }
    }
  }

  /** Where the room of one ends: the next one's name is not written over, where both fit. */
  private static double end(Events.Claim one, Events.Claim next) {
    return one.to() <= next.from() ? next.from() : next.bare().from();
  }

  /** What an event has for itself and its name. */
  private record Room(double from, double to) {}

  /** Draws and returns where it ends with its name. */
  private static double event(Sketch sketch, Sheet sheet, Layer event, double top, Room room) {
    Box box = Events.box(sheet.axis(), event, top);
    sketch.card(box, 3, Ink.BG_INSET, Stroke.of(Ink.LINE, 1));
    Name name = name(sheet, event, box, room);
    sketch.text(name.x(), top + 16, name.text(), Type.CAPTION, Ink.FG);
    double right = Math.max(box.right(), name.x() + name.width());
    Box whole = Box.between(Math.min(box.x(), name.x()), box.y(), right, box.bottom());
    Supplier<String> says = () -> BarWords.says(sheet.content(), event);
    sketch.spot(
        new Spot(
            whole.within(Box.between(Sheet.LANE_HEADER, 0, sheet.width(), sheet.bodyTop())),
            Spot.Sort.EVENT,
            Optional.of(event.ref()),
            says));
    return right;
  }

  /** Inside its event where it is whole there; else where more of it is. */
  private static Name name(Sheet sheet, Layer event, Box box, Room room) {
    double inside = Events.inside(sheet.axis(), box);
    double right = room.to() - box.right() - 2 * Events.BESIDE;
    double left = box.x() - room.from() - 2 * Events.BESIDE;
    double whole = sheet.measure().width(event.name(), Type.CAPTION);
    if (whole <= inside || inside >= Math.max(right, left)) {
      return written(sheet, event, Events.words(box), inside);
    }
    if (whole <= right || right >= left) {
      return written(sheet, event, box.right() + Events.BESIDE, right);
    }
    Name name = written(sheet, event, 0, left);
    return new Name(box.x() - Events.BESIDE - name.width(), name.text(), name.width());
  }

  private static Name written(Sheet sheet, Layer event, double x, double room) {
    String text = sheet.measure().fit(event.name(), Type.CAPTION, room);
    return new Name(x, text, sheet.measure().width(text, Type.CAPTION));
  }
}
