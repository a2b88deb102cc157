package org.slipway.ui.file;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks by the dialogs of the system, over a window. */
public final class StagePathPicker implements PathPicker {

  /** Files of any name; the first alone would leave out names without a dot in some systems. */
  private static final List<String> ANY = List.of("*.*", "*");

  private final Supplier<? extends Window> over;

  public StagePathPicker(Supplier<? extends Window> over) {
    this.over = over;
  }

  @Override
  public Optional<Path> open(Wanted wanted, Optional<Path> near) {
    FileChooser chooser = chooser(wanted);
    folderOf(near).ifPresent(chooser::setInitialDirectory);
    return path(chooser.showOpenDialog(over.get()));
  }

  @Override
  public List<Path> openSeveral(Wanted wanted, Optional<Path> near) {
    FileChooser chooser = chooser(wanted);
    folderOf(near).ifPresent(chooser::setInitialDirectory);
    List<File> files = chooser.showOpenMultipleDialog(over.get());
    return files == null ? List.of() : files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> save(Wanted wanted, Optional<Path> proposed) {
    FileChooser chooser = chooser(wanted);
    folderOf(proposed).ifPresent(chooser::setInitialDirectory);
    proposed
        .filter(path -> !Files.isDirectory(path))
        .ifPresent(path -> chooser.setInitialFileName(String.valueOf(path.getFileName())));
    return path(chooser.showSaveDialog(over.get()));
  }

  @Override
  public Optional<Path> folder(String title, Optional<Path> near) {
    var chooser = new DirectoryChooser();
    chooser.setTitle(title);
    folderOf(near).ifPresent(chooser::setInitialDirectory);
    return path(chooser.showDialog(over.get()));
  }

  private static FileChooser chooser(Wanted wanted) {
    var chooser = new FileChooser();
    chooser.setTitle(wanted.title());
    List<String> endings = wanted.endings().isEmpty() ? ANY : wanted.endings();
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(wanted.name(), endings));
    if (!wanted.others().isEmpty()) {
      chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(wanted.others(), ANY));
    }
    return chooser;
  }

  /** The folder itself, or the one the file lies in; empty where there is none. */
  private static Optional<File> folderOf(Optional<Path> near) {
    return near.map(Path::toAbsolutePath)
        .map(path -> Files.isDirectory(path) ? path : path.getParent())
        .filter(Files::isDirectory)
        .map(Path::toFile);
  }

  private static Optional<Path> path(@Nullable File file) {
    return Optional.ofNullable(file).map(File::toPath);
  }
}
