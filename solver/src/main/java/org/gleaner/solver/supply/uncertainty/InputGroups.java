package org.gleaner.solver.supply.uncertainty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ways to group uncertain inputs, so that hundreds can be screened at the cost of a few. */
public final class InputGroups {

  private InputGroups() {}

  public static List<InputGroup> each(List<String> inputs) {
    return IntStream.range(0, inputs.size())
        .mapToObj(j -> new InputGroup(inputs.get(j), List.of(j)))
        .toList();
  }

  /**
   * By what inputs are of, the second part of their names: {@code sales/ev} and {@code
   * lifetime/ev/scale} both are of {@code ev}. In the order in which these are first named.
   */
  public static List<InputGroup> byThing(List<String> inputs) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int j = 0; j < inputs.size(); j++) {
      String[] parts = inputs.get(j).split("/", -1);
      groups.computeIfAbsent(parts[Math.min(1, parts.length - 1)], k -> new ArrayList<>()).add(j);
    }
    return groups.entrySet().stream()
        .map(group -> new InputGroup(group.getKey(), group.getValue()))
        .toList();
  }

  /**
   * Joins groups that correlations link: what correlated inputs explain cannot be told apart. The
   * names of joined groups are joined by {@code +}.
   */
  public static List<InputGroup> joined(List<InputGroup> groups, CorrelationMatrix correlations) {
    int[] joined = IntStream.range(0, groups.size()).toArray();
    int[] groupOf = new int[correlations.dimensions()];
    for (int g = 0; g < groups.size(); g++) {
      for (int input : groups.get(g).inputs()) {
        groupOf[input] = g;
      }
    }
    int[] correlated = correlations.correlated();
    for (int k = 0; k < correlated.length; k++) {
      for (int m = 0; m < k; m++) {
        if (correlations.factor(k)[m] != 0) {
          join(joined, groupOf[correlated[k]], groupOf[correlated[m]]);
        }
      }
    }
    Map<Integer, List<InputGroup>> parts = new LinkedHashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      parts.computeIfAbsent(joined[g], k -> new ArrayList<>()).add(groups.get(g));
    }
    return parts.values().stream().map(InputGroups::together).toList();
  }

  private static void join(int[] joined, int a, int b) {
    int from = Math.max(joined[a], joined[b]);
    int to = Math.min(joined[a], joined[b]);
    for (int g = 0; g < joined.length; g++) {
      if (joined[g] == from) {
        joined[g] = to;
      }
    }
  }

  private static InputGroup together(List<InputGroup> parts) {
    return new InputGroup(
        parts.stream().map(InputGroup::name).collect(Collectors.joining("+")),
        parts.stream().flatMap(part -> part.inputs().stream()).toList());
  }
}
