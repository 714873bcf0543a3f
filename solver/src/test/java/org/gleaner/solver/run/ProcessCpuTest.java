package org.gleaner.solver.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessCpuTest {

  @Test
  void readsTheTimesOfAProcessWhateverItIsCalled() {
    // utime 150, stime 25, cutime 10, cstime 15, all hundredths of a second. Started 30 s after
    // boot.
    String line =
        "42 (a) b (c) S 1 42 42 0 -1 4194560 100 200 0 0 150 25 10 15 20 0 9 0 3000 1000 50";
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ProcessTimes.parse(bytes, bytes.length)).contains(new ProcessTimes(1.75, 0.25, 30));
    assertThat(ProcessTimes.parse(bytes, 40)).isEmpty();
  }

  @Test
  void growsWithTheWorkOfThisProcess() {
    ProcessCpu cpu = ProcessCpu.ofThisProcess(System::nanoTime);
    double before = cpu.seconds();
    assertThat(before).isPositive();
    burn(0.1);
    assertThat(cpu.seconds() - before).isGreaterThan(0.05);
    assertThat(cpu.age()).isPositive();
  }

  @Test
  void theJdkKnowsToo() {
    ProcessCpu cpu = ProcessCpu.ofTheJdk(System::nanoTime);
    double before = cpu.seconds();
    burn(0.1);
    assertThat(cpu.seconds() - before).isGreaterThan(0.05);
    assertThat(cpu.age()).isPositive();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void childrenCountWhileTheyLiveAndWhenTheyHaveEnded() throws Exception {
    ProcessCpu cpu = ProcessCpu.ofThisProcess(System::nanoTime);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    assertThat(Files.exists(java)).isTrue();
    double before = cpu.seconds();
    Process child = new ProcessBuilder(java.toString(), "-version").start();
    child.waitFor();
    // A JVM takes some hundredths of a second to start, and this thread only waited.
    assertThat(cpu.seconds()).isGreaterThan(before);
    assertThat(cpu.endedChildren()).isPositive();
  }

  private static void burn(double seconds) {
    double sum = 0;
    long begin = System.nanoTime();
    // Wall time on a busy machine is more than CPU time, hence the factor.
    while ((System.nanoTime() - begin) / 1e9 < seconds * 3) {
      sum += Math.sqrt(sum + 1);
    }
    assertThat(sum).isPositive();
  }
}
