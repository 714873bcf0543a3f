package org.gleaner.domain.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.gleaner.domain.planning.PlanningCase;

/**
 * One shape of a path: literal words and slots for names, and how path and value make a change.
 *
 * @param slots of the path, in order
 * @param valueSyntax what a value must be, for messages
 * @param change from the segments of the path and the value; empty if the value makes none
 */
record ChangeForm(
    List<Slot> slots,
    String valueSyntax,
    BiFunction<List<String>, ChangeValue, Optional<? extends Change>> change) {

  ChangeForm {
    slots = List.copyOf(slots);
  }

  /** Place in a path: a word that must stand there, or a name out of the case. */
  interface Slot {

    /** Whether only its own words may stand here. */
    boolean isLiteral();

    /** What may stand here, after these segments. */
    Set<String> names(PlanningCase planningCase, List<String> before);

    /** Word or name in angle brackets, for messages. */
    String label();
  }

  /** Whether the literals of this form stand where they must, as far as the path goes. */
  boolean fits(List<String> segments) {
    if (segments.size() > slots.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      Slot slot = slots.get(i);
      if (slot.isLiteral() && !slot.label().equals(segments.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The shape, such as {@code price/<material>}. */
  String label() {
    return String.join("/", slots.stream().map(Slot::label).toList());
  }
}
