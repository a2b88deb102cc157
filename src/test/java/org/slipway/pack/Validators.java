package org.slipway.pack;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What independent validators say of a PDF. */
public final class Validators {

  private Validators() {}

  /** What veraPDF holds against it under a profile, {@code 3a} or {@code ua1}; empty: it passes. */
  public static List<String> veraPdf(byte[] pdf, String profile) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.fromString(profile);
    try (InputStream in = new ByteArrayInputStream(pdf);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(flavour, 100, false, false, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> failed =
          result.getTestAssertions().stream()
              .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
              .map(
                  a ->
                      a.getRuleId().getClause()
                          + "-"
                          + a.getRuleId().getTestNumber()
                          + " "
                          + a.getMessage()
                          + " "
                          + a.getLocation().getContext())
              .distinct()
              .collect(Collectors.toList());
      if (!result.isCompliant() && failed.isEmpty()) {
        failed.add("not compliant");
      }
      return failed;
    }
  }

  /** Level and indication of the only signature after EU DSS, trusting one root. */
  public static String dss(byte[] pdf, X509Certificate root) {
    var trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(new CertificateToken(root));
    var verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf, "pack.pdf"));
    validator.setCertificateVerifier(verifier);
    Reports reports = validator.validateDocument();
    SimpleReport simple = reports.getSimpleReport();
    if (simple.getSignaturesCount() != 1) {
      return simple.getSignaturesCount() + " signatures";
    }
    String id = simple.getFirstSignatureId();
    Indication indication = simple.getIndication(id);
    boolean modified =
        reports.getDiagnosticData().getSignatureById(id).arePdfObjectModificationsDetected();
    return indication
        + " "
        + simple.getSignatureFormat(id)
        + (modified ? " modified" : "")
        + (indication == Indication.TOTAL_PASSED ? "" : " " + simple.getSubIndication(id));
  }
}
