package org.slipway.exchange.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.WhatIf;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.json.Content;
import org.slipway.json.LocalMoment;
import org.slipway.text.Texts;

/** Both forms of a comparison say what is different, local and in UTC, and that it is a what-if. */
class DiffFileTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-09-22T08:00:00Z");

  private final PlanBuilder shop = new PlanBuilder(BERLIN.getId());
  private final Environment prod = shop.environment("prod", Stage.PRODUCTION);
  private final Component ledger = shop.component("Ledger");
  private final Release release = shop.release("Ledger", "4.1", ledger);
  private final Deployment deployment = shop.deploy(release, prod, "2026-10-24T22:00");

  private DiffFile.Document moved(Plan was) {
    var start = new PlannedStart(shop.at("2026-10-25T22:00"), BERLIN);
    shop.set(deployment, "timing", deployment.timing().withStart(start));
    var diff = WhatIf.diff(Analysis.of(was, NOW, Content.FINGERPRINT), shop.plan());
    Texts texts = Texts.of(Locale.ENGLISH);
    return DiffFile.document(
        false,
        LocalMoment.of(NOW, BERLIN),
        new DiffFile.Named("base", was),
        new DiffFile.Named("a day late", shop.plan()),
        diff,
        says -> texts.say(says, BERLIN));
  }

  @Test
  void theTableHasALineForEachDifference() throws IOException {
    DiffFile.Document document = moved(shop.plan());
    var out = new ByteArrayOutputStream();
    DiffFile.csv(WhatIfMark.on(shop.plan(), Optional.of("a day late")), document, out);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(document.differences().size() + 1, lines.size());
    assertTrue(lines.getFirst().contains("was_utc") && lines.getFirst().contains("says"));
    String date = lines.get(1);
    assertTrue(date.contains("dates,neither,deployment," + deployment.key()), date);
    assertTrue(date.contains("2026-10-24T22:00:00+02:00,2026-10-24T20:00:00Z"), date);
    assertTrue(date.contains("2026-10-25T22:00:00+01:00,2026-10-25T21:00:00Z"), date);
    assertTrue(date.contains("Europe/Berlin,PT25H"), date);
    assertTrue(lines.stream().skip(1).allMatch(line -> line.contains("a day late")), date);
  }

  @Test
  void theDocumentNamesBothPlans() throws IOException {
    var out = new ByteArrayOutputStream();
    DiffFile.json(moved(shop.plan()), out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.endsWith("}\n"), text);
    assertTrue(text.contains("\"was\":\"base\"") && text.contains("\"is\":\"a day late\""), text);
    assertTrue(text.contains("\"movedBy\":\"PT25H\""), text);
  }
}
