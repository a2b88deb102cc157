package org.slipway.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slipway.core.Analysis;
import org.slipway.core.SlotVerdicts;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.LocalZone;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.RejectedStretch;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.core.schedule.slot.SlotWeights;
import org.slipway.exchange.slot.SlotsAnswer;
import org.slipway.exchange.slot.SlotsWords;
import org.slipway.json.Content;
import org.slipway.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** When a deployment may start, ranked, with the reason against every other time. */
@Command(
    name = "slots",
    description =
        "Lists the starts at which a deployment fits, the best first: 0 found, 10 impossible, 11"
            + " not computed.")
final class SlotsCommand implements Callable<Integer> {

  private final Home home;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private Source source = new Source();

  @Mixin private GroupOption group = new GroupOption();

  @Option(names = "--deployment", paramLabel = "KEY", description = "One deployment alone.")
  private @Nullable String key;

  @Option(
      names = "--from",
      paramLabel = "T",
      description = "The earliest start, with an offset or in the deployment's zone; else now.")
  private @Nullable String from;

  @Option(
      names = "--horizon",
      paramLabel = "P",
      description = "How far to look, for example P90D or PT36H; else 90 days.")
  private @Nullable String horizon;

  @Option(names = "--limit", paramLabel = "N", description = "How many starts to list; else 100.")
  private int limit = SlotRequest.USUAL_LIMIT;

  @Option(
      names = "--relax",
      paramLabel = "KIND",
      arity = "1..*",
      description = "Kinds of constraints that need not hold, for example runway or soft-freeze.")
  private List<String> relax = new ArrayList<>();

  @Option(
      names = "--keep-dependents",
      description =
          "What waits for the deployment keeps its date; else it may have to move, and each start"
              + " names what must.")
  private boolean keepDependents;

