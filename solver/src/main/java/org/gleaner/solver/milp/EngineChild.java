package org.gleaner.solver.milp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The process of an engine child. Killed on close and at the end of this JVM; the child itself ends
 * when its standard input does, should this JVM be killed.
 */
final class EngineChild implements AutoCloseable {
  private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> ALIVE.forEach(Process::destroyForcibly), "kill-engine-children"));
  }

  private final Process process;
  private final ScratchFolder scratch;
  final DataInputStream in;
  final DataOutputStream out;

  /** A process lives on for a moment after it was killed, and must not be given a job then. */
  private volatile boolean isKilled;

  private EngineChild(Process process, ScratchFolder scratch) {
    this.process = process;
    this.scratch = scratch;
    in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
  }

  /**
   * Starts a JVM like this one on the same classes.
   *
   * @param heapMegabytes for the Java side, which holds a few copies of the model; the engine's own
   *     memory is native and not limited by it
   */
  static EngineChild start(int heapMegabytes) throws IOException {
    ScratchFolder scratch = ScratchFolder.create();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMegabytes + "m");
    // A child does little in Java: quick start matters, speed and parallel collection do not.
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Xshare:auto");
    // Natives are unpacked there; a killed child could not delete them.
    command.add("-Djava.io.tmpdir=" + scratch.path());
    command.addAll(mainClass());
    command.add(scratch.path().toString());
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      ALIVE.add(process);
      return new EngineChild(process, scratch);
    } catch (IOException e) {
      scratch.delete();
      throw e;
    }
  }

  /** Inside an executable jar the class path is that jar alone, and its own loader must find us. */
  private static List<String> mainClass() {
    String classPath = System.getProperty("java.class.path");
    if (isNested()) {
      return List.of(
          "-cp",
          classPath,
          "-Dloader.main=" + EngineWorker.class.getName(),
          "org.springframework.boot.loader.launch.PropertiesLauncher");
    }
    return List.of("-cp", classPath, EngineWorker.class.getName());
  }

  private static boolean isNested() {
    CodeSource source = EngineWorker.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return false;
    }
    try {
      return !new File(source.getLocation().toURI()).exists();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return true;
    }
  }

  /** The children of this JVM that run now. */
  static Set<Process> alive() {
    return Set.copyOf(ALIVE);
  }

  boolean isAlive() {
    return !isKilled && process.isAlive();
  }

  void kill() {
    isKilled = true;
    process.destroyForcibly();
  }

  /** Returns once the process is gone, so that nothing of it is left behind. */
  @Override
  public void close() {
    process.destroyForcibly();
    boolean isInterrupted = false;
    while (process.isAlive()) {
      try {
        process.waitFor(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    ALIVE.remove(process);
    scratch.delete();
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
