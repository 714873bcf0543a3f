package org.gleaner.domain.dataset.fileset;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes so many steps and then dies, in the midst of a file if it is one that is written. */
class StoppingSteps implements FileSteps {

  /** Not an IOException: a killed process cleans nothing up. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final FileSteps disk = new DiskSteps();
  private int left;

  StoppingSteps(int steps) {
    this.left = steps;
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    step();
    disk.makeFolder(folder);
  }

  @Override
  public void write(Path file, FileText text) throws IOException {
    if (left == 0) {
      StringWriter whole = new StringWriter();
      text.writeTo(whole);
      Files.writeString(file, whole.toString().substring(0, whole.getBuffer().length() / 2));
    }
    step();
    disk.write(file, text);
  }

  @Override
  public void force(Path folder) throws IOException {
    step();
    disk.force(folder);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step();
    disk.rename(from, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    step();
    disk.delete(path);
  }

  private void step() {
    if (left == 0) {
      throw new Killed();
    }
    left--;
  }
}
