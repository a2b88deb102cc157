package org.slipway.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Reservation;
import org.slipway.core.time.Interval;
import org.slipway.scene.LaneRows.Detail;
import org.slipway.scene.LaneRows.Placed;
import org.slipway.text.Texts;
import org.slipway.text.Times;

/** A bar: run, verification, rollback tail, point of no return; above it mark and label. */
final class BarMarks {

  static final double BAR_TOP = 18;
  static final double BAR_HEIGHT = 16;
  private static final double MARK = 14;
  private static final double TEXT = 19;
  private static final double FADED = 0.55;

  private BarMarks() {}

  /** The bar alone, without mark and label. */
  static Box barBox(Placed placed, Detail detail, double laneTop) {
    double top = laneTop + detail.padding / 2 + placed.row() * detail.pitch;
    return switch (detail) {
      case LABELLED ->
          Box.between(placed.x(), top + BAR_TOP, placed.right(), top + BAR_TOP + BAR_HEIGHT);
      case MARKED -> Box.between(placed.x(), top + 1, placed.right(), top + 13);
      case BARE -> Box.between(placed.x(), top, placed.right(), top + 7);
    };
  }

  /** Bar, mark and label together. */
  static Box block(Placed placed, Detail detail, double laneTop) {
    Box bar = barBox(placed, detail, laneTop);
    double top = detail == Detail.LABELLED ? bar.y() - BAR_TOP - 1 : bar.y();
    return Box.between(placed.extent().left(), top, placed.extent().right(), bar.bottom());
  }

  /** The mark and the label alone; empty where there are none. */
  static Box labelBox(Placed placed, Detail detail, double laneTop, Sheet sheet) {
    if (detail != Detail.LABELLED) {
      return new Box(0, 0, 0, 0);
    }
    Box bar = barBox(placed, detail, laneTop);
    double width =
        TEXT
            + sheet.measure().width(placed.label(), face(placed, sheet))
            + sheet.states().width(placed.bar());
    return new Box(placed.labelX() - 2, bar.y() - BAR_TOP - 1, width + 4, MARK + 2);
  }

  static void draw(Sketch sketch, Sheet sheet, Placed placed, Detail detail, double laneTop) {
    Box box = barBox(placed, detail, laneTop);
    Sketch bar = sketch.inner();
    if (placed.bar().booking().isPresent()) {
      booking(bar, sheet, placed, box, detail);
    } else {
      deployment(bar, sheet, placed, box, detail);
    }
    sketch.group(bar, Optional.empty(), placed.bar().isFinished() ? FADED : 1);
    Box block = block(placed, detail, laneTop);
    boolean selected = sheet.isSelected(placed.bar().ref());
    if (selected && sheet.input().focus().ringed()) {
      sketch.frame(box.grown(4), 4, Stroke.of(Ink.ACCENT, 2));
    }
    Spot.Sort sort =
        placed.bar().booking().isPresent() ? Spot.Sort.RESERVATION : Spot.Sort.DEPLOYMENT;
    sketch.spot(
        new Spot(
            block.within(sheet.body()),
            sort,
            Optional.of(placed.bar().ref()),
            () -> says(sheet, placed.bar())));
  }

  private static void deployment(
      Sketch sketch, Sheet sheet, Placed placed, Box box, Detail detail) {
    boolean selected = sheet.isSelected(placed.bar().ref());
    Deployment deployment = placed.bar().deployment().orElseThrow();
    boolean clashes =
        detail != Detail.LABELLED && !sheet.input().facts().clashes(deployment.id()).isEmpty();
    Ink outline = clashes ? Ink.NOGO_INK : selected ? Ink.ACCENT : Ink.BAR_OUTLINE;
    Parts parts = placed.bar().parts();
    parts(sketch, sheet, parts, box, selected ? Ink.ACCENT : Ink.BAR, 1);
    boolean draft = deployment.state() == DeploymentState.DRAFT;
    sketch.frame(box, 2, draft || clashes ? new Stroke(outline, 1, 3, 2) : Stroke.of(outline, 1));
    if (detail == Detail.BARE) {
      return;
    }
    if (detail == Detail.LABELLED) {
      noReturn(sketch, sheet, deployment, box);
      label(sketch, sheet, placed, box);
    }
    double size = detail == Detail.LABELLED ? MARK : 12;
    double top = detail == Detail.LABELLED ? box.y() - BAR_TOP : box.y();
    state(sheet, deployment).draw(sketch, placed.labelX(), top, size);
  }

  /**
   * Run, verification and rollback tail, cut to what is seen so that no pattern is drawn far off.
   */
  static void parts(Sketch sketch, Sheet sheet, Parts parts, Box box, Ink ink, double opacity) {
    TimeAxis axis = sheet.axis();
    double runEnd = Math.max(axis.x(parts.runEnd()), Math.min(box.right(), box.x() + 3));
    double verified = Math.max(axis.x(parts.verifiedEnd()), runEnd);
    Box seen = box.within(Box.between(axis.left() - 8, box.y(), axis.right() + 8, box.bottom()));
    Box run = Box.between(box.x(), box.y(), runEnd, box.bottom()).within(seen);
    sketch.fill(run, 0, Fill.of(ink, opacity));
    Box verification = Box.between(runEnd, box.y(), verified, box.bottom()).within(seen);
    Ink ground = ink == Ink.ACCENT ? Ink.ACCENT_LINE : Ink.BAR_VERIFICATION;
    sketch.fill(verification, 0, Fill.of(ground, opacity));
    if (verification.width() >= 4) {
      sketch.fill(verification, 0, new Fill(Ink.BG, Pattern.DOTS, opacity, runEnd));
    }
    Box tail = Box.between(verified, box.y(), box.right(), box.bottom()).within(seen);
    sketch.fill(tail, 0, Fill.of(Ink.BG, opacity));
    sketch.fill(tail, 0, new Fill(ink, Pattern.BARS, opacity, Math.floor(verified)));
  }

