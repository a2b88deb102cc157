package org.slipway.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;

class RemovedParentTest {

  /** One edit renames the grandchild and takes the grandparent away: refused, for the child. */
  @Test
  void aParentFurtherUpThatGoesIsARefusalAndNoFault() {
    var builder = new PlanBuilder("UTC");
    Component top = builder.component("Platform");
    Component middle = builder.partOf(top, "Ledger");
    Component low = builder.partOf(middle, "Ledger API");
    var edit =
        new Edit(
            Phrase.of("edit.unnamed"),
            List.of(
                new Change.Put(Shape.with(low, "name", "Ledger front")),
                new Change.Remove(Ref.of(top))),
            Optional.empty());
    List<Refusal> reasons =
        assertInstanceOf(Applied.Refused.class, builder.plan().apply(edit)).reasons();
    assertEquals(1, reasons.size(), reasons.toString());
  }
}
