package org.slipway.pack;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.slipway.core.plan.Phrase;
import org.slipway.json.Json;
import org.slipway.pack.VerifyReport.Integrity;
import org.slipway.pack.sign.PadesCheck;
import org.slipway.pack.sign.PadesChecked;

/** Whether a PDF is a pack as somebody signed it, with an intact JSON of the same signer inside. */
final class PdfCheck {

  private PdfCheck() {}

  static Checked of(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      Optional<byte[]> found = attachment(document);
      if (found.isEmpty()) {
        return Checked.altered(Phrase.of("verify.no-attachment"));
      }
      Checked inside = JsonCheck.of(found.get()).inside(found.get());
      return inside.integrity() == Integrity.INTACT ? signed(file, document, inside) : inside;
    } catch (IOException | RuntimeException malformed) {
      return Checked.altered(Phrase.of("verify.broken-pdf"));
    }
  }

  private static Checked signed(byte[] file, PDDocument document, Checked inside) {
    byte[] found = inside.attachment().orElseThrow();
    return switch (PadesCheck.check(file, document, inside.chain())) {
      case PadesChecked.Altered(Phrase reason) -> Checked.altered(reason).inside(found);
      case PadesChecked.Bad(Phrase reason) -> Checked.badSignature(reason).inside(found);
      case PadesChecked.Good(Instant at) ->
          inside.document().filter(d -> d.decision().signing().at().equals(at)).isPresent()
              ? inside
              : Checked.altered(Phrase.of("verify.other-time")).inside(found);
    };
  }

  /** The one attached file; none where there is none, or more than one. */
  private static Optional<byte[]> attachment(PDDocument document) throws IOException {
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
    Map<String, PDComplexFileSpecification> files = tree == null ? null : tree.getNames();
    if (files == null || files.size() != 1) {
      return Optional.empty();
    }
    var embedded = files.values().iterator().next().getEmbeddedFile();
    if (embedded == null) {
      return Optional.empty();
    }
    try (InputStream in = embedded.createInputStream()) {
      byte[] bytes = in.readNBytes(Json.MAX_BYTES + 1);
      return bytes.length > Json.MAX_BYTES ? Optional.empty() : Optional.of(bytes);
    }
  }
}
