package org.slipway.ui.shell;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.slipway.core.plan.Ref;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.CallOut;
import org.slipway.ui.control.Chooser;
import org.slipway.ui.control.Layers;
import org.slipway.ui.notice.NoticeList;

/** Opens what lies over the frame: the palette, the zones, the sheet of shortcuts, the lists. */
final class ShellCards {

  private final ShellViewModel model;
  private final Actions actions;
  private final Layers layers;
  private final Consumer<Ref> goTo;
  private final Runnable enter;
  private final Texts texts;

  /**
   * @param goTo shows a record in the view that knows it
   * @param enter brings the keyboard into the view that is shown
   */
  ShellCards(
      ShellViewModel model, Actions actions, Layers layers, Consumer<Ref> goTo, Runnable enter) {
    this.model = model;
    this.actions = actions;
    this.layers = layers;
    this.goTo = goTo;
    this.enter = enter;
    texts = model.session().texts();
  }

  void palette() {
    var search = new Search(model.session(), actions);
    var chooser =
        new Chooser<Search.Hit>(
            texts.get("shell.search"), texts.get("shell.nothing-found"), search::find, this::take);
    chooser.setId("palette");
    layers.show(chooser, chooser.field());
  }

  /** What cannot be done now stays in the list, with the reason beside it. */
  private void take(Search.Hit hit) {
    switch (hit) {
      case Search.Hit.Do(var action) when !action.enabled().get() -> {}
      case Search.Hit.Do(var action) -> {
        layers.close();
        if (!actions.isHere(action)) {
          model.view().set(action.view());
        }
        actions.run(action);
        enter.run();
      }
      case Search.Hit.GoTo(Ref ref) -> {
        layers.close();
        goTo.accept(ref);
        enter.run();
      }
    }
  }

  void zones() {
    var zones = new Zones(model.session());
    var chooser =
        new Chooser<>(
            texts.get("shell.choose-zone"),
            texts.get("shell.nothing-found"),
            zones::find,
            zone -> {
              layers.close();
              model.session().zone().set(zone);
            });
    chooser.setId("zones");
    layers.show(chooser, chooser.field());
  }

  void help() {
    var sheet = new ShortcutSheet(actions, texts, layers::close);
    layers.show(sheet, sheet.close());
  }

  void notices(Node owner) {
    var list = new NoticeList(model.notices(), texts, model.session().zone().get());
    CallOut.show(owner, list, list.list());
  }

  void tasks(Node owner) {
    var list = new TaskList(model.tasks().running(), texts);
    CallOut.show(owner, list, list);
  }
}
