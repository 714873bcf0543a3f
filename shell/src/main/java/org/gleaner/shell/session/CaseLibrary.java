package org.gleaner.shell.session;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.dataset.CaseReading;
import org.gleaner.domain.dataset.CaseTitles;
import org.gleaner.domain.dataset.format.ProductFormats;
import org.gleaner.domain.dataset.routing.folder.EmbeddedRouting;
import org.gleaner.domain.dataset.workbook.WorkbookSource;
import org.gleaner.domain.dataset.writing.CaseFiles;
import org.gleaner.domain.finding.Severity;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.product.Sales;
import org.gleaner.shell.input.UsageException;
import org.gleaner.shell.output.Output;
import org.springframework.stereotype.Component;

/**
 * Finds cases by what the user calls them: an existing folder or workbook, else the name of an
 * embedded one.
 */
@Component
public final class CaseLibrary {

  private final Output output;

  CaseLibrary(Output output) {
    this.output = output;
  }

  public List<String> embeddedNames() {
    return CaseReader.embeddedNames();
  }

  /** The title of an embedded case, without reading its tables. */
  public String title(String name) {
    return CaseTitles.ofEmbedded(name);
  }

  /** What came of reading the case; findings are not shown. */
  public CaseReading read(String nameOrFolder) {
    if (nameOrFolder.isBlank()) {
      throw new UsageException(
          "the name of a case is empty", "cases inside: " + String.join(", ", embeddedNames()));
    }
    if (EmbeddedRouting.names().contains(nameOrFolder) && folder(nameOrFolder).isEmpty()) {
      throw new UsageException(
          nameOrFolder + " is a case of collection routes, and none of a network",
          "plan it: routes plan --case " + nameOrFolder);
    }
    CaseReader reader = new CaseReader();
    return folder(nameOrFolder)
        .map(reader::read)
        .orElseGet(() -> reader.readEmbedded(nameOrFolder));
  }

  /**
   * A case to work on. Warnings are counted on stderr; {@code case check} shows them.
   *
   * @throws org.gleaner.domain.finding.InvalidInputException if the case has errors
   */
  public OpenCase open(String nameOrFolder) {
    return opened(nameOrFolder, folder(nameOrFolder), read(nameOrFolder));
  }

  /**
   * The case as it would be with other sales of products that stocks drive; empty if it could not
   * be read so. Nothing is shown.
   */
  Optional<OpenCase> selling(String nameOrFolder, PlanningCase as, List<Sales> putOnMarket) {
    CaseReader reader =
        new CaseReader()
            .seeing(ProductFormats.PUT_ON_MARKET.file(), CaseFiles.putOnMarket(as, putOnMarket));
    return folder(nameOrFolder)
        .map(reader::read)
        .orElseGet(() -> reader.readEmbedded(nameOrFolder))
        .planningCase()
        .map(base -> new OpenCase(nameOrFolder, folder(nameOrFolder), base));
  }

  /** As {@link #open}, of a workbook whatever the ending of its name. */
  public OpenCase openWorkbook(Path file) {
    return opened(file.toString(), Optional.of(file), new CaseReader().readWorkbook(file));
  }

  private OpenCase opened(String label, Optional<Path> folder, CaseReading reading) {
    var planningCase = reading.orThrow();
    long warnings =
        reading.findings().stream().filter(f -> f.severity() == Severity.WARNING).count();
    if (warnings > 0) {
      output.note(
          label
              + ": "
              + warnings
              + (warnings == 1 ? " warning" : " warnings")
              + "; 'case check' shows "
              + (warnings == 1 ? "it" : "them"));
    }
    return new OpenCase(label, folder, planningCase);
  }

  /** The folder or workbook this names; empty for the name of an embedded case. */
  public static Optional<Path> folder(String nameOrFolder) {
    try {
      Path path = Path.of(nameOrFolder);
      boolean isPath =
          Files.exists(path) || nameOrFolder.contains("/") || WorkbookSource.isWorkbook(path);
      return isPath ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
