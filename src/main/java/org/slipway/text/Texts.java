package org.slipway.text;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;

/**
 * The words of the program in one language: messages by dotted key from the bundles of {@link
 * #AREAS}. Immutable and safe for all threads.
 */
public final class Texts {

  /** The bundles, one an area; a key stands in exactly one of them. */
  static final List<String> AREAS =
      List.of(
          "plan",
          "json",
          "rules",
          "risk",
          "calendar",
          "views",
          "trains",
          "cadence",
          "waves",
          "compat",
          "holds",
          "path",
          "exchange",
          "store",
          "pack",
          "paper",
          "ui",
          "shell",
          "flows",
          "findings",
          "cli",
          "branch",
          "layers",
          "traffic",
          "cmdb",
          "slots",
          "group",
          "findslot",
          "forced",
          "resources",
          "dates",
          "hours",
          "printing",
          "gallery",
          "vocabulary",
          "approved",
          "record",
          "graph",
          "graphpicture",
          "graphview");

  private final Locale locale;
  private final List<ResourceBundle> bundles;

  /** Patterns read once; a picture asks for the same few at each paint. Only copies are used. */
  private final ConcurrentMap<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Texts(Locale locale, List<ResourceBundle> bundles) {
    this.locale = locale;
    this.bundles = bundles;
  }

  /** The texts for a language; where a language lacks a text, the English one. */
  public static Texts of(Locale locale) {
    var bundles = new ArrayList<ResourceBundle>();
    for (String area : AREAS) {
      try {
        bundles.add(ResourceBundle.getBundle("org.slipway.text." + area, locale, NO_FALLBACK));
      } catch (MissingResourceException missing) {
        // An area without texts of its own.
      }
    }
    return new Texts(locale, List.copyOf(bundles));
  }

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public Locale locale() {
    return locale;
  }

  /**
   * The message under {@code key} with its arguments filled in by {@link MessageFormat}.
   *
   * @throws MissingResourceException if there is no such key: a programmer's mistake
   */
  public String get(String key, Object... args) {
    MessageFormat read = formats.computeIfAbsent(key, k -> new MessageFormat(pattern(k), locale));
    return ((MessageFormat) read.clone()).format(args);
  }

  /** The word for a choice, for example <em>rolled back</em>. */
  public String term(Enum<?> choice) {
    return get(Terms.key(choice));
  }

  public boolean has(String key) {
    return bundles.stream().anyMatch(b -> b.containsKey(key));
  }

  /** All keys, sorted. */
  public Set<String> keys() {
    var keys = new TreeSet<String>();
    bundles.forEach(b -> keys.addAll(b.keySet()));
    return keys;
  }

  /** The sentence of a phrase; its times are printed in the reader's zone. */
  public String say(Phrase phrase, ZoneId reader) {
    return get(phrase.key(), phrase.args().stream().map(arg -> say(arg, reader)).toArray());
  }

  private Object say(Arg arg, ZoneId reader) {
    return switch (arg) {
      case Arg.Words(String text) -> text;
      case Arg.Term(String key) -> get(key);
      case Arg.Count(long number) -> number;
      case Arg.Moment(var at, var zone) -> Times.moment(at, reader, locale);
      case Arg.Day(var date) -> Times.day(date, locale);
      case Arg.Stretch(var interval, var zone) -> Times.stretch(interval, reader, locale);
      case Arg.Span(var length) -> Times.span(length);
      case Arg.Named(var ref, String name) -> name;
      case Arg.Several(var items) ->
          String.join(", ", items.stream().map(item -> say(item, reader).toString()).toList());
    };
  }

  private String pattern(String key) {
    for (ResourceBundle bundle : bundles) {
      if (bundle.containsKey(key)) {
        return bundle.getString(key);
      }
    }
    throw new MissingResourceException("no text for " + key, Texts.class.getName(), key);
  }
}
