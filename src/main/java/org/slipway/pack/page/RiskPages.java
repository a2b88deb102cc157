package org.slipway.pack.page;

import java.util.ArrayList;
import java.util.List;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.risk.PastDeployments;
import org.slipway.core.risk.Risk;
import org.slipway.core.risk.RiskLines;
import org.slipway.core.risk.Risks;
import org.slipway.pack.document.PackFacts.Judged;
import org.slipway.pack.print.Html;

/**
 * The risk of each deployment with every contribution, reckoned from the extract the pack carries.
 * Nothing where the policy has no risk model.
 */
final class RiskPages {

  private final Paper paper;

  RiskPages(Paper paper) {
    this.paper = paper;
  }

  String html() {
    var rows = new ArrayList<String>();
    for (Judged judged : paper.facts().deployments()) {
      rows.addAll(rows(judged));
    }
    return rows.isEmpty()
        ? ""
        : paper.heading("risk", "risk")
            + Html.table(
                "risk", List.of(paper.say("risk.rests-on"), paper.say("risk.level")), rows);
  }

  private List<String> rows(Judged judged) {
    Plan plan = judged.extract().plan();
    Deployment deployment =
        plan.get(Deployment.class, new Id<>(judged.verdict().subject().id().uuid()));
    PastDeployments past = PastDeployments.of(judged.extract().past());
    Risk risk = Risks.of(plan, past, paper.facts().evaluatedAt()).of(deployment);
    if (risk.model().isEmpty()) {
      return List.of();
    }
    var rows = new ArrayList<String>();
    String name = Names.environment(plan, deployment) + " · " + deployment.key();
    String version = paper.say("risk.model", risk.model().orElseThrow());
    rows.add(
        Html.element(
            "tr",
            "riskof",
            Html.element(
                    "td", Html.element("b", Html.escape(name)) + "<br/>" + Html.escape(version))
                + Html.element(
                    "td", Html.element("b", Html.escape(paper.said(RiskLines.level(risk)))))));
    RiskLines.of(plan, risk).forEach(line -> rows.add(row(line)));
    return rows;
  }

  private String row(RiskLines.Line line) {
    String says = Html.escape(paper.said(line.says()));
    String level =
        line.level().map(range -> Html.escape(paper.said(RiskLines.range(range)))).orElse("");
    return Html.row(
        line.depth() == 0
            ? List.of(Html.element("b", says), Html.element("b", level))
            : List.of(Html.element("div", "riskpart", says), level));
  }
}
