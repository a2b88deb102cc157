package org.slipway.ui.catalogue;

import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.Shape;
import org.slipway.text.Texts;
import org.slipway.ui.session.Entry;
import org.slipway.ui.session.Fields;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.Session;
import org.slipway.ui.table.Sieve;

/** The rows of one kind, filtered, and the edits of their cells. */
public final class CatalogueViewModel {

  private final Session session;
  private final Texts texts;
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.COMPONENT);
  private final Sieve<PlanRecord> sieve = new Sieve<>(this::value);
  private final StringProperty notice = new SimpleStringProperty("");

  public CatalogueViewModel(Session session) {
    this.session = session;
    texts = session.texts();
    session.showing().addListener((_, _, _) -> refresh());
    kind.addListener(
        (_, _, _) -> {
          sieve.clear();
          sieve.show(List.of());
          notice.set("");
          refresh();
        });
    refresh();
  }

  public Session session() {
    return session;
  }

  public ObjectProperty<Kind> kind() {
    return kind;
  }

  /** Kinds that have a table. */
  public List<Kind> kinds() {
    return Columns.ALL.stream().map(Columns::kind).toList();
  }

  /** Fields of the shown kind that have a column. */
  public List<String> fields() {
    return Columns.of(kind.get()).fields();
  }

  /** The rows with their filters and their order. */
  Sieve<PlanRecord> sieve() {
    return sieve;
  }

  /** What passes the filters. */
  public ObservableList<PlanRecord> rows() {
    return sieve.rows();
  }

  /** How many records of a kind the plan has. */
  public int count(Kind of) {
    return session.plan().records(of).size();
  }

  /** Why the last thing was not done; empty: it was. */
  public StringProperty notice() {
    return notice;
  }

  /** A cell's text. */
  public String value(PlanRecord record, String field) {
    return field.equals(Columns.KEY)
        ? record.key()
        : Shape.of(record.kind())
            .field(field)
            .map(known -> Fields.show(session, known.get(record)))
            .orElse("");
  }

  /** What a field is called in the table of this kind. */
  String label(String field) {
    return texts.get(labelKey(field));
  }

  private String labelKey(String field) {
    String own = "field." + kind.get().type().getSimpleName() + "." + field;
    return texts.has(own) ? own : "field." + field;
  }

  /** What can be chosen for a field; empty where it is typed. */
  public List<String> choices(String field) {
    return field.equals(Columns.KEY) ? List.of() : Entry.choices(session, fieldOf(field).type());
  }

  /** Whether a field may be left empty. */
  public boolean mayBeEmpty(String field) {
    return !field.equals(Columns.KEY) && fieldOf(field).isOptional();
  }

  /**
   * Whether a field is changed in the card of its record: it holds more than a line, or several
   * records.
   */
  boolean isOfTheCard(String field) {
    if (field.equals(Columns.KEY)) {
      return false;
    }
    Type type = fieldOf(field).type();
    return !Entry.isTypable(type) || (Entry.isList(type) && !choices(field).isEmpty());
  }

  /** Whether a record of this kind is there before anything is known of it; else a card asks. */
  boolean beginsEmpty() {
    return NewRecord.isPossible(kind.get());
  }

  /** Changes one cell. Answers with what is wrong; empty: it is changed, or was so already. */
  public List<String> commit(PlanRecord record, String field, String typed) {
    if (value(record, field).equals(typed.strip())) {
      return List.of();
    }
    Type type = field.equals(Columns.KEY) ? String.class : fieldOf(field).type();
    return switch (Entry.read(session, type, typed)) {
      case Entry.Read.Wrong(String sentence) -> List.of(sentence);
      case Entry.Read.Value(Object value) -> change(record, field, value);
    };
  }

  private List<String> change(PlanRecord record, String field, Object value) {
    PlanRecord after;
    try {
      after =
          field.equals(Columns.KEY)
              ? Shape.with(record, "head", record.head().withKey(value.toString()))
              : Shape.with(record, field, value);
    } catch (IllegalArgumentException refused) {
      return List.of(texts.get("catalogue.not-allowed", value));
    }
    Phrase label =
        Phrase.of(
            "edit.cell",
            new Arg.Term(labelKey(field)),
            Arg.named(record, Names.of(session.plan(), record)));
    return session.apply(Edit.put(label, after)).problems();
  }

  /** Adds a record and answers with it; it is selected. */
  public PlanRecord add() {
    Kind shown = kind.get();
    String name = texts.get("catalogue.new", texts.get("kind." + shown.token()));
    PlanRecord record =
        NewRecord.of(shown, session.newHead(shown.type()), name, session.zone().get());
    sieve.clear();
    Reply reply =
        session.apply(
            Edit.put(
                Phrase.of(
                    "edit.add", new Arg.Term("kind." + shown.token()), Arg.words(record.key())),
                record));
    notice.set(String.join(" ", reply.problems()));
    session.selection().set(java.util.Optional.of(Ref.of(record)));
    return record;
  }

  /** Removes records in one step; where another record names one of them, none goes. */
  public void remove(List<PlanRecord> gone) {
    if (gone.isEmpty()) {
      return;
    }
    Plan plan = session.plan();
    Arg what =
        gone.size() == 1
            ? Arg.named(gone.getFirst(), Names.of(plan, gone.getFirst()))
            : Arg.words(
                texts.get(
                    "catalogue.several", gone.size(), texts.get("kinds." + kind.get().token())));
    Ref[] refs = gone.stream().map(Ref::of).toArray(Ref[]::new);
    Reply reply = session.apply(Edit.remove(Phrase.of("edit.remove", what), refs));
    notice.set(String.join(" ", reply.problems()));
  }

  private Shape.Field fieldOf(String field) {
    return Shape.of(kind.get()).field(field).orElseThrow();
  }

  private void refresh() {
    List<PlanRecord> all = List.copyOf(session.plan().records(kind.get()));
    sieve.show(kind.get() == Kind.ROSTER_ENTRY ? byTime(all) : all);
  }

  /** Duties roster by roster, in the order they are served. */
  private static List<PlanRecord> byTime(List<PlanRecord> all) {
    return all.stream()
        .map(RosterEntry.class::cast)
        .sorted(Comparator.comparing(RosterEntry::roster).thenComparing(RosterEntry::at))
        .map(PlanRecord.class::cast)
        .toList();
  }
}
