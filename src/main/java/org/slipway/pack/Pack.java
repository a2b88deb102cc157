package org.slipway.pack;

import org.slipway.pack.document.PackDocument;

/** A pack just made: two files of one name, which prove each other. */
public final class Pack {

  private final String name;
  private final byte[] json;
  private final byte[] pdf;
  private final PackDocument document;

  Pack(String name, byte[] json, byte[] pdf, PackDocument document) {
    this.name = name;
    this.json = json;
    this.pdf = pdf;
    this.document = document;
  }

  /** File name without ending, for example {@code REL-2031}. */
  public String name() {
    return name;
  }

  /** The signed JSON, canonical as a whole. */
  public byte[] json() {
    return json.clone();
  }

  /** The signed PDF with the JSON attached. */
  public byte[] pdf() {
    return pdf.clone();
  }

  /** What both say. */
  public PackDocument document() {
    return document;
  }
}
