package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Go;
import org.slipway.core.readiness.Verdicts;
import org.slipway.core.readiness.rules.Rules;
import org.slipway.core.schedule.Collisions;
import org.slipway.json.Content;
import org.slipway.json.PlanJson;
import org.slipway.json.Read;
import org.slipway.scene.Clash;
import org.slipway.scene.DerivedFacts;
import org.slipway.scene.Scale;
import org.slipway.scene.Spot;
import org.slipway.screen.Screen;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.gallery.Snapshot;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/** The bundled sample in the calendar, judged by all rules. */
class SampleCalendarTest implements CalendarDesk {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-09-28T12:10:00Z");

  private final Plan plan = sample();
  private final Fitting fitting = new Fitting(plan, Occurrences.of(plan), Collisions.of(plan));

  @Test
  void tellsTheStoryOfPaymentsAndLedger() throws Exception {
    CalendarViewModel model = Screen.on(this::model);
    CalendarView view = Screen.on(() -> new CalendarView(model, new Actions()));
    keep("sample-week", Screen.on(() -> Snapshot.of(view, 1528, 924, Look.PLAIN)));
    List<Spot> spots = view.scene().orElseThrow().picture().spots().all();
    assertTrue(spots.stream().anyMatch(s -> s.sort() == Spot.Sort.GAP), "the roster has a gap");
    assertTrue(
        spots.stream().anyMatch(s -> s.sort() == Spot.Sort.COLLISION), "Payments and Ledger");
    Deployment payments = payments();
    assertFalse(against(payments).isEmpty());
    Instant fit = nextFit(payments).orElseThrow();
    assertEquals(List.of(), against(Gesture.startingAt(payments, fit)));
    assertTrue(fit.isAfter(payments.timing().startsAt().orElseThrow()));
  }

  @Test
  void isDrawnAtEveryScale() throws Exception {
    for (Scale scale : Scale.values()) {
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
        WritableImage image =
            Screen.on(
                () -> {
                  CalendarViewModel model = model();
                  model.show(scale);
                  var view = new CalendarView(model, new Actions());
                  return Snapshot.of(view, 1528, 924, new Look(theme, 100));
                });
        keep("sample-" + scale + "-" + theme.token(), image);
        assertEquals(1528, image.getWidth());
      }
    }
  }

  private Deployment payments() {
    return plan.deployments().values().stream()
        .filter(d -> plan.get(Release.class, d.release()).name().equals("Payments"))
        .filter(d -> d.state().unfinished())
        .filter(d -> !against(d).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private CalendarViewModel model() {
    var verdicts = new TreeMap<Id<Deployment>, Go>();
    Facts facts = Facts.of(plan, Content.FINGERPRINT);
    for (Deployment deployment : plan.deployments().values()) {
      if (deployment.state().unfinished()) {
        Ref ref = Ref.of(deployment);
        verdicts.put(deployment.id(), Verdicts.of(Rules.ALL, facts, ref, NOW).go());
      }
    }
    var derived =
        new DerivedFacts(
            plan, Occurrences.of(plan), verdicts, ClashCauses.of(plan, Collisions.of(plan)));
    var model =
        new CalendarViewModel(
            this, Texts.of(Locale.ENGLISH), BERLIN, new CalendarData(plan, derived, NOW));
    model.second().set(Optional.of(ZoneId.of("America/New_York")));
    return model;
  }

  private static Plan sample() {
    try (InputStream in =
        Objects.requireNonNull(
            SampleCalendarTest.class.getResourceAsStream("/org/slipway/sample/nordwind.json"))) {
      return ((Read.Done<Plan>) PlanJson.read(in)).value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void keep(String name, WritableImage image) throws Exception {
    String folder = System.getProperty("slipway.pictures", "");
    if (!folder.isEmpty()) {
      Files.createDirectories(Path.of(folder));
      Files.write(Path.of(folder, name + ".png"), Snapshot.png(image));
    }
  }

  @Override
  public List<Phrase> against(Deployment moved) {
    return fitting.against(moved);
  }

  @Override
  public Optional<Instant> nextFit(Deployment moved) {
    return fitting.nextFit(moved);
  }

  @Override
  public List<String> commit(Edit edit) {
    return List.of();
  }

  @Override
  public void select(Optional<Ref> ref) {}

  @Override
  public void open(Ref ref) {}

  @Override
  public List<Clash> history() {
    return List.of();
  }
}
