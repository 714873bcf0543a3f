package org.gleaner.domain.dataset.fileset;

import java.io.IOException;
import java.nio.file.Path;

/** The steps a writer takes on disk, one by one, so that a test can stop it after each of them. */
interface FileSteps {

  /** Makes a folder that is not there yet. */
  void makeFolder(Path folder) throws IOException;

  /** Writes a new file and waits until it is on the disk. */
  void write(Path file, FileText text) throws IOException;

  /** Waits until what was made, renamed and deleted in the folder is on the disk. */
  void force(Path folder) throws IOException;

  /** Renames in one step; a file that has the new name is replaced. */
  void rename(Path from, Path to) throws IOException;

  /** Deletes a file or an empty folder. */
  void delete(Path path) throws IOException;
}
