package org.slipway.ui.calendar;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Team;
import org.slipway.scene.Bar;
import org.slipway.scene.EntryWords;
import org.slipway.scene.TimelineFacts;

/**
 * Which bars are shown. A field that nothing is chosen for lets all of them through.
 *
 * @param wanted what is chosen for a field, by the name people see; text is looked for in names,
 *     keys and places
 */
public record CalendarFilter(SortedMap<Field, String> wanted) {

  /** What bars are told apart by. */
  public enum Field {
    TEXT,
    TEAM,
    TRAIN,
    ENVIRONMENT,
    VERDICT,
    STATE;

    String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Everything is shown. */
  public static final CalendarFilter NONE = new CalendarFilter(Collections.emptySortedMap());

  public CalendarFilter {
    var chosen = new TreeMap<Field, String>();
    wanted.forEach(
        (field, value) -> {
          if (!value.isBlank()) {
            chosen.put(field, value.strip());
          }
        });
    wanted = Collections.unmodifiableSortedMap(chosen);
  }

  /** With another choice for one field; blank lifts it. */
  public CalendarFilter with(Field field, String value) {
    var other = new TreeMap<>(wanted);
    other.put(field, value);
    return new CalendarFilter(other);
  }

  public String of(Field field) {
    return wanted.getOrDefault(field, "");
  }

  public boolean isNone() {
    return wanted.isEmpty();
  }

  /** Whether what is shown may change when verdicts become known. */
  boolean asksVerdicts() {
    return wanted.containsKey(Field.VERDICT);
  }

  /** Whether a bar of this plan is shown. */
  boolean shows(Bar bar, Plan plan, TimelineFacts facts) {
    return wanted.entrySet().stream()
        .allMatch(w -> holds(w.getKey(), w.getValue(), bar, plan, facts));
  }

  private static boolean holds(Field field, String value, Bar bar, Plan plan, TimelineFacts facts) {
    if (field == Field.TEXT) {
      return Text.of(bar, plan).contains(value.toLowerCase(Locale.ROOT));
    }
    return value(field, bar, plan, facts).filter(value::equalsIgnoreCase).isPresent();
  }

  /** What a bar has in a field; the verdict of one that is not judged yet is unknown. */
  static Optional<String> value(Field field, Bar bar, Plan plan, TimelineFacts facts) {
    Optional<Deployment> deployment = bar.deployment();
    return switch (field) {
      case TEXT -> Optional.of(bar.label());
      case TEAM -> team(bar, plan);
      case TRAIN -> deployment.flatMap(d -> plan.get(Release.class, d.release()).train());
      case ENVIRONMENT -> EntryWords.environment(plan, bar);
      case VERDICT ->
          deployment
              .filter(d -> d.state().unfinished())
              .map(d -> facts.verdict(d.id()).map(CalendarFilter::token).orElse("unknown"));
      case STATE -> deployment.map(d -> token(d.state()));
    };
  }

  static Optional<String> team(Bar bar, Plan plan) {
    return bar.deployment()
        .flatMap(d -> d.team().or(() -> plan.get(Release.class, d.release()).team()))
        .or(() -> bar.booking().flatMap(b -> b.team()))
        .map(id -> plan.get(Team.class, id).name());
  }

  static String token(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The same in words that can be kept. */
  SortedMap<String, String> words() {
    var words = new TreeMap<String, String>();
    wanted.forEach((field, value) -> words.put("filter." + field.token(), value));
    return words;
  }

  /** From such words; unknown ones are left out. */
  static CalendarFilter of(Map<String, String> words) {
    var wanted = new EnumMap<Field, String>(Field.class);
    for (Field field : Field.values()) {
      wanted.put(field, words.getOrDefault("filter." + field.token(), ""));
    }
    return new CalendarFilter(new TreeMap<>(wanted));
  }

  /** Everything that can be looked for in a bar. */
  private static final class Text {

    private Text() {}

    static String of(Bar bar, Plan plan) {
      var text = new StringBuilder(bar.label());
      bar.deployment().ifPresent(d -> text.append('\n').append(d.head().key()));
      bar.deployment()
          .map(d -> plan.get(Release.class, d.release()))
          .ifPresent(r -> text.append('\n').append(r.head().key()));
      EntryWords.environment(plan, bar).ifPresent(e -> text.append('\n').append(e));
      EntryWords.system(plan, bar).ifPresent(s -> text.append('\n').append(s));
      team(bar, plan).ifPresent(t -> text.append('\n').append(t));
      return text.toString().toLowerCase(Locale.ROOT);
    }
  }
}
