package org.slipway.ui.checklist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.Decision;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Outcome;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.SourceFile;
import org.slipway.text.Texts;
import org.slipway.ui.control.Choice;
import org.slipway.ui.control.Chooser;
import org.slipway.ui.control.Form;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Pick;
import org.slipway.ui.session.Fields;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.Session;

/** The small forms of the checklist. Each ends in one edit, or says by field what is wrong. */
final class ChecklistForms {

  private static final DateTimeFormatter ENTRY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final ChecklistViewModel model;
  private final Session session;
  private final Texts texts;
  private final Supplier<Layers> layers;

  ChecklistForms(ChecklistViewModel model, Supplier<Layers> layers) {
    this.model = model;
    this.layers = layers;
    session = model.session();
    texts = session.texts();
  }

  /** Asks in whose name ticks are signed, then goes on. */
  void signer(Consumer<Id<Person>> then) {
    var people = new People(session.plan());
    var chooser =
        new Chooser<String>(
            texts.get("checklist.signer-prompt"),
            texts.get("shell.nothing-found"),
            typed ->
                people.names().stream()
                    .filter(n -> org.slipway.ui.action.Fuzzy.score(typed, n).isPresent())
                    .map(n -> new Choice<>(n, "", "", "mdi2a-account-outline", n))
                    .toList(),
            name -> {
              layers.get().close();
              people
                  .byName(name)
                  .ifPresent(
                      id -> {
                        model.signer().set(Optional.of(id));
                        then.accept(id);
                      });
            });
    chooser.setId("signer");
    layers.get().show(chooser, chooser.field());
  }

  /** Goes on in the name of the signer; asks who that is where nobody was chosen yet. */
  void signed(Consumer<Id<Person>> then) {
    model.signer().get().ifPresentOrElse(then, () -> signer(then));
  }

  void notApplicable(ChecklistItem item, Id<Person> by) {
    var reason = new TextField();
    reason.setId("reason");
    show(
        new Form(texts.get("checklist.not-applicable-title", item.title()))
            .with("reason", texts.get("checklist.reason"), reason),
        () ->
            reason.getText().isBlank()
                ? List.of(new Form.Problem("reason", texts.get("checklist.reason-missing")))
                : answer(model.edits().notApplicable(item, by, reason.getText())));
  }

  void item(Release release, Optional<ChecklistItem> old) {
    var people = new People(session.plan());
    var title = field("title", old.map(ChecklistItem::title).orElse(""));
    var group = field("group", old.map(ChecklistItem::group).orElse(""));
    var owner = new Pick(optional(people.names()), people.name(old.flatMap(ChecklistItem::owner)));
    String days = old.flatMap(ChecklistItem::due).map(d -> Long.toString(d.toDays())).orElse("");
    var due = field("due", days);
    var kind = field("evidence-kind", old.flatMap(ChecklistItem::evidenceKind).orElse(""));
    var blocker = new CheckBox(texts.get("checklist.form.blocker"));
    blocker.setSelected(old.map(ChecklistItem::blocker).orElse(true));
    Form form =
        new Form(texts.get(old.isEmpty() ? "checklist.form.new" : "checklist.form.change"))
            .with("title", texts.get("checklist.form.title"), title)
            .with("group", texts.get("checklist.form.group"), group)
            .with("owner", texts.get("field.owner"), owner)
            .with("due", texts.get("checklist.form.due"), due)
            .with("kind", texts.get("checklist.form.evidence-kind"), kind)
            .with("blocker", texts.get("checklist.form.weight"), blocker);
    show(
        form,
        () -> {
          List<Form.Problem> wrong = missing(title, "title", group, "group");
          Optional<Duration> before = days(due.getText());
          if (before.isEmpty() && !due.getText().isBlank()) {
            wrong.add(new Form.Problem("due", texts.get("entry.no-number", due.getText())));
          }
          if (!wrong.isEmpty()) {
            return wrong;
          }
          var wording =
              new ChecklistEdits.Wording(
                  title.getText().strip(),
                  group.getText().strip(),
                  blocker.isSelected(),
                  people.byName(owner.getValue()),
                  before,
                  Optional.of(kind.getText().strip()).filter(s -> !s.isEmpty()));
          return answer(
              old.map(item -> model.edits().reword(item, wording))
                  .orElseGet(() -> model.edits().add(release, wording)));
        });
  }

