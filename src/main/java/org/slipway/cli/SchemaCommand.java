package org.slipway.cli;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.slipway.json.PlanSchema;
import org.slipway.pack.PackJson;
import org.slipway.pack.document.PackDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The JSON Schemas of everything Slipway writes. */
@Command(
    name = "schema",
    description = "Prints a JSON Schema: plan, pack, or the answer of a command.")
final class SchemaCommand implements Callable<Integer> {

  private final Home home;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "Default: ${DEFAULT-VALUE}.")
  private String name = "plan";

  @Option(names = "--json", description = "No difference: a schema is a JSON document.")
  @SuppressWarnings("UnusedVariable") // taken, for every command takes it, and changes nothing
  private boolean json;

  SchemaCommand(Home home) {
    this.home = home;
  }

  /** The record class behind each name but {@code plan} and {@code pack-file}. */
  static SortedMap<String, Class<? extends Record>> answers() {
    var classes = new TreeMap<String, Class<? extends Record>>();
    classes.put("audit", AuditCommand.Answer.class);
    classes.put("backup", BackupCommand.Answer.class);
    classes.put("check", CheckCommand.Answer.class);
    classes.put("demo", DemoCommand.Answer.class);
    classes.put("doctor", DoctorCommand.Answer.class);
    classes.put("error", Program.Failure.class);
    classes.put("export", ExportCommand.Answer.class);
    classes.put("gate", Judgement.class);
    classes.put("import", Imported.Answer.class);
    classes.put("keys", KeysCommand.Answer.class);
    classes.put("new", NewCommand.Answer.class);
    classes.put("pack", PackCommand.Answer.class);
    classes.put("restore", RestoreCommand.Answer.class);
    classes.put("rules", RulesCommand.Answer.class);
    classes.put("verify", VerifyCommand.Answer.class);
    return classes;
  }

  @Override
  public Integer call() {
    Output output = home.output();
    if (name.equals("plan")) {
      output.line(PlanSchema.text(PlanSchema.plan()));
      return Exit.OK.code();
    }
    if (name.equals("pack-file")) {
      output.line(PlanSchema.text(PlanSchema.signed(PackDocument.class, PackJson.FORMAT, 1)));
      return Exit.OK.code();
    }
    Class<? extends Record> type = answers().get(name);
    if (type == null) {
      throw new Refused(
          Exit.NOT_FOUND,
          output.texts().get("cli.no-schema", name, String.join(", ", answers().keySet())));
    }
    output.line(PlanSchema.text(PlanSchema.of(type)));
    return Exit.OK.code();
  }
}
