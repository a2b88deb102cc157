package org.slipway.core.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The mark of a plan that is only tried, so that everything that leaves says so. It is kept among
 * the unknown records, and so goes along in plan files; the plans of a workspace carry none.
 */
public final class WhatIfMark {

  private static final String KIND = "whatIf";
  private static final String ID = "00000000-0000-7000-8000-000000000001";
  private static final String WORDS = "what-if: ";

  /** Canonical JSON of a record with an id and a name. */
  private static final String START = "{\"id\":\"";

  private static final String MIDDLE = "\",\"name\":\"";
  private static final String END = "\"}";

  private WhatIfMark() {}

  /** The plan, marked as that of a branch. */
  public static Plan on(Plan plan, Optional<String> branch) {
    if (branch.isEmpty()) {
      return plan;
    }
    var extras = new TreeMap<String, SortedMap<String, String>>(plan.extras());
    var mark = new TreeMap<String, String>();
    mark.put(ID, START + ID + MIDDLE + escaped(WORDS + branch.get()) + END);
    extras.put(KIND, mark);
    return plan.withExtras(extras);
  }

  /** What people and programs read of a marked plan, for example {@code what-if: Vendor late}. */
  public static Optional<String> of(Plan plan) {
    SortedMap<String, String> marks = plan.extras().get(KIND);
    return marks == null
        ? Optional.empty()
        : marks.values().stream().findFirst().flatMap(WhatIfMark::words);
  }

  /** Empty where somebody else wrote a record of this kind. */
  private static Optional<String> words(String text) {
    int name = text.indexOf(MIDDLE);
    return name < 0 || !text.endsWith(END)
        ? Optional.empty()
        : Optional.of(
            text.substring(name + MIDDLE.length(), text.length() - END.length())
                .replace("\\\"", "\"")
                .replace("\\\\", "\\"));
  }

  /** A branch has a name without control characters. */
  private static String escaped(String name) {
    return name.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** A name of a file that says so too, before its ending. */
  public static String file(String name, Optional<String> branch) {
    String part = branch.map(WhatIfMark::part).orElse("");
    if (name.contains(part)) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) + "-" + part + name.substring(dot) : name + "-" + part;
  }

  /** What every disk takes, and a calendar in a UID, for example {@code what-if-vendor-late}. */
  private static String part(String branch) {
    String plain = branch.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return "what-if-" + plain.replaceAll("^-+|-+$", "");
  }
}
