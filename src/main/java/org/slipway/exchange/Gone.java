package org.slipway.exchange;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.Reading;

/**
 * What a plan has of a file's sources and the file no longer states. A file that is one of several
 * speaks for what was last taken from a file of its name, if it still states anything of that:
 * files of one name in two folders have nothing in common.
 */
final class Gone {

  private final Reading reading;
  private final Plan plan;
  private final Optional<String> part;

  private Gone(Reading reading, Plan plan) {
    this.reading = reading;
    this.plan = plan;
    part = reading.part().map(name -> TextNode.valueOf(name).toString());
  }

  /** By kind and in the order of the plan. */
  static List<ImportPreview.Missing> from(Reading reading, Plan plan) {
    return new Gone(reading, plan).missing();
  }

  private List<ImportPreview.Missing> missing() {
    var missing = new ArrayList<ImportPreview.Missing>();
    Set<Ref> there = new HashSet<>();
    reading.candidates().forEach(candidate -> there.add(candidate.ref()));
    if (part.isEmpty() || there.stream().anyMatch(this::isFromHere)) {
      reading.sources().forEach((kind, sources) -> missing.addAll(missing(kind, sources, there)));
    }
    return missing;
  }

  private List<ImportPreview.Missing> missing(
      Kind kind, SortedSet<String> sources, Set<Ref> there) {
    return plan.records(kind).stream()
        .filter(record -> !there.contains(Ref.of(record)) && isFrom(record, sources))
        .map(record -> new ImportPreview.Missing(record, Cancelling.possible(record)))
        .toList();
  }

  private boolean isFromHere(Ref ref) {
    SortedSet<String> sources = reading.sources().get(ref.kind());
    return sources != null && plan.find(ref).filter(r -> isFrom(r, sources)).isPresent();
  }

  private boolean isFrom(PlanRecord record, SortedSet<String> sources) {
    return record.head().externalIds().stream()
        .filter(external -> sources.contains(external.source()))
        .anyMatch(this::isPart);
  }

  private boolean isPart(ExternalId external) {
    String from = external.imported().get(Candidate.FILE_CELL);
    return part.map(name -> name.equals(from)).orElse(true);
  }
}
