package org.slipway.ui;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.slipway.core.plan.Organisation;
import org.slipway.core.plan.Plan;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsFile;
import org.slipway.ui.session.Choices;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;
import org.slipway.ui.theme.Themes;

/** The user's settings as the window uses them; in safe mode none are read and none are kept. */
final class Remembered implements Choices {

  private final SettingsFile file;
  private final boolean safe;

  Remembered(SettingsFile file, boolean safe) {
    this.file = file;
    this.safe = safe;
  }

  Settings settings() {
    return safe ? Settings.NONE : file.read().settings();
  }

  void change(UnaryOperator<Settings> change) {
    if (!safe) {
      file.change(change);
    }
  }

  /** The look of last time; the first time that of the system. */
  Look look() {
    Settings settings = settings();
    Theme theme = settings.theme().flatMap(Theme::of).orElseGet(Themes::ofSystem);
    return new Look(theme, settings.zoom());
  }

  /** The reader's zone: chosen, else the organisation's, else this machine's. */
  ZoneId zone(Plan plan) {
    return settings()
        .zone()
        .or(() -> plan.organisation().map(Organisation::zone))
        .orElseGet(ZoneId::systemDefault);
  }

  @Override
  public SortedMap<String, String> of(String name) {
    return settings().choices().getOrDefault(name, Collections.emptySortedMap());
  }

  @Override
  public void keep(String name, SortedMap<String, String> chosen) {
    change(settings -> settings.withChoices(name, chosen));
  }

  @Override
  public List<String> names(String start) {
    return settings().choices().keySet().stream().filter(n -> n.startsWith(start)).toList();
  }
}
