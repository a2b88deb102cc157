package org.slipway.core.plan;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Any proof from outside: a test result, a scan, a restore test, a rehearsal. Its freshness is
 * judged, never assumed.
 *
 * @param subject the release, deployment, component or environment it speaks of
 * @param evidenceKind for example {@code test.regression}, {@code backup.restore}
 * @param figures name to printed value
 * @param observedAt milliseconds
 */
public record Evidence(
    Head<Evidence> head,
    Ref subject,
    String evidenceKind,
    Outcome outcome,
    SortedMap<String, String> figures,
    Instant observedAt,
    Optional<SourceFile> source)
    implements PlanRecord {

  public Evidence {
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
  }

  @Override
  public Id<Evidence> id() {
    return head.id();
  }
}
