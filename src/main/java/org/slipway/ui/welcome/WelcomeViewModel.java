package org.slipway.ui.welcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;
import org.slipway.settings.Recents;
import org.slipway.settings.SettingsFile;
import org.slipway.store.WorkspaceFile;
import org.slipway.text.Texts;
import org.slipway.ui.task.Tasks;

/** The workspaces opened before, and whether they are still there. */
public final class WelcomeViewModel {

  /**
   * One workspace opened before.
   *
   * @param name as people call the file
   * @param there whether the file exists
   */
  public record Recent(Path file, String name, boolean pinned, boolean there) {}

  private final SettingsFile settings;
  private final Tasks tasks;
  private final Texts texts;
  private final ReadOnlyListWrapper<Recent> recents =
      new ReadOnlyListWrapper<>(FXCollections.observableArrayList());

  public WelcomeViewModel(SettingsFile settings, Tasks tasks, Texts texts) {
    this.settings = settings;
    this.tasks = tasks;
    this.texts = texts;
    look(settings.read().settings().recents());
  }

  public ReadOnlyListProperty<Recent> recents() {
    return recents.getReadOnlyProperty();
  }

  public Texts texts() {
    return texts;
  }

  public void pin(Recent recent) {
    change(r -> r.pin(recent.file(), !recent.pinned()));
  }

  /** Takes it off the list; the file stays. */
  public void remove(Recent recent) {
    change(r -> r.without(recent.file()));
  }

  private void change(UnaryOperator<Recents> how) {
    look(settings.change(s -> s.withRecents(how.apply(s.recents()))).settings().recents());
  }

  /** A file may lie on a slow disk, so it is looked for beside the window. */
  private void look(Recents now) {
    tasks.start(
        texts.get("welcome.looking"),
        _ -> now.inOrder().stream().map(file -> recent(file, now)).toList(),
        found -> recents.setAll(List.copyOf(found)),
        _ -> recents.clear());
  }

  private static Recent recent(Path file, Recents now) {
    return new Recent(
        file, WorkspaceFile.of(file).name(), now.pinned().contains(file), Files.exists(file));
  }
}
