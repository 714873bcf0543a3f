package org.gleaner.domain.finding;

import java.util.List;

/** An input cannot be used; carries every finding of one reading, not only the first. */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  public InvalidInputException(List<Finding> findings) {
    super(summary(findings));
    this.findings = List.copyOf(findings);
  }

  public List<Finding> findings() {
    return findings;
  }

  private static String summary(List<Finding> findings) {
    long errors = findings.stream().filter(Finding::isError).count();
    return errors + (errors == 1 ? " error" : " errors") + " in the input";
  }
}
