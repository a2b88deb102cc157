package org.slipway.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The program {@code slipway}: its commands, and how it ends. */
public final class Program {

  private static final System.Logger LOG = System.getLogger(Program.class.getName());

  private Program() {}

  /** The root command, which only shows the help; every command inherits its options of help. */
  @Command(
      name = "slipway",
      mixinStandardHelpOptions = true,
      scope = CommandLine.ScopeType.INHERIT,
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
   * Runs one command line and returns its exit code; an answer that could not be written is a
   * failure, whatever it said.
   *
   * @param home what the commands need from outside
   */
  public static int run(String[] args, Home home) {
    CommandLine line = line(home);
    boolean json = List.of(args).contains("--json");
    line.setExecutionExceptionHandler((e, _, _) -> failed(e, home.output(), json));
    line.setParameterExceptionHandler((e, _) -> misused(e, home.output(), json));
    int code = line.execute(args);
    boolean lost = home.output().out().checkError();
    if (lost) {
      home.output().talk("cli.lost");
    }
    home.output().flush();
    return lost ? Exit.INTERNAL_ERROR.code() : code;
  }

  /** The command line without running it, for help pages and tests. */
  static CommandLine line(Home home) {
    CommandLine line = new CommandLine(new Root());
    Commands.of(home).forEach(line::addSubcommand);
    line.addSubcommand(new CommandLine.HelpCommand());
    line.setOut(home.output().out());
    line.setErr(home.output().err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  /**
   * What a command answers with {@code --json} that did not get to an answer of its own.
   *
   * @param error what was wrong
   */
  record Failure(String schemaVersion, Wrong error) {

    /**
     * @param exit the exit code
     * @param kind its word
     * @param says what was wrong, where, and what to do
     */
    record Wrong(int exit, Exit kind, String says) {}
  }

  private static int failed(Exception e, Output output, boolean json) {
    if (e instanceof Refused refused) {
      return say(refused.exit(), refused.words(), output, json);
    }
    LOG.log(System.Logger.Level.ERROR, "a command failed", e);
    String says =
        output
            .texts()
            .get(
                "cli.internal-error", e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
    return say(Exit.INTERNAL_ERROR, says, output, json);
  }

  private static int say(Exit exit, String says, Output output, boolean json) {
    output.err().println(says);
    if (json) {
      output.document(
          Failure.class, new Failure("1.0", new Failure.Wrong(exit.code(), exit, says)));
    }
    return exit.code();
  }

  private static int misused(CommandLine.ParameterException e, Output output, boolean json) {
    String says = String.valueOf(e.getMessage());
    if (json) {
      return say(Exit.USAGE, says, output, true);
    }
    PrintWriter err = output.err();
    err.println(says);
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println(
          String.join("", Arrays.asList(e.getCommandLine().getUsageMessage().split("(?<=\n)"))));
    }
    return Exit.USAGE.code();
  }
}
