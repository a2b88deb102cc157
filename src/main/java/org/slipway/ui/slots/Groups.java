package org.slipway.ui.slots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.group.GroupMembers;
import org.slipway.text.Texts;
import org.slipway.text.Times;

/** What can be planned at once, by the name under which it is chosen. */
final class Groups {

  private final Plan plan;
  private final Texts texts;
  private final SequencedMap<String, List<Id<Deployment>>> named = new LinkedHashMap<>();

  private Groups(Plan plan, Texts texts) {
    this.plan = plan;
    this.texts = texts;
  }

  /**
   * What was asked for first; then, of several deployments, the departures by day, whole trains,
   * releases.
   */
  static SequencedMap<String, List<Id<Deployment>>> of(
      Plan plan, List<Id<Deployment>> asked, Texts texts) {
    var groups = new Groups(plan, texts);
    groups.asked(asked);
    groups.departures();
    groups.trains();
    groups.releases();
    return groups.named;
  }

  /** The name of a departure's group; what is planned of it may be one deployment alone. */
  static String departure(Plan plan, String train, LocalDate day, Texts texts) {
    int members = GroupMembers.ofTrain(plan, train, Optional.of(day)).size();
    return texts.get("findslot.group.departure", train, day(day, texts), members);
  }

  private static String day(LocalDate day, Texts texts) {
    return Times.date(day, texts.locale());
  }

  private void asked(List<Id<Deployment>> asked) {
    List<Id<Deployment>> still =
        asked.stream().filter(id -> plan.find(new Ref(Kind.DEPLOYMENT, id)).isPresent()).toList();
    if (!still.isEmpty()) {
      named.put(texts.get("findslot.group.asked", still.size()), still);
    }
  }

  private void departures() {
    SortedMap<LocalDate, SortedSet<String>> departures = new TreeMap<>();
    for (Release release : plan.releases().values()) {
      if (release.train().isPresent() && release.departure().isPresent()) {
        departures
            .computeIfAbsent(release.departure().get(), _ -> new TreeSet<>())
            .add(release.train().get());
      }
    }
    for (Map.Entry<LocalDate, SortedSet<String>> departing : departures.entrySet()) {
      for (String train : departing.getValue()) {
        several(
            "findslot.group.departure",
            List.of(train, day(departing.getKey(), texts)),
            GroupMembers.ofTrain(plan, train, Optional.of(departing.getKey())));
      }
    }
  }

  private void trains() {
    for (String train : GroupMembers.trains(plan)) {
      several(
          "findslot.group.train",
          List.of(train),
          GroupMembers.ofTrain(plan, train, Optional.empty()));
    }
  }

  private void releases() {
    for (Release release : plan.releases().values()) {
      several(
          "findslot.group.release",
          List.of(Names.of(plan, release)),
          GroupMembers.of(plan, release));
    }
  }

  private void several(String key, List<String> names, List<Id<Deployment>> members) {
    if (members.size() > 1) {
      var args = new ArrayList<Object>(names);
      args.add(members.size());
      named.put(texts.get(key, args.toArray()), members);
    }
  }
}
