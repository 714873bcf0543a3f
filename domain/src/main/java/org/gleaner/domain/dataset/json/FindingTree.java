package org.gleaner.domain.dataset.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gleaner.domain.finding.Finding;

/** Findings as they stand in results. */
public final class FindingTree {

  private FindingTree() {}

  /** An object for each, without keys for what a finding does not have. */
  public static List<Map<String, Object>> of(List<Finding> findings) {
    return findings.stream().map(FindingTree::of).toList();
  }

  private static Map<String, Object> of(Finding finding) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    tree.put("code", finding.code());
    tree.put("where", finding.where().toString());
    if (finding.value() != null) {
      tree.put("value", finding.value());
    }
    tree.put("message", finding.message());
    finding.hintText().ifPresent(hint -> tree.put("hint", hint));
    return tree;
  }
}
