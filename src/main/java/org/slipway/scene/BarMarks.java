package org.slipway.scene;

import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.scene.LaneRows.Detail;
import org.slipway.scene.LaneRows.Placed;

/**
 * A bar: run, verification, rollback tail, point of no return; above or beside it mark and label.
 */
final class BarMarks {

  static final double BAR_TOP = 18;
  static final double BAR_HEIGHT = 16;
  private static final double MARK = 14;
  private static final double TEXT = 19;

  /** What keeps the hatching of a freeze away from a label. */
  private static final double AROUND = 4;

  private static final double FADED = 0.55;

  /** A narrower bar of a dense lane has no room for its parts. */
  private static final double LEAST_PARTED = 10;

  private BarMarks() {}

  /** The bar alone, without mark and label. */
  static Box barBox(Placed placed, Detail detail, double laneTop) {
    double top = laneTop + detail.padding / 2 + placed.row() * detail.pitch;
    return switch (detail) {
      case LABELLED ->
          Box.between(placed.x(), top + BAR_TOP, placed.right(), top + BAR_TOP + BAR_HEIGHT);
      case BESIDE -> Box.between(placed.x(), top + 4, placed.right(), top + 16);
      case MARKED -> Box.between(placed.x(), top + 1, placed.right(), top + 13);
      case BARE -> Box.between(placed.x(), top, placed.right(), top + 7);
    };
  }

  /** Bar, mark and label together. */
  static Box block(Placed placed, Detail detail, double laneTop) {
    return block(placed, barBox(placed, detail, laneTop), detail);
  }

  /** The same, where the bar's box is known. */
  static Box block(Placed placed, Box bar, Detail detail) {
    double top = detail == Detail.LABELLED ? bar.y() - BAR_TOP - 1 : bar.y();
    return Box.between(placed.extent().left(), top, placed.extent().right(), bar.bottom());
  }

  /** Where mark and label begin. */
  private static double labelTop(Box bar, Detail detail) {
    return detail == Detail.LABELLED ? bar.y() - BAR_TOP : bar.y() - 1;
  }

  /** The mark and the label alone, of a lane with labels. */
  static Box labelBox(Placed placed, Detail detail, double laneTop, Sheet sheet) {
    Box bar = barBox(placed, detail, laneTop);
    double width =
        placed.label().isEmpty()
            ? MARK
            : TEXT
                + sheet.measure().width(placed.label(), face(placed, sheet))
                + (placed.stated() ? sheet.states().width(placed.bar()) : 0);
    double top = labelTop(bar, detail) - 1;
    return new Box(placed.labelX() - AROUND, top, width + 2 * AROUND, MARK + 2);
  }

  /** All bars of a lane; those of the past are faded together. */
  static void draw(Sketch sketch, Sheet sheet, Strip.LaneStrip lane, double laneTop) {
    Detail detail = lane.rows().detail();
    Box body = sheet.body();
    Sketch past = sketch.inner();
    Sketch open = sketch.inner();
    for (Placed placed : lane.rows().bars()) {
      Box box = barBox(placed, detail, laneTop);
      Sketch where = placed.bar().isFinished() ? past : open;
      if (placed.bar().booking().isPresent()) {
        booking(where, sheet, placed, box, detail);
      } else {
        deployment(where, sheet, placed, box, detail);
      }
      spot(sketch, sheet, placed, block(placed, box, detail).within(body));
      if (sheet.isSelected(placed.bar().ref()) && sheet.input().focus().ringed()) {
        open.frame(box.grown(4), 4, Stroke.of(Ink.ACCENT, 2));
      }
    }
    sketch.group(past, Optional.empty(), FADED);
    sketch.group(open, Optional.empty(), 1);
  }

  private static void spot(Sketch sketch, Sheet sheet, Placed placed, Box block) {
    Spot.Sort sort =
        placed.bar().booking().isPresent() ? Spot.Sort.RESERVATION : Spot.Sort.DEPLOYMENT;
    sketch.spot(
        new Spot(
            block,
            sort,
            Optional.of(placed.bar().ref()),
            () -> BarWords.says(sheet.content(), placed.bar())));
  }

  private static void deployment(
      Sketch sketch, Sheet sheet, Placed placed, Box box, Detail detail) {
    Deployment deployment = placed.bar().deployment().orElseThrow();
    body(sketch, sheet, placed, box, detail);
    if (detail == Detail.BARE) {
      return;
    }
    double top = box.y();
    if (detail.hasLabels()) {
      noReturn(sketch, sheet, deployment, box, detail);
      top = labelTop(box, detail);
      label(sketch, sheet, placed, top);
    }
    double size = detail.hasLabels() ? MARK : 12;
    StateMark.of(deployment, sheet.input().facts()).draw(sketch, placed.labelX(), top, size);
  }

