package org.slipway.scene;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slipway.core.plan.Deployment;
import org.slipway.core.time.Interval;
import org.slipway.scene.LegendMarks.Item;

/** What of a legend a picture on paper needs: what stands in it, and nothing else. */
final class LegendItems {

  private LegendItems() {}

  static Set<Item> inSight(Content content, Interval shown, boolean gaps) {
    var items = EnumSet.noneOf(Item.class);
    for (Entry entry : Entry.in(content, shown)) {
      entry.mark(content.facts()).flatMap(LegendItems::item).ifPresent(items::add);
      if (entry.isWindow()) {
        items.add(Item.WINDOW);
      }
      entry.bar().ifPresent(bar -> parts(items, content, bar));
    }
    if (gaps) {
      items.add(Item.GAP);
    }
    return items;
  }

  private static void parts(Set<Item> items, Content content, Bar bar) {
    Optional<Deployment> deployment = bar.deployment();
    if (deployment.isEmpty()) {
      return;
    }
    items.add(Item.RUN);
    if (bar.parts().verifiedEnd().isAfter(bar.parts().runEnd())) {
      items.add(Item.VERIFICATION);
    }
    if (bar.parts().end().isAfter(bar.parts().verifiedEnd())) {
      items.add(Item.ROLLBACK);
    }
    if (content.facts().pointOfNoReturn(deployment.get().id()).isPresent()) {
      items.add(Item.NO_RETURN);
    }
  }

  private static Optional<Item> item(StateMark mark) {
    return switch (mark) {
      case GO -> Optional.of(Item.GO);
      case CONDITIONAL -> Optional.of(Item.CONDITIONAL);
      case NO_GO -> Optional.of(Item.NO_GO);
      case UNKNOWN -> Optional.of(Item.UNKNOWN);
      case UNJUDGED -> Optional.of(Item.UNJUDGED);
      case PASS -> Optional.of(Item.DONE);
      case FAIL -> Optional.of(Item.FAILED);
      case BOOKING -> Optional.of(Item.BOOKING);
      case HARD_FREEZE -> Optional.of(Item.HARD);
      case SOFT_FREEZE -> Optional.of(Item.SOFT);
      case DEPARTURE -> Optional.of(Item.DEPARTURE);
      case CUT_OFF -> Optional.of(Item.CUT_OFF);
      case DELIVERY -> Optional.of(Item.DELIVERY);
      case GAP, FITS, WAIVED, ADVISORY, COLLISION, NOT_APPLICABLE -> Optional.empty();
    };
  }
}
