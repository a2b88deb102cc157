package org.slipway.exchange.incoming;

import java.util.SortedSet;
import org.slipway.core.plan.Plan;

/** One kind of file that can be read. A new one is a class and a line in the importers' list. */
public interface Format {

  /** Its name in commands and messages, for example {@code csv}. */
  String name();

  /** What the names of such files end in, in small letters, for example {@code csv}. */
  SortedSet<String> extensions();

  /** Whether the file looks like this format, by its content or by its name. */
  boolean claims(FileContent file);

  /**
   * Reads the file for a plan: records that the plan knows by external id or key keep their ids.
   *
   * @throws Unreadable if nothing of it can be taken
   * @throws java.util.concurrent.CancellationException if the work was cancelled
   */
  Reading read(FileContent file, Plan plan, ImportOptions options, Work work) throws Unreadable;
}
