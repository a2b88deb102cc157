package org.slipway.pack.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Plan;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.FlipStep;
import org.slipway.core.readiness.Verdict;
import org.slipway.pack.document.PackFacts.Judged;
import org.slipway.pack.print.Html;

/** What the rules found: first what stands against GO, then the rest; and collisions by name. */
final class FindingsPages {

  static final String COLLISION = "window.collision";

  private final Paper paper;

  FindingsPages(Paper paper) {
    this.paper = paper;
  }

  String html() {
    return all() + flips() + collisions();
  }

  private String all() {
    List<Finding> findings =
        paper.findings().stream().sorted(Comparator.comparingInt(FindingsPages::rank)).toList();
    return paper.heading(
            "findings",
            "findings",
            findings.size(),
            count(findings, Sign.PASS),
            count(findings, Sign.WAIVED),
            count(findings, Sign.FAIL) + count(findings, Sign.ADVISORY),
            count(findings, Sign.UNKNOWN),
            count(findings, Sign.NOT_APPLICABLE))
        + table(findings)
        + legend();
  }

  private String table(List<Finding> findings) {
    return Html.table(
        "findings",
        List.of(
            paper.say("mark"),
            paper.say("rule"),
            paper.say("subject"),
            paper.say("found"),
            paper.say("weight")),
        findings.stream().map(this::row).toList());
  }

  private String row(Finding finding) {
    Sign sign = Sign.of(finding);
    String reason = Html.escape(paper.texts().say(finding.reason(), paper.zone()));
    boolean heavy = sign != Sign.PASS && sign != Sign.NOT_APPLICABLE;
    String fix =
        heavy
            ? finding
                .fix()
                .map(f -> "<br/>" + Html.escape(paper.texts().say(f, paper.zone())))
                .orElse("")
            : "";
    String waived = finding.waivedBy().flatMap(this::waiver).map(w -> "<br/>" + w).orElse("");
    return Html.row(
        List.of(
            paper.sign(sign),
            Html.element("span", "mono", Html.escape(finding.rule() + " " + finding.version())),
            Html.escape(paper.name(finding.subject())),
            (heavy ? Html.element("b", reason) : reason) + waived + fix,
            Html.escape(
                paper
                    .texts()
                    .get("weight." + finding.weight().name().toLowerCase(java.util.Locale.ROOT)))));
  }

  private Optional<String> waiver(
      org.slipway.core.plan.Id<org.slipway.core.plan.ExceptionGrant> id) {
    Plan plan = paper.plan();
    return Optional.ofNullable(plan.exceptions().get(id))
        .map(
            e ->
                paper.markup(
                    "waived-by",
                    e.key(),
                    e.approvedBy()
                        .map(p -> plan.get(org.slipway.core.plan.Person.class, p).name())
                        .orElse("–"),
                    paper.moment(e.expires())));
  }

  private String legend() {
    var out = new StringBuilder("<p class=\"legend\">");
    for (Sign sign :
        List.of(
            Sign.PASS, Sign.FAIL, Sign.ADVISORY, Sign.UNKNOWN, Sign.WAIVED, Sign.NOT_APPLICABLE)) {
      out.append(paper.sign(sign, 14)).append("&#160;");
      out.append(Html.escape(paper.texts().get(sign.key())));
      out.append(" &#160; ");
    }
    return out.append("</p>").toString();
  }

  /** What would have to change for GO, verdict by verdict. */
  private String flips() {
    var out = new StringBuilder();
    for (Judged judged : paper.facts().deployments()) {
      Verdict verdict = judged.verdict();
      if (!verdict.flips().isEmpty()) {
        String items =
            FlipStep.of(verdict.flips()).stream()
                .map(this::step)
                .distinct()
                .map(step -> Html.element("li", step))
                .reduce("", String::concat);
        out.append(Html.element("h3", Html.escape(paper.name(verdict.subject()))));
        out.append(Html.element("ol", items));
      }
    }
    return out.isEmpty() ? "" : paper.heading("flips", "flips") + out;
  }

  /** What to do, and beneath it what it mends where that is several things. */
  private String step(FlipStep step) {
    return Stream.concat(Stream.of(step.says()), step.beneath().stream())
        .map(phrase -> Html.escape(paper.texts().say(phrase, paper.zone())))
        .collect(Collectors.joining("<br/>"));
  }

  private String collisions() {
    List<Finding> found =
        paper.findings().stream()
            .filter(f -> f.rule().equals(COLLISION))
            .filter(f -> Sign.of(f) != Sign.PASS && Sign.of(f) != Sign.NOT_APPLICABLE)
            .toList();
    if (found.isEmpty()) {
      return paper.heading("collisions", "collisions") + paper.paragraph("no-collisions");
    }
    return paper.heading("collisions", "collisions")
        + Html.table(
            "wide",
            List.of(paper.say("mark"), paper.say("subject"), paper.say("with"), paper.say("found")),
            found.stream()
                .map(
                    f ->
                        Html.row(
                            List.of(
                                paper.sign(Sign.of(f)),
                                Html.escape(paper.name(f.subject())),
                                Html.escape(f.item().map(paper::name).orElse("–")),
                                Html.escape(paper.texts().say(f.reason(), paper.zone())))))
                .toList());
  }

  private static int rank(Finding finding) {
    return switch (Sign.of(finding)) {
      case FAIL -> 0;
      case UNKNOWN -> 1;
      case WAIVED -> 2;
      case ADVISORY -> 3;
      case PASS -> 4;
      default -> 5;
    };
  }

  private static long count(List<Finding> findings, Sign sign) {
    return findings.stream().filter(f -> Sign.of(f) == sign).count();
  }

  /** The evidence the pack carries, newest first. */
  static List<Evidence> evidence(Plan plan) {
    return plan.evidence().values().stream()
        .sorted(Comparator.comparing(Evidence::observedAt).reversed())
        .toList();
  }
}
