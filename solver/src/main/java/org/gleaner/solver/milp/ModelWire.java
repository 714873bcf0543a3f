package org.gleaner.solver.milp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.util.Collections;
import java.util.List;

/** Models, limits and points as bytes between this JVM and its engine children. No names travel. */
final class ModelWire {
  private static final int BLOCK = 8192;

  private ModelWire() {}

  static void write(MilpModel model, DataOutputStream out) throws IOException {
    out.writeInt(model.columnCount());
    out.writeInt(model.rowCount());
    out.writeDouble(model.offset);
    writeDoubles(model.lower, out);
    writeDoubles(model.upper, out);
    writeDoubles(model.cost, out);
    for (boolean isInteger : model.integer) {
      out.writeBoolean(isInteger);
    }
    writeDoubles(model.rowLower, out);
    writeDoubles(model.rowUpper, out);
    writeInts(model.rows().start(), out);
    writeInts(model.rows().index(), out);
    writeDoubles(model.rows().value(), out);
  }

  static MilpModel readModel(DataInputStream in) throws IOException {
    int columns = in.readInt();
    int rowCount = in.readInt();
    double offset = in.readDouble();
    double[] lower = readDoubles(in);
    double[] upper = readDoubles(in);
    double[] cost = readDoubles(in);
    boolean[] integer = new boolean[columns];
    for (int j = 0; j < columns; j++) {
      integer[j] = in.readBoolean();
    }
    double[] rowLower = readDoubles(in);
    double[] rowUpper = readDoubles(in);
    SparseMatrix rows = new SparseMatrix(readInts(in), readInts(in), readDoubles(in));
    List<String> noNames = Collections.nCopies(Math.max(columns, rowCount), "");
    return new MilpModel(
        noNames,
        noNames,
        rows,
        rows.transposed(columns),
        lower,
        upper,
        cost,
        integer,
        rowLower,
        rowUpper,
        offset);
  }

  static void write(MilpLimits limits, DataOutputStream out) throws IOException {
    out.writeDouble(limits.relativeGap());
    out.writeDouble(limits.absoluteGap());
    out.writeDouble(limits.seconds());
    out.writeLong(limits.nodes());
    out.writeLong(limits.iterations());
    out.writeInt(limits.seed());
  }

  static MilpLimits readLimits(DataInputStream in) throws IOException {
    return new MilpLimits(
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readLong(),
        in.readLong(),
        in.readInt());
  }

  static void writeDoubles(double[] values, DataOutputStream out) throws IOException {
    out.writeInt(values.length);
    ByteBuffer block = ByteBuffer.allocate(BLOCK * Double.BYTES);
    DoubleBuffer view = block.asDoubleBuffer();
    for (int from = 0; from < values.length; from += BLOCK) {
      int length = Math.min(BLOCK, values.length - from);
      view.clear();
      view.put(values, from, length);
      out.write(block.array(), 0, length * Double.BYTES);
    }
  }

  static double[] readDoubles(DataInputStream in) throws IOException {
    double[] values = new double[in.readInt()];
    ByteBuffer block = ByteBuffer.allocate(BLOCK * Double.BYTES);
    DoubleBuffer view = block.asDoubleBuffer();
    for (int from = 0; from < values.length; from += BLOCK) {
      int length = Math.min(BLOCK, values.length - from);
      in.readFully(block.array(), 0, length * Double.BYTES);
      view.clear();
      view.get(values, from, length);
    }
    return values;
  }

  private static void writeInts(int[] values, DataOutputStream out) throws IOException {
    out.writeInt(values.length);
    ByteBuffer block = ByteBuffer.allocate(BLOCK * Integer.BYTES);
    IntBuffer view = block.asIntBuffer();
    for (int from = 0; from < values.length; from += BLOCK) {
      int length = Math.min(BLOCK, values.length - from);
      view.clear();
      view.put(values, from, length);
      out.write(block.array(), 0, length * Integer.BYTES);
    }
  }

  private static int[] readInts(DataInputStream in) throws IOException {
    int[] values = new int[in.readInt()];
    ByteBuffer block = ByteBuffer.allocate(BLOCK * Integer.BYTES);
    IntBuffer view = block.asIntBuffer();
    for (int from = 0; from < values.length; from += BLOCK) {
      int length = Math.min(BLOCK, values.length - from);
      in.readFully(block.array(), 0, length * Integer.BYTES);
      view.clear();
      view.get(values, from, length);
    }
    return values;
  }
}
