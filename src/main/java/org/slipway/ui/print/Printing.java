package org.slipway.ui.print;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.print.Collation;
import javafx.print.JobSettings;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.PageRange;
import javafx.print.Paper;
import javafx.print.PrintSides;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slipway.pack.calendar.PaperFormat;
import org.slipway.pack.print.PdfPages;
import org.slipway.pack.print.PrinterPages;
import org.slipway.pack.print.PrinterSheet;
import org.slipway.ui.task.Progress;

/**
 * What the user asks of a printer of the system, in the system's own dialog. The pages go there as
 * they are in the file: the toolkit's own printing would make pictures of them, and would say that
 * a printer took what it never got.
 */
final class Printing {

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
          case LEGAL -> Paper.LEGAL;
          case TABLOID -> Paper.TABLOID;
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
    return job.showPrintDialog(owner);
  }

  /**
   * What was asked for; the toolkit's job has then done its part. On the FX thread.
   *
   * @param count how many pages there are
   */
  PrinterPages.Order order(int count, String title) {
    JobSettings settings = job.getJobSettings();
    PageLayout layout = settings.getPageLayout();
    var order =
        new PrinterPages.Order(
            job.getPrinter().getName(),
            sheet(layout),
            pages(settings.getPageRanges(), count),
            Math.max(1, settings.getCopies()),
            settings.getCollation() != Collation.UNCOLLATED,
            duplex(settings.getPrintSides()),
            title);
    job.cancelJob();
    return order;
  }

  private static PrinterSheet sheet(PageLayout layout) {
    double margin =
        DoubleStream.of(
                layout.getLeftMargin(),
                layout.getRightMargin(),
                layout.getTopMargin(),
                layout.getBottomMargin())
            .max()
            .orElseThrow();
    return new PrinterSheet(
        layout.getLeftMargin() + layout.getPrintableWidth() + layout.getRightMargin(),
        layout.getTopMargin() + layout.getPrintableHeight() + layout.getBottomMargin(),
        margin);
  }

  /** Counted from 0; the dialog counts from 1, and without a range prints all. */
  static List<Integer> pages(PageRange @Nullable [] ranges, int count) {
    List<Integer> all = IntStream.range(0, count).boxed().toList();
    List<Integer> some =
        Stream.ofNullable(ranges)
            .flatMap(Stream::of)
            .flatMapToInt(r -> IntStream.rangeClosed(r.getStartPage(), r.getEndPage()))
            .map(page -> page - 1)
            .filter(page -> page >= 0 && page < count)
            .boxed()
            .toList();
    return some.isEmpty() ? all : some;
  }

  private static PrinterPages.Duplex duplex(PrintSides sides) {
    return switch (sides) {
      case ONE_SIDED -> PrinterPages.Duplex.ONE_SIDE;
      case DUPLEX -> PrinterPages.Duplex.LONG_EDGE;
      case TUMBLE -> PrinterPages.Duplex.SHORT_EDGE;
    };
  }

  /** Prints what was asked for; on any thread but that of the screen. */
  static int print(PdfPages pages, PrinterPages.Order order, Progress progress) throws IOException {
    pages.print(order, progress::report);
    return order.pages().size();
  }
}
