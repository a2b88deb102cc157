package org.slipway.ui.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.screen.Words;
import org.slipway.ui.FlowBench;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Shortcuts;
import org.slipway.ui.session.Choices;
import org.slipway.ui.theme.Look;
import org.slipway.workspace.Sample;

/** What people do on a checklist, by mouse and keys. */
class ChecklistViewTest {

  /** SHA-256 of the four letters {@code pass}, as any tool gives it. */
  private static final String PASS =
      "d74ff0ee8da3b9806b18c877dbf29bbde50b5bd8e4dad7a3a725000feb82e8f1";

  @TempDir private Path folder;
  private FlowBench bench;
  private ChecklistViewModel model;
  private ChecklistItem item;
  private Hand hand;

  @BeforeEach
  void open() {
    bench = FlowBench.ofSample(folder, Look.PLAIN, 1000, 700);
    hand = bench.hand;
    item =
        plan().checklistItems().values().stream()
            .filter(i -> i.state() == ChecklistState.OPEN)
            .findFirst()
            .orElseThrow();
    var actions = new Actions();
    ChecklistViewModel shown = new ChecklistViewModel(bench.session, bench.tasks);
    model = shown;
    Screen.on(
        () -> {
          shown.release().set(Optional.of(Ref.of(release())));
          var view =
              new ChecklistView(
                  shown, actions, () -> bench.layers, bench, _ -> {}, Choices.passing());
          ((StackPane) bench.layers.getChildren().getFirst()).getChildren().setAll(view);
          actions.show("checklist");
          Shortcuts.listen(hand.scene(), actions, bench.layers::isOpen);
          return true;
        });
    mark();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Plan plan() {
    return bench.session.workspace().plan();
  }

  private Release release() {
    return plan().get(Release.class, item.release());
  }

  private ChecklistItem now() {
    return plan().get(ChecklistItem.class, item.id());
  }

  /** Goes to the line of the item, and waits until that is what is shown and marked. */
  private void mark() {
    Screen.on(
        () -> {
          model.release().set(Optional.of(Ref.of(release())));
          hand.scene().getRoot().applyCss();
          return true;
        });
    hand.until(
        () -> {
          var table = (ChecklistTable) hand.scene().lookup("#checklist-table");
          table.goTo(item);
          return table.selectedItem().filter(item::equals).isPresent() && table.isFocused();
        });
    hand.until(() -> rows().findFirst().isPresent());
  }

  private Stream<Node> rows() {
    return hand.scene().getRoot().lookupAll(".table-row-cell").stream()
        .filter(n -> ((TableRow<?>) n).getItem() instanceof Row.Item i && i.item().equals(now()));
  }

  private Node row() {
    return Screen.on(() -> rows().findFirst().orElseThrow());
  }

  @Test
  void allColumnsAreInSightInASmallWindowAndNoWordIsCut() {
    hand.widen(960); // a window of 1024 less its rail
    Screen.on(
        () -> {
          var table = (TableView<?>) hand.get("#checklist-table");
          double all = table.getColumns().stream().mapToDouble(TableColumn::getWidth).sum();
          assertTrue(all <= table.getWidth(), all + " of " + table.getWidth());
          assertEquals(List.of(), Words.of(hand.scene().getRoot()).faults());
          return true;
        });
    hand.keep("checklist-small");
  }

  @Test
  void spaceTicksInTheNameChosenAndUndoTakesItBack() {
    Plan before = plan();
    hand.push(KeyCode.SPACE);
    hand.untilShown("#signer");
    hand.write("Tom Ber").push(KeyCode.ENTER);
    hand.until(() -> now().state() != ChecklistState.OPEN);
    assertEquals(ChecklistState.DONE, now().state());
    assertEquals(Sample.NOW, now().signOff().orElseThrow().at());
    hand.keep("checklist-ticked");
    Screen.on(bench.session::undo);
    assertEquals(before, plan());
  }

  @Test
  void notApplicableNeedsAReason() {
    hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X).untilShown("#signer");
    hand.push(KeyCode.ENTER).untilShown("#reason-form");
    hand.push(KeyCode.ENTER).untilShown("#problem-reason");
    assertTrue(hand.text("#problem-reason").contains("Say why"));
    hand.keep("checklist-reason");
    hand.write("Nothing to restore").push(KeyCode.ENTER);
    hand.until(() -> now().state() != ChecklistState.OPEN);
    assertEquals(ChecklistState.NOT_APPLICABLE, now().state());
    assertEquals(Optional.of("Nothing to restore"), now().reason());
  }

