package org.slipway.ui.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files and folders; empty where the user thought better of it. FX thread. */
public interface PathPicker {

  /**
   * What is asked for.
   *
   * @param title of the dialog
   * @param name what such files are called
   * @param endings for example {@code *.csv}; empty: any file
   * @param others what files of any other ending are called; empty: they are not offered
   */
  record Wanted(String title, String name, List<String> endings, String others) {
    public Wanted {
      endings = List.copyOf(endings);
    }

    public Wanted(String title, String name, List<String> endings) {
      this(title, name, endings, "");
    }
  }

  /**
   * A file that is there.
   *
   * @param near a file or folder to begin at
   */
  Optional<Path> open(Wanted wanted, Optional<Path> near);

  /**
   * Files that are there; empty: none.
   *
   * @param near a file or folder to begin at
   */
  List<Path> openSeveral(Wanted wanted, Optional<Path> near);

  /**
   * A file to write to; the dialog has asked whether one that is there may be replaced.
   *
   * @param proposed name and folder offered
   */
  Optional<Path> save(Wanted wanted, Optional<Path> proposed);

  /**
   * A folder that is there.
   *
   * @param near a file or folder to begin at
   */
  Optional<Path> folder(String title, Optional<Path> near);
}
