package org.slipway.exchange.queue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.DeploymentQueue;
import org.slipway.core.DeploymentQueue.Entry;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Organisation;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.readiness.Go;
import org.slipway.core.readiness.Verdict;
import org.slipway.exchange.ics.IcsCalendar;
import org.slipway.exchange.ics.IcsWriter;
import org.slipway.exchange.incoming.Problem;
import org.slipway.json.RecordJson;
import org.slipway.text.Texts;

/**
 * Writes the queue of a plan. The same queue gives the same bytes.
 *
 * @param sample whether it is the bundled sample with its fixed clock
 * @param texts words of the reasons
 * @param zone of the reasons' times, and of entries whose start has none
 */
public record QueueFile(
    DeploymentQueue queue, Plan plan, boolean sample, Texts texts, ZoneId zone) {

  /**
   * The whole document.
   *
   * @param whatIf the mark of a plan that is only tried: nothing of it is to be deployed
   */
  public record Document(
      String schemaVersion,
      boolean sample,
      Optional<String> whatIf,
      Moment evaluated,
      List<Waiting> queue) {
    public Document {
      queue = List.copyOf(queue);
    }
  }

  /**
   * A time for people and for tools.
   *
   * @param local RFC 3339 with the offset of the zone
   * @param utc RFC 3339 in UTC
   * @param zone IANA zone of {@code local}
   */
  public record Moment(String local, String utc, String zone) {
    static Moment of(Instant at, ZoneId zone) {
      return new Moment(
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).toOffsetDateTime()),
          DateTimeFormatter.ISO_INSTANT.format(at),
          zone.getId());
    }
  }

  /** What is deployed, in which version; empty: the release does not say. */
  public record Item(String component, String version) {}

  /**
   * One deployment.
   *
   * @param place in the queue of its environment, from 1
   * @param notBefore when it would start; empty: nobody knows a start that fits
   * @param notAfter the last minute in which it may still start
   * @param verdict on it at that start
   * @param reasons what holds it
   * @param gate what to ask before it begins, about {@code notBefore}; its exit code is the answer.
   *     Which workspace is asked, the tool adds
   */
  public record Waiting(
      String deployment,
      String release,
      String environment,
      int place,
      DeploymentQueue.Standing standing,
      List<Item> items,
      Optional<Moment> notBefore,
      Optional<Moment> notAfter,
      Optional<Go> verdict,
      List<String> reasons,
      List<String> gate) {
    public Waiting {
      items = List.copyOf(items);
      reasons = List.copyOf(reasons);
      gate = List.copyOf(gate);
    }
  }

  /** Writes canonical JSON in UTF-8, with a line end. */
  public void json(OutputStream out) throws IOException {
    String text = RecordJson.fieldText(Document.class, document()) + "\n";
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes a calendar of the queue's deployments at the starts they would have.
   *
   * @return what could not be written, with the reason
   */
  public List<Problem> ics(OutputStream out) throws IOException {
    String name = plan.organisation().map(Organisation::name).orElse("Slipway");
    Plan tried = queue.asPlan(plan).withExtras(plan.extras()); // with the mark of a what-if
    return IcsWriter.write(IcsCalendar.of(tried, name, queue.at(), texts).ofQueue(), out);
  }

  Document document() {
    return new Document(
        "1.0",
        sample,
        WhatIfMark.of(plan),
        Moment.of(queue.at(), zone),
        queue.entries().stream().map(this::waiting).toList());
  }

  private Waiting waiting(Entry entry) {
    Deployment deployment = plan.get(Deployment.class, entry.deployment());
    Release release = plan.get(Release.class, deployment.release());
    ZoneId own = entry.start().map(PlannedStart::zone).orElse(zone);
    return new Waiting(
        deployment.key(),
        release.name() + " " + release.version(),
        plan.get(Environment.class, deployment.environment()).name(),
        entry.place(),
        entry.standing(),
        items(deployment, release),
        entry.start().map(start -> Moment.of(start.at(), own)),
        DeploymentQueue.latest(entry).map(last -> Moment.of(last, own)),
        entry.verdict().map(Verdict::go),
        entry.reasons().stream().map(reason -> texts.say(reason, own)).toList(),
        gate(deployment, entry, own));
  }

  /** Asks about the start the queue gives, not about the one that is planned. */
  private static List<String> gate(Deployment deployment, Entry entry, ZoneId zone) {
    var call = new ArrayList<>(List.of("slipway", "gate", "--deployment", deployment.key()));
    entry
        .start()
        .ifPresent(start -> call.addAll(List.of("--at", Moment.of(start.at(), zone).local())));
    call.add("--json");
    return call;
  }

  private List<Item> items(Deployment deployment, Release release) {
    return release.delivers().stream()
        .filter(delivery -> deployment.items().contains(delivery.component()))
        .map(
            delivery ->
                new Item(
                    plan.get(Component.class, delivery.component()).name(), delivery.version()))
        .toList();
  }
}
