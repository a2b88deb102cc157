package org.slipway.pack.print;

import java.awt.print.PageFormat;
import java.awt.print.Paper;
import org.apache.pdfbox.printing.Scaling;

/**
 * The paper in a printer; lengths in points. A page of the same size is printed as it is, any other
 * is made to fit what the printer can reach.
 *
 * @param width of the sheet as it lies
 * @param height of the sheet as it lies
 * @param margin that the printer cannot reach on any side
 */
public record PrinterSheet(double width, double height, double margin) {

  private static final double SAME = 2;

  /** Whether a page has the size of the sheet. */
  public boolean isOf(PdfPages.Size page) {
    return Math.abs(width - page.width()) < SAME && Math.abs(height - page.height()) < SAME;
  }

  Scaling scaling(PdfPages.Size page) {
    return isOf(page) ? Scaling.ACTUAL_SIZE : Scaling.SCALE_TO_FIT;
  }

  /** As the system's printing names it: its paper always stands upright. */
  PageFormat format(PdfPages.Size page) {
    boolean across = width > height;
    double wide = across ? height : width;
    double high = across ? width : height;
    double edge = isOf(page) ? 0 : margin;
    var paper = new Paper();
    paper.setSize(wide, high);
    paper.setImageableArea(edge, edge, wide - 2 * edge, high - 2 * edge);
    var format = new PageFormat();
    format.setOrientation(across ? PageFormat.LANDSCAPE : PageFormat.PORTRAIT);
    format.setPaper(paper);
    return format;
  }
}