  /**
   * @param kind filled in first; may be empty
   * @param file filled in first
   */
  void evidence(Release release, String kind, Optional<Path> file) {
    List<PlanRecord> subjects =
        Stream.concat(
                Stream.of(release),
                session.plan().naming(release, Deployment.class).map(PlanRecord.class::cast))
            .toList();
    List<String> names = subjects.stream().map(this::named).toList();
    var subject = new Pick(names, names.getFirst());
    var kinds = field("evidence-kind", kind);
    var outcome = new Pick(terms(Outcome.values()), Fields.term(texts, Outcome.PASS));
    var observed = field("observed", ENTRY.format(session.now().atZone(session.zone().get())));
    var source = field("file", file.map(Path::toString).orElse(""));
    Form form =
        new Form(texts.get("checklist.form.evidence"))
            .with("subject", texts.get("checklist.form.subject"), subject)
            .with("kind", texts.get("checklist.form.evidence-kind"), kinds)
            .saying(texts.get("checklist.form.kinds", String.join(", ", knownKinds())))
            .with("outcome", texts.get("checklist.form.outcome"), outcome)
            .with("observed", texts.get("checklist.form.observed", session.zone().get()), observed)
            .with("file", texts.get("checklist.form.file"), source);
    show(
        form,
        () -> {
          List<Form.Problem> wrong = missing(kinds, "kind");
          Optional<Instant> at = moment(observed.getText());
          if (at.isEmpty()) {
            wrong.add(new Form.Problem("observed", texts.get("checklist.form.no-moment")));
          }
          Optional<SourceFile> proof = Optional.empty();
          if (!source.getText().isBlank()) {
            proof = hashed(Path.of(source.getText().strip()));
            if (proof.isEmpty()) {
              wrong.add(new Form.Problem("file", texts.get("checklist.form.no-file")));
            }
          }
          if (!wrong.isEmpty() || at.isEmpty()) {
            return wrong;
          }
          return answer(
              model
                  .edits()
                  .evidence(
                      Ref.of(subjects.get(names.indexOf(subject.getValue()))),
                      kinds.getText().strip(),
                      List.of(Outcome.values()).get(outcome.getSelectionModel().getSelectedIndex()),
                      at.get(),
                      proof));
        });
  }

  void approval(Release release) {
    var people = new People(session.plan());
    var person = new Pick(people.names(), people.name(model.signer().get()));
    var role = new Pick(roles(), roles().stream().findFirst().orElse(""));
    role.setEditable(true);
    var decision = new Pick(terms(Decision.values()), Fields.term(texts, Decision.APPROVE));
    var note = field("note", "");
    Form form =
        new Form(texts.get("checklist.form.approval"))
            .saying(texts.get("checklist.form.claimed"))
            .with("person", texts.get("checklist.form.person"), person)
            .with("role", texts.get("checklist.form.role"), role)
            .with("decision", texts.get("checklist.form.decision"), decision)
            .with("note", texts.get("checklist.form.note"), note);
    show(
        form,
        () -> {
          Optional<Id<Person>> who =
              people.byName(person.getValue() == null ? "" : person.getValue());
          if (who.isEmpty()) {
            return List.of(new Form.Problem("person", texts.get("checklist.form.no-person")));
          }
          if (role.getValue() == null || role.getValue().isBlank()) {
            return List.of(new Form.Problem("role", texts.get("entry.empty")));
          }
          return answer(
              model
                  .edits()
                  .approval(
                      release,
                      who.get(),
                      role.getValue().strip(),
                      List.of(Decision.values())
                          .get(decision.getSelectionModel().getSelectedIndex()),
                      Optional.of(note.getText().strip()).filter(s -> !s.isEmpty())));
        });
  }

  private void show(Form form, Supplier<List<Form.Problem>> take) {
    Layers over = layers.get();
    form.ending(texts.get("form.save"), texts.get("form.cancel"), take, over::close);
    over.show(form, form.first());
  }

  private static List<Form.Problem> answer(Reply reply) {
    return reply.problems().stream().map(s -> new Form.Problem("", s)).toList();
  }

  private List<Form.Problem> missing(Object... fieldsAndNames) {
    var wrong = new ArrayList<Form.Problem>();
    for (int i = 0; i < fieldsAndNames.length; i += 2) {
      if (((TextField) fieldsAndNames[i]).getText().isBlank()) {
        wrong.add(new Form.Problem((String) fieldsAndNames[i + 1], texts.get("entry.empty")));
      }
    }
    return wrong;
  }

  private static TextField field(String id, String text) {
    var field = new TextField(text);
    field.setId(id);
    return field;
  }

  private static List<String> optional(List<String> words) {
    var all = new ArrayList<>(words);
    all.addFirst("");
    return all;
  }

  private List<String> terms(Enum<?>[] members) {
    return Arrays.stream(members).map(m -> Fields.term(texts, m)).toList();
  }

  private String named(PlanRecord record) {
    return texts.get("kind." + record.kind().token()) + " " + Names.of(session.plan(), record);
  }

  /** Roles that the policy or a person names. */
  private List<String> roles() {
    Plan plan = session.plan();
    return Stream.concat(
            plan.policy().stream().flatMap(p -> p.approvals().stream()).map(a -> a.role()),
            plan.people().values().stream().flatMap(p -> p.roles().stream()))
        .distinct()
        .toList();
  }

  private List<String> knownKinds() {
    Plan plan = session.plan();
    return Stream.concat(
            plan.policy().stream().flatMap(p -> p.maximumAges().keySet().stream()),
            plan.evidence().values().stream().map(Evidence::evidenceKind))
        .distinct()
        .sorted()
        .limit(12)
        .toList();
  }

  private static Optional<Duration> days(String text) {
    try {
      return text.isBlank()
          ? Optional.empty()
          : Optional.of(Duration.ofDays(Integer.parseUnsignedInt(text.strip())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Optional<Instant> moment(String text) {
    try {
      return Optional.of(
          LocalDateTime.parse(text.strip(), ENTRY).atZone(session.zone().get()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Name and SHA-256 of a file; empty where it cannot be read. */
  private static Optional<SourceFile> hashed(Path file) {
    try (var in = Files.newInputStream(file)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] part = new byte[1 << 16];
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        sha.update(part, 0, n);
      }
      Path name = file.getFileName();
      return Optional.of(
          new SourceFile(
              (name == null ? file : name).toString(), HexFormat.of().formatHex(sha.digest())));
    } catch (IOException e) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
