package org.slipway.pack.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Timing;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Score;
import org.slipway.core.time.Interval;
import org.slipway.pack.document.PackDecision;
import org.slipway.pack.document.PackDecision.Seat;
import org.slipway.pack.print.Html;
import org.slipway.text.Times;

/** Title, verdict, window, approvals, digests and signature: all that a board needs at a glance. */
final class FirstPage {

  private final Paper paper;

  FirstPage(Paper paper) {
    this.paper = paper;
  }

  String html() {
    return title() + banner() + window() + approvals() + digests() + boxes();
  }

  private String title() {
    var release = paper.release();
    String name = release.name() + " " + release.version();
    int places = paper.facts().deployments().size();
    String where =
        places == 1
            ? paper.say("title.to", name, paper.environment(paper.runways().getFirst()))
            : places == 0 ? name : paper.say("title.to-several", name, places);
    Instant at = paper.facts().evaluatedAt();
    String utc = Times.time(at, ZoneOffset.UTC, paper.locale());
    String change = word("change-type.", release.changeType());
    String size = word("release-class.", release.releaseClass());
    return "<h1 id=\"decision\">"
        + Html.escape(where)
        + "</h1>"
        + Html.element("p", "lead", paper.markup("lead", change, size, paper.moment(at), utc));
  }

  private String banner() {
    Sign sign = paper.facts().go().map(Sign::of).orElse(Sign.FINISHED);
    String word = Html.escape(paper.texts().get(sign.key()));
    String middle = Html.element("div", "verdict", word) + Html.element("div", counts() + score());
    return "<table class=\"banner\" role=\"presentation\"><tr><td class=\"bannersign\">"
        + paper.sign(sign, 64)
        + "</td><td>"
        + middle
        + "</td><td class=\"because\">"
        + because()
        + "</td></tr></table>";
  }

  private String counts() {
    List<Finding> blockers =
        paper.findings().stream().filter(f -> f.weight() == Weight.BLOCKER).toList();
    return paper.markup(
        "counts",
        blockers.stream().filter(f -> f.result() == Result.PASS).count(),
        blockers.stream().filter(f -> f.waivedBy().isPresent()).count(),
        open(blockers, Result.FAIL),
        open(blockers, Result.UNKNOWN));
  }

  private static long open(List<Finding> findings, Result result) {
    return findings.stream().filter(f -> f.result() == result && f.waivedBy().isEmpty()).count();
  }

  private String score() {
    return decisiveScore()
        .map(
            s ->
                "<br/>"
                    + s.limit()
                        .map(l -> paper.markup("score-limit", s.value(), l.toPlainString()))
                        .orElseGet(() -> paper.markup("score", s.value())))
        .orElse("");
  }

  private Optional<Score> decisiveScore() {
    return paper.facts().deployments().stream()
        .filter(j -> paper.facts().worst().map(j.verdict().subject()::equals).orElse(true))
        .findFirst()
        .flatMap(judged -> judged.verdict().score());
  }

  /** The first blockers that stand against GO, or what makes it conditional; each reason once. */
  private String because() {
    List<String> reasons =
        paper.findings().stream()
            .filter(f -> f.blocks() || f.waivedBy().isPresent())
            .map(this::because)
            .distinct()
            .limit(2)
            .toList();
    return reasons.isEmpty() ? paper.markup("nothing-against") : String.join("", reasons);
  }

  private String because(Finding finding) {
    return Html.element("b", Html.escape(finding.rule()))
        + "<br/>"
        + Html.escape(paper.texts().say(finding.reason(), paper.zone()))
        + "<br/>";
  }

  private String window() {
    Optional<Runway> runway = paper.decisive();
    if (runway.isEmpty()) {
      return paper.heading("window", "window") + paper.paragraph("no-deployment");
    }
    List<String> rows =
        zones(runway.get()).stream().map(zone -> windowRow(runway.get(), zone)).toList();
    String about =
        paper.facts().deployments().size() > 1
            ? paper.say("window-of", paper.environment(runway.get()))
            : paper.say("window");
    return "<h2 id=\"window\">"
        + Html.escape(about)
        + "</h2>"
        + Html.table(
            "window",
            List.of(
                paper.say("zone"),
                paper.say("start"),
                paper.say("no-return"),
                paper.say("tail-end"),
                paper.say("window-ends")),
            rows);
  }

