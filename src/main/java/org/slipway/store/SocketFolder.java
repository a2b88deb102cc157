package org.slipway.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The owner-only folder of sockets: socket files are world-readable for a moment, folders not. */
final class SocketFolder {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private SocketFolder() {}

  /**
   * Makes the folder, or checks that the one that is there is a real folder of nobody else's.
   *
   * @throws IOException if it is a link, or others may enter it, or it belongs to somebody else
   */
  static void ensure(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    boolean posix = parent != null && Files.getFileStore(parent).supportsFileAttributeView("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0];
    try {
      Files.createDirectory(folder, attributes);
    } catch (FileAlreadyExistsException there) {
      check(folder, posix);
    }
  }

  private static void check(Path folder, boolean posix) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("not a folder: " + folder);
    }
    if (!posix) {
      return;
    }
    if (!Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS).equals(OWNER_ONLY)) {
      // Only the owner can do this, so it also refuses somebody else's folder.
      Files.setPosixFilePermissions(folder, OWNER_ONLY);
    }
    String me = System.getProperty("user.name", "");
    String owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
    if (!owner.equals(me) && !owner.endsWith("\\" + me)) {
      throw new IOException("the folder belongs to " + owner + ": " + folder);
    }
  }
}
