package org.slipway.ui.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.Choices;
import org.slipway.exchange.FieldChange;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.PreviewRow;
import org.slipway.exchange.ThreeWay;
import org.slipway.exchange.incoming.Fields;
import org.slipway.json.Read;
import org.slipway.json.RecordJson;
import org.slipway.text.Texts;
import org.slipway.ui.session.Session;

/** Puts a preview into lines, by part. Made beside the window; names come from the plan after. */
final class Lines {

  private final Session session;
  private final Texts texts;
  private final ImportPreview preview;
  private final Plan after;

  private Lines(Session session, ImportPreview preview) {
    this.session = session;
    this.preview = preview;
    texts = session.texts();
    after = preview.applied(Choices.ASK) instanceof Applied.Done(Plan plan) ? plan : preview.plan();
  }

  /** All lines of a preview. */
  static Map<Part, List<Line>> of(Session session, ImportPreview preview) {
    return new Lines(session, preview).all();
  }

  private Map<Part, List<Line>> all() {
    Map<Part, List<Line>> all = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      all.put(part, new ArrayList<>());
    }
    for (PreviewRow row : preview.rows()) {
      put(all, row);
    }
    preview.missing().forEach(gone -> add(all, Part.MISSING, missing(gone)));
    preview.problems().forEach(p -> add(all, Part.NOTES, Told.of(session, p).line()));
    return Collections.unmodifiableMap(all);
  }

  private static void add(Map<Part, List<Line>> all, Part part, Line line) {
    all.computeIfAbsent(part, _ -> new ArrayList<>()).add(line);
  }

  private void put(Map<Part, List<Line>> all, PreviewRow row) {
    Part part = Part.of(row.status());
    if (part == Part.CHANGED || part == Part.CONFLICTING) {
      for (FieldChange change : row.changes()) {
        if (change.outcome() == ThreeWay.CONFLICT) {
          add(all, Part.CONFLICTING, change(row, change, true));
        } else if (change.outcome() == ThreeWay.TAKEN) {
          add(all, Part.CHANGED, change(row, change, false));
        }
      }
    } else {
      add(all, part, new Line(Optional.of(row.ref()), Optional.empty(), named(row), false));
    }
  }

  private SortedMap<String, String> named(PreviewRow row) {
    var cells = new TreeMap<String, String>();
    row.place().line().ifPresent(line -> cells.put(Part.LINE, Integer.toString(line)));
    cells.put(Part.KIND, texts.get("kind." + row.ref().kind().token()));
    cells.put(Part.NAME, name(row.ref(), row.after()));
    return cells;
  }

  private String name(Ref ref, PlanRecord record) {
    String name = after.find(ref).map(found -> Names.of(after, found)).orElse("");
    return name.isEmpty() || name.equals(record.key()) ? record.key() : record.key() + " " + name;
  }

  private Line change(PreviewRow row, FieldChange change, boolean decidable) {
    SortedMap<String, String> cells = named(row);
    cells.put(Part.FIELD, label(change.field()));
    cells.put(
        Part.BASE,
        change
            .base()
            .map(text -> value(row, change.field(), text))
            .orElseGet(() -> texts.get("import.never")));
    cells.put(Part.OURS, value(row, change.field(), change.ours()));
    cells.put(Part.THEIRS, value(row, change.field(), change.theirs()));
    return new Line(Optional.of(row.ref()), Optional.of(change.field()), cells, decidable);
  }

  private String label(String path) {
    String[] parts = path.split("\\.", -1);
    return String.join(
        ", ",
        Arrays.stream(parts)
            .map(part -> org.slipway.ui.session.Fields.label(texts, part))
            .toList());
  }

  /** A value as people read it; what cannot be read is shown as the file has it. */
  private String value(PreviewRow row, String path, String json) {
    String words =
        Fields.type(row.ref().kind(), path)
            .filter(_ -> !json.equals("null"))
            .map(type -> RecordJson.readField(type, json))
            .filter(Read.Done.class::isInstance)
            .map(read -> words(((Read.Done<?>) read).value()))
            .orElse("");
    return words.isEmpty() && !json.equals("null") && !json.equals("[]") ? json : words;
  }

  private String words(Object value) {
    Object bare = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    if (bare instanceof Id<?> id) {
      return org.slipway.ui.session.Fields.name(after, id);
    }
    return bare == null ? "" : org.slipway.ui.session.Fields.brief(session, bare);
  }

  private Line missing(ImportPreview.Missing gone) {
    var cells = new TreeMap<String, String>();
    cells.put(Part.KIND, texts.get("kind." + gone.record().kind().token()));
    cells.put(Part.NAME, name(gone.ref(), gone.record()));
    return new Line(Optional.of(gone.ref()), Optional.empty(), cells, gone.cancellable());
  }
}
