package org.slipway.ui.branch;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.slipway.store.Branch;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Icons;
import org.slipway.ui.session.BranchDesk;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.Session;

/** The chooser of branches in the top bar: where one is, where one can go, what can be done. */
public final class BranchMenu {

  private static final List<String> ACTIONS =
      List.of("branch.new", "branch.compare", "branch.update", "branch.merge", "branch.discard");

  /** So many letters of a name leave room for the rest of the bar. */
  private static final int LONGEST = 28;

  private BranchMenu() {}

  /** The menu. */
  public static MenuButton of(
      Session session, BranchDesk desk, Actions actions, Consumer<Reply> say) {
    Texts texts = session.texts();
    var menu = new MenuButton();
    menu.setId("menu-branch");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.setGraphic(Icons.of("mdi2s-source-branch"));
    StringBinding shown =
        Bindings.createStringBinding(
            () -> desk.shown().get().orElseGet(() -> texts.get("branch.base")), desk.shown());
    var says = new Tooltip();
    says.textProperty().bind(shown.map(name -> texts.get("branch.says", name)));
    menu.setTooltip(says);
    menu.textProperty().bind(shown.map(BranchMenu::brief));
    menu.accessibleTextProperty().bind(says.textProperty());
    menu.setOnShowing(_ -> fill(menu, desk, actions, texts, name -> desk.show(name, say)));
    fill(menu, desk, actions, texts, name -> desk.show(name, say));
    return menu;
  }

  /** The beginning of a long name: the banner and what points at the menu say all of it. */
  private static String brief(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }

  private static void fill(
      MenuButton menu,
      BranchDesk desk,
      Actions actions,
      Texts texts,
      Consumer<Optional<String>> go) {
    menu.getItems().clear();
    menu.getItems().add(item(texts.get("branch.base"), Optional.empty(), desk, go));
    for (Branch branch : desk.open()) {
      menu.getItems().add(item(branch.name(), Optional.of(branch.name()), desk, go));
    }
    menu.getItems().add(new SeparatorMenuItem());
    ACTIONS.forEach(id -> menu.getItems().add(Buttons.menu(actions, id)));
  }

  private static RadioMenuItem item(
      String text, Optional<String> name, BranchDesk desk, Consumer<Optional<String>> go) {
    var item = new RadioMenuItem(text);
    item.setMnemonicParsing(false);
    item.setSelected(desk.shown().get().equals(name));
    item.setOnAction(_ -> go.accept(name));
    return item;
  }
}
