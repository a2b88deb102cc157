package org.slipway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader finds who takes the file as it lies there, with the workspace still open. */
class LastCommitTest {

  @TempDir Path folder;

  /** Space is free again after three quarters of a minute otherwise; the test is not that long. */
  @Test
  void spaceIsNotUsedTwiceInOneSession() throws Exception {
    try (Database database = Database.open(Stores.file(folder), Database.Access.NORMAL);
        Statement statement = database.connection().createStatement();
        ResultSet setting =
            statement.executeQuery(
                "select setting_value from information_schema.settings"
                    + " where setting_name = 'RETENTION_TIME'")) {
      assertTrue(setting.next());
      assertEquals(Integer.toString(Integer.MAX_VALUE), setting.getString(1));
    }
  }

  @Test
  void everyForcedCommitIsFoundInACopyOfTheFile() throws Exception {
    WorkspaceFile file = Stores.file(folder);
    try (Database database = Database.open(file, Database.Access.NORMAL)) {
      database.execute("create table t(id int primary key, said varchar)");
      database.connection().setAutoCommit(false);
      for (int id = 1; id <= 120; id++) {
        put(database, id);
        put(database, -1 - id % 10);
        database.commitForced();
        if (id % 6 == 0) {
          assertEquals(id, lastIn(copied(file, id)), "commit " + id);
        }
      }
    }
  }

  private static void put(Database database, int id) throws SQLException {
    try (PreparedStatement merge =
        database.connection().prepareStatement("merge into t values(?, ?)")) {
      merge.setInt(1, id);
      merge.setString(2, ("said " + id).repeat(300));
      merge.execute();
    }
  }

  private WorkspaceFile copied(WorkspaceFile file, int id) throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("copy" + id));
    WorkspaceFile copy = Stores.file(elsewhere);
    Files.copy(file.database(), copy.database());
    return copy;
  }

  private static int lastIn(WorkspaceFile file) throws SQLException {
    try (Database database = Database.open(file, Database.Access.READ_ONLY);
        Statement statement = database.connection().createStatement();
        ResultSet last = statement.executeQuery("select max(id) from t")) {
      last.next();
      return last.getInt(1);
    }
  }
}
