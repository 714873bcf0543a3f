package org.gleaner.domain.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gleaner.domain.dataset.fileset.FileSet;
import org.gleaner.domain.dataset.json.DocumentFile;
import org.gleaner.domain.dataset.plan.PlanDocument;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.plan.NetworkPlan;

/**
 * Reads what {@link PlanWriter} wrote: {@code plan.json}, or the folder that holds it. Of a writer
 * that was stopped it sees the new plan if all of it was written, else the old one.
 */
public final class PlanReader {
  private static final long MAX_BYTES = 512L << 20;

  private PlanReader() {}

  public static PlanReading read(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve(PlanWriter.PLAN_FILE) : path;
    FileSet.settle(file.toAbsolutePath().resolveSibling(""));
    Findings findings = new Findings();
    Optional<NetworkPlan> plan =
        DocumentFile.read(file, MAX_BYTES, findings)
            .flatMap(document -> PlanDocument.read(document, findings));
    return new PlanReading(findings.hasErrors() ? Optional.empty() : plan, findings.toList());
  }
}
