package org.slipway.ui.print;

import org.slipway.pack.print.PdfPages;
import org.slipway.ui.control.Form;
import org.slipway.ui.task.Running;

/** How far the pages are. */
sealed interface PrintState {

  /** They are being made. */
  record Making(Running running) implements PrintState {}

  /** They are there. */
  final class Ready implements PrintState {
    private final byte[] pdf;
    private final PdfPages pages;

    Ready(byte[] pdf, PdfPages pages) {
      this.pdf = pdf.clone();
      this.pages = pages;
    }

    byte[] pdf() {
      return pdf.clone();
    }

    PdfPages pages() {
      return pages;
    }
  }

  /** What was chosen cannot be printed. */
  record Wrong(Form.Problem problem) implements PrintState {}

  /** The user ended the making. */
  record Ended() implements PrintState {}
}
