package org.slipway.ui.print;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.scene.transform.Affine;
import javafx.scene.transform.Transform;
import javafx.stage.Window;
import org.slipway.pack.calendar.PaperFormat;
import org.slipway.pack.print.PdfPages;
import org.slipway.ui.task.Progress;

/**
 * Pages on their way to a printer of the system. Where the printer has the paper asked for, they
 * are printed in their own size; on other paper they are made to fit.
 */
final class Printing {

  private static final int DOTS_AN_INCH = 250;
  private static final double SAME = 2;

  private final PrinterJob job;

  private Printing(PrinterJob job) {
    this.job = job;
  }

  /** A job for the printer the system prefers; empty: there is no printer. On the FX thread. */
  static Optional<Printing> begin(PaperFormat format) {
    return Optional.ofNullable(PrinterJob.createPrinterJob())
        .map(
            job -> {
              job.getJobSettings().setPageLayout(layout(job.getPrinter(), format));
              return new Printing(job);
            });
  }

  private static PageLayout layout(Printer printer, PaperFormat format) {
    Paper paper =
        switch (format.size()) {
          case A3 -> Paper.A3;
          case A4 -> Paper.A4;
          case LETTER -> Paper.NA_LETTER;
        };
    PageOrientation way =
        switch (format.orientation()) {
          case LANDSCAPE -> PageOrientation.LANDSCAPE;
          case PORTRAIT -> PageOrientation.PORTRAIT;
        };
    return printer.createPageLayout(paper, way, Printer.MarginType.HARDWARE_MINIMUM);
  }

  /** Asks which printer and how many copies; false: the user thought better of it. */
  boolean asked(Window owner) {
    boolean wanted = job.showPrintDialog(owner);
    if (!wanted) {
      job.cancelJob();
    }
    return wanted;
  }

  /** Prints all pages; on any thread but that of the screen. */
  int print(PdfPages pages, Progress progress) throws IOException {
    try {
      for (int i = 0; i < pages.count(); i++) {
        progress.report(i, pages.count());
        if (!job.printPage(page(pages, i))) {
          throw new IOException(job.getPrinter().getName());
        }
      }
    } catch (CancellationException stopped) {
      job.cancelJob();
      throw stopped;
    }
    if (!job.endJob()) {
      throw new IOException(job.getPrinter().getName());
    }
    return pages.count();
  }

  private ImageView page(PdfPages pages, int number) throws IOException {
    PdfPages.Size size = pages.size(number);
    int width = (int) Math.round(size.width() / 72 * DOTS_AN_INCH);
    var view = new ImageView(PagesPane.image(pages.image(number, width)));
    view.setFitWidth(size.width());
    view.setFitHeight(size.height());
    view.getTransforms().add(placed(job.getJobSettings().getPageLayout(), size));
    return view;
  }

  /** From a page in points to what the printer can reach of its paper, whose corner is 0, 0. */
  static Transform placed(PageLayout layout, PdfPages.Size size) {
    double wide = layout.getLeftMargin() + layout.getPrintableWidth() + layout.getRightMargin();
    double high = layout.getTopMargin() + layout.getPrintableHeight() + layout.getBottomMargin();
    boolean same = Math.abs(wide - size.width()) < SAME && Math.abs(high - size.height()) < SAME;
    if (same) {
      return Transform.translate(-layout.getLeftMargin(), -layout.getTopMargin());
    }
    double scale =
        Math.min(
            layout.getPrintableWidth() / size.width(), layout.getPrintableHeight() / size.height());
    return new Affine(scale, 0, 0, 0, scale, 0);
  }
}
