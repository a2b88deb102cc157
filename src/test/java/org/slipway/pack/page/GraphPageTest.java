package org.slipway.pack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;
import org.slipway.layout.ElkLayout;
import org.slipway.pack.Packed;
import org.slipway.pack.Packs;
import org.slipway.pack.SamplePacks;
import org.slipway.pack.Validators;
import org.slipway.text.Texts;

/** What a pack shows of the dependencies of its release. */
class GraphPageTest {

  private static String html(Plan plan, String release) {
    var document = Packs.document(SamplePacks.request(plan, release));
    return new GraphPage(Paper.of(document, Texts.of(Locale.ENGLISH), new ElkLayout())).html();
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  @Test
  void aPictureAndOneLineForEachDependency() {
    String html = html(SamplePacks.plan(), "REL-2031");
    assertEquals(8, count(html, "<li>"), html);
    assertTrue(html.contains("<li>Payments depends on Ledger</li>"), html);
    assertTrue(html.contains("alt=\"9 components, 8 dependencies\""), html);
  }

  /** Orders are delivered too: four columns, which are read on a page turned on its side. */
  private static Plan ofFourColumns() {
    Plan plan = SamplePacks.plan();
    Release release = plan.byKey(Release.class, "REL-2031").orElseThrow();
    Component orders = plan.byKey(Component.class, "CI-17").orElseThrow();
    var delivers = new ArrayList<>(release.delivers());
    delivers.add(new Delivery(orders.id(), "7.1", List.of()));
    Plan wider = applied(plan, Shape.with(release, "delivers", delivers));
    for (Deployment deployment : plan.deployments().values()) {
      if (deployment.release().equals(release.id())) {
        var items = new ArrayList<>(deployment.items());
        items.add(orders.id());
        wider = applied(wider, Shape.with(deployment, "items", items));
      }
    }
    return wider;
  }

  private static Plan applied(Plan plan, PlanRecord record) {
    return switch (plan.apply(Edit.put(Phrase.of("edit.unnamed"), record))) {
      case Applied.Done(Plan done) -> done;
      case Applied.Refused(var why) -> throw new IllegalStateException(why.toString());
    };
  }

  @Test
  void aWidePictureStandsOnAPageOfItsOwnAfterTheList() {
    String html = html(ofFourColumns(), "REL-2031");
    assertTrue(html.contains("after this list"));
    assertTrue(html.indexOf("</ul>") < html.indexOf("<div class=\"across\">"));
    assertTrue(html.indexOf("<div class=\"across\">") < html.indexOf("<svg"));
  }

  /**
   * One page lies on its side, with all of its head and foot, and the next stands upright again.
   */
  @Test
  @Tag("slow")
  void thePageOnItsSideIsAsSoundAsTheRest() throws Exception {
    var packed = Packs.make(SamplePacks.request(ofFourColumns(), "REL-2031"), new ElkLayout());
    byte[] pdf = assertInstanceOf(Packed.Done.class, packed).pack().pdf();
    keep(pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var across = new ArrayList<Integer>();
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        PDRectangle box = document.getPage(page).getMediaBox();
        if (box.getWidth() > box.getHeight()) {
          across.add(page);
        }
      }
      assertEquals(1, across.size(), across.toString());
      assertTrue(across.getFirst() < document.getNumberOfPages() - 1);
      String before = text(document, across.getFirst() - 1);
      assertTrue(before.contains("after this list"), before);
      assertTrue(text(document, across.getFirst() + 1).contains("Findings"), "no page is empty");
      String said = text(document, across.getFirst());
      assertTrue(said.contains("REL-2031"), said);
      assertTrue(said.contains("Page " + (across.getFirst() + 1)), said);
    }
    assertEquals(List.of(), Validators.veraPdf(pdf, "3a"));
    assertEquals(List.of(), Validators.veraPdf(pdf, "ua1"));
  }

  private static String text(PDDocument document, int page) throws IOException {
    var text = new PDFTextStripper();
    text.setStartPage(page + 1);
    text.setEndPage(page + 1);
    return text.getText(document);
  }

  private static void keep(byte[] pdf) throws IOException {
    String folder = System.getProperty("slipway.pictures");
    if (folder != null) {
      Files.write(Path.of(folder, "graph-across.pdf"), pdf);
    }
  }

  @Test
  void whatCannotBeReadIsListedAlone() {
    Plan plan = SamplePacks.plan();
    Component payments = plan.byKey(Component.class, "CI-01").orElseThrow();
    var taken =
        plan.dependencies().values().stream()
            .filter(d -> d.to().equals(payments.id()))
            .map(Dependency::from)
            .toList();
    int n = 0;
    for (Component other : plan.components().values()) {
      if (!other.equals(payments) && !taken.contains(other.id())) {
        var needs =
            new Dependency(
                Head.of(new Id<>(new UUID(77, n)), "LINK-X" + n++),
                other.id(),
                payments.id(),
                DependencyType.DEPENDS_ON);
        plan = applied(plan, needs);
      }
    }
    String html = html(plan, "REL-2031");
    assertTrue(html.contains("cannot be read on this page"), html);
    assertFalse(html.contains("<svg"), html);
    assertTrue(count(html, "<li>") > 25, html);
  }
}
