package org.slipway.exchange.planfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.Fields;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Format;
import org.slipway.exchange.incoming.Identities;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Reading;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;
import org.slipway.json.PlanJson;
import org.slipway.json.Read;

/**
 * The versioned JSON plan. Its records take the place of those with their ids; a key that another
 * record has already gets a suffix. A plan has one organisation and one policy: those of the file
 * are left out where the plan has its own.
 */
public final class PlanFileFormat implements Format {

  /** What it is called, also on the command line. */
  public static final String NAME = "plan";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedSet<String> extensions() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(List.of("json")));
  }

  @Override
  public boolean claims(FileContent file) {
    String opening = file.opening().stripLeading();
    return opening.startsWith("{")
        && (opening.contains("\"" + PlanJson.FORMAT + "\"") || file.extension().equals("json"));
  }

  @Override
  public Reading read(FileContent file, Plan plan, ImportOptions options, Work work)
      throws Unreadable {
    work.step("exchange.step.read", 0, 1);
    Plan other = parsed(file);
    var identities = new Identities(plan, options.newIds());
    var candidates = new ArrayList<Candidate>();
    var problems = new ArrayList<Problem>();
    var leftOut = new TreeMap<Kind, Integer>();
    for (Kind kind : Kind.values()) {
      for (PlanRecord record : other.records(kind)) {
        work.step("exchange.step.convert", candidates.size(), other.size());
        if (isSecond(plan, record)) {
          problems.add(second(file, kind));
          leftOut.merge(kind, 1, Integer::sum);
        } else {
          candidates.add(new Candidate.Whole(keyed(record, identities), Place.of(file.name())));
        }
      }
    }
    problems.addAll(unknownKinds(file, other));
    return new Reading(name(), candidates, problems, leftOut, new TreeMap<>());
  }

  private static Plan parsed(FileContent file) throws Unreadable {
    try {
      return switch (PlanJson.read(new ByteArrayInputStream(file.bytes()))) {
        case Read.Done<Plan>(Plan plan) -> plan;
        case Read.Refused<Plan>(List<org.slipway.json.Problem> wrong) ->
            throw new Unreadable(wrong.stream().map(problem -> problem(file, problem)).toList());
      };
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // the bytes are in memory
    }
  }

  private static Problem problem(FileContent file, org.slipway.json.Problem wrong) {
    Place place = Place.of(file.name());
    return Problem.refused(
        wrong.path().isEmpty() ? place : place.field(wrong.path()),
        wrong.reason(),
        Phrase.of("exchange.do.correct-plan"));
  }

  private static boolean isSecond(Plan plan, PlanRecord record) {
    boolean single = record.kind() == Kind.ORGANISATION || record.kind() == Kind.POLICY;
    return single && !plan.records(record.kind()).isEmpty() && plan.find(Ref.of(record)).isEmpty();
  }

  private static Problem second(FileContent file, Kind kind) {
    return Problem.leftOut(
        Place.of(file.name()).field(kind.token()),
        Phrase.of("exchange.plan.second", new Arg.Term("kind." + kind.token())),
        Phrase.of("exchange.do.edit-own"));
  }

  /** The record with a key that is free in the plan; one the plan has keeps the file's key. */
  private static PlanRecord keyed(PlanRecord record, Identities identities) {
    boolean free =
        identities
            .findKey(record.kind(), record.key())
            .filter(other -> !other.equals(Ref.of(record)))
            .isEmpty();
    if (free) {
      return record;
    }
    String key = identities.key(Ref.of(record), record.key());
    return Fields.with(record, record.head().withKey(key), new TreeMap<>());
  }

  private static List<Problem> unknownKinds(FileContent file, Plan other) {
    var problems = new ArrayList<Problem>();
    for (Map.Entry<String, SortedMap<String, String>> kind : other.extras().entrySet()) {
      problems.add(
          Problem.leftOut(
              Place.of(file.name()).field(kind.getKey()),
              Phrase.of(
                  "exchange.plan.unknown-kind",
                  Arg.words(kind.getKey()),
                  Arg.count(kind.getValue().size())),
              Phrase.of("exchange.do.newer-program")));
    }
    return problems;
  }
}
