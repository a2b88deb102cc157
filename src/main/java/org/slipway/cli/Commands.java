package org.slipway.cli;

import java.util.List;
import picocli.CommandLine;

/** Every command, in the order of the help. */
final class Commands {

  private Commands() {}

  static List<Object> of(Home home) {
    var keys = new CommandLine(new KeysCommand());
    keys.addSubcommand(new KeysCommand.New(home));
    return List.of(
        new DemoCommand(home),
        new NewCommand(home),
        new ImportCommand(home),
        new ExportCommand(home),
        new CheckCommand(home),
        new GateCommand(home),
        new SlotsCommand(home),
        new ForcedCommand(home),
        new SlipCommand(home),
        new TrainsCommand(home),
        new WavesCommand(home),
        new GraphCommand(home),
        new PathCommand(home),
        new CadenceCommand(home),
        new DiffCommand(home),
        new ForecastCommand(home),
        new PackCommand(home),
        new VerifyCommand(home),
        keys,
        new AuditCommand(home),
        new BackupCommand(home),
        new RestoreCommand(home),
        new SchemaCommand(home),
        new RulesCommand(home),
        new DoctorCommand(home));
  }
}
