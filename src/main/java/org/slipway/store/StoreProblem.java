package org.slipway.store;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;

/** Why a workspace was not opened, made, saved, backed up or restored. */
public sealed interface StoreProblem {

  /** The file it is about. */
  Path file();

  /** What was wrong, where, and what to do. */
  Phrase says();

  record NoSuchFile(Path file) implements StoreProblem {
    @Override
    public Phrase says() {
      return phrase("store.no-such-file", file);
    }
  }

  /** Creating or writing a backup never replaces a file. */
  record AlreadyThere(Path file) implements StoreProblem {
    @Override
    public Phrase says() {
      return phrase("store.already-there", file);
    }
  }

  /** Some other file, or a database of some other program. */
  record NotAWorkspace(Path file) implements StoreProblem {
    @Override
    public Phrase says() {
      return phrase("store.not-a-workspace", file);
    }
  }

  /** A path that the database cannot take. */
  record BadName(Path file) implements StoreProblem {
    @Override
    public Phrase says() {
      return phrase("store.bad-name", file);
    }
  }

  /** Another process holds it; empty where its note cannot be read. */
  record Held(Path file, Optional<Holder> by) implements StoreProblem {
    @Override
    public Phrase says() {
      return by.map(
              h ->
                  phrase(
                      "store.held",
                      file,
                      Arg.words(h.user()),
                      Arg.words(h.host()),
                      Arg.words(Long.toString(h.pid())),
                      new Arg.Moment(h.since(), ZoneOffset.UTC)))
          .orElseGet(() -> phrase("store.held-by-unknown", file));
    }
  }

  /**
   * The database file is locked though nobody has a lock note.
   *
   * @param byThisProcess left over from an open that failed here: only a restart frees it
   */
  record InUse(Path file, boolean byThisProcess) implements StoreProblem {
    @Override
    public Phrase says() {
      return phrase(byThisProcess ? "store.left-over" : "store.in-use", file);
    }
  }

  record NewerVersion(Path file, int found, int known) implements StoreProblem {
    @Override
    public Phrase says() {
      return phrase("store.newer-version", file, Arg.count(found), Arg.count(known));
    }
  }

  /** Older than this program, and opened in a way that may not change it. */
  record OlderVersion(Path file, int found, int known) implements StoreProblem {
    @Override
    public Phrase says() {
      return phrase("store.older-version", file, Arg.count(found), Arg.count(known));
    }
  }

  /** What is in the file is not what was written. */
  record Damaged(Path file, String detail) implements StoreProblem {
    @Override
    public Phrase says() {
      return phrase("store.damaged", file, Arg.words(detail));
    }
  }

  /**
   * The rows are not what the journal says, or the journal is no chain.
   *
   * @param flaws how many there are
   * @param first the earliest of them
   */
  record Unsound(Path file, int flaws, Flaw first) implements StoreProblem {
    @Override
    public Phrase says() {
      return phrase("store.unsound", file, Arg.count(flaws), Arg.words(first.where()));
    }
  }

  /** A file that is no backup of a workspace, or a damaged one. */
  record NotABackup(Path file) implements StoreProblem {
    @Override
    public Phrase says() {
      return phrase("store.not-a-backup", file);
    }
  }

  /** A database without a single table: cut short, or never written. */
  record NothingInIt(Path file) implements StoreProblem {
    @Override
    public Phrase says() {
      return phrase("store.nothing-in-it", file);
    }
  }

  record ReadOnly(Path file) implements StoreProblem {
    @Override
    public Phrase says() {
      return phrase("store.read-only", file);
    }
  }

  record DiskFull(Path file) implements StoreProblem {
    @Override
    public Phrase says() {
      return phrase("store.disk-full", file);
    }
  }

  /** A record longer than a row can be. */
  record TooLarge(Path file, String record) implements StoreProblem {
    @Override
    public Phrase says() {
      return phrase("store.too-large", file, Arg.words(record));
    }
  }

  /** A file or a folder that failed in another way. */
  record Failed(Path file, String detail) implements StoreProblem {
    @Override
    public Phrase says() {
      return phrase("store.failed", file, Arg.words(detail));
    }
  }

  /** Nothing was done because the backup that had to come first could not be made. */
  record NoBackup(Path file, StoreProblem cause) implements StoreProblem {
    @Override
    public Phrase says() {
      return new Phrase("store.no-backup", words(file, cause));
    }

    private static List<Arg> words(Path file, StoreProblem cause) {
      return List.of(Arg.words(file.toString()), new Arg.Several(cause.says().args()));
    }
  }

  private static Phrase phrase(String key, Path file, Arg... more) {
    var args = new java.util.ArrayList<Arg>();
    args.add(Arg.words(file.toString()));
    args.addAll(List.of(more));
    return new Phrase(key, args);
  }
}
