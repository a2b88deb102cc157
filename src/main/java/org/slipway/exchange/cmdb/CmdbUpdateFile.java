package org.slipway.exchange.cmdb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.ChangeTicket;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.exchange.csv.CsvWriter;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.json.RecordJson;

/**
 * Writes what the owner of a CMDB has to change there after deployments: a row for each item in
 * each environment whose version is another one. Nothing is written to the CMDB itself.
 */
public final class CmdbUpdateFile {

  /**
   * The JSON document.
   *
   * @param whatIf the mark of a plan that is only tried: nothing of it has happened
   * @param since first instant that counts; empty: everything counts
   */
  public record Document(
      String schemaVersion,
      Optional<String> whatIf,
      Optional<Instant> since,
      List<Update> updates) {
    public Document {
      updates = List.copyOf(updates);
    }
  }

  /**
   * One item in one environment.
   *
   * @param ids what other systems call the item
   * @param versionBefore empty: not known
   * @param deployedAt RFC 3339 with the offset of the zone
   * @param deployedAtUtc RFC 3339 in UTC
   * @param zone IANA zone of the environment
   * @param tickets numbers of the changes that cover the deployment
   * @param tenants who has it; empty: all of whom no other update tells
   */
  public record Update(
      String item,
      String key,
      List<Name> ids,
      String environment,
      Optional<String> versionBefore,
      String versionAfter,
      String deployedAt,
      Instant deployedAtUtc,
      String zone,
      String deployment,
      List<String> tickets,
      List<String> tenants) {
    public Update {
      tenants = List.copyOf(tenants);
      ids = List.copyOf(ids);
      tickets = List.copyOf(tickets);
    }
  }

  /** What another system calls an item. */
  public record Name(String source, String id) {}

  private static final List<String> HEADING =
      List.of(
          "ci_name",
          "ci_key",
          "source",
          "source_id",
          "environment",
          "version_before",
          "version_after",
          "deployed_at",
          "zone",
          "deployment",
          "change_ticket",
          "tenants");

  private CmdbUpdateFile() {}

  /**
   * As a table for a spreadsheet. Where several systems know an item, their names and the item's
   * ids there stand in the same order.
   *
   * @return deployments that could not be taken in
   */
  public static List<Problem> csv(Plan plan, Optional<Instant> since, OutputStream out)
      throws IOException {
    var update = new CmdbUpdate(plan, since);
    CsvWriter.write(
        plan,
        HEADING,
        update.changes().stream().map(changed -> row(update(plan, changed))).toList(),
        out);
    return told(update);
  }

  /**
   * As one canonical JSON document, with a line end.
   *
   * @return deployments that could not be taken in
   */
  public static List<Problem> json(Plan plan, Optional<Instant> since, OutputStream out)
      throws IOException {
    var update = new CmdbUpdate(plan, since);
    List<Update> updates = update.changes().stream().map(changed -> update(plan, changed)).toList();
    var document = new Document("1.0", WhatIfMark.of(plan), since, updates);
    String text = RecordJson.fieldText(Document.class, document) + "\n";
    out.write(text.getBytes(StandardCharsets.UTF_8));
    return told(update);
  }

  private static List<Problem> told(CmdbUpdate update) {
    return update.undated().stream()
        .map(
            deployment ->
                Problem.leftOut(
                    Place.of(deployment.key()),
                    Phrase.of("cmdb.update.undated", Arg.words(deployment.key())),
                    Phrase.of("cmdb.do.actuals")))
        .toList();
  }

  private static Update update(Plan plan, CmdbUpdate.Changed changed) {
    ZoneId zone = changed.environment().zone();
    return new Update(
        changed.component().name(),
        changed.component().key(),
        changed.component().head().externalIds().stream()
            .map(id -> new Name(id.source(), id.id()))
            .toList(),
        changed.environment().name(),
        changed.before(),
        changed.after(),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(changed.at().atZone(zone).toOffsetDateTime()),
        changed.at(),
        zone.getId(),
        changed.by().key(),
        tickets(plan, changed.by()),
        changed.tenants());
  }

  private static List<String> tickets(Plan plan, Deployment deployment) {
    return plan.naming(deployment, ChangeTicket.class).map(ChangeTicket::number).sorted().toList();
  }

  private static List<String> row(Update update) {
    return List.of(
        update.item(),
        update.key(),
        joined(update.ids(), Name::source),
        joined(update.ids(), Name::id),
        update.environment(),
        update.versionBefore().orElse(""),
        update.versionAfter(),
        update.deployedAt(),
        update.zone(),
        update.deployment(),
        joined(update.tickets(), Function.identity()),
        joined(update.tenants(), Function.identity()));
  }

  private static <T> String joined(List<T> all, Function<T, String> word) {
    return all.stream().map(word).collect(Collectors.joining("; "));
  }
}
