package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.text.Texts;

/** An answer that nobody could be given is no success, unless nobody wanted more of it. */
class StandardOutputTest {

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();

  private int run(String failure, String... args) {
    var broken =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException(failure);
          }
        };
    var out =
        new PrintWriter(new OutputStreamWriter(new StandardOutput(broken), StandardCharsets.UTF_8));
    var output = new Output(out, new PrintWriter(err), Texts.of(Locale.ENGLISH), ZoneOffset.UTC);
    var home =
        new Home(output, Typed.desk(folder, Clock.systemUTC()), Map.of(), (_, _) -> List.of());
    return Program.run(args, home);
  }

  @Test
  void aFullDiskIsSaidAndNoSuccess() {
    assertEquals(1, run("No space left on device", "rules"));
    assertTrue(err.toString().contains("standard output"), err::toString);
  }

  @Test
  void aReaderThatWantsNoMoreIsNoError() {
    assertEquals(0, run("Broken pipe", "rules"));
    assertEquals("", err.toString());
  }
}
