package org.slipway.ui.calendar;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.scene.Layer;
import org.slipway.ui.calendar.CalendarFilter.Field;

/**
 * Which dates of trains and vendors are shown: those whose sort is not hidden and that belong to
 * the train and the team and have the text that the filter asks for. Its other fields tell bars
 * apart and let dates through.
 *
 * @param hidden sorted
 */
public record DateFilter(Set<Layer.Sort> hidden, CalendarFilter filter) {

  /** The sorts that can be hidden. */
  static final List<Layer.Sort> SORTS =
      List.of(Layer.Sort.DEPARTURE, Layer.Sort.CUT_OFF, Layer.Sort.DELIVERY);

  public DateFilter {
    hidden = Collections.unmodifiableSet(new TreeSet<>(hidden));
  }

  /** Whether everything is shown. */
  boolean isNone() {
    return hidden.isEmpty() && Stream.of(Field.TRAIN, Field.TEAM, Field.TEXT).allMatch(this::lets);
  }

  private boolean lets(Field field) {
    return filter.of(field).isEmpty();
  }

  /** Whether there is a sort that is not hidden. */
  boolean showsAny() {
    return !hidden.containsAll(SORTS);
  }

  /** Whether a layer of this plan is shown; one that is no date always is. */
  boolean shows(Layer layer, Plan plan) {
    return !layer.isDate()
        || (!hidden.contains(sort(layer))
            && (lets(Field.TEXT) || hasText(layer, plan))
            && (lets(Field.TRAIN) || named(trains(layer, plan), Field.TRAIN))
            && (lets(Field.TEAM) || named(teams(layer, plan), Field.TEAM)));
  }

  /** What cannot be dated is a cut-off too. */
  private static Layer.Sort sort(Layer layer) {
    return layer.sort() == Layer.Sort.UNDATED ? Layer.Sort.CUT_OFF : layer.sort();
  }

  private boolean hasText(Layer layer, Plan plan) {
    String wanted = filter.of(Field.TEXT).toLowerCase(Locale.ROOT);
    String key = plan.find(layer.ref()).map(record -> record.head().key()).orElse("");
    return (layer.name() + '\n' + key).toLowerCase(Locale.ROOT).contains(wanted);
  }

  private boolean named(Stream<String> names, Field field) {
    return names.anyMatch(filter.of(field)::equalsIgnoreCase);
  }

  /** Names of the trains that a layer is about; none of one that is no date. */
  static Stream<String> trains(Layer layer, Plan plan) {
    return switch (plan.find(layer.ref()).orElse(null)) {
      case ReleaseTrain train -> Stream.of(train.name());
      case VendorDelivery delivery -> releases(delivery, plan).flatMap(r -> r.train().stream());
      case null, default -> Stream.empty();
    };
  }

  private static Stream<String> teams(Layer layer, Plan plan) {
    Stream<Id<Team>> teams =
        switch (plan.find(layer.ref()).orElse(null)) {
          case ReleaseTrain train -> train.teams().stream();
          case VendorDelivery delivery -> releases(delivery, plan).flatMap(r -> r.team().stream());
          case null, default -> Stream.empty();
        };
    return teams.map(id -> plan.get(Team.class, id).name());
  }

  private static Stream<Release> releases(VendorDelivery delivery, Plan plan) {
    return delivery.releases().stream().map(id -> plan.get(Release.class, id));
  }

  /** The hidden sorts in words that can be kept. */
  static String words(Collection<Layer.Sort> hidden) {
    return String.join(" ", hidden.stream().map(DateFilter::token).toList());
  }

  /** From such words; unknown ones are left out. */
  static Set<Layer.Sort> hidden(String words) {
    var hidden = new TreeSet<Layer.Sort>();
    for (String word : words.split(" ", -1)) {
      Optional<Layer.Sort> sort = SORTS.stream().filter(s -> token(s).equals(word)).findFirst();
      sort.ifPresent(hidden::add);
    }
    return hidden;
  }

  static String token(Layer.Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