  private Set<ZoneId> zones(Runway runway) {
    var zones = new LinkedHashSet<ZoneId>();
    zones.add(paper.plan().get(Environment.class, runway.deployment().environment()).zone());
    zones.add(paper.zone());
    runway.deployment().people().stream()
        .map(a -> paper.plan().get(Person.class, a.person()).zone())
        .limit(3)
        .forEach(zones::add);
    zones.removeIf(zone -> zone.normalized().equals(ZoneOffset.UTC));
    zones.add(ZoneOffset.UTC);
    return zones;
  }

  private String windowRow(Runway runway, ZoneId zone) {
    Timing timing = runway.deployment().timing();
    String name = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    return Html.row(
        List.of(
            Html.element("b", Html.escape(name)),
            paper.in(zone, timing.startsAt()),
            Html.element("b", paper.in(zone, runway.noReturn())),
            paper.in(zone, timing.whole().map(Interval::end)),
            paper.in(zone, runway.openEnd())));
  }

  private String approvals() {
    List<Seat> seats = paper.document().decision().approvals();
    if (seats.isEmpty()) {
      return paper.heading("approvals", "approvals") + paper.paragraph("no-approvals");
    }
    return paper.heading("approvals", "approvals")
        + Html.table(
            "approvals",
            List.of(
                paper.say("mark"),
                paper.say("name-and-seat"),
                paper.say("decision"),
                paper.say("decided-at"),
                paper.say("key")),
            seats.stream().map(this::seat).toList());
  }

  private String seat(Seat seat) {
    Sign sign = Sign.of(seat.decision());
    boolean current = seat.contentDigest().equals(paper.facts().contentDigest());
    String words = paper.texts().get(sign.key());
    String what = current ? words : paper.say("of-other-content", words);
    String when = Times.bareMoment(seat.at(), ZoneOffset.UTC, paper.locale());
    return Html.row(
        List.of(
            paper.sign(sign),
            Html.element("b", Html.escape(seat.name())) + ", " + Html.escape(seat.role()),
            Html.escape(what) + seat.note().map(note -> "<br/>" + Html.escape(note)).orElse(""),
            Html.escape(when),
            paper.markup("claimed-no-key")));
  }

  private String digests() {
    var rows = new ArrayList<String>();
    PackDecision decision = paper.document().decision();
    rows.add(digest("digest-verdict", decision.verdictDigest()));
    rows.add(digest("digest-content", decision.contentDigest()));
    rows.add(digest("digest-facts", decision.factsDigest()));
    paper
        .document()
        .content()
        .policyDigest()
        .ifPresent(policy -> rows.add(digest("digest-policy", policy)));
    paper.facts().journal().ifPresent(head -> rows.add(digest("digest-journal", head.hash())));
    return paper.heading("digests", "digests")
        + "<table class=\"digests\"><tbody>"
        + String.join("", rows)
        + "</tbody></table>";
  }

  private String digest(String key, String hex) {
    return "<tr><th scope=\"row\">"
        + paper.markup(key)
        + "</th><td>"
        + Paper.digest(hex)
        + "</td></tr>";
  }

  private String boxes() {
    PackDecision.Signing signing = paper.document().decision().signing();
    String when = Times.moment(signing.at(), ZoneOffset.UTC, paper.locale());
    String key = paper.release().key();
    String signed =
        Html.element("h3", paper.markup("signed-by", signing.by()))
            + Html.element("p", paper.markup("signed-at", when))
            + Html.element("p", "mono", Html.escape(signing.fingerprint()))
            + "<div class=\"line\"></div>"
            + Html.element("p", "small", paper.markup("printed-signature"));
    String check =
        Html.element("h3", paper.markup("check-yourself"))
            + "<p class=\"mono\">slipway verify "
            + Html.escape(key)
            + ".pdf --trust ROOTS<br/>pdfsig "
            + Html.escape(key)
            + ".pdf</p>"
            + Html.element("p", paper.markup("check-explained"));
    return "<table class=\"boxes\" role=\"presentation\"><tr><td>"
        + signed
        + "</td><td>"
        + check
        + "</td></tr></table>";
  }

  private String word(String prefix, Enum<?> choice) {
    return paper.texts().get(prefix + choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
