package org.gleaner.shell.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.gleaner.solver.routing.RoutingFeature;
import org.gleaner.solver.routing.UnsupportedRoutingException;
import org.junit.jupiter.api.Test;

class FailureTest {

  @Test
  void saysNothingWhenTheReaderHasSeenEnough() {
    Failure failure = Failure.of(new UnwrittenAnswerException(new IOException("Broken pipe")));
    assertThat(failure.lines()).isEmpty();
    assertThat(failure.code()).isEqualTo(ExitCodes.BAD_INPUT);
  }

  @Test
  void whatIsNotPlannedIsNoBug() {
    Failure failure =
        Failure.of(
            new UnsupportedRoutingException(RoutingFeature.FACILITY_HOURS, "two windows")
                .of("facility hub"));
    assertThat(failure.lines())
        .containsExactly("error: not planned (facility-hours): facility hub: two windows");
    assertThat(failure.code()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(failure.bug()).isFalse();
  }

  @Test
  void saysWhyAnAnswerIsNotWritten() {
    IOException full = new IOException("No space left on device");
    assertThat(Failure.of(new UnwrittenAnswerException(full)).lines())
        .containsExactly("error: cannot write to stdout: No space left on device");
  }
}
