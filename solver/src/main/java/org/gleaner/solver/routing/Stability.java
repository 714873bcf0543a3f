package org.gleaner.solver.routing;

import java.util.List;

/**
 * A price on change: what it costs that a client is visited by another vehicle type than usual.
 *
 * @param types by client, from 0: the usual type, {@link #ANY} or {@link #NONE}
 * @param price of each client that another type visits
 */
public record Stability(List<Integer> types, long price) {

  /** Whoever visits the client, it is no change. */
  public static final int ANY = -1;

  /** Whoever visits the client, it is a change. */
  public static final int NONE = -2;

  public Stability {
    types = List.copyOf(types);
    Quantities.require("price of a change", price);
  }

  /** What it costs that a type visits a client, from 0. */
  public long cost(int client, int type) {
    int usual = types.get(client);
    return usual == ANY || usual == type ? 0 : price;
  }
}
