package org.slipway.core.schedule;

import java.util.Arrays;

/**
 * Which bookings use which resources, all as numbers: written booking by booking, then read
 * resource by resource. One use.
 */
final class Uses {

  private final int[] firstUse;
  private int bookings;
  private int[] used = new int[64];
  private int size;
  private int[] users = new int[64];
  private int[] lastUser = new int[64];

  /**
   * @param most how many bookings there may be
   */
  Uses(int most) {
    firstUse = new int[most + 1];
  }

  /** Ends the booking begun last: the uses from now on are those of the next one. */
  void next() {
    firstUse[++bookings] = size;
  }

  /** The present booking uses this resource; a second time does not count. */
  void add(int resource) {
    if (resource >= users.length) {
      users = Arrays.copyOf(users, Math.max(resource + 1, users.length * 2));
      lastUser = Arrays.copyOf(lastUser, users.length);
    }
    if (lastUser[resource] == bookings + 1) {
      return;
    }
    lastUser[resource] = bookings + 1;
    users[resource]++;
    if (size == used.length) {
      used = Arrays.copyOf(used, size * 2);
    }
    used[size++] = resource;
  }

  /** Where the users of each resource begin in {@link #users}; the last number is their end. */
  int[] begins(int resources) {
    int[] begins = new int[resources + 1];
    for (int n = 0; n < resources; n++) {
      begins[n + 1] = begins[n] + users[n];
    }
    return begins;
  }

  /**
   * The users of all resources, one after the other, each list ascending.
   *
   * @param order booking by place
   */
  int[] users(int[] begins, int[] order) {
    int[] next = begins.clone();
    int[] places = new int[size];
    for (int place = 0; place < order.length; place++) {
      for (int use = firstUse[order[place]]; use < firstUse[order[place] + 1]; use++) {
        places[next[used[use]]++] = place;
      }
    }
    return places;
  }
}
