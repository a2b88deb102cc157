package org.slipway.pack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.layout.ElkLayout;
import org.slipway.pack.Packs;
import org.slipway.pack.SamplePacks;
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
        plan =
            switch (plan.apply(Edit.put(Phrase.of("edit.unnamed"), needs))) {
              case Applied.Done(Plan done) -> done;
              case Applied.Refused(var why) -> throw new IllegalStateException(why.toString());
            };
      }
    }
    String html = html(plan, "REL-2031");
    assertTrue(html.contains("cannot be read on this page"), html);
    assertFalse(html.contains("<svg"), html);
    assertTrue(count(html, "<li>") > 25, html);
  }
}
