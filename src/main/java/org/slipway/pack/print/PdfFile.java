package org.slipway.pack.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.slipway.pack.sign.Pades;

/**
 * Makes a PDF/A-3a and PDF/UA-1 file of HTML, where wanted with one file attached and empty
 * signature fields prepared. Nothing in it comes from the clock or the machine: the same input
 * gives the same bytes.
 */
public final class PdfFile {

  /** An empty signature field: its name, and its tooltip for people. */
  public record Field(String name, String tooltip) {}

  private static final COSName SOURCE = COSName.getPDFName("Source");

  private PdfFile() {}

  /**
   * Makes the unsigned file.
   *
   * @param attachmentName file name of the attached JSON
   */
  public static byte[] make(
      String html, Described about, String attachmentName, byte[] attachment, List<Field> fields) {
    return make(
        html,
        about,
        Steps.UNHEARD,
        document -> {
          attach(document, about, attachmentName, attachment);
          prepare(document, fields);
        });
  }

  /**
   * Makes a file that carries nothing and is not to be signed.
   *
   * @param steps hears of each page begun
   */
  public static byte[] make(String html, Described about, Steps steps) {
    return make(html, about, steps, _ -> {});
  }

  /** What is added to a document before it is closed. */
  private interface Addition {
    void to(PDDocument document) throws IOException;
  }

  private static byte[] make(String html, Described about, Steps steps, Addition addition) {
    XRLog.setLoggingEnabled(false);
    try (var document = new PDDocument();
        PdfBoxRenderer renderer = builder(html, document, steps).buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      inform(document, about);
      addition.to(document);
      order(document);
      identify(document, about);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PdfRendererBuilder builder(String html, PDDocument document, Steps steps)
      throws IOException {
    var builder = new PdfRendererBuilder();
    builder.usePDDocument(document);
    builder.usePageSupplier(
        (to, width, height, number, _) -> page(to, width, height, number, steps));
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
    builder.useColorProfile(resource("sRGB.icc"));
    builder.withProducer(Described.TOOL);
    builder.useUnicodeLineBreaker(new LineBreaks());
    builder.useUnicodeBidiSplitter(VisualOrder.Runs::new);
    builder.useUnicodeBidiReorderer(new VisualOrder.Turning());
    builder.useReplacementText(Lettering.NO_SIGN);
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.useDefaultPageSize(210, 297, BaseRendererBuilder.PageSizeUnits.MM);
    Typefaces.giveTo(builder, document);
    builder.withHtmlContent(html, null);
    return builder;
  }

  private static PDPage page(
      PDDocument document, float width, float height, int number, Steps steps) {
    steps.at(number, 0);
    var page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    return page;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = PdfFile.class.getResourceAsStream("/org/slipway/pack/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return in.readAllBytes();
    }
  }

  private static void inform(PDDocument document, Described about) throws IOException {
    var info = new PDDocumentInformation();
    info.setTitle(about.title());
    info.setSubject(about.subject());
    info.setAuthor(about.author());
    info.setKeywords(about.keywordLine());
    info.setCreator(Described.TOOL);
    info.setProducer(Described.TOOL);
    Calendar made = Pades.calendar(about.made());
    info.setCreationDate(made);
    info.setModificationDate(made);
    document.setDocumentInformation(info);
    var metadata = new PDMetadata(document);
    metadata.importXMPMetadata(Xmp.of(about));
    document.getDocumentCatalog().setMetadata(metadata);
  }

  private static void attach(PDDocument document, Described about, String name, byte[] attachment)
      throws IOException {
    var file = new PDEmbeddedFile(document, new ByteArrayInputStream(attachment));
    file.setSubtype("application/json");
    file.setSize(attachment.length);
    file.setCreationDate(Pades.calendar(about.made()));
    file.setModDate(Pades.calendar(about.made()));
    checked(file, attachment);
    var specification = new PDComplexFileSpecification();
    specification.setFile(name);
    specification.setFileUnicode(name);
    specification.setFileDescription(about.title());
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    specification.getCOSObject().setItem(COSName.AF_RELATIONSHIP, SOURCE);
    PDDocumentCatalog catalogue = document.getDocumentCatalog();
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(name, specification));
    var names = new PDDocumentNameDictionary(catalogue);
    names.setEmbeddedFiles(tree);
    catalogue.setNames(names);
    var associated = new COSArray();
    associated.add(specification);
    catalogue.getCOSObject().setItem(COSName.AF, associated);
  }

  /** MD5, as PDF asks for: a check sum, not a protection. */
  private static void checked(PDEmbeddedFile file, byte[] attachment) {
    COSDictionary params = file.getCOSObject().getCOSDictionary(COSName.PARAMS);
    if (params == null) {
      throw new IllegalStateException("size and dates come first");
    }
    params.setItem(COSName.getPDFName("CheckSum"), new COSString(digest("MD5", attachment)));
  }

  private static void prepare(PDDocument document, List<Field> fields) throws IOException {
    var form = new PDAcroForm(document);
    document.getDocumentCatalog().setAcroForm(form);
    PDPage first = document.getPage(0);
    for (Field each : fields) {
      var field = new PDSignatureField(form);
      field.setPartialName(each.name());
      field.setAlternateFieldName(each.tooltip());
      PDAnnotationWidget widget = field.getWidgets().getFirst();
      widget.setRectangle(new PDRectangle(0, 0, 0, 0));
      widget.setPrinted(true);
      widget.setPage(first);
      first.getAnnotations().add(widget);
      form.getFields().add(field);
    }
  }

  private static void order(PDDocument document) {
    for (PDPage page : document.getPages()) {
      page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    }
    document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
  }

  private static void identify(PDDocument document, Described about) {
    byte[] digest = HexFormat.of().parseHex(about.digest());
    document.setDocumentId(new BigInteger(1, digest).longValue());
    byte[] id = sha256(about.digest() + ' ' + about.made());
    var half = new COSString(Arrays.copyOf(id, 16));
    var both = new COSArray();
    both.add(half);
    both.add(half);
    document.getDocument().setDocumentID(both);
  }

  private static byte[] sha256(String text) {
    return digest("SHA-256", text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
