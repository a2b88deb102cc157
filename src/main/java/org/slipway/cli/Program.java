package org.slipway.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import org.slipway.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The program {@code slipway}: its commands, and how it ends. */
public final class Program {

  private static final System.Logger LOG = System.getLogger(Program.class.getName());

  private Program() {}

  /** The root command, which only shows the help. */
  @Command(
      name = "slipway",
      mixinStandardHelpOptions = true,
      version = "Slipway 0.1.0",
      synopsisSubcommandLabel = "COMMAND")
  static final class Root implements Runnable {
    @CommandLine.Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
      throw new CommandLine.ParameterException(spec.commandLine(), "Say a command.");
    }
  }

  /**
   * Runs one command line and returns its exit code.
   *
   * @param home what the commands need from outside
   */
  public static int run(String[] args, Home home) {
    CommandLine line = line(home);
    int code = line.execute(args);
    home.output().flush();
    return code;
  }

  /** The command line without running it, for help pages and tests. */
  static CommandLine line(Home home) {
    CommandLine line = new CommandLine(new Root());
    Commands.of(home).forEach(line::addSubcommand);
    Texts texts = home.output().texts();
    line.setOut(home.output().out());
    line.setErr(home.output().err());
    line.setExecutionExceptionHandler((e, at, _) -> failed(e, at, texts));
    line.setParameterExceptionHandler((e, _) -> misused(e));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  private static int failed(Exception e, CommandLine at, Texts texts) {
    PrintWriter err = at.getErr();
    if (e instanceof Refused refused) {
      err.println(refused.words());
      return refused.exit().code();
    }
    LOG.log(System.Logger.Level.ERROR, "a command failed", e);
    err.println(
        texts.get(
            "cli.internal-error", e.getClass().getSimpleName(), String.valueOf(e.getMessage())));
    return Exit.INTERNAL_ERROR.code();
  }

  private static int misused(CommandLine.ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(e.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println(
          String.join("", Arrays.asList(e.getCommandLine().getUsageMessage().split("(?<=\n)"))));
    }
    return Exit.USAGE.code();
  }
}
