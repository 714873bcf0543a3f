package org.gleaner.domain.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;

/**
 * Reads changes from path and value, as they stand in scenario files and are typed at the prompt.
 * Whether the case has the names is for {@link Change#check} to say.
 */
public final class ChangeParser {

  private ChangeParser() {}

  /**
   * The change that path and value stand for; empty if they stand for none, and then that is
   * reported.
   *
   * @param where to which the findings point
   */
  public static Optional<Change> parse(
      String path, String value, SourceLocation where, Findings findings) {
    List<String> segments = segments(path);
    Optional<ChangeForm> form =
        ChangeForms.ALL.stream()
            .filter(f -> f.slots().size() == segments.size() && f.fits(segments))
            .findFirst();
    if (form.isEmpty() || segments.contains("")) {
      findings.error("unknown-path", where, path, "is no path of a change", hint(segments));
      return Optional.empty();
    }
    Optional<? extends Change> change =
        ChangeValue.parse(value).flatMap(v -> form.get().change().apply(segments, v));
    if (change.isEmpty()) {
      findings.error(
          "wrong-value", where, value, form.get().label() + " takes " + form.get().valueSyntax());
    }
    return change.map(c -> c);
  }

  static List<String> segments(String path) {
    return List.of(path.strip().split("/", -1));
  }

  /** The nearest word where the path first goes wrong, or how it could go on. */
  private static String hint(List<String> segments) {
    for (int i = 0; i < segments.size(); i++) {
      List<String> upTo = segments.subList(0, i + 1);
      if (ChangeForms.ALL.stream().noneMatch(f -> f.fits(upTo))) {
        return wrongWord(segments, i);
      }
    }
    Set<String> shapes = new LinkedHashSet<>();
    ChangeForms.ALL.stream().filter(f -> f.fits(segments)).forEach(f -> shapes.add(f.label()));
    return "Complete it to " + String.join(" or ", shapes) + ".";
  }

  private static String wrongWord(List<String> segments, int place) {
    Set<String> words = new LinkedHashSet<>();
    List<String> before = segments.subList(0, place);
    List<ChangeForm> fitting = new ArrayList<>();
    for (ChangeForm form : ChangeForms.ALL) {
      if (form.fits(before) && form.slots().size() > place) {
        fitting.add(form);
        words.add(form.slots().get(place).label());
      }
    }
    if (fitting.isEmpty()) {
      return "The path ends after " + String.join("/", before) + ".";
    }
    return NearestName.of(segments.get(place), words)
        .map(word -> "Maybe " + word + ".")
        .orElse("There can stand: " + String.join(", ", words) + ".");
  }
}
