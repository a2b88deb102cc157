package org.slipway.core.plan;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A way to look at the plan that people share: lanes, filters, zones.
 *
 * @param view id of the view it belongs to, for example {@code calendar}
 * @param settings by name, in the words of that view; an unknown one is ignored
 */
public record SavedView(
    Head<SavedView> head, String name, String view, SortedMap<String, String> settings)
    implements PlanRecord {

  public SavedView {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  @Override
  public Id<SavedView> id() {
    return head.id();
  }
}
