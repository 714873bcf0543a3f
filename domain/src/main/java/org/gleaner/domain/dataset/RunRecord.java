package org.gleaner.domain.dataset;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a plan came about, apart from the plan: everything that differs from run to run.
 *
 * @param started when the solve began
 * @param seconds how long it took
 * @param command the words of the command
 * @param java version of the Java runtime
 * @param system operating system
 * @param log lines of the engines
 */
public record RunRecord(
    Instant started,
    String host,
    double seconds,
    List<String> command,
    String java,
    String system,
    List<String> log) {

  public RunRecord {
    command = List.copyOf(command);
    log = List.copyOf(log);
  }

  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", "gleaner-run/1");
    tree.put("started", started.toString());
    tree.put("host", host);
    tree.put("seconds", seconds);
    tree.put("command", command);
    tree.put("java", java);
    tree.put("system", system);
    tree.put("log", log);
    return tree;
  }
}
