package org.slipway.ui.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.calendar.SeriesChange;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.ExceptionGrant;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.core.readiness.AfterReview;
import org.slipway.core.time.Recurrence;
import org.slipway.text.AfterReviewWords;
import org.slipway.text.RuleWords;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form.Problem;
import org.slipway.ui.record.DraftReader.Wrong;
import org.slipway.ui.session.Entry;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.Session;

/**
 * A record that is being added or changed: its fields as text, until they are saved in one edit.
 */
public final class RecordViewModel {

  /** Path of the line that names the holiday calendar. */
  static final String HOLIDAYS = "holidays";

  private final Session session;
  private final Texts texts;
  private final Kind kind;
  private final Head<? extends PlanRecord> head;
  private final Optional<PlanRecord> old;
  private final Optional<Piece> piece;
  private final List<Part> parts;
  private final Draft draft = new Draft();

  /** A part of a recurring record that becomes one of its own. */
  private record Piece(PlanRecord whole, SeriesChange change, SeriesChange.Reach reach) {}

  private RecordViewModel(
      Session session, Kind kind, Head<? extends PlanRecord> head, Optional<PlanRecord> old) {
    this(session, kind, head, old, Optional.empty());
  }

  private RecordViewModel(
      Session session,
      Kind kind,
      Head<? extends PlanRecord> head,
      Optional<PlanRecord> old,
      Optional<Piece> piece) {
    this.piece = piece;
    this.session = session;
    texts = session.texts();
    this.kind = kind;
    this.head = head;
    this.old = old;
    List<Shape.Field> fields = Shape.of(kind).fields();
    parts = Part.of(texts, "", fields.subList(1, fields.size()));
    draft.text(DraftReader.KEY).set(head.key());
  }

  /** A record to be changed. */
  static RecordViewModel of(Session session, PlanRecord record) {
    var model = new RecordViewModel(session, record.kind(), record.head(), Optional.of(record));
    model.fill(record);
    return model;
  }

  /** Some occurrences of a recurring record, to be changed without the others. */
  static RecordViewModel part(
      Session session, PlanRecord whole, SeriesChange change, SeriesChange.Reach reach) {
    PlanRecord own = change.own();
    var piece = new Piece(whole, change, reach);
    var model =
        new RecordViewModel(session, own.kind(), own.head(), Optional.of(own), Optional.of(piece));
    model.fill(own);
    return model;
  }

  /** A new record like another one. */
  static RecordViewModel copy(Session session, PlanRecord record) {
    Kind kind = record.kind();
    var model = new RecordViewModel(session, kind, session.newHead(kind.type()), Optional.empty());
    model.fill(record);
    return model;
  }

  /** A new record, filled in as far as the selection says what is meant. */
  static RecordViewModel fresh(Session session, Kind kind) {
    var model = new RecordViewModel(session, kind, session.newHead(kind.type()), Optional.empty());
    model.begin(model.parts);
    session
        .selection()
        .get()
        .flatMap(session.plan()::find)
        .ifPresent(selected -> Beginnings.fill(model, selected));
    return model;
  }

  private void fill(PlanRecord record) {
    Shape shape = Shape.of(record.kind());
    for (Part part : parts) {
      draft.fill(session, part, shape.field(part.path()).orElseThrow().get(record));
    }
  }

  /** The first word of each choice that must be made, and the reader's zone. */
  private void begin(List<Part> lines) {
    for (Part part : lines) {
      switch (part) {
        case Part.Group group -> begin(group.parts());
        case Part.Rows _, Part.Blocks _ -> {}
        case Part.Line line ->
            Beginnings.first(session, line).ifPresent(draft.text(line.path())::set);
      }
    }
  }

  Session session() {
    return session;
  }

  Kind kind() {
    return kind;
  }

  boolean isNew() {
    return old.isEmpty();
  }

  /** What is added or changed, in words. */
  String title() {
    String noun = texts.get("kind." + kind.token());
    return piece
        .map(
            p ->
                texts.get(
                    p.reach() == SeriesChange.Reach.THIS
                        ? "record.change-one"
                        : "record.change-following",
                    Names.of(session.plan(), p.whole())))
        .orElseGet(() -> texts.get(isNew() ? "record.add" : "record.change", noun));
  }

  List<Part> parts() {
    return parts;
  }

  Draft draft() {
    return draft;
  }

