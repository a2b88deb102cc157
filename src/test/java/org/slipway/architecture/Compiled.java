package org.slipway.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The compiled classes, read once for all tests of a run. */
public final class Compiled {

  /** The program without its tests. */
  public static final JavaClasses PROGRAM =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  private Compiled() {}

  /** Classes of a package of the tests, and of those below it. */
  static JavaClasses tests(String name) {
    return new ClassFileImporter()
        .importPath(Path.of("target/test-classes", name.replace('.', '/')));
  }
}
