package org.slipway.ui.control;

import org.slipway.text.Texts;

/** How rules and kinds of evidence are called: by their text, or by their id where it has none. */
public final class Rules {

  private Rules() {}

  public static String title(Texts texts, String rule) {
    String key = "rule." + rule + ".title";
    return texts.has(key) ? texts.get(key) : rule;
  }

  /** Why there is such a rule; empty where it does not say. */
  public static String rationale(Texts texts, String rule) {
    String key = "rule." + rule + ".rationale";
    return texts.has(key) ? texts.get(key) : "";
  }

  /** The heading a rule stands under, by the first part of its id. */
  public static String group(Texts texts, String rule) {
    int dot = rule.indexOf('.');
    String key = "rule-group." + (dot < 0 ? rule : rule.substring(0, dot));
    return texts.get(texts.has(key) ? key : "rule-group.other");
  }
}
