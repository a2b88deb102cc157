package org.slipway.pack.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of a PDF as they will be printed, to be looked at and to be handed to a printer. Safe
 * for several threads, one of which works at a time.
 */
public final class PdfPages implements AutoCloseable {

  /** Of a page, in points. */
  public record Size(double width, double height) {}

  private final PDDocument document;
  private final PDFRenderer renderer;
  private final int count;
  private boolean closed;

  private PdfPages(PDDocument document) {
    this.document = document;
    renderer = new PDFRenderer(document);
    count = document.getNumberOfPages();
  }

  /** Those of a file in memory. */
  public static PdfPages of(byte[] pdf) throws IOException {
    return new PdfPages(Loader.loadPDF(pdf));
  }

  public int count() {
    return count;
  }

  /**
   * How large a page is.
   *
   * @param page counted from 0
   */
  public synchronized Size size(int page) {
    PDRectangle box = document.getPage(page).getMediaBox();
    return new Size(box.getWidth(), box.getHeight());
  }

  /**
   * A page drawn.
   *
   * @param page counted from 0
   * @param width in pixels; the height follows
   * @throws CancellationException where the pages are closed: nobody looks at them any more
   */
  public synchronized PageImage image(int page, int width) throws IOException {
    if (closed) {
      throw new CancellationException("closed");
    }
    float scale = (float) (width / size(page).width());
    BufferedImage drawn = renderer.renderImage(page, scale, ImageType.RGB);
    int[] pixels =
        drawn.getRGB(0, 0, drawn.getWidth(), drawn.getHeight(), null, 0, drawn.getWidth());
    return new PageImage(drawn.getWidth(), drawn.getHeight(), pixels);
  }

  /**
   * Prints pages.
   *
   * @throws CancellationException where the pages are closed, or who listens stopped it
   * @throws IOException with the system's own reason, where it did not take them
   */
  public synchronized void print(PrinterPages.Order order, Steps steps) throws IOException {
    if (closed) {
      throw new CancellationException("closed");
    }
    PrinterPages.print(document, order, steps);
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    document.close();
  }
}
