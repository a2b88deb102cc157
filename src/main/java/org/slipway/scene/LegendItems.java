package org.slipway.scene;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.slipway.core.plan.Deployment;
import org.slipway.core.time.Interval;
import org.slipway.scene.LegendMarks.Item;

/** What of a legend a picture on paper needs: what stands in it, and nothing else. */
final class LegendItems {

  private LegendItems() {}

  /** Of one page of a timeline: what its own lanes have, and the dates above them. */
  static Set<Item> onPage(TimelineInput input, Interval shown, boolean gaps) {
    SortedSet<Integer> lanes =
        input.frame().page().map(PageRows::lanes).orElseGet(() -> Strips.numbers(input, shown));
    var items = EnumSet.noneOf(Item.class);
    Entry.in(input.content(), shown).stream()
        .filter(entry -> stands(input.index(), lanes, entry))
        .forEach(entry -> add(items, input.content(), shown, entry));
    if (gaps) {
      items.add(Item.GAP);
    }
    return items;
  }

  /** A freeze or window without a lane of its own is drawn where there are no lanes at all. */
  private static boolean stands(TimelineIndex index, SortedSet<Integer> lanes, Entry entry) {
    return entry.bar().map(bar -> lanes.contains(bar.lane())).orElse(true)
        && entry
            .layer()
            .filter(Layer::isOfLanes)
            .map(
                layer ->
                    lanes.isEmpty()
                        || lanes.stream()
                            .map(index.lanes()::get)
                            .anyMatch(
                                lane -> LaneScopes.touches(index.plan(), layer.scope(), lane)))
            .orElse(true);
  }

  /** Of a picture of days, which has all that is in sight. */
  static Set<Item> inSight(Content content, Interval shown) {
    var items = EnumSet.noneOf(Item.class);
    Entry.in(content, shown).forEach(entry -> add(items, content, shown, entry));
    return items;
  }

  private static void add(Set<Item> items, Content content, Interval shown, Entry entry) {
    entry.mark(content.facts()).flatMap(LegendItems::item).ifPresent(items::add);
    if (entry.isWindow()) {
      items.add(Item.WINDOW);
    }
    entry.bar().ifPresent(bar -> parts(items, content, shown, bar));
  }

  private static void parts(Set<Item> items, Content content, Interval shown, Bar bar) {
    Optional<Deployment> deployment = bar.deployment();
    if (deployment.isEmpty()) {
      return;
    }
    Parts parts = bar.parts();
    boolean begins = shown.contains(parts.start()); // drawn, however short its run is
    if (begins || parts.runEnd().isAfter(shown.start())) {
      items.add(Item.RUN);
    }
    stretch(items, Item.VERIFICATION, shown, parts.runEnd(), parts.verifiedEnd());
    stretch(items, Item.ROLLBACK, shown, parts.verifiedEnd(), parts.end());
    content
        .facts()
        .pointOfNoReturn(deployment.get().id())
        .filter(shown::contains)
        .ifPresent(_ -> items.add(Item.NO_RETURN));
  }

  private static void stretch(
      Set<Item> items, Item item, Interval shown, Instant start, Instant end) {
    if (end.isAfter(start) && shown.overlaps(new Interval(start, end))) {
      items.add(item);
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