  private static void noReturn(Sketch sketch, Sheet sheet, Deployment deployment, Box box) {
    sheet
        .input()
        .facts()
        .pointOfNoReturn(deployment.id())
        .map(at -> sheet.axis().x(at))
        .filter(x -> x >= sheet.axis().left() - 4 && x <= sheet.axis().right() + 4)
        .ifPresent(
            x -> {
              sketch.line(x, box.y() - 4, x, box.bottom() + 4, Stroke.of(Ink.FG, 2));
              double top = box.y() - 5;
              sketch.add(Mark.polygon(Ink.FG, x - 4, top, x + 4, top, x, top + 5));
            });
  }

  private static void label(Sketch sketch, Sheet sheet, Placed placed, Box box) {
    double x = placed.labelX() + TEXT;
    double baseline = box.y() - BAR_TOP + 11;
    double width = sketch.text(x, baseline, placed.label(), face(placed, sheet), Ink.FG);
    String suffix = sheet.states().after(placed.bar());
    sketch.text(x + width + 6, baseline, suffix, Type.CAPTION, Ink.FG_MUTED);
  }

  private static Type face(Placed placed, Sheet sheet) {
    return sheet.isSelected(placed.bar().ref()) ? Type.LABEL_STRONG : Type.LABEL;
  }

  private static StateMark state(Sheet sheet, Deployment deployment) {
    return switch (deployment.state()) {
      case DONE -> StateMark.PASS;
      case FAILED, ROLLED_BACK -> StateMark.FAIL;
      case DRAFT, PLANNED, APPROVED, RUNNING, CANCELLED ->
          sheet
              .input()
              .facts()
              .verdict(deployment.id())
              .map(StateMark::of)
              .orElse(StateMark.UNKNOWN);
    };
  }

  private static void booking(Sketch sketch, Sheet sheet, Placed placed, Box box, Detail detail) {
    boolean selected = sheet.isSelected(placed.bar().ref());
    Ink ink = selected ? Ink.ACCENT : Ink.BAR;
    Box seen =
        box.within(
            Box.between(sheet.axis().left() - 8, box.y(), sheet.axis().right() + 8, box.bottom()));
    sketch.card(seen, 3, Ink.BG, new Stroke(ink, 1.25, 4, 3));
    if (detail != Detail.LABELLED) {
      return;
    }
    label(sketch, sheet, placed, box);
    StateMark.BOOKING.draw(sketch, placed.labelX(), box.y() - BAR_TOP, MARK);
    double x = Math.max(box.x(), sheet.axis().left()) + 8;
    String share =
        sheet.measure().fit(share(sheet, placed.bar()), Type.CAPTION, seen.right() - 4 - x);
    sketch.text(x, box.y() + 12, share, Type.CAPTION, Ink.FG_MUTED);
  }

  private static String share(Sheet sheet, Bar bar) {
    Reservation booking = bar.booking().orElseThrow();
    Optional<Integer> capacity =
        sheet.input().index().plan().get(Environment.class, booking.environment()).capacity();
    String length = Times.span(booking.at().length());
    if (capacity.isEmpty()) {
      return sheet.texts().get("timeline.booking.units", booking.units(), length);
    }
    return booking.units() >= capacity.get()
        ? sheet.texts().get("timeline.booking.exclusive", length)
        : sheet.texts().get("timeline.booking.shared", booking.units(), capacity.get(), length);
  }

  /**
   * What a bar says aloud: what, where, when, how long, whether it may go, what it clashes with.
   */
  static String says(Sheet sheet, Bar bar) {
    var said = new ArrayList<String>();
    Interval whole = bar.parts().whole();
    said.add(bar.label());
    Lane lane = sheet.input().index().lanes().get(bar.lane());
    lane.common().environment().ifPresent(environment -> said.add(environment.name()));
    said.add(Times.stretch(whole, sheet.zone(), sheet.texts().locale()));
    bar.deployment().ifPresent(deployment -> said.addAll(words(sheet, bar, deployment)));
    bar.booking().ifPresent(_ -> said.add(share(sheet, bar)));
    return String.join(", ", said);
  }

  private static List<String> words(Sheet sheet, Bar bar, Deployment deployment) {
    var said = new ArrayList<String>();
    Texts texts = sheet.texts();
    deployment
        .timing()
        .run()
        .ifPresent(run -> said.add(texts.get("timeline.says.run", Times.span(run))));
    deployment
        .timing()
        .verification()
        .ifPresent(v -> said.add(texts.get("timeline.says.verification", Times.span(v))));
    deployment
        .timing()
        .rollbackTail()
        .ifPresent(t -> said.add(texts.get("timeline.says.rollback", Times.span(t.length()))));
    TimelineFacts facts = sheet.input().facts();
    facts
        .pointOfNoReturn(deployment.id())
        .map(at -> Times.shortMoment(at, sheet.zone(), texts.locale()))
        .ifPresent(at -> said.add(texts.get("timeline.says.no-return", at)));
    said.add(texts.get(StateWords.key(deployment.state())));
    if (!bar.isFinished()) {
      String verdict =
          facts
              .verdict(deployment.id())
              .map(go -> go.name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .orElse("unknown");
      said.add(texts.get("timeline.go." + verdict));
    }
    for (Clash clash : facts.clashes(deployment.id())) {
      said.add(texts.get("timeline.says.clash", cause(sheet, clash)));
    }
    return said;
  }

  /** The cause of a collision in one line. */
  static String cause(Sheet sheet, Clash clash) {
    return sheet.texts().say(clash.cause(), sheet.zone());
  }
}
