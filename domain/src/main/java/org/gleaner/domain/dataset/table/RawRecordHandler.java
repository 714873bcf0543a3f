package org.gleaner.domain.dataset.table;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/** Gathers records, and remembers how far it came when the parser gives up. */
final class RawRecordHandler extends CsvCallbackHandler<RawRecord> {
  private List<String> cells = new ArrayList<>();
  private long line = 1;
  private RecordType type = RecordType.DATA;

  /** Line in which the current (or last) record starts. */
  long line() {
    return line;
  }

  /** Number of cells of the current record that are complete. */
  int cellsSoFar() {
    return cells.size();
  }

  @Override
  protected RecordType getRecordType() {
    return type;
  }

  @Override
  protected int getFieldCount() {
    return cells.size();
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    line = startingLineNumber;
    cells = new ArrayList<>();
    type = RecordType.DATA;
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    cells.add(new String(buffer, offset, length));
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    throw new IllegalStateException("comments are switched off");
  }

  @Override
  protected void setEmpty() {
    type = RecordType.EMPTY;
  }

  @Override
  protected RawRecord buildRecord() {
    return new RawRecord(line, cells);
  }
}
