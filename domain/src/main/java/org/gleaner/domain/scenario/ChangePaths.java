package org.gleaner.domain.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gleaner.domain.planning.PlanningCase;

/** What can be typed next in the path of a change. */
public final class ChangePaths {

  private ChangePaths() {}

  /**
   * Paths that begin with the prefix, completed by one segment. One that ends in {@code /} goes on;
   * one that does not is a path as it stands, and may go on all the same.
   */
  public static List<String> complete(PlanningCase planningCase, String prefix) {
    List<String> segments = ChangeParser.segments(prefix);
    List<String> before = segments.subList(0, segments.size() - 1);
    String begun = segments.get(segments.size() - 1);
    String head = before.isEmpty() ? "" : String.join("/", before) + "/";
    Set<String> complete = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>();
    for (ChangeForm form : ChangeForms.ALL) {
      if (form.slots().size() > before.size() && form.fits(before)) {
        boolean last = form.slots().size() == segments.size();
        for (String name : form.slots().get(before.size()).names(planningCase, before)) {
          if (name.startsWith(begun)) {
            (last ? complete : open).add(head + name);
          }
        }
      }
    }
    List<String> all = new ArrayList<>(complete);
    open.stream().filter(path -> !complete.contains(path)).map(p -> p + "/").forEach(all::add);
    return all;
  }

  /** The shapes of all paths with what their values must be, for help. */
  public static List<String> shapes() {
    return ChangeForms.ALL.stream().map(f -> f.label() + "  " + f.valueSyntax()).toList();
  }
}
