package org.slipway.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.json.Content;
import org.slipway.json.LocalMoment;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The earliest and latest dates of what is unfinished, their slack, and what drives them. */
@Command(
    name = "path",
    description =
        "Critical path: earliest and latest start of each deployment in its open time, slack, what"
            + " drives it: 0 computed, 11 not computed or a circle.")
final class PathCommand implements Callable<Integer> {

  private static final int MOST = 10;

  private final Home home;

  @Mixin private Source source = new Source();

  @Option(names = "--release", paramLabel = "KEY", description = "Deployments of one release.")
  private @Nullable String release;

  @Option(names = "--deployment", paramLabel = "KEY", description = "One deployment alone.")
  private @Nullable String deployment;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  PathCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    if (release != null && deployment != null) {
      throw new Refused(Exit.USAGE, home.output().texts().get("cli.path.one"));
    }
    Loaded loaded = source.load(home).tried(source.branch());
    Optional<Predicate<Deployment>> asked = asked(loaded.plan());
    Analysis analysis = Analysis.of(loaded.plan(), loaded.now(home.clock()), Content.FINGERPRINT);
    DatesAnswer answer = DatesAnswer.of(analysis, loaded, asked, home.output().texts());
    if (json) {
      home.output().document(DatesAnswer.class, answer);
    } else {
      print(answer);
    }
    boolean known = answer.circle().isEmpty() && answer.notComputed().isEmpty();
    return (known ? Exit.OK : Exit.UNDECIDABLE).code();
  }

  private Optional<Predicate<Deployment>> asked(Plan plan) {
    if (release != null) {
      Release one = Subjects.release(plan, release, home);
      return Optional.of(d -> d.release().equals(one.id()));
    }
    if (deployment != null) {
      Deployment one = Subjects.deployment(plan, deployment, home);
      return Optional.of(d -> d.id().equals(one.id()));
    }
    return Optional.empty();
  }

  private void print(DatesAnswer answer) {
    Output output = home.output();
    Texts texts = output.texts();
    Marks.print(answer.sample(), answer.whatIf(), output);
    if (!answer.circle().isEmpty()) {
      circle(answer.circle());
      answer.moreCircles().forEach(this::circle);
      return;
    }
    if (answer.deployments().isEmpty() && answer.notComputed().isEmpty()) {
      output.line(texts.get("cli.path.nothing"));
      return;
    }
    answer.finish().ifPresent(at -> output.line(texts.get("cli.path.finish", moment(at))));
    table(answer).forEach(output::line);
    if (release != null || deployment != null) {
      answer.deployments().forEach(this::reasons);
    }
    for (DatesAnswer.Undated one : answer.notComputed()) {
      output.line(texts.get("cli.path.undated", one.deployment(), one.name(), one.says()));
    }
    paths(answer);
  }

  private void circle(List<DatesAnswer.Edge> edges) {
    Texts texts = home.output().texts();
    home.output().line(texts.get("cli.path.circle"));
    edges.forEach(edge -> home.output().line(texts.get("cli.path.edge", edge.says())));
  }

  private List<String> table(DatesAnswer answer) {
    Texts texts = home.output().texts();
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "",
            texts.get("cli.path.deployment"),
            texts.get("cli.path.earliest"),
            texts.get("cli.path.latest"),
            texts.get("cli.path.slack"),
            texts.get("cli.path.free"),
            texts.get("cli.path.driven")));
    for (DatesAnswer.Dated dated : answer.deployments()) {
      rows.add(
          List.of(
              dated.critical() ? texts.get("cli.path.mark") : "",
              dated.deployment() + " " + dated.name(),
              moment(dated.earliestStart()),
              moment(dated.latestStart()),
              span(dated.totalFloat()),
              span(dated.freeFloat()),
              DatesAnswer.drives(dated, texts)));
    }
    return Columns.aligned(rows);
  }

  private void reasons(DatesAnswer.Dated dated) {
    Texts texts = home.output().texts();
    String says =
        texts.get(
            "cli.path.reasons",
            dated.deployment(),
            dated.slack(),
            dated.planned(),
            dated.blockedBy().orElse(""));
    home.output().line(says);
  }

  private void paths(DatesAnswer answer) {
    Texts texts = home.output().texts();
    for (List<String> path : answer.criticalPaths().stream().limit(MOST).toList()) {
      home.output()
          .line(texts.get("cli.path.chain", String.join(texts.get("cli.path.next"), path)));
    }
    long more = answer.criticalPathCount() - Math.min(MOST, answer.criticalPaths().size());
    if (more > 0) {
      home.output().line(texts.get("cli.path.more", answer.criticalPathCount()));
    }
  }

  private String span(String iso) {
    Duration length = Duration.parse(iso);
    String span = Times.span(length.abs());
    return length.isNegative() ? home.output().texts().get("cli.path.negative", span) : span;
  }

  private String moment(LocalMoment moment) {
    Instant at = OffsetDateTime.parse(moment.at()).toInstant();
    return Times.moment(at, ZoneId.of(moment.zone()), home.output().texts().locale());
  }
}
