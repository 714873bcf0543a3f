package org.gleaner.solver.milp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The main class of an engine child: reads job after job from standard input, runs each, and tells
 * its parent on standard output. When standard input ends the parent is gone, and the child halts:
 * no child outlives its parent, even one that was killed.
 */
public final class EngineWorker {
  /** Frames from the parent. */
  static final int STOP = 1;

  static final int POINT = 2;

  /** The parent has the job's end, and sends nothing more for it. */
  static final int DONE = 5;

  /** Frames to the parent; POINT goes both ways. */
  static final int BOUND = 3;

  static final int END = 4;

  private static final String PARENT = "parent";

  private static final long STACK_BYTES = 64L << 20;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final ScratchFolder scratch;

  private EngineWorker(DataInputStream in, DataOutputStream out, ScratchFolder scratch) {
    this.in = in;
    this.out = out;
    this.scratch = scratch;
  }

  public static void main(String[] arguments) {
    ignoreInterrupts();
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    EngineWorker worker = new EngineWorker(in, out, new ScratchFolder(Path.of(arguments[0])));
    new Thread(null, worker::work, "engine", STACK_BYTES).start();
  }

  /**
   * Ctrl-C reaches every process of the terminal. What it means is the parent's to say: a child
   * that died of it would take the bound with it.
   */
  private static void ignoreInterrupts() {
    Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
  }

  private void work() {
    int exit = 1;
    try {
      while (true) {
        job();
      }
    } catch (EOFException e) {
      scratch.delete();
      exit = 0;
    } catch (IOException | RuntimeException | UnsatisfiedLinkError e) {
      tellFailure(e);
    } finally {
      // Not exit: native threads and hooks must not hold up a child whose work is done.
      Runtime.getRuntime().halt(exit);
    }
  }

  private void job() throws IOException {
    MilpEngine engine = EngineKind.valueOf(in.readUTF()).create(readOptions());
    MilpLimits limits = ModelWire.readLimits(in);
    MilpModel model = ModelWire.readModel(in);
    MilpExchange exchange = new MilpExchange(model, limits, new Teller(), () -> false);
    if (in.readBoolean()) {
      exchange.offer(ModelWire.readDoubles(in), PARENT);
    }
    Thread ear = new Thread(() -> listen(exchange), "parent");
    ear.setDaemon(true);
    ear.start();
    tell(engine.run(model, limits, exchange));
    join(ear);
  }

  /** The next job may only be read once the frames of this one have been. */
  private static void join(Thread ear) {
    try {
      ear.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts an engine child", e);
    }
  }

  private Map<String, String> readOptions() throws IOException {
    Map<String, String> options = new HashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      options.put(in.readUTF(), in.readUTF());
    }
    return options;
  }

  private void listen(MilpExchange exchange) {
    try {
      for (int frame = in.readByte(); frame != DONE; frame = in.readByte()) {
        if (frame == POINT) {
          exchange.offer(ModelWire.readDoubles(in), PARENT);
        } else {
          exchange.stop();
        }
      }
    } catch (IOException e) {
      scratch.delete();
      Runtime.getRuntime().halt(2);
    }
  }

  private synchronized void tell(EngineReport report) throws IOException {
    out.writeByte(END);
    out.writeUTF(report.end().name());
    out.writeLong(report.nodes());
    out.writeLong(report.iterations());
    out.writeUTF(report.detail());
    out.flush();
  }

  private void tellFailure(Throwable failure) {
    try {
      tell(
          new EngineReport(
              "", EngineReport.End.FAILED, 0, 0, 0, String.valueOf(failure.getMessage())));
    } catch (IOException e) {
      // The parent is gone: nobody is left to tell.
    }
  }

  /** Passes on what the engine finds, as it finds it. */
  private final class Teller implements MilpListener {
    @Override
    public void incumbent(Incumbent incumbent, double bound) {
      if (!incumbent.source().equals(PARENT)) {
        send(POINT, incumbent.x());
      }
    }

    @Override
    public void bound(double bound, double objective, String source) {
      send(BOUND, new double[] {bound});
    }

    private void send(int frame, double[] values) {
      synchronized (EngineWorker.this) {
        try {
          out.writeByte(frame);
          ModelWire.writeDoubles(values, out);
          out.flush();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
