package org.slipway.core.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slipway.core.plan.Id;

/**
 * Numbers resources from 0 in the order in which they are first used, so that lists of users can be
 * arrays. The tables inside are asked, never listed. Filled by one thread, then safe for all.
 */
final class Numbering {

  private static final int NONE = -1;

  private final PairNumbers ids = new PairNumbers();
  private final Map<String, Integer> locks = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final PairNumbers codes = new PairNumbers();
  private final List<Resource> resources = new ArrayList<>();

  /** The number of a resource, a new one where it is asked for the first time. */
  int add(Resource resource) {
    int number =
        switch (resource) {
          case Resource.Item(var environment, var component) ->
              codes.add(add(environment), add(component));
          case Resource.Below(var environment, var component) ->
              codes.add(code(1, add(environment)), add(component));
          case Resource.Lock(var name) ->
              codes.add(code(2, 0), locks.computeIfAbsent(name, _ -> locks.size()));
          case Resource.Place(var environment) -> codes.add(code(3, 0), add(environment));
          case Resource.Service(var component) -> codes.add(code(4, 0), add(component));
          case Resource.Worker(var person) -> codes.add(code(5, 0), add(person));
          case Resource.Crew(var team) -> codes.add(code(6, 0), add(team));
          case Resource.Whole(var shared) -> codes.add(code(7, 0), add(shared));
          case Resource.Throttled(var name, _) ->
              codes.add(code(8, 0), names.computeIfAbsent(name, _ -> names.size()));
        };
    if (number == resources.size()) {
      resources.add(resource);
    }
    return number;
  }

  /** The number of a resource; -1 where nobody uses it. */
  int find(Resource resource) {
    return switch (resource) {
      case Resource.Item(var environment, var component) ->
          codes.find(find(environment), find(component));
      case Resource.Below(var environment, var component) ->
          codes.find(code(1, find(environment)), find(component));
      case Resource.Lock(var name) -> codes.find(code(2, 0), locks.getOrDefault(name, NONE));
      case Resource.Place(var environment) -> codes.find(code(3, 0), find(environment));
      case Resource.Service(var component) -> codes.find(code(4, 0), find(component));
      case Resource.Worker(var person) -> codes.find(code(5, 0), find(person));
      case Resource.Crew(var team) -> codes.find(code(6, 0), find(team));
      case Resource.Whole(var shared) -> codes.find(code(7, 0), find(shared));
      case Resource.Throttled(var name, _) ->
          codes.find(code(8, 0), names.getOrDefault(name, NONE));
    };
  }

  private static long code(int sort, int name) {
    return name < 0 ? name : (long) sort << 32 | name;
  }

  private int add(Id<?> id) {
    UUID uuid = id.uuid();
    return ids.add(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
  }

  private int find(Id<?> id) {
    UUID uuid = id.uuid();
    return ids.find(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
  }

  Resource get(int number) {
    return resources.get(number);
  }

  int size() {
    return resources.size();
  }
}
