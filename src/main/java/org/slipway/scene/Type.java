package org.slipway.scene;

/** Size in pixels and weight of a text. */
public record Type(double size, Face face) {

  public static final Type CAPTION = new Type(11, Face.REGULAR);
  public static final Type CAPTION_STRONG = new Type(11, Face.SEMIBOLD);
  public static final Type SMALL = new Type(12, Face.REGULAR);
  public static final Type LABEL = new Type(12, Face.MEDIUM);
  public static final Type LABEL_STRONG = new Type(12, Face.BOLD);
  public static final Type HEADING = new Type(12, Face.SEMIBOLD);
  public static final Type DAY = new Type(13, Face.SEMIBOLD);
  public static final Type TAG = new Type(10.5, Face.SEMIBOLD);
}
