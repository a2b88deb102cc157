package org.slipway.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slipway.json.Json;

/** A file that claims to be a pack, or half of one. */
public final class PackFile {

  private final String name;
  private final byte[] bytes;

  /**
   * A file from memory.
   *
   * @param name as people know it, without folders
   */
  public PackFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read or is larger than 100 MB
   */
  public static PackFile read(Path path) throws IOException {
    if (Files.size(path) > Json.MAX_BYTES) {
      throw new IOException(path + " is larger than 100 MB");
    }
    Path name = path.getFileName();
    return new PackFile(name == null ? path.toString() : name.toString(), Files.readAllBytes(path));
  }

  public String name() {
    return name;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isPdf() {
    return bytes.length > 4
        && bytes[0] == '%'
        && bytes[1] == 'P'
        && bytes[2] == 'D'
        && bytes[3] == 'F';
  }

  boolean isTooLarge() {
    return bytes.length > Json.MAX_BYTES;
  }

  @Override
  public String toString() {
    return name;
  }
}
