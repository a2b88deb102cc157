package org.slipway.store;

/**
 * How files are reached and which tables are expected: always {@link #NORMAL} outside of tests.
 *
 * @param fileSystem one of H2's, under which the database file is reached
 */
record Engine(String fileSystem, Schema schema) {

  static final Engine NORMAL = new Engine("file:", Schema.current());

  Database.Access writing() {
    return new Database.Access(fileSystem, true);
  }

  Database.Access reading() {
    return new Database.Access(fileSystem, false);
  }
}
