package org.gleaner.solver.milp;

/**
 * Compressed sparse vectors: vector {@code k} holds entries {@code start[k] .. start[k + 1] - 1}.
 * Read as rows or as columns, as the owner says. The arrays are shared, never written after
 * construction.
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk; never compared as a value
record SparseMatrix(int[] start, int[] index, double[] value) {

  int vectors() {
    return start.length - 1;
  }

  int entries() {
    return index.length;
  }

  double dot(int vector, double[] x) {
    double sum = 0;
    for (int e = start[vector]; e < start[vector + 1]; e++) {
      sum += value[e] * x[index[e]];
    }
    return sum;
  }

  /** The same entries by the other dimension, in ascending order of this matrix's vectors. */
  SparseMatrix transposed(int otherVectors) {
    int[] tStart = new int[otherVectors + 1];
    for (int i : index) {
      tStart[i + 1]++;
    }
    for (int k = 0; k < otherVectors; k++) {
      tStart[k + 1] += tStart[k];
    }
    int[] next = tStart.clone();
    int[] tIndex = new int[index.length];
    double[] tValue = new double[index.length];
    for (int k = 0; k < vectors(); k++) {
      for (int e = start[k]; e < start[k + 1]; e++) {
        int slot = next[index[e]]++;
        tIndex[slot] = k;
        tValue[slot] = value[e];
      }
    }
    return new SparseMatrix(tStart, tIndex, tValue);
  }
}