  @Test
  void aFileDroppedOnALineBecomesEvidenceOfItsKindWithItsDigest() throws Exception {
    item =
        plan().checklistItems().values().stream()
            .filter(i -> i.evidenceKind().isPresent())
            .findFirst()
            .orElseThrow();
    mark();
    Path file = Files.writeString(folder.resolve("report.txt"), "pass");
    hand.drop(row(), file).untilShown("#evidence-form");
    hand.keep("checklist-evidence");
    assertEquals(item.evidenceKind().orElseThrow(), hand.text("#evidence-kind"));
    assertEquals(file.toString(), hand.text("#evidence-file"));
    hand.push(KeyCode.ENTER);
    hand.until(() -> evidence().size() == 1);
    Evidence made = evidence().getFirst();
    assertEquals("report.txt", made.source().orElseThrow().name());
    assertEquals(PASS, made.source().orElseThrow().sha256());
    assertEquals(Ref.of(release()), made.subject());
  }

  @Test
  void evidenceIsRefusedBesideItsFieldsAndTakenByTheButton() throws Exception {
    hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A).untilShown("#evidence-form");
    hand.fill("#observed", "yesterday").fill("#evidence-file", "/no/such").click("#form-ok");
    hand.untilShown("#problem-file");
    assertTrue(hand.text("#problem-observed").contains("no date"));
    assertTrue(hand.text("#problem-file").contains("no such file"));
    hand.keep("checklist-evidence-wrong");
    hand.fill("#observed", "2030-01-01 10:00").fill("#evidence-file", "").click("#form-ok");
    hand.until(() -> hand.find("#problem-file").isEmpty());
    assertTrue(hand.text("#problem-observed").contains("future"));
    bench.answers.add(Files.writeString(folder.resolve("scan.json"), "pass"));
    hand.fill("#evidence-kind", "scan")
        .fill("#observed", "2026-09-28 09:00")
        .click("#evidence-file-choose")
        .click("#form-ok");
    hand.until(() -> evidence().size() == 1);
    assertEquals("2026-09-28T07:00:00Z", evidence().getFirst().observedAt().toString());
  }

  @Test
  void anApprovalNamesPersonRoleAndInstantOfTheContentAsItIs() {
    List<Approval> before = List.copyOf(plan().approvals().values());
    hand.click("#checklist.add-approval").untilShown("#approval-form");
    hand.push(KeyCode.ENTER).untilShown("#problem-person");
    assertTrue(hand.text("#problem-person").contains("Choose the person"));
    hand.click("#person").write("l").push(KeyCode.ENTER);
    hand.fill("#decided-at", "2026-09-28 10:30").fill("#note", "by phone");
    hand.keep("checklist-approval");
    hand.push(KeyCode.ENTER);
    hand.until(() -> hand.find("#approval-form").isEmpty());
    List<Approval> made =
        plan().approvals().values().stream().filter(a -> !before.contains(a)).toList();
    assertEquals(1, made.size());
    Approval approval = made.getFirst();
    assertEquals("2026-09-28T08:30:00Z", approval.at().toString());
    assertEquals(
        bench.session.showing().get().judged().contentDigest(release().id()),
        approval.contentDigest());
    assertEquals(Optional.of("by phone"), approval.note());
    assertFalse(Screen.on(() -> hand.find("#approval-form")).isPresent());
  }

  private List<Evidence> evidence() {
    return plan().evidence().values().stream()
        .filter(e -> !Sample.plan().evidence().containsKey(e.id()))
        .toList();
  }
}
