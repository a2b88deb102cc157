package org.slipway.exchange.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.exchange.Importers;

/** The text of a file is made once, and only its own folder is beside it. */
class FileContentTest {

  @Test
  void theTextIsMadeOnceForFormatsAndReaders() throws Exception {
    FileContent file = FileContent.of("c.yaml", "\uFEFFservices:\n  a: {}\n");
    assertEquals("compose", Importers.detect(file).orElseThrow().name());
    assertSame(file.text(), file.text());
    assertSame(file.text(), PlainText.of(file, Optional.empty()));
    byte[] wide = "\uFEFFservices:\n".getBytes(StandardCharsets.UTF_16LE);
    FileContent utf16 = new FileContent("c.yaml", wide);
    assertEquals("compose", Importers.detect(utf16).orElseThrow().name());
    assertEquals("services:\n", utf16.opening());
  }

  @Test
  void aSignOfDoubtInTheTextIsNoDamage() throws Exception {
    FileContent file = FileContent.of("c.yaml", "a: \uFFFD\n");
    assertEquals("a: \uFFFD\n", PlainText.of(file, Optional.empty()));
  }

  @Test
  void onlyFilesOfTheSameFolderAreBeside(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "1");
    Files.writeString(folder.resolve("b"), "2");
    FileContent content = FileContent.read(file, Limits.STANDARD);
    assertEquals("2", content.beside("b", Limits.STANDARD).orElseThrow().text());
    assertTrue(content.beside("c", Limits.STANDARD).isEmpty());
    assertTrue(FileContent.of("a", "1").beside("b", Limits.STANDARD).isEmpty());
  }
}
