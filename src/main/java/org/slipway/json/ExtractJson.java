package org.slipway.json;

import org.slipway.core.readiness.Extract;

/** The extract that rules read, as canonical JSON, both ways. Imported values are left out. */
public final class ExtractJson {

  private ExtractJson() {}

  /** The canonical text; its digest is the input digest of a verdict. */
  public static String text(Extract extract) {
    return RecordJson.fieldText(Extract.class, extract);
  }

  /** Reads what {@link #text} wrote; its plan is checked like any other. */
  public static Read<Extract> read(String text) {
    return Json.answer(() -> (Extract) Codecs.of(Extract.class).read(Json.tree(text)));
  }
}