  /** Its parts and outline; of a bar too small to tell them apart one stroke of ink. */
  private static void body(Sketch sketch, Sheet sheet, Placed placed, Box box, Detail detail) {
    boolean selected = sheet.isSelected(placed.bar().ref());
    Deployment deployment = placed.bar().deployment().orElseThrow();
    boolean clashes =
        !detail.hasLabels() && !sheet.input().facts().clashes(deployment.id()).isEmpty();
    Ink ink = selected ? Ink.ACCENT : Ink.BAR;
    boolean small = detail == Detail.BARE && box.width() < LEAST_PARTED;
    if (small) {
      sketch.fill(box, clashes ? Ink.NOGO_INK : ink);
      return;
    }
    parts(sketch, sheet, placed.bar().parts(), box, ink, 1);
    Ink outline = clashes ? Ink.NOGO_INK : selected ? Ink.ACCENT : Ink.BAR_OUTLINE;
    boolean dashed = clashes || deployment.state() == DeploymentState.DRAFT;
    sketch.frame(box, 2, dashed ? new Stroke(outline, 1, 3, 2) : Stroke.of(outline, 1));
  }

  /**
   * Run, verification and rollback tail, cut to what is seen so that no pattern is drawn far off.
   */
  static void parts(Sketch sketch, Sheet sheet, Parts parts, Box box, Ink ink, double opacity) {
    TimeAxis axis = sheet.axis();
    double runEnd = Math.max(axis.x(parts.runEnd()), Math.min(box.right(), box.x() + 3));
    double verified = Math.max(axis.x(parts.verifiedEnd()), runEnd);
    Box seen = box.within(Box.between(axis.left() - 8, box.y(), axis.right() + 8, box.bottom()));
    parts(sketch, seen, runEnd, verified, ink, opacity);
  }

  /**
   * Run, verification and rollback tail inside a box.
   *
   * @param runEnd where the run ends, in pixels
   * @param verified where the verification ends and the rollback tail begins
   */
  static void parts(
      Sketch sketch, Box box, double runEnd, double verified, Ink ink, double opacity) {
    Box run = box.within(Box.between(box.x(), box.y(), runEnd, box.bottom()));
    sketch.fill(run, 0, Fill.of(ink, opacity));
    Box verification = box.within(Box.between(runEnd, box.y(), verified, box.bottom()));
    Ink ground = ink == Ink.ACCENT ? Ink.ACCENT_LINE : Ink.BAR_VERIFICATION;
    sketch.fill(verification, 0, Fill.of(ground, opacity));
    if (verification.width() >= 4) {
      sketch.fill(verification, 0, new Fill(Ink.BG, Pattern.DOTS, opacity, runEnd));
    }
    Box tail = box.within(Box.between(verified, box.y(), box.right(), box.bottom()));
    sketch.fill(tail, 0, Fill.of(Ink.BG, opacity));
    sketch.fill(tail, 0, new Fill(ink, Pattern.BARS, opacity, Math.floor(verified)));
  }

  /** The sign of the point of no return, over a bar that lies between these heights. */
  static void noReturn(Sketch sketch, double x, double top, double bottom) {
    sketch.line(x, top - 4, x, bottom + 4, Stroke.of(Ink.FG, 2));
    sketch.add(Mark.polygon(Ink.FG, x - 4, top - 5, x + 4, top - 5, x, top));
  }

  /** Beside a bar stand its words; there the sign is drawn where it lies on the bar. */
  private static void noReturn(
      Sketch sketch, Sheet sheet, Deployment deployment, Box box, Detail detail) {
    sheet
        .input()
        .facts()
        .pointOfNoReturn(deployment.id())
        .map(at -> sheet.axis().x(at))
        .filter(x -> x >= sheet.axis().left() - 4 && x <= sheet.axis().right() + 4)
        .filter(x -> detail == Detail.LABELLED || (x >= box.x() - 1 && x <= box.right() + 1))
        .ifPresent(x -> noReturn(sketch, x, box.y(), box.bottom()));
  }

  private static void label(Sketch sketch, Sheet sheet, Placed placed, double top) {
    if (placed.label().isEmpty()) {
      return;
    }
    double x = placed.labelX() + TEXT;
    double baseline = top + 11;
    double width = sketch.text(x, baseline, placed.label(), face(placed, sheet), Ink.FG);
    String suffix = placed.stated() ? sheet.states().after(placed.bar()) : "";
    sketch.text(x + width + 6, baseline, suffix, Type.CAPTION, Ink.FG_MUTED);
  }

  private static Type face(Placed placed, Sheet sheet) {
    return sheet.isSelected(placed.bar().ref()) ? Type.LABEL_STRONG : Type.LABEL;
  }

  private static void booking(Sketch sketch, Sheet sheet, Placed placed, Box box, Detail detail) {
    boolean selected = sheet.isSelected(placed.bar().ref());
    Ink ink = selected ? Ink.ACCENT : Ink.BAR;
    Box seen =
        box.within(
            Box.between(sheet.axis().left() - 8, box.y(), sheet.axis().right() + 8, box.bottom()));
    sketch.card(seen, 3, Ink.BG, new Stroke(ink, 1.25, 4, 3));
    if (!detail.hasLabels()) {
      return;
    }
    double top = labelTop(box, detail);
    label(sketch, sheet, placed, top);
    StateMark.BOOKING.draw(sketch, placed.labelX(), top, MARK);
    if (detail == Detail.BESIDE) {
      return;
    }
    double x = Math.max(box.x(), sheet.axis().left()) + 8;
    String share =
        sheet
            .measure()
            .fit(BarWords.share(sheet.content(), placed.bar()), Type.CAPTION, seen.right() - 4 - x);
    sketch.text(x, box.y() + 12, share, Type.CAPTION, Ink.FG_MUTED);
  }
}
