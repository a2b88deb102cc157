package org.slipway.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.scene.LaneRows.Detail;
import org.slipway.scene.LaneRows.Placed;

/**
 * The cause of a collision in words: below the rows of its lane; in a low picture beside its bars
 * where there is room, so that the lane stays low.
 */
final class ClashCaption {

  private static final double MOST = 320;

  /** Pixels for the mark and around the words. */
  private static final double MARK = 34;

  private static final double HEIGHT = 20;
  private static final double BESIDE = 18;
  private static final double AIR = 6;

  private ClashCaption() {}

  /**
   * Those of a lane beside their bars, as if the lane began at 0; empty where one of them has no
   * room there, or the picture is not low.
   */
  static List<Box> beside(Sheet sheet, LaneRows.Result rows, List<CollisionFrame> frames) {
    if (rows.detail() != Detail.BESIDE) {
      return List.of();
    }
    var taken = new ArrayList<Box>();
    rows.bars().forEach(placed -> taken.add(BarMarks.block(placed, rows.detail(), 0)));
    var captions = new ArrayList<Box>();
    for (CollisionFrame frame : frames) {
      Optional<Box> box = beside(sheet, frame, taken);
      if (box.isEmpty()) {
        return List.of();
      }
      taken.add(box.get());
      captions.add(box.get());
    }
    return captions;
  }

  /** Right of one of its bars, else left of the first. */
  private static Optional<Box> beside(Sheet sheet, CollisionFrame frame, List<Box> taken) {
    double width = MARK + sheet.measure().width(text(sheet, frame), Type.CAPTION_STRONG);
    double left = Sheet.LANE_HEADER + 4;
    var places = new ArrayList<Box>();
    for (Placed placed : frame.bars()) {
      Box block = BarMarks.block(placed, Detail.BESIDE, 0);
      double x = frame.around(Detail.BESIDE, 0).right() + AIR;
      places.add(new Box(Math.max(x, left), block.y() - 2, width, BESIDE));
    }
    Box first = BarMarks.block(frame.bars().getFirst(), Detail.BESIDE, 0);
    double before = frame.around(Detail.BESIDE, 0).x() - AIR - width;
    places.add(new Box(before, first.y() - 2, width, BESIDE));
    return places.stream()
        .filter(box -> box.x() >= left && box.right() <= sheet.width() - 4)
        .filter(box -> taken.stream().noneMatch(box::overlaps))
        .findFirst();
  }

  /**
   * Below the rows, after what is there already; of no width where it has no room.
   *
   * @param free where the room begins
   */
  static Box below(Sheet sheet, CollisionFrame frame, Box around, double top, double free) {
    double x = Math.max(free, around.x());
    String shown = fitting(sheet, text(sheet, frame), sheet.width() - 4 - free - MARK);
    double width = MARK + sheet.measure().width(shown, Type.CAPTION_STRONG);
    double height = sheet.isLow() ? BESIDE : HEIGHT;
    Box box = new Box(Math.min(x, sheet.width() - 4 - width), top, width, height);
    return box.x() < free ? new Box(x, top, 0, 0) : box;
  }

  private static String text(Sheet sheet, CollisionFrame frame) {
    String text = BarWords.cause(sheet.content(), frame.clashes().getFirst());
    int more = frame.clashes().size() - 1;
    return more > 0 ? sheet.texts().get("timeline.clash.more", text, more) : text;
  }

  /** Paper says nothing when it is pointed at, so that all of it is to stand there. */
  private static String fitting(Sheet sheet, String text, double room) {
    double most = sheet.input().facts().isOnPaper() ? room : Math.min(room, MOST);
    return sheet.measure().fit(text, Type.CAPTION_STRONG, most);
  }

  static void draw(Sketch sketch, Sheet sheet, CollisionFrame frame, Box box) {
    if (box.isEmpty()) {
      return;
    }
    String shown =
        sheet.measure().fit(text(sheet, frame), Type.CAPTION_STRONG, box.width() - MARK + 0.5);
    sketch.card(box, 4, Ink.NOGO_GROUND, Stroke.of(Ink.NOGO_LINE, 1));
    double top = box.y() + (box.height() - 14) / 2;
    StateMark.COLLISION.draw(sketch, box.x() + 6, top, 14);
    sketch.text(box.x() + 26, top + 11, shown, Type.CAPTION_STRONG, Ink.NOGO_INK);
    var said = new ArrayList<String>();
    frame.clashes().forEach(clash -> said.add(BarWords.cause(sheet.content(), clash)));
    sketch.spot(
        new Spot(
            box.within(sheet.body()),
            Spot.Sort.COLLISION,
            Optional.of(frame.bars().getFirst().bar().ref()),
            () -> String.join("; ", said)));
  }
}
