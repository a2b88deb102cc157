package org.slipway.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slipway.core.Analysis;
import org.slipway.core.VendorSlip;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.json.Content;
import org.slipway.json.LocalMoment;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What moves if a vendor hands over later, and why. */
@Command(
    name = "slip",
    description =
        "What moves if a vendor delivers later, and why each; changes nothing: 0 all of it finds a"
            + " start, 10 some of it does not, is approved or waits in a circle.")
final class SlipCommand implements Callable<Integer> {

  private final Home home;

  @Mixin private Source source = new Source();

  @Option(
      names = "--delivery",
      paramLabel = "KEY",
      required = true,
      description = "The vendor delivery.")
  private String key = "";

  @Option(
      names = "--to",
      paramLabel = "T",
      description = "When it is due then, with an offset or in the delivery's zone.")
  private @Nullable String to;

  @Option(names = "--days", paramLabel = "N", description = "How many days later it is due.")
  private @Nullable Integer days;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  SlipCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    Loaded loaded = source.load(home).tried(source.branch());
    VendorDelivery delivery = Subjects.delivery(loaded.plan(), key, home);
    PlannedStart due = due(delivery);
    Analysis analysis = Analysis.of(loaded.plan(), loaded.now(home.clock()), Content.FINGERPRINT);
    VendorSlip slip =
        VendorSlip.of(
            analysis,
            delivery,
            due,
            Phrase.of(
                "vendor.slip.edit",
                Names.arg(loaded.plan(), delivery),
                new Arg.Moment(due.at(), due.zone())));
    SlipAnswer answer =
        SlipAnswer.of(loaded, delivery, due, slip, analysis.pathPhrases(), home.output().texts());
    if (json) {
      home.output().document(SlipAnswer.class, answer);
    } else {
      print(answer, delivery, due);
    }
    return (slip.isWhole() ? Exit.OK : Exit.NO).code();
  }

  private PlannedStart due(VendorDelivery delivery) {
    Texts texts = home.output().texts();
    ZoneId zone = delivery.due().zone();
    if ((to == null) == (days == null)) {
      throw new Refused(Exit.USAGE, texts.get("cli.slip.one"));
    }
    Instant at =
        to == null
            ? delivery.due().at().atZone(zone).plusDays(days == null ? 0 : days).toInstant()
            : Zones.moment(to, zone, home);
    if (!at.isAfter(delivery.due().at())) {
      String now = Times.moment(delivery.due().at(), zone, texts.locale());
      throw new Refused(Exit.USAGE, texts.get("cli.slip.not-later", key, now));
    }
    return new PlannedStart(at, zone);
  }

  private void print(SlipAnswer answer, VendorDelivery delivery, PlannedStart due) {
    Output output = home.output();
    Texts texts = output.texts();
    Marks.print(answer.sample(), answer.whatIf(), output);
    String when = Times.moment(due.at(), due.zone(), texts.locale());
    output.line(texts.get("cli.slip.title", delivery.name(), when, answer.moved().size()));
    if (!answer.moved().isEmpty()) {
      table(answer).forEach(output::line);
    }
    list("cli.slip.unbooked", answer.unbooked());
    list("cli.slip.stuck", answer.stuck());
    list("cli.slip.held", answer.held());
    list("cli.slip.circling", answer.circling());
  }

  private List<String> table(SlipAnswer answer) {
    Texts texts = home.output().texts();
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            texts.get("cli.slip.deployment"),
            texts.get("cli.slip.was"),
            texts.get("cli.slip.is"),
            texts.get("cli.slip.because")));
    for (SlipAnswer.Moved one : answer.moved()) {
      String because =
          one.because().isEmpty()
              ? texts.get("cli.slip.itself")
              : String.join(texts.get("cli.slip.next"), one.because());
      rows.add(
          List.of(
              one.deployment() + " " + one.name(), moment(one.was()), moment(one.is()), because));
    }
    return Columns.aligned(rows);
  }

  private String moment(LocalMoment moment) {
    Instant at = OffsetDateTime.parse(moment.at()).toInstant();
    return Times.moment(at, ZoneId.of(moment.zone()), home.output().texts().locale());
  }

  private void list(String text, List<SlipAnswer.Left> all) {
    all.forEach(
        one ->
            home.output()
                .line(home.output().texts().get(text, one.deployment() + " " + one.name())));
  }
}
