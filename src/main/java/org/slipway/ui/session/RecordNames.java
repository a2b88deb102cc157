package org.slipway.ui.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;

/** Finds records by what people call them: their name, or their key. */
final class RecordNames {

  private static final String BESIDE = " · ";

  private RecordNames() {}

  /** Records of a kind by what they are called; where two are called the same, with their key. */
  static Map<String, PlanRecord> of(Plan plan, Kind kind) {
    var names = new TreeMap<String, PlanRecord>(String.CASE_INSENSITIVE_ORDER);
    var doubles = new ArrayList<PlanRecord>();
    for (PlanRecord record : plan.records(kind)) {
      if (names.putIfAbsent(Names.of(plan, record), record) != null) {
        doubles.add(record);
      }
    }
    doubles.forEach(record -> names.put(Names.of(plan, record) + BESIDE + record.key(), record));
    return names;
  }

  /** What one record is called so that it is found again. */
  static String name(Plan plan, PlanRecord record) {
    String name = Names.of(plan, record);
    boolean alone =
        plan.records(record.kind()).stream()
            .noneMatch(other -> !other.equals(record) && Names.of(plan, other).equals(name));
    return alone ? name : record.key();
  }

  /** The same among others with commas between them. */
  static String inList(Plan plan, PlanRecord record) {
    String name = name(plan, record);
    return name.contains(",") ? record.key() : name;
  }

  static Optional<PlanRecord> find(Plan plan, Kind kind, String text) {
    return Optional.ofNullable(of(plan, kind).get(text))
        .or(() -> plan.byKey(kind.type(), text).map(PlanRecord.class::cast));
  }

  /** Any record of the plan: its key, and its name beside it. */
  static String any(Plan plan, Ref ref) {
    return plan.find(ref).map(r -> r.key() + BESIDE + Names.of(plan, r)).orElse("");
  }

  /** Records that something can be said about: releases and deployments. */
  static List<String> subjects(Plan plan) {
    return java.util.stream.Stream.of(Kind.RELEASE, Kind.DEPLOYMENT)
        .flatMap(kind -> plan.records(kind).stream())
        .map(record -> any(plan, Ref.of(record)))
        .toList();
  }

  /** Any record of the plan by its key. */
  static Optional<Ref> findAny(Plan plan, String text) {
    String key = text.split(BESIDE, 2)[0].strip();
    return Arrays.stream(Kind.values())
        .flatMap(kind -> plan.byKey(kind.type(), key).stream())
        .map(Ref::of)
        .findFirst();
  }
}
