package org.slipway.scene;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.readiness.Go;
import org.slipway.scene.Mark.Step;

/**
 * The sign of a state: shape, letter and colour, so that each alone tells it. The letter is part of
 * the sign, not a word.
 */
public enum StateMark {
  GO('G', Shape.CIRCLE, Ink.GO_INK),
  PASS('P', Shape.CIRCLE, Ink.GO_INK),
  FITS('✓', Shape.CIRCLE, Ink.GO_INK),
  CONDITIONAL('C', Shape.DIAMOND, Ink.CONDITIONAL_INK),
  WAIVED('W', Shape.DIAMOND, Ink.CONDITIONAL_INK),
  ADVISORY('A', Shape.DIAMOND, Ink.CONDITIONAL_INK),
  SOFT_FREEZE('S', Shape.DIAMOND, Ink.CONDITIONAL_INK),
  NO_GO('N', Shape.OCTAGON, Ink.NOGO_INK),
  FAIL('F', Shape.OCTAGON, Ink.NOGO_INK),
  HARD_FREEZE('H', Shape.OCTAGON, Ink.NOGO_INK),
  COLLISION('×', Shape.OCTAGON, Ink.NOGO_INK),
  GAP('!', Shape.OCTAGON, Ink.NOGO_INK),
  UNKNOWN('U', Shape.SQUARE, Ink.UNKNOWN_INK),
  NOT_APPLICABLE('–', Shape.RING, Ink.UNKNOWN_INK),
  /** Of somebody else: nothing is said about whether it may go. */
  UNJUDGED(' ', Shape.RING, Ink.BAR),
  BOOKING('B', Shape.BOX, Ink.BAR),
  DEPARTURE(' ', Shape.PENNANT, Ink.BAR),
  CUT_OFF(' ', Shape.WEDGE, Ink.BAR),
  DELIVERY(' ', Shape.PARCEL, Ink.BAR);

  private enum Shape {
    CIRCLE,
    DIAMOND,
    OCTAGON,
    SQUARE,
    RING,
    BOX,
    PENNANT,
    WEDGE,
    PARCEL
  }

  private final char letter;
  private final Shape shape;
  private final Ink ink;

  StateMark(char letter, Shape shape, Ink ink) {
    this.letter = letter;
    this.shape = shape;
    this.ink = ink;
  }

  public static StateMark of(Go go) {
    return switch (go) {
      case GO -> GO;
      case CONDITIONAL -> CONDITIONAL;
      case NO_GO -> NO_GO;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** What stands beside a deployment: how it went, or whether it may go. */
  static StateMark of(Deployment deployment, TimelineFacts facts) {
    return switch (deployment.state()) {
      case DONE -> PASS;
      case FAILED, ROLLED_BACK -> FAIL;
      case DRAFT, PLANNED, APPROVED, RUNNING, CANCELLED ->
          facts
              .verdict(deployment.id())
              .map(StateMark::of)
              .orElse(facts.judges(deployment.id()) ? UNKNOWN : UNJUDGED);
    };
  }

  public Ink ink() {
    return ink;
  }

  /** Draws it with its upper left corner at x, y, {@code size} pixels wide and high. */
  public void draw(Sketch sketch, double x, double y, double size) {
    double h = size / 2;
    Optional<Fill> solid = Optional.of(Fill.of(ink));
    switch (shape) {
      case CIRCLE -> sketch.add(new Mark.Circle(x + h, y + h, h - 0.5, solid, Optional.empty()));
      case RING ->
          sketch.add(
              new Mark.Circle(
                  x + h, y + h, h - 1.25, Optional.empty(), Optional.of(Stroke.of(ink, 1.5))));
      case DIAMOND ->
          sketch.add(
              Mark.polygon(
                  ink,
                  x + h,
                  y - 0.06 * size,
                  x + 1.06 * size,
                  y + h,
                  x + h,
                  y + 1.06 * size,
                  x - 0.06 * size,
                  y + h));
      case OCTAGON -> sketch.add(octagon(x, y, size));
      case SQUARE ->
          sketch.card(
              new Box(x + 1, y + 1, size - 2, size - 2),
              1.5,
              Ink.BG,
              new Stroke(ink, Math.max(1.5, size * 0.09), size * 0.24, size * 0.1));
      case BOX ->
          sketch.card(new Box(x + 0.5, y + 0.5, size - 1, size - 1), 2, Ink.BG, Stroke.of(ink, 1));
      case PENNANT -> DateShapes.pennant(sketch, x, y, size, ink);
      case WEDGE -> DateShapes.wedge(sketch, x, y, size, ink);
      case PARCEL -> DateShapes.parcel(sketch, x, y, size, ink);
    }
    if (size >= 11 && letter != ' ') {
      letter(sketch, x + h, y + h, size);
    }
  }

  private void letter(Sketch sketch, double middle, double centre, double size) {
    if (letter == '✓') {
      sketch.add(tick(middle, centre, size));
      return;
    }
    boolean hollow = shape == Shape.SQUARE || shape == Shape.RING || shape == Shape.BOX;
    double part = shape == Shape.DIAMOND ? 0.5 : hollow ? 0.6 : 0.56;
    Type type = new Type(size * part, Face.BOLD);
    sketch.textAround(
        middle,
        centre + type.size() * 0.36,
        String.valueOf(letter),
        type,
        hollow ? ink : Ink.MARK_LETTER);
  }

  private Mark.Path octagon(double x, double y, double size) {
    double a = size * 0.293;
    double far = size - a;
    return Mark.polygon(
        ink, x + a, y, x + far, y, x + size, y + a, x + size, y + far, x + far, y + size, x + a,
        y + size, x, y + far, x, y + a);
  }

  private static Mark.Path tick(double middle, double centre, double size) {
    return new Mark.Path(
        List.of(
            new Step.Move(middle - size * 0.21, centre + size * 0.02),
            new Step.To(middle - size * 0.06, centre + size * 0.17),
            new Step.To(middle + size * 0.22, centre - size * 0.14)),
        Optional.empty(),
        Optional.of(Stroke.of(Ink.MARK_LETTER, size * 0.12)));
  }
}
