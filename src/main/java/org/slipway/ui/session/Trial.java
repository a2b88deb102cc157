package org.slipway.ui.session;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slipway.core.plan.Edit;
import org.slipway.workspace.BranchName;

/**
 * Trying an edit where the plan stays as it is: on the what-if branch that is shown, or on a new
 * one. On the FX thread.
 */
public record Trial(Session session, BranchDesk desk) {

  /** Room for a number behind a name. */
  private static final int NUMBER = 4;

  /**
   * Tries an edit on the branch that is shown, or on a new one whose name the user is asked for.
   */
  @FunctionalInterface
  public interface Asking {

    /**
     * Asks where that is needed.
     *
     * @param wish what a new branch is called where the user says nothing else
     * @param done called once the edit is made, and never where the user gave up
     */
    void tryOut(Edit edit, String wish, Runnable done);
  }

  /** Empty where there can be no branches. */
  public static Optional<Trial> of(Session session) {
    return session.branches().map(desk -> new Trial(session, desk));
  }

  /** The branch that is shown and takes what is tried; empty: a new one has to be begun. */
  public Optional<String> shown() {
    return desk.shown().get();
  }

  /** Why a new branch cannot be called so, in a sentence; empty where it can. */
  public Optional<String> wrongName(String name) {
    return desk.wrongName(name);
  }

  /**
   * A name that no branch has had: as wished, with a number behind it where that one is taken.
   *
   * @param wish not blank
   */
  public String unused(String wish) {
    String line = wish.replaceAll("\\p{Cntrl}+", " ").strip();
    int end = Math.min(line.length(), BranchName.LONGEST - NUMBER);
    boolean halved = end < line.length() && Character.isLowSurrogate(line.charAt(end));
    String name = line.substring(0, halved ? end - 1 : end).strip();
    return Stream.concat(
            Stream.of(name), IntStream.iterate(2, n -> n + 1).mapToObj(n -> name + " " + n))
        .filter(free -> desk.wrongName(free).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /**
   * Makes an edit on the branch that is shown, or on a new one of this name.
   *
   * @param refused takes why it was not made
   * @param done called once it is made; neither is called where the user stopped it
   */
  public void make(String name, Edit edit, Consumer<Reply> refused, Runnable done) {
    if (shown().isPresent()) {
      told(session.apply(edit), refused, done);
    } else {
      desk.begin(
          name,
          begun -> {
            if (!begun.problems().isEmpty()) {
              refused.accept(begun);
            } else if (shown().equals(Optional.of(name))) {
              told(session.apply(edit), refused, done);
            }
          });
    }
  }

  private static void told(Reply reply, Consumer<Reply> refused, Runnable done) {
    if (reply.problems().isEmpty()) {
      done.run();
    } else {
      refused.accept(reply);
    }
  }
}
