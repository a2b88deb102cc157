package org.slipway.pack.print;

import java.awt.Graphics;
import java.awt.print.Book;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.print.PrintService;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.SheetCollate;
import javax.print.attribute.standard.Sides;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPrintable;

/**
 * Pages on their way to a printer of the system, as lines and letters and not as pictures of them,
 * so that they are as sharp as the printer is. On any thread but that of the screen; ends when the
 * system has taken all pages, or says why it has not.
 */
public final class PrinterPages {

  /** On which sides of the paper. */
  public enum Duplex {
    ONE_SIDE,
    LONG_EDGE,
    SHORT_EDGE
  }

  /**
   * What was asked for.
   *
   * @param printer its name
   * @param pages counted from 0, in order; at least one
   * @param title under which the printer lists it
   */
  public record Order(
      String printer,
      PrinterSheet sheet,
      List<Integer> pages,
      int copies,
      boolean collated,
      Duplex duplex,
      String title) {
    public Order {
      pages = List.copyOf(pages);
    }
  }

  private PrinterPages() {}

  /**
   * Prints.
   *
   * @param steps hears of each page that was drawn for the printer
   * @throws IOException with the system's own reason, where it did not take the pages
   * @throws CancellationException where who listens stopped it
   */
  static void print(PDDocument document, Order order, Steps steps) throws IOException {
    PrinterJob job = PrinterJob.getPrinterJob();
    var drawn = new Drawn(job, order.pages().size(), steps);
    try {
      job.setPrintService(service(order.printer()));
      job.setJobName(order.title());
      job.setPageable(book(document, order, drawn));
      job.print(attributes(order));
    } catch (PrinterException e) {
      drawn.throwIfStopped();
      throw new IOException(
          Optional.ofNullable(e.getMessage()).map(String::strip).orElse(order.printer()), e);
    }
    drawn.throwIfStopped();
  }

  private static PrintService service(String name) throws PrinterException {
    return Arrays.stream(PrinterJob.lookupPrintServices())
        .filter(one -> one.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new PrinterException(name));
  }

  private static HashPrintRequestAttributeSet attributes(Order order) {
    var attributes = new HashPrintRequestAttributeSet();
    attributes.add(new JobName(order.title(), null));
    attributes.add(new Copies(order.copies()));
    attributes.add(order.collated() ? SheetCollate.COLLATED : SheetCollate.UNCOLLATED);
    attributes.add(
        switch (order.duplex()) {
          case ONE_SIDE -> Sides.ONE_SIDED;
          case LONG_EDGE -> Sides.TWO_SIDED_LONG_EDGE;
          case SHORT_EDGE -> Sides.TWO_SIDED_SHORT_EDGE;
        });
    return attributes;
  }

  private static Book book(PDDocument document, Order order, Drawn drawn) {
    var book = new Book();
    for (int number : order.pages()) {
      var box = document.getPage(number).getMediaBox();
      var size = new PdfPages.Size(box.getWidth(), box.getHeight());
      var page = new PDFPrintable(document, order.sheet().scaling(size));
      book.append(
          (graphics, format, _) -> drawn.draw(page, graphics, format, number),
          order.sheet().format(size));
    }
    return book;
  }

  /** Counts pages as they are drawn; a printer may ask for each more than once. */
  private static final class Drawn {

    private final PrinterJob job;
    private final int total;
    private final Steps steps;
    private final List<Integer> seen = new ArrayList<>();
    private Optional<CancellationException> stopped = Optional.empty();

    Drawn(PrinterJob job, int total, Steps steps) {
      this.job = job;
      this.total = total;
      this.steps = steps;
    }

    void throwIfStopped() {
      stopped.ifPresent(
          one -> {
            throw one;
          });
    }

    int draw(PDFPrintable page, Graphics graphics, PageFormat format, int number)
        throws PrinterException {
      if (!seen.contains(number)) {
        seen.add(number);
      }
      if (stopped.isPresent()) {
        return Printable.NO_SUCH_PAGE;
      }
      try {
        steps.at(seen.size(), total);
      } catch (CancellationException e) {
        stopped = Optional.of(e);
        job.cancel(); // to throw here would still hand over what was drawn so far
        return Printable.NO_SUCH_PAGE;
      }
      int result = page.print(graphics, format, number);
      return result == Printable.PAGE_EXISTS ? result : Printable.NO_SUCH_PAGE;
    }
  }
}
