package org.slipway.exchange.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.slipway.core.Analysis;
import org.slipway.core.DeploymentQueue;
import org.slipway.exchange.ics.IcsCalendar;
import org.slipway.exchange.ics.IcsWriter;
import org.slipway.json.Content;
import org.slipway.json.Json;
import org.slipway.text.Texts;
import org.slipway.workspace.Sample;

/** The queue of the sample as files. */
class QueueFileTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final QueueFile file =
      new QueueFile(
          DeploymentQueue.of(
              Analysis.of(Sample.plan(), Sample.NOW, Content.FINGERPRINT), () -> false),
          Sample.plan(),
          true,
          Texts.of(Locale.ENGLISH),
          BERLIN);

  @Test
  void theDocumentIsCanonicalAndNamesEveryDeploymentOnce() throws Exception {
    var out = new ByteArrayOutputStream();
    file.json(out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertEquals(text.strip(), Json.canonical(text).orThrow());
    List<String> keys =
        file.document().queue().stream().map(QueueFile.Waiting::deployment).toList();
    assertEquals(keys.size(), keys.stream().distinct().count());
    assertEquals(file.queue().entries().size(), keys.size());
    assertTrue(keys.size() > 20, keys.toString());
  }

  @Test
  void eachTimeIsToldLocallyAndInUtc() {
    var first =
        file.document().queue().stream()
            .filter(waiting -> waiting.notBefore().isPresent())
            .findFirst()
            .orElseThrow();
    QueueFile.Moment start = first.notBefore().orElseThrow();
    assertTrue(start.utc().endsWith("Z"), start.toString());
    assertTrue(start.local().contains("+") || start.local().contains("-"), start.toString());
    assertTrue(first.gate().contains(first.deployment()));
  }

  @Test
  void theCalendarHoldsTheQueueAndNothingElse() throws Exception {
    var out = new ByteArrayOutputStream();
    assertEquals(List.of(), file.ics(out));
    String text = out.toString(StandardCharsets.UTF_8);
    long events = text.lines().filter("BEGIN:VEVENT"::equals).count();
    long started =
        file.queue().entries().stream().filter(entry -> entry.start().isPresent()).count();
    assertEquals(started, events);
  }

  @Test
  void theCalendarIsNoneOfThePlansAndStaysTheSame() throws Exception {
    List<String> queue = lines(out -> file.ics(out));
    List<String> master =
        lines(
            out ->
                IcsWriter.write(
                    IcsCalendar.of(file.plan(), "Slipway", Sample.NOW, file.texts()), out));
    for (String property : List.of("NAME:", "X-WR-CALNAME:", "DESCRIPTION:", "UID:")) {
      List<String> own = queue.stream().filter(line -> line.startsWith(property)).toList();
      assertFalse(own.isEmpty(), property);
      if (!property.equals("DESCRIPTION:")) {
        assertTrue(Collections.disjoint(own, master), property);
      } else {
        assertFalse(master.contains(own.getFirst()), "the calendar's own comes first");
      }
    }
    assertEquals(queue, lines(out -> file.ics(out)));
    assertTrue(queue.stream().anyMatch("NAME:Nordwind Shop: deployment queue"::equals), "name");
  }

  @Test
  void eachGateCallNamesTheStartItIsAbout() {
    for (QueueFile.Waiting waiting : file.document().queue()) {
      List<String> gate = waiting.gate();
      waiting
          .notBefore()
          .ifPresent(
              start ->
                  assertEquals(start.local(), gate.get(gate.indexOf("--at") + 1), gate::toString));
      assertEquals(waiting.notBefore().isPresent(), gate.contains("--at"), gate.toString());
    }
  }

  private interface Written {
    void to(ByteArrayOutputStream out) throws Exception;
  }

  private static List<String> lines(Written written) throws Exception {
    var out = new ByteArrayOutputStream();
    written.to(out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
