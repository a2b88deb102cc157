package org.slipway.exchange.csv;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.ExternalName;
import org.slipway.exchange.incoming.Fields;
import org.slipway.exchange.incoming.Identities;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Told;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;
import org.slipway.json.RecordJson;

/**
 * Turns the rows of a table into records by a mapping: first all names, so that a row may refer to
 * a later one, then the fields. For one import and one thread.
 */
final class Rows {

  private final Mapping mapping;
  private final Identities identities;
  private final Values values;
  private final Limits limits;
  private final Tally tally = new Tally();
  private final Map<Ref, Draft> drafts = new LinkedHashMap<>(); // in the order of the file
  private final List<Problem> problems = new ArrayList<>();
  private final Told told;
  private final SortedMap<Kind, Integer> leftOut = new TreeMap<>();
  private int skipped;
  private int unlisted;

  Rows(Mapping mapping, Identities identities, ZoneId zone, Limits limits, Told told) {
    this.mapping = mapping;
    this.identities = identities;
    this.values = new Values(identities, new Conversions(zone, tally), tally, zone);
    this.limits = limits;
    this.told = told;
  }

  /**
   * The records of all rows.
   *
   * @throws Unreadable with every cell that is wrong, up to the limit; the rest is counted
   */
  List<Candidate> read(CsvTable table, Work work) throws Unreadable {
    List<Cells> rows = wanted(table);
    var made = new ArrayList<Map<String, Ref>>(rows.size());
    for (Cells cells : rows) {
      made.add(name(cells));
    }
    for (int i = 0; i < rows.size(); i++) {
      work.step("exchange.step.convert", i, rows.size());
      state(rows.get(i), made.get(i));
    }
    if (!problems.isEmpty()) {
      if (unlisted > 0) {
        problems.add(
            Problem.refused(
                Place.of(table.file()),
                Phrase.of("exchange.csv.more-wrong", Arg.count(unlisted)),
                Phrase.of("exchange.do.correct-these")));
      }
      throw new Unreadable(problems);
    }
    return drafts.values().stream().map(Draft::candidate).toList();
  }

  /** How many rows speak of a record that is not here, by its kind. */
  SortedMap<Kind, Integer> leftOut() {
    return leftOut;
  }

  /** Notes on what was cut, moved, filled up or skipped. */
  List<Problem> notes(CsvTable table) {
    var notes = new ArrayList<Problem>(told.problems(table.file()));
    notes.addAll(tally.notes(table.file()));
    note(notes, table, "exchange.note.short-rows", table.shortRows());
    note(notes, table, "exchange.note.rows-skipped", skipped);
    return notes;
  }

  private static void note(List<Problem> notes, CsvTable table, String key, int number) {
    if (number > 0) {
      notes.add(
          Problem.note(
              Place.of(table.file()),
              Phrase.of(key, Arg.count(number)),
              Phrase.of("exchange.do.nothing")));
    }
  }