  /** What can be chosen for a line; empty where anything can be typed. */
  List<String> choices(Part.Line line) {
    return line.words()
        .map(words -> List.copyOf(words.words(session).keySet()))
        .orElseGet(() -> Entry.choices(session, line.type()));
  }

  /** What a choice for a line means; empty where its name says it. */
  String meaning(Part.Line line, String choice) {
    return line.words().map(words -> words.words(session).getOrDefault(choice, "")).orElse("");
  }

  /**
   * The next occurrences of the recurrence that stands in these fields; empty while it is not one.
   */
  List<String> upcoming(Part.Group group) {
    return new DraftReader(session, draft)
        .read(group)
        .map(Recurrence.class::cast)
        .map(when -> Upcoming.lines(session, when, holidays()))
        .orElse(List.of());
  }

  /** What stands in these fields in words; empty where people have no name for it. */
  Optional<String> inWords(Part.Group group) {
    return typed(group).flatMap(when -> RuleWords.of(texts, when));
  }

  private Optional<Recurrence> typed(Part.Group group) {
    return new DraftReader(session, draft).read(group).map(Recurrence.class::cast);
  }

  /** What people name, from the day and at the times that stand in these fields. */
  List<Presets.Preset> presets(Part.Group group) {
    LocalDate today = LocalDate.ofInstant(session.now(), session.zone().get());
    Recurrence start =
        typed(group)
            .orElseGet(
                () ->
                    Recurrence.once(
                        today.plusDays(1).atTime(EVENING),
                        today.plusDays(1).atTime(EVENING).plusHours(4),
                        session.zone().get()));
    Optional<HolidayCalendar> chosen =
        holidays().map(id -> session.plan().get(HolidayCalendar.class, id));
    return new Presets(session, start, chosen).all();
  }

  private static final LocalTime EVENING = LocalTime.of(22, 0);

  /** Writes a preset into these fields. */
  void fill(Part.Group group, Presets.Preset preset) {
    draft.fill(session, group, preset.when());
    preset
        .holidays()
        .ifPresent(calendar -> draft.text(HOLIDAYS).set(Entry.text(session, calendar.id())));
  }

  private Optional<Id<HolidayCalendar>> holidays() {
    String name = draft.text(HOLIDAYS).get();
    return session.plan().holidayCalendars().values().stream()
        .filter(calendar -> calendar.name().equals(name) || calendar.key().equals(name))
        .map(HolidayCalendar::id)
        .findFirst();
  }

  /** Saves it in one edit and selects it, or says what is wrong. */
  List<Problem> save() {
    return trySave().stream().map(Wrong::said).toList();
  }

  /** The same, with what was typed where. */
  List<Wrong> trySave() {
    var reader = new DraftReader(session, draft);
    Optional<PlanRecord> read = reader.read(head, kind, old);
    if (read.isEmpty()) {
      return reader.problems();
    }
    PlanRecord record = read.get();
    if (old.equals(read)) {
      return List.of();
    }
    Reply reply = session.apply(edit(record));
    if (reply.problems().isEmpty()) {
      session.selection().set(Optional.of(Ref.of(record)));
    }
    return RefusedFields.of(reply, Ref.of(record)).stream().map(Wrong::of).toList();
  }

  /** The record, and what changes beside it. */
  private Edit edit(PlanRecord record) {
    var all = new ArrayList<PlanRecord>();
    all.add(record);
    piece.ifPresent(p -> all.addAll(p.change().beside()));
    afterReview(record).ifPresent(all::add);
    return Edit.put(label(record), all.toArray(new PlanRecord[0]));
  }

  /** An approved exception from a soft freeze brings its after-review with it. */
  private Optional<ChecklistItem> afterReview(PlanRecord record) {
    if (!(record instanceof ExceptionGrant exception)) {
      return Optional.empty();
    }
    return AfterReview.of(
        session.plan(),
        old.map(ExceptionGrant.class::cast),
        exception,
        new AfterReviewWords(texts),
        () -> session.newHead(ChecklistItem.class));
  }

  private Phrase label(PlanRecord record) {
    if (piece.isPresent()) {
      boolean one = piece.get().reach() == SeriesChange.Reach.THIS;
      return Phrase.of(
          one ? "edit.series-one" : "edit.series-following",
          Names.arg(session.plan(), piece.get().whole()));
    }
    return old.map(before -> Phrase.of("edit.change", Names.arg(session.plan(), before)))
        .orElseGet(
            () ->
                Phrase.of(
                    "edit.add", new Arg.Term("kind." + kind.token()), Arg.words(record.key())));
  }
}