  @Option(
      names = "--explain",
      description = "Why every other time is rejected; in JSON it always is there, part by part.")
  private boolean explain;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  SlotsCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    if (group.isGiven() == (key != null)) {
      throw usage("cli.slots.which", "");
    }
    var unfit = new Unfit(spec, home);
    unfit.refuse(
        !group.isGiven(),
        "--train, --deployments",
        "--departure",
        "--improve",
        "--seed",
        "--goal",
        "--keep-departure");
    unfit.refuse(key == null, "--deployment", "--limit", "--explain", "--keep-dependents");
    Loaded loaded = source.load(home).tried(source.branch());
    return key == null ? many(loaded) : one(loaded, key);
  }

  private int many(Loaded loaded) {
    Instant start =
        from == null ? loaded.now(home.clock()) : Zones.moment(from, loaded.zone(), home);
    return group.answer(loaded, start, look(), relaxed(Set.of()), json, home).code();
  }

  private int one(Loaded loaded, String subject) {
    Deployment deployment = Subjects.deployment(loaded.plan(), subject, home);
    ZoneId zone = LocalZone.of(loaded.plan(), deployment);
    Instant now = loaded.now(home.clock());
    SlotRequest request = request(deployment, from == null ? now : Zones.moment(from, zone, home));
    Analysis analysis = Analysis.of(loaded.plan(), now, Content.FINGERPRINT);
    SlotAnswer answer = analysis.slots(request);
    var words = new SlotsWords(loaded.plan(), home.output().texts(), zone);
    SlotsAnswer said =
        SlotsAnswer.of(
            words, now, loaded.isSample(), request, answer, verdicts(analysis, request, answer));
    if (json) {
      home.output().document(SlotsAnswer.class, said);
    } else if (!deployment.state().unfinished()) {
      Texts texts = home.output().texts();
      Marks.print(said.sample(), said.whatIf(), home.output());
      home.output()
          .line(
              texts.get(
                  "cli.slots.over",
                  said.deployment(),
                  said.name(),
                  texts.term(deployment.state())));
    } else {
      print(said, words, answer, home.output());
    }
    return exit(answer).code();
  }

  private static Map<Integer, Verdict> verdicts(
      Analysis analysis, SlotRequest request, SlotAnswer answer) {
    return answer instanceof SlotAnswer.Found found
        ? SlotVerdicts.of(analysis, request.deployment(), found.slots())
        : Map.of();
  }

  private static Exit exit(SlotAnswer answer) {
    return switch (answer) {
      case SlotAnswer.Found _ -> Exit.OK;
      case SlotAnswer.Impossible _ -> Exit.NO;
      case SlotAnswer.NotComputed _, SlotAnswer.NotFoundInTime _ -> Exit.UNDECIDABLE;
    };
  }

  private Set<ConstraintKind> relaxed(Set<ConstraintKind> usually) {
    var relaxed = EnumSet.noneOf(ConstraintKind.class);
    relaxed.addAll(usually);
    for (String token : relax) {
      relaxed.add(
          ConstraintKind.byToken(token)
              .orElseThrow(
                  () ->
                      new Refused(
                          Exit.USAGE,
                          home.output().texts().get("cli.slots.no-kind", token, kinds()))));
    }
    return relaxed;
  }

  private static String kinds() {
    return Arrays.stream(ConstraintKind.values())
        .map(ConstraintKind::token)
        .collect(Collectors.joining(", "));
  }

  private Duration look() {
    Duration look = horizon == null ? SlotRequest.USUAL_HORIZON : length(horizon);
    if (!look.isPositive() || look.compareTo(Duration.ofDays(3_660)) > 0) {
      throw usage("cli.slots.horizon", String.valueOf(horizon));
    }
    return look;
  }

  private SlotRequest request(Deployment deployment, Instant start) {
    if (limit < 1) {
      throw usage("cli.slots.limit", String.valueOf(limit));
    }
    Set<ConstraintKind> usually = keepDependents ? Set.of() : SlotRequest.USUALLY_RELAXED;
    return new SlotRequest(deployment, start, look(), limit, relaxed(usually), SlotWeights.USUAL);
  }

  private Duration length(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException | ArithmeticException e) {
      throw usage("cli.slots.horizon", text);
    }
  }

  private Refused usage(String text, String what) {
    return new Refused(Exit.USAGE, home.output().texts().get(text, what));
  }

  private void print(SlotsAnswer said, SlotsWords words, SlotAnswer answer, Output output) {
    Marks.print(said.sample(), said.whatIf(), output);
    output.line(
        output
            .texts()
            .get(
                "cli.slots." + said.answer(),
                said.deployment(),
                said.name(),
                said.fitting(),
                said.until().at()));
    output.line(output.texts().get("cli.slots.dependents." + said.dependents()));
    said.slots().forEach(start -> print(start, output));
    said.missing().forEach(missing -> output.line("  " + missing));
    said.clash().forEach(reason -> print(reason, output));
    said.cheapest().ifPresent(cheapest -> print(cheapest, output));
    List<RejectedStretch> rejected = RejectedStretch.joined(answer.rejected());
    if (explain) {
      rejected.forEach(stretch -> print(words.stretch(stretch), output));
    } else if (!rejected.isEmpty()) {
      output.line(output.texts().get("cli.slots.explain", rejected.size()));
    }
  }

  private static void print(SlotsAnswer.Start start, Output output) {
    output.line(
        output
            .texts()
            .get(
                "cli.slots.start",
                start.rank(),
                start.whole().start().at(),
                start.whole().start().zone(),
                start.whole().startUtc(),
                start.score(),
                String.join("; ", start.reasons())));
    start.weak().ifPresent(weak -> output.line(output.texts().get("cli.slots.weak", weak)));
    start
        .verdict()
        .ifPresent(
            go -> output.line(output.texts().get("cli.slots.there", output.texts().term(go))));
    if (!start.mustMove().isEmpty()) {
      output.line(output.texts().get("cli.slots.must-move", String.join(", ", start.mustMove())));
    }
    if (!start.overdue().isEmpty()) {
      output.line(output.texts().get("cli.slots.overdue", String.join(", ", start.overdue())));
    }
  }

  private static void print(SlotsAnswer.Reason reason, Output output) {
    String owner =
        reason.owner().map(name -> output.texts().get("cli.slots.owner", name)).orElse("");
    output.line(
        output
            .texts()
            .get("cli.slots.reason", reason.kind(), reason.says(), reason.relax(), owner));
  }

  private static void print(SlotsAnswer.Cheapest cheapest, Output output) {
    output.line(
        output
            .texts()
            .get(
                "cli.slots.cheapest",
                cheapest.cost(),
                cheapest.starts().start().at(),
                cheapest.starts().startUtc()));
    cheapest.constraints().forEach(reason -> print(reason, output));
  }

  private static void print(SlotsAnswer.Stretch stretch, Output output) {
    output.line(
        output
            .texts()
            .get(
                "cli.slots.rejected",
                stretch.starts().start().at(),
                stretch.starts().end().at(),
                stretch.starts().startUtc(),
                stretch.starts().endUtc(),
                stretch.by().says(),
                stretch.cause()));
  }
}
