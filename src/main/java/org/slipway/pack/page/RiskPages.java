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

  /**
   * A row of the table.
   *
   * @param heads whether it says what the rows below it are about
   */
  private record Row(String markup, boolean heads) {}

  String html() {
    var rows = new ArrayList<Row>();
    for (Judged judged : paper.facts().deployments()) {
      rows.addAll(rows(judged));
    }
    List<String> titles = List.of(paper.say("risk.rests-on"), paper.say("risk.level"));
    return rows.isEmpty()
        ? ""
        : paper.heading("risk", "risk")
            + Html.element("table", "risk", Html.headings(titles) + bodies(rows));
  }

  /** No row that heads others stands at the foot of a page without the first of them. */
  private static String bodies(List<Row> rows) {
    var out = new StringBuilder();
    var together = new StringBuilder();
    for (Row row : rows) {
      together.append(row.markup());
      if (!row.heads()) {
        out.append(Html.element("tbody", "together", together.toString()));
        together.setLength(0);
      }
    }
    return out.append(together.isEmpty() ? "" : Html.element("tbody", together.toString()))
        .toString();
  }

  private List<Row> rows(Judged judged) {
    Plan plan = judged.extract().plan();
    Deployment deployment =
        plan.get(Deployment.class, new Id<>(judged.verdict().subject().id().uuid()));
    PastDeployments past = PastDeployments.of(judged.extract().past());
    Risk risk = Risks.of(plan, past, paper.facts().evaluatedAt()).of(deployment);
    if (risk.model().isEmpty()) {
      return List.of();
    }
    var rows = new ArrayList<Row>();
    String name = Names.environment(plan, deployment) + " · " + deployment.key();
    String version = paper.say("risk.model", risk.model().orElseThrow());
    String about =
        Html.element("td", Html.element("b", Html.escape(name)) + "<br/>" + Html.escape(version))
            + Html.element("td", Html.element("b", Html.escape(paper.said(RiskLines.level(risk)))));
    rows.add(new Row(Html.element("tr", "riskof", about), true));
    RiskLines.of(plan, risk).forEach(line -> rows.add(new Row(row(line), line.depth() == 0)));
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
