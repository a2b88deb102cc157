package org.slipway.workspace;

import java.util.Collection;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.store.Branch;
import org.slipway.store.JournalEntry;

/** What a what-if branch may be called: the journal tells branches apart by their names alone. */
public final class BranchName {

  /** So many characters at most. */
  public static final int LONGEST = 60;

  private BranchName() {}

  /** Why a branch cannot be called so; empty where it can. */
  public static Optional<Phrase> wrong(String name, Collection<Branch> all) {
    if (name.isBlank()) {
      return Optional.of(Phrase.of("branch.name-missing"));
    }
    if (name.length() > LONGEST || !name.equals(name.strip())) {
      return Optional.of(Phrase.of("branch.name-long", Arg.count(LONGEST)));
    }
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      return Optional.of(Phrase.of("branch.name-long", Arg.count(LONGEST)));
    }
    if (name.equalsIgnoreCase(JournalEntry.BASE)) {
      return Optional.of(Phrase.of("branch.name-base"));
    }
    return all.stream().anyMatch(branch -> branch.name().equalsIgnoreCase(name))
        ? Optional.of(Phrase.of("branch.name-taken", Arg.words(name)))
        : Optional.empty();
  }
}
