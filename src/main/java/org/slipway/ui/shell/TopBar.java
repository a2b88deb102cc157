package org.slipway.ui.shell;

import java.time.ZoneId;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.action.Shortcuts;
import org.slipway.ui.branch.BranchMenu;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Toolbar;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Session;

/** The line at the top: workspace, undo, search, zone, look and export. */
final class TopBar extends Toolbar {

  private static final List<String> WORKSPACE =
      List.of(
          "file.new",
          "file.open",
          "file.recent",
          "file.sample",
          "",
          "file.import",
          "",
          "file.close");
  private static final List<String> EXPORT =
      List.of(
          "export.pack",
          "",
          "export.plan",
          "export.calendar",
          "export.calendar-table",
          "export.table",
          "",
          "export.queue",
          "export.queue-calendar",
          "",
          "export.cmdb-update-table",
          "export.cmdb-update",
          "",
          "export.utilisation-table",
          "export.exposure-table",
          "",
          "print");
  private static final List<String> LOOK =
      List.of(
          "theme.light",
          "theme.dark",
          "theme.contrast",
          "theme.projector",
          "",
          "zoom.in",
          "zoom.out",
          "zoom.reset");

  private final ShellViewModel model;
  private final Actions actions;
  private final Texts texts;

  TopBar(ShellViewModel model, Actions actions, Bell bell) {
    super("top-bar");
    this.model = model;
    this.actions = actions;
    texts = model.session().texts();
    Region logo = logo();
    Button undo = Buttons.icon(actions, "edit.undo");
    Button redo = Buttons.icon(actions, "edit.redo");
    Button zone = zone();
    Button add = Buttons.full(actions, "record.new");
    MenuButton look = menu("look", "", "mdi2t-theme-light-dark", LOOK);
    getChildren()
        .addAll(
            logo,
            workspace(),
            branch(),
            undo,
            redo,
            Words.spring(),
            search(),
            Words.spring(),
            zone,
            look,
            add,
            bell,
            menu("export", texts.get("shell.export"), "mdi2e-export-variant", EXPORT));
    mayGo(zone, add, redo, undo, look, logo); // all but the logo are in the palette too
  }

  private Region logo() {
    var logo = new HBox(Icons.of("mdi2s-sail-boat"));
    logo.getStyleClass().add("logo");
    var place = new HBox(logo);
    place.getStyleClass().add("logo-place");
    return place;
  }

  private MenuButton workspace() {
    MenuButton menu = menu("workspace", "", "", WORKSPACE);
    menu.getStyleClass().add("workspace-menu");
    menu.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.session().showing().get().name(), model.session().showing()));
    return menu;
  }

  /** Where one is in the plan and its branches; nothing where there can be none. */
  private Region branch() {
    Session session = model.session();
    return session
        .branches()
        .<Region>map(desk -> BranchMenu.of(session, desk, actions, model::say))
        .orElseGet(() -> new HBox());
  }

  private Button search() {
    Action palette = actions.get("go.palette");
    Label words = Words.whole(texts.get("shell.search"), "muted");
    Label key = Words.whole(Shortcuts.shown(palette), "key");
    var inside = new Toolbar("line", Icons.of("mdi2m-magnify"), words, Words.spring(), key);
    inside.mayGo(key, words);
    var field = new Button("", inside);
    field.setId("search");
    field.setAccessibleText(texts.get("shell.search"));
    field.getStyleClass().add("search-field");
    field.setOnAction(_ -> actions.run(palette));
    inside.prefWidthProperty().bind(field.widthProperty().subtract(18));
    HBox.setHgrow(field, Priority.SOMETIMES);
    return field;
  }

  private Button zone() {
    Button button = Buttons.full(actions, "go.zone");
    button.textProperty().unbind();
    button.textProperty().bind(model.session().zone().map(ZoneId::getId));
    return button;
  }

  private MenuButton menu(String id, String text, String icon, List<String> entries) {
    var menu = new MenuButton(text);
    menu.setId("menu-" + id);
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.setAccessibleText(texts.get("shell.menu." + id));
    menu.setTooltip(new Tooltip(texts.get("shell.menu." + id)));
    if (!icon.isEmpty()) {
      menu.setGraphic(Icons.of(icon));
    }
    for (String entry : entries) {
      menu.getItems().add(entry.isEmpty() ? new SeparatorMenuItem() : item(entry));
    }
    return menu;
  }

  private MenuItem item(String id) {
    return Buttons.menu(actions, id);
  }
}
