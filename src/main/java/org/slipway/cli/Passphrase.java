package org.slipway.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where a passphrase comes from: a file, an environment variable, or a prompt on a terminal. Never
 * an argument, which other users of the machine could read.
 */
final class Passphrase {

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "File whose first line is the passphrase.")
  private @Nullable Path file;

  @Option(
      names = "--passphrase-env",
      paramLabel = "NAME",
      description = "Environment variable that holds the passphrase.")
  private @Nullable String variable;

  /** The passphrase; whoever gets it wipes it. */
  char[] read(Output output, Map<String, String> environment) {
    if (file != null) {
      return fromFile(file, output);
    }
    if (variable != null) {
      String value = environment.get(variable);
      if (value == null) {
        throw new Refused(Exit.USAGE, output.texts().get("cli.passphrase.no-variable", variable));
      }
      return value.toCharArray();
    }
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new Refused(Exit.USAGE, output.texts().get("cli.passphrase.none"));
    }
    char[] typed = console.readPassword("%s", output.texts().get("cli.passphrase.prompt"));
    return typed == null ? new char[0] : typed;
  }

  private static char[] fromFile(Path file, Output output) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      CharBuffer chars = StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(bytes));
      Arrays.fill(bytes, (byte) 0);
      int end = 0;
      while (end < chars.length() && chars.charAt(end) != '\n' && chars.charAt(end) != '\r') {
        end++;
      }
      char[] passphrase = new char[end];
      chars.get(passphrase);
      Arrays.fill(chars.array(), '\0');
      return passphrase;
    } catch (IOException e) {
      throw new Refused(
          Exit.NOT_FOUND, output.texts().get("cli.passphrase.no-file", file.toString()));
    }
  }
}
