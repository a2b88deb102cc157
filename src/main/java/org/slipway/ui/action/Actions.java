package org.slipway.ui.action;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The registry of everything the user can do. Not for several threads. */
public final class Actions {

  private static final int REMEMBERED = 20;

  private final Map<String, Action> byId = new TreeMap<>();
  private final List<Action> inOrder = new ArrayList<>();
  private final List<Lock> locks = new ArrayList<>();
  private final Deque<String> recent = new ArrayDeque<>();
  private final ReadOnlyStringWrapper view = new ReadOnlyStringWrapper("");

  /** What is off as long as this registry is used, and why. */
  private record Lock(Predicate<String> ids, String why) {}

  /** Has whatever is added from now on with such an id off, for a reason in a sentence. */
  public void lock(Predicate<String> ids, String why) {
    locks.add(new Lock(ids, why));
  }

  private Action locked(Action action) {
    return locks.stream()
        .filter(lock -> lock.ids().test(action.id()))
        .findFirst()
        .map(lock -> action.when(new ReadOnlyBooleanWrapper(false), lock.why()))
        .orElse(action);
  }

  /**
   * Adds one.
   *
   * @throws IllegalArgumentException if the id is taken, or the shortcut is taken in the same view
   *     or everywhere
   */
  public Action add(Action wanted) {
    Action action = locked(wanted);
    for (Action other : inOrder) {
      boolean together =
          other.view().equals(action.view()) || other.view().isEmpty() || action.view().isEmpty();
      if (together && action.shortcuts().stream().anyMatch(other.shortcuts()::contains)) {
        throw new IllegalArgumentException(
            action.shortcut() + " would mean " + other.id() + " and " + action.id());
      }
    }
    if (byId.putIfAbsent(action.id(), action) != null) {
      throw new IllegalArgumentException("two actions called " + action.id());
    }
    inOrder.add(action);
    return action;
  }

  /**
   * The action of this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Action get(String id) {
    return Optional.ofNullable(byId.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no action " + id));
  }

  /** Whether there is an action of this id. */
  public boolean has(String id) {
    return byId.containsKey(id);
  }

  /** All of them, in the order they were added. */
  public Collection<Action> all() {
    return Collections.unmodifiableList(inOrder);
  }

  /** Those that mean something in the view that is shown. */
  public List<Action> here() {
    return inOrder.stream().filter(this::isHere).toList();
  }

  /** Whether it means something in the view that is shown. */
  public boolean isHere(Action action) {
    return action.view().isEmpty() || action.view().equals(view.get());
  }

  /** The view that is shown. */
  public ReadOnlyStringProperty view() {
    return view.getReadOnlyProperty();
  }

  public void show(String shown) {
    view.set(shown);
  }

  /** Runs an action if it can be done now, and remembers that it was; says whether it ran. */
  public boolean run(Action action) {
    if (!isHere(action) || !action.enabled().get()) {
      return false;
    }
    recent.remove(action.id());
    recent.addFirst(action.id());
    if (recent.size() > REMEMBERED) {
      recent.removeLast();
    }
    action.run().run();
    return true;
  }

  public boolean run(String id) {
    return run(get(id));
  }

  /** Ids of the actions run last, newest first. */
  public List<String> recent() {
    return List.copyOf(recent);
  }
}
