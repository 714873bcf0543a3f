package org.gleaner.solver.milp;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/**
 * Silences what native code prints. HiGHS leaves debugging remarks on C's standard output whatever
 * its options say, and standard output is for answers. Java writes to the file descriptor and never
 * to C's stream, so the stream can be pointed elsewhere without touching Java's output.
 */
final class NativePrinting {

  private NativePrinting() {}

  static void silence() {
    if (Platform.isWindows()) {
      return;
    }
    try {
      NativeLibrary c = NativeLibrary.getInstance(Platform.C_LIBRARY_NAME);
      Pointer nowhere = c.getFunction("fopen").invokePointer(new Object[] {"/dev/null", "w"});
      String stream = Platform.isMac() ? "__stdoutp" : "stdout";
      if (nowhere != null) {
        c.getGlobalVariableAddress(stream).setPointer(0, nowhere);
      }
    } catch (UnsatisfiedLinkError e) {
      // Another C library keeps its stream elsewhere: noise is no reason not to solve.
      return;
    }
  }
}
