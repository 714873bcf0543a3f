package org.gleaner.domain.dataset.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.Findings;

/** The files of one case. */
public interface CaseSource {

  /** Names of the tables and of {@code case.json} that are there, sorted; faults are reported. */
  List<String> files(Findings findings);

  /** Opens a file of {@link #files}. */
  InputStream open(String file) throws IOException;

  /** Size in bytes of a file of {@link #files}. */
  long size(String file) throws IOException;

  /** The findings of a reading with the places that the author of the files knows. */
  default List<Finding> inPlace(List<Finding> findings) {
    return findings;
  }
}
