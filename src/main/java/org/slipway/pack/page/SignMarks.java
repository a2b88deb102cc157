package org.slipway.pack.page;

import org.slipway.pack.print.Html;
import org.slipway.pack.print.Lettering;

/** Draws signs as small vector pictures, the letter as an outline. */
final class SignMarks {

  private static final double MIDDLE = 10;
  private static final double LETTER = 10.5;
  private static final double CAP_HEIGHT = 0.727;
  private static final String OCTAGON = "M6.2 .8H13.8L19.2 6.2V13.8L13.8 19.2H6.2L.8 13.8V6.2Z";

  private final Lettering lettering;

  SignMarks(Lettering lettering) {
    this.lettering = lettering;
  }

  /**
   * The mark as inline SVG.
   *
   * @param size width and height in CSS pixels
   * @param name what it stands for, as people read it
   */
  String svg(Sign sign, int size, String name) {
    boolean filled =
        switch (sign.form()) {
          case CIRCLE, DIAMOND, OCTAGON -> true;
          case SQUARE, RING -> false;
        };
    String shape =
        switch (sign.form()) {
          case CIRCLE -> "<circle cx=\"10\" cy=\"10\" r=\"9.5\" fill=\"#000\"/>";
          case DIAMOND -> "<path d=\"M10 0L20 10L10 20L0 10Z\" fill=\"#000\"/>";
          case OCTAGON -> "<path d=\"" + OCTAGON + "\" fill=\"#000\"/>";
          case SQUARE ->
              "<rect x=\"1.5\" y=\"1.5\" width=\"17\" height=\"17\" fill=\"#fff\" stroke=\"#000\""
                  + " stroke-width=\"1.6\" stroke-dasharray=\"3 2\"/>";
          case RING ->
              "<circle cx=\"10\" cy=\"10\" r=\"8.8\" fill=\"#fff\" stroke=\"#000\""
                  + " stroke-width=\"1.4\"/>";
        };
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sign\" alt=\""
        + Html.escape(name)
        + "\" width=\""
        + size
        + "\" height=\""
        + size
        + "\" viewBox=\"0 0 20 20\">"
        + shape
        + letter(sign, filled ? "#fff" : "#000")
        + "</svg>";
  }

  private String letter(Sign sign, String colour) {
    double size = sign.form() == Sign.Form.DIAMOND ? LETTER - 1.5 : LETTER;
    double width = lettering.width(sign.letter(), Lettering.Weight.BOLD, size);
    double y = MIDDLE + size * CAP_HEIGHT / 2;
    String path = lettering.path(sign.letter(), Lettering.Weight.BOLD, size, MIDDLE - width / 2, y);
    return "<path fill=\"" + colour + "\" d=\"" + path + "\"/>";
  }
}