  private List<Cells> wanted(CsvTable table) {
    SortedMap<String, Integer> columns = new TreeMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.putIfAbsent(table.columns().get(i), i);
    }
    var rows = new ArrayList<Cells>();
    for (CsvRow row : table.rows()) {
      var cells = new Cells(table.file(), row, columns, mapping.layout().guarded());
      if (mapping.rows().stream().allMatch(condition -> condition.met(cells))) {
        rows.add(cells);
      } else {
        skipped++;
      }
    }
    return rows;
  }

  private Map<String, Ref> name(Cells cells) {
    var made = new TreeMap<String, Ref>();
    for (Mapping.Entry entry : mapping.entries()) {
      Mapping.Naming naming = entry.naming();
      if (entry.when().filter(when -> !when.met(cells)).isPresent()) {
        continue;
      }
      Optional<String> empty = naming.id().emptyColumn(cells);
      if (empty.isPresent()) {
        wrong(cells.place(Template.column(empty.get())), entry, "exchange.cell.no-id");
        continue;
      }
      var name = new ExternalName(naming.source(), naming.id().fill(cells));
      if (naming.match() == Mapping.Match.EXISTING && known(entry, name, cells).isEmpty()) {
        leftOut.merge(entry.kind(), 1, Integer::sum);
        tally.count("exchange.note.no-such-row", entry.kind().token());
        continue;
      }
      Ref ref = claim(entry, name, cells);
      if (entry.kind() == Kind.DEPENDENCY && drafts.containsKey(ref)) {
        again(drafts.get(ref), cells);
        continue;
      }
      drafts.computeIfAbsent(ref, r -> draft(r, name, entry, cells));
      made.put(entry.name(), ref);
    }
    return made;
  }

  private void again(Draft earlier, Cells cells) {
    leftOut.merge(Kind.DEPENDENCY, 1, Integer::sum);
    Arg line = Arg.count(earlier.place().line().orElse(0));
    Phrase wrong = Phrase.of("exchange.dependency.again", Arg.words(earlier.name().id()), line);
    Phrase remedy = Phrase.of("exchange.do.one-dependency");
    told.tell(Problem.leftOut(cells.place(), wrong, remedy));
  }

  private Draft draft(Ref ref, ExternalName name, Mapping.Entry entry, Cells cells) {
    var draft = new Draft(ref, name, key(ref, entry.naming(), cells), cells.place());
    if (entry.naming().match() == Mapping.Match.EXISTING) {
      draft.keep(identities.kept(ref, name));
    }
    return draft;
  }

  /** A record that is there: by the other system's name, else by its key where one is given. */
  private Optional<Ref> known(Mapping.Entry entry, ExternalName name, Cells cells) {
    Optional<String> key = entry.naming().key().map(template -> template.fill(cells));
    return identities
        .find(entry.kind(), name)
        .or(() -> key.flatMap(text -> identities.findKey(entry.kind(), text)));
  }

  private Ref claim(Mapping.Entry entry, ExternalName name, Cells cells) {
    if (entry.naming().match() == Mapping.Match.EXISTING) {
      return known(entry, name, cells).orElseThrow();
    }
    Optional<String> key = entry.naming().key().map(template -> template.fill(cells));
    return entry.naming().match() == Mapping.Match.KEY && key.filter(k -> !k.isEmpty()).isPresent()
        ? identities.claimOrAdopt(entry.kind(), name, key.get())
        : identities.claim(entry.kind(), name);
  }

  private String key(Ref ref, Mapping.Naming naming, Cells cells) {
    return naming
        .key()
        .map(template -> template.fill(cells))
        .filter(key -> !key.isEmpty())
        .map(key -> identities.key(ref, key))
        .orElseGet(() -> identities.numberedKey(ref));
  }

  private void state(Cells cells, Map<String, Ref> made) {
    for (Mapping.Entry entry : mapping.entries()) {
      Draft draft = Optional.ofNullable(made.get(entry.name())).map(drafts::get).orElse(null);
      if (draft != null) {
        entry.fields().forEach((field, spec) -> state(draft, entry, field, spec, cells, made));
        for (String column : entry.keep()) {
          draft.keep(column, RecordJson.fieldText(String.class, cells.apply(column)));
        }
      }
    }
  }

  private void state(
      Draft draft,
      Mapping.Entry entry,
      String field,
      Spec spec,
      Cells cells,
      Map<String, Ref> made) {
    try {
      var type = Fields.type(entry.kind(), field).orElseThrow();
      Several several = spec instanceof Spec.Text text ? text.several() : new Several.Agreed();
      values
          .field(spec, type, cells, made, field)
          .ifPresent(value -> draft.state(field, value, several));
    } catch (CellWrong wrong) {
      Place place = spec instanceof Spec.Text text ? cells.place(text.template()) : cells.place();
      Place exact = place.field(entry.kind().token() + "." + field);
      if (wrong.leavesRecord()) {
        leaveOut(draft, Problem.leftOut(exact, wrong.wrong(), wrong.remedy()));
      } else {
        wrong(Problem.refused(exact, wrong.wrong(), wrong.remedy()));
      }
    }
  }

  private void leaveOut(Draft draft, Problem problem) {
    if (drafts.remove(draft.ref()) != null) {
      leftOut.merge(draft.ref().kind(), 1, Integer::sum);
      told.tell(problem);
    }
  }

  private void wrong(Problem problem) {
    if (problems.size() < limits.problems()) {
      problems.add(problem);
    } else {
      unlisted++;
    }
  }

  private void wrong(Place place, Mapping.Entry entry, String key) {
    wrong(
        Problem.refused(
            place.field(entry.kind().token()),
            Phrase.of(key, new Arg.Term("kind." + entry.kind().token())),
            Phrase.of("exchange.do.fill-or-condition")));
  }
}
