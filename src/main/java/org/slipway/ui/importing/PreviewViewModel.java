package org.slipway.ui.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.Choices;
import org.slipway.exchange.Counts;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.Side;
import org.slipway.text.Texts;
import org.slipway.ui.session.Session;

/** What taking a file would do, and what the user decided about it so far. */
final class PreviewViewModel {

  private static final Pattern LIKE_FREEZE =
      Pattern.compile("freeze|blackout|moratorium|no.?change", Pattern.CASE_INSENSITIVE);
  private static final int NAMED = 3;

  private final Texts texts;
  private final ImportPreview preview;
  private final Map<Part, List<Line>> lines;
  private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.ASK);

  PreviewViewModel(Session session, ImportPreview preview) {
    this.preview = preview;
    texts = session.texts();
    lines = Lines.of(session, preview);
  }

  Texts texts() {
    return texts;
  }

  ImportPreview preview() {
    return preview;
  }

  List<Line> lines(Part part) {
    return lines.getOrDefault(part, List.of());
  }

  /** How many records a part speaks of, or how many notes there are. */
  int count(Part part) {
    Counts total = preview.total();
    return switch (part) {
      case ADDED -> total.added();
      case CHANGED -> (int) lines(part).stream().map(Line::ref).distinct().count();
      case CONFLICTING -> total.conflicting();
      case MISSING -> total.missing();
      case UNCHANGED -> total.unchanged();
      case NOTES -> preview.problems().size();
    };
  }

  /** The part that asks most for a look. */
  Part first() {
    return List.of(
            Part.CONFLICTING, Part.ADDED, Part.CHANGED, Part.MISSING, Part.NOTES, Part.UNCHANGED)
        .stream()
        .filter(part -> count(part) > 0)
        .findFirst()
        .orElse(Part.UNCHANGED);
  }

  /** Counts by kind. */
  SortedMap<Kind, Counts> counts() {
    return preview.counts();
  }

  /** What has been decided. */
  ReadOnlyObjectProperty<Choices> choices() {
    return choices.getReadOnlyProperty();
  }

  /** Whose value stands in a line of a conflict. */
  Side side(Line line) {
    Choices now = choices.get();
    SortedMap<String, Side> fields =
        now.single().getOrDefault(line.ref().orElseThrow(), new TreeMap<>());
    return fields.getOrDefault(line.field().orElseThrow(), now.conflicts());
  }

  /** Decides all conflicts, those decided singly too. */
  void decideAll(Side side) {
    choices.set(Choices.all(side).cancelling(choices.get().cancel()));
  }

  /** Decides the conflicts of these lines, and of no others. */
  void decide(Collection<Line> some, Side side) {
    Choices now = choices.get();
    var single = new TreeMap<Ref, SortedMap<String, Side>>(now.single());
    for (Line line : some) {
      if (line.decidable() && line.field().isPresent()) {
        Ref ref = line.ref().orElseThrow();
        var fields = new TreeMap<String, Side>(single.getOrDefault(ref, new TreeMap<>()));
        fields.put(line.field().get(), side);
        single.put(ref, fields);
      }
    }
    choices.set(new Choices(now.conflicts(), single, now.cancel()));
  }

  /** Decides every conflict of the record that a line speaks of. */
  void decideRecord(Line line, Side side) {
    decide(lines(Part.CONFLICTING).stream().filter(l -> l.ref().equals(line.ref())).toList(), side);
  }

  /** Whether a record that is gone from the file is to be marked cancelled. */
  boolean cancels(Line line) {
    return choices.get().cancel().contains(line.ref().orElseThrow());
  }

  /** Marks records that are gone from the file as cancelled, or leaves them as they are. */
  void cancel(Collection<Line> some, boolean cancelled) {
    var cancel = new TreeSet<>(choices.get().cancel());
    for (Line line : some) {
      if (line.decidable() && line.field().isEmpty()) {
        Ref ref = line.ref().orElseThrow();
        if (cancelled) {
          cancel.add(ref);
        } else {
          cancel.remove(ref);
        }
      }
    }
    choices.set(choices.get().cancelling(cancel));
  }

  /** Missing records that can be marked cancelled. */
  List<Line> cancellable() {
    return lines(Part.MISSING).stream().filter(Line::decidable).toList();
  }

  /** What taking it has done, without what it has not. */
  String done() {
    Counts total = preview.total();
    var done = new ArrayList<String>();
    add(done, "import.did.added", total.added());
    add(done, "import.did.changed", count(Part.CHANGED));
    add(done, "import.did.cancelled", choices.get().cancel().size());
    add(done, "import.did.open", preview.open(choices.get()).size());
    return String.join(", ", done);
  }

  private void add(List<String> done, String key, int count) {
    if (count > 0) {
      done.add(texts.get(key, count));
    }
  }

  /** What taking it would do, as decided so far. */
  String summary() {
    if (isIdle()) {
      return texts.get("import.idle", preview.open(choices.get()).size());
    }
    Counts total = preview.total();
    int open = preview.open(choices.get()).size();
    int cancelled = choices.get().cancel().size();
    return texts.get("import.summary", total.added(), count(Part.CHANGED), cancelled, open);
  }

  /** Whether taking it would change nothing. */
  boolean isIdle() {
    return preview.edit(choices.get()).changes().isEmpty();
  }

  /**
   * What a calendar without freezes must be told of: its dates are shown and hold nothing back.
   * Empty where it brings one, or no dates at all.
   */
  Optional<String> noFreeze() {
    List<String> events = preview.eventsWithoutFreeze();
    if (events.isEmpty()) {
      return Optional.empty();
    }
    List<String> like = events.stream().filter(e -> LIKE_FREEZE.matcher(e).find()).toList();
    String examples = String.join(", ", like.stream().distinct().limit(NAMED).toList());
    return Optional.of(
        texts.get("import.no-freeze", events.size())
            + (like.isEmpty() ? "" : " " + texts.get("import.like-freeze", like.size(), examples)));
  }
}
