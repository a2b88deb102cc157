package org.slipway.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.slipway.core.calendar.Impact;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.LocalZone;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.schedule.group.GroupMove;

/** The draft of a notice to those whom a forced move touches: plain text, filled from the plan. */
public final class Notice {

  private Notice() {}

  /**
   * The draft, lines parted by a line feed: why, then each deployment that moves with its old and
   * new start, when it will be verified, whom it touches and whom to ask.
   *
   * @param plan before the moves
   * @param forced what must be live
   * @param by when
   * @param reason as somebody wrote it; blank: the notice says that it is to be entered
   * @param moves in the order to be told; none: the notice says that the date is kept as planned
   */
  public static String of(
      Plan plan, Deployment forced, Instant by, String reason, List<GroupMove> moves, Texts texts) {
    var lines = new ArrayList<String>();
    String name = name(plan, forced, texts);
    lines.add(texts.get("forced.notice.subject", name, moves.size()));
    lines.add("");
    ZoneId zone = LocalZone.of(plan, forced);
    lines.add(texts.get("forced.notice.by", name, both(by, zone, texts)));
    String why = reason.isBlank() ? texts.get("forced.notice.no-reason") : reason.strip();
    lines.add(texts.get("forced.notice.reason", why));
    if (moves.isEmpty()) {
      lines.add(texts.get("forced.notice.stays"));
    }
    for (GroupMove move : moves) {
      lines.add("");
      lines.add(name(plan, move.deployment(), texts));
      told(plan, move, texts).forEach(line -> lines.add("  " + line));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> told(Plan plan, GroupMove move, Texts texts) {
    ZoneId zone = move.to().zone();
    String from =
        move.from()
            .map(PlannedStart::at)
            .map(at -> both(at, zone, texts))
            .orElseGet(() -> texts.get("forced.notice.unplanned"));
    var lines = new ArrayList<String>();
    lines.add(texts.get("forced.notice.from", from));
    lines.add(texts.get("forced.notice.to", both(move.to().at(), zone, texts)));
    move.timing()
        .active()
        .ifPresent(
            active -> lines.add(texts.get("forced.notice.until", both(active.end(), zone, texts))));
    Impact impact = Impact.of(plan, move.deployment());
    var words = new CalendarWords(plan, texts);
    lines.add(texts.get("impact.changes", words.items(impact)));
    lines.add(texts.get("impact.units", words.units(impact)));
    lines.add(texts.get("impact.users", words.users(impact)));
    lines.add(texts.get("impact.regions", words.regions(impact)));
    lines.add(texts.get("impact.interruption", words.interruption(impact)));
    lines.add(texts.get("impact.contact", words.contact(impact)));
    return lines;
  }

  private static String name(Plan plan, Deployment deployment, Texts texts) {
    return texts.get(
        "forced.notice.name",
        deployment.key(),
        Names.release(plan, deployment),
        Names.environment(plan, deployment));
  }

  /** Local, and the same instant in UTC. */
  private static String both(Instant at, ZoneId zone, Texts texts) {
    return texts.get(
        "forced.notice.time",
        Times.moment(at, zone, texts.locale()),
        Times.moment(at, ZoneOffset.UTC, texts.locale()));
  }
}
