package org.slipway.ui.inspector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.simulation.Forecast;
import org.slipway.core.schedule.simulation.Simulation;
import org.slipway.text.Percent;
import org.slipway.text.Texts;
import org.slipway.ui.session.Judgement;
import org.slipway.ui.session.Session;

/** How likely the deployments of a release fit their windows, in words. */
final class ForecastLines {

  private ForecastLines() {}

  static List<Inspected.Line> lines(Session session, Release release) {
    List<Deployment> deployments =
        session
            .plan()
            .naming(release, Deployment.class)
            .filter(deployment -> deployment.state().unfinished())
            .filter(deployment -> deployment.timing().startsAt().isPresent())
            .sorted(
                Comparator.comparing((Deployment d) -> d.timing().startsAt().orElseThrow())
                    .thenComparing(Deployment::key))
            .toList();
    return !deployments.isEmpty() && session.showing().get().judged() instanceof Judgement judgement
        ? List.of(
            new Inspected.Line(
                session.texts().get("inspector.forecast"),
                values(session, judgement.forecast(deployments))))
        : List.of();
  }

  private static List<String> values(Session session, Simulation simulation) {
    Texts texts = session.texts();
    var values = new ArrayList<String>();
    values.add(
        simulation
            .allFit()
            .map(share -> texts.get("inspector.forecast.all", Percent.of(share, texts.locale())))
            .orElseGet(() -> texts.get("cli.forecast.unknown")));
    for (Forecast forecast : simulation.forecasts()) {
      forecast.brief(session.plan()).forEach(says -> values.add(session.say(says).strip()));
    }
    if (simulation.forecasts().stream().anyMatch(f -> f instanceof Forecast.Drawn d && d.few())) {
      values.add(texts.get("inspector.forecast.few"));
    }
    return values;
  }
}
