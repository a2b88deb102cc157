package org.slipway.exchange.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Told;
import org.slipway.exchange.incoming.Unreadable;

/**
 * The items and relations of one file, in its order, and what there is to tell of them. Filled by
 * one reader. For one file and one thread.
 */
final class Inventory {

  /** The empty map, shared by the many items that keep nothing. */
  static final SortedMap<String, String> NOTHING_KEPT =
      Collections.unmodifiableSortedMap(new TreeMap<>());

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_KEPT = 20_000;

  private final String source;
  private final Limits limits;
  private final Map<String, Item> items = new LinkedHashMap<>(); // in the order of the file
  private final Map<Traits.Owner, Place> teams = new LinkedHashMap<>(); // in that order too
  private final Map<String, Traits.Unit> units = new LinkedHashMap<>(); // in that order too
  private final List<Relation> relations = new ArrayList<>();
  private final Told told;
  private final SortedMap<Kind, Integer> leftOut = new TreeMap<>();

  /**
   * @param source name of the other system
   */
  Inventory(String source, Limits limits) {
    this.source = source;
    this.limits = limits;
    this.told = new Told(limits);
  }

  String source() {
    return source;
  }

  Map<String, Item> items() {
    return items;
  }

  Map<Traits.Owner, Place> teams() {
    return teams;
  }

  Map<String, Traits.Unit> units() {
    return units;
  }

  List<Relation> relations() {
    return relations;
  }

  SortedMap<Kind, Integer> leftOut() {
    return leftOut;
  }

  /** What there is to tell of it. */
  Told told() {
    return told;
  }

  /**
   * Another item; one that is named before is left out.
   *
   * @throws Unreadable beyond the limit
   */
  void add(Item item) throws Unreadable {
    if (item.id().isBlank() || item.name().isBlank()) {
      leaveOut(Kind.COMPONENT, item.place(), Phrase.of("cmdb.no-name"), "cmdb.do.name");
    } else if (item.id().length() > LONGEST_NAME || item.name().length() > LONGEST_NAME) {
      Phrase wrong = Phrase.of("cmdb.long-name", Arg.count(LONGEST_NAME));
      leaveOut(Kind.COMPONENT, item.place(), wrong, "cmdb.do.name");
    } else {
      Item earlier = items.putIfAbsent(item.id(), item);
      if (earlier != null) {
        Phrase wrong =
            Phrase.of(
                "cmdb.twice", Arg.words(item.name()), Arg.count(earlier.place().line().orElse(0)));
        leaveOut(Kind.COMPONENT, item.place(), wrong, "cmdb.do.one");
      }
    }
    requireRoom(items.size(), item.place());
  }

  /** A team; the first name of it counts. */
  void add(Traits.Owner team, Place place) {
    teams.putIfAbsent(team, place);
  }

  /**
   * A business unit, after the one it is part of.
   *
   * @throws Unreadable beyond the limit
   */
  void add(Traits.Unit unit) throws Unreadable {
    units.putIfAbsent(unit.id(), unit);
    requireRoom(units.size(), unit.place());
  }

  /**
   * Another relation.
   *
   * @throws Unreadable beyond the limit
   */
  void add(Relation relation) throws Unreadable {
    relations.add(relation);
    requireRoom(relations.size(), relation.place());
  }

  private void requireRoom(int count, Place place) throws Unreadable {
    if (count > limits.rows()) {
      throw new Unreadable(
          Problem.refused(
              place,
              Phrase.of("exchange.limit.rows", Arg.count(limits.rows())),
              Phrase.of("exchange.do.split")));
    }
  }

  /** Something of the file is not taken. */
  void leaveOut(Kind kind, Place place, Phrase wrong, String remedy) {
    leftOut.merge(kind, 1, Integer::sum);
    told.tell(Problem.leftOut(place, wrong, Phrase.of(remedy)));
  }

  /** Something is worth knowing. */
  void note(Place place, Phrase wrong, String remedy) {
    told.tell(Problem.note(place, wrong, Phrase.of(remedy)));
  }

  /** A text as it is kept beside an external id. */
  static void keep(SortedMap<String, String> kept, String name, String text) {
    keep(kept, name, TextNode.valueOf(text));
  }

  /** A node as it is kept beside an external id; nothing where it is empty or very long. */
  static void keep(SortedMap<String, String> kept, String name, JsonNode node) {
    String text = node.isMissingNode() || node.isNull() ? "" : node.toString();
    if (!text.isEmpty() && text.length() <= LONGEST_KEPT) {
      kept.put(name, text);
    }
  }
}
