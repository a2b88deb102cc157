package org.slipway.pack.print;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The bundled fonts. Glyph substitution is off: it would take four fifths of the time and gives
 * only ligatures.
 */
public final class Typefaces {

  private record Face(String file, String family, int weight) {}

  private static final List<Face> FACES =
      List.of(
          new Face("SlipwaySans-Regular", "Slipway Sans", 400),
          new Face("SlipwaySans-SemiBold", "Slipway Sans", 600),
          new Face("SlipwaySans-Bold", "Slipway Sans", 700),
          new Face("DejaVuSans", "DejaVu Sans", 400),
          new Face("DejaVuSansMono", "DejaVu Sans Mono", 400));

  private Typefaces() {}

  /** Gives all faces to a renderer that writes into {@code document}. */
  public static void giveTo(PdfRendererBuilder builder, PDDocument document) {
    for (Face face : FACES) {
      FSSupplier<org.apache.pdfbox.pdmodel.font.PDFont> load = () -> load(face, document);
      builder.useFont(
          new PDFontSupplier(load.supply()), face.family(), face.weight(), FontStyle.NORMAL, true);
    }
  }

  private static PDType0Font load(Face face, PDDocument document) {
    try {
      return PDType0Font.load(document, read(face.file()), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A bundled font by file name, without ending. */
  public static TrueTypeFont read(String file) {
    String path = "/org/slipway/fonts/" + file + ".ttf";
    try (InputStream in = Typefaces.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + path);
      }
      TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes()));
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
