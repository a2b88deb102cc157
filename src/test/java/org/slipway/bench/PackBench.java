package org.slipway.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.layout.ElkLayout;
import org.slipway.pack.Moments;
import org.slipway.pack.Origin;
import org.slipway.pack.PackRequest;
import org.slipway.pack.Packed;
import org.slipway.pack.Packs;
import org.slipway.pack.SampleKeys;
import org.slipway.pack.keys.SigningKey;
import org.slipway.pack.page.BarePages;
import org.slipway.pack.sign.Pades;
import org.slipway.text.Texts;

/**
 * A signed pack of a release: judging, JSON, pages and both signatures. The peer makes the same
 * pages as the PDF library gives them, tagged, and signs them as plainly as a PAdES signature can
 * be.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PackBench {

  private static final Instant NOW = Instant.parse("2026-09-28T12:20:00Z");
  private static final String START = "2026-09-29T22:00";
  private static final int SIGNATURE_SIZE = 8192;
  private static final int LINES_A_PAGE = 4;

  /** Pages, about. */
  @Param({"5", "50", "100"})
  public int size;

  private PackRequest request = request(new PlanBuilder("UTC"), 1);
  private String html = "";

  @Setup
  public void plan() throws IOException {
    request = request(new PlanBuilder("Europe/Berlin"), size);
    html = BarePages.html(Packs.document(request), Texts.of(Locale.ENGLISH));
    try (PDDocument document = Loader.loadPDF(slipway())) {
      int pages = document.getNumberOfPages();
      if (pages < size / 2 || pages > size * 2) {
        throw new IllegalStateException(pages + " pages where " + size + " were asked for");
      }
    }
  }

  @Benchmark
  @Bar(peer = "bare", times = 1.3, size = 50)
  public byte[] slipway() {
    return switch (Packs.make(request, new ElkLayout())) {
      case Packed.Done(var pack) -> pack.pdf();
      case Packed.Refused(var reason) -> throw new IllegalStateException(reason.toString());
    };
  }

  @Benchmark
  public byte[] bare() throws IOException {
    try (PDDocument document = Loader.loadPDF(BarePages.pdf(html));
        SignatureOptions options = new SignatureOptions()) {
      var signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
      signature.setSignDate(Pades.calendar(NOW));
      options.setPreferredSignatureSize(SIGNATURE_SIZE);
      document.addSignature(signature, options);
      var out = new ByteArrayOutputStream();
      ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
      signing.setSignature(cms(signing.getContent().readAllBytes()));
      return out.toByteArray();
    } catch (GeneralSecurityException | CMSException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] cms(byte[] content)
      throws CMSException, GeneralSecurityException, OperatorCreationException, IOException {
    SigningKey key = SampleKeys.ana().key();
    var generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .build(new Signer(key, new ByteArrayOutputStream()), key.leaf()));
    generator.addCertificates(new JcaCertStore(key.chain()));
    return generator.generate(new CMSProcessableByteArray(content), false).getEncoded("DER");
  }

  /** What the library signs with: the key itself. */
  private record Signer(SigningKey key, ByteArrayOutputStream message) implements ContentSigner {

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    }

    @Override
    public OutputStream getOutputStream() {
      return message;
    }

    @Override
    public byte[] getSignature() {
      return key.signDer(message.toByteArray());
    }
  }

  /** Deployments of one release that collide over their environment, and its checklist. */
  private static PackRequest request(PlanBuilder plan, int pages) {
    Component component = plan.component("payments");
    Release release = plan.release("Payments", "4.2", component);
    Environment production = plan.environment("prod-eu", Stage.PRODUCTION);
    for (int n = 0; n < Math.max(1, pages * LINES_A_PAGE / 10); n++) {
      plan.deploy(release, n == 0 ? production : plan.environment("test " + n, Stage.TEST), START);
    }
    for (int n = 0; n < pages * LINES_A_PAGE; n++) {
      plan.check(release, "Item " + n + ": somebody has to look at this before it goes out");
    }
    return new PackRequest(
        plan.plan(),
        release.id(),
        new Moments(NOW, NOW),
        SampleKeys.ana().key(),
        new Origin(Optional.empty(), false),
        Locale.ENGLISH);
  }
}
