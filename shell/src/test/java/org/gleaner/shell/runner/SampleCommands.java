package org.gleaner.shell.runner;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gleaner.domain.finding.Finding;
import org.gleaner.domain.finding.InvalidInputException;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.shell.output.Output;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.shell.core.command.availability.Availability;
import org.springframework.shell.core.command.availability.AvailabilityProvider;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** One command for each way to take input and to end. */
class SampleCommands {

  enum Aim {
    MOST_RECOVERY,
    LEAST_COST
  }

  private final Output output;
  private final Cancellation cancellation;

  SampleCommands(Output output, Cancellation cancellation) {
    this.output = output;
    this.cancellation = cancellation;
  }

  @Command(
      name = {"sample", "plan"},
      description = "Echo what was understood",
      help = "An example.")
  void plan(
      @Argument(index = 0, description = "name of a case") String caseName,
      @Argument(index = 1, description = "another name") @Nullable String other,
      @Option(longName = "gap", description = "relative gap", defaultValue = "0.01") Double gap,
      @Option(longName = "limit", description = "time", defaultValue = "2m") Duration limit,
      @Option(longName = "aim", description = "what for", defaultValue = "most-recovery") Aim aim,
      @Option(longName = "region", description = "where") @Nullable String region,
      @Option(longName = "out", description = "folder") @Nullable Path out,
      @Option(longName = "pick", description = "some of them") List<Integer> pick,
      @Option(longName = "open", shortName = 'o', description = "open it") boolean open) {
    output.println(
        String.join(
            "|",
            caseName,
            String.valueOf(other),
            String.valueOf(gap),
            String.valueOf(limit),
            String.valueOf(aim),
            String.valueOf(region),
            String.valueOf(out),
            String.valueOf(pick),
            String.valueOf(open),
            output.format().name(),
            output.language().name()));
  }

  @Command(
      name = {"sample", "need"},
      description = "Insist on an option")
  void need(@Option(longName = "name", required = true) String name) {
    output.println(name);
  }

  @Command(
      name = {"sample", "end"},
      description = "End with a code")
  void end(@Argument(index = 0) Integer code) {
    throw new ExitCodeException(code, "ended with " + code);
  }

  @Command(
      name = {"sample", "findings"},
      description = "Reject a case")
  void findings() {
    throw new InvalidInputException(
        List.of(
            Finding.error(
                    "negative",
                    SourceLocation.ofCell("a.csv", 3, "tonnes"),
                    "-5",
                    "must not be negative")
                .withHint("a sign too many?"),
            Finding.warning(
                "odd",
                SourceLocation.ofFile("b.csv"),
                "\u001b[31m" + "x".repeat(5000),
                "looks odd")));
  }

  @Command(
      name = {"sample", "missing"},
      description = "Miss a file")
  void missing() {
    throw new UncheckedIOException(new NoSuchFileException("there/is/nothing"));
  }

  @Command(
      name = {"sample", "crash"},
      description = "Have a bug")
  void crash() {
    throw new IllegalStateException("kaput");
  }

  @Command(
      name = {"sample", "later"},
      description = "Never available",
      availabilityProvider = "closed")
  void later() {
    output.println("not to be seen");
  }

  @Command(
      name = {"sample", "wait"},
      description = "Wait for Ctrl-C")
  void waitForUser() throws InterruptedException {
    output.note("waiting");
    for (int i = 0; i < 1000 && !cancellation.isRequested(); i++) {
      Thread.sleep(10);
    }
    output.println("best so far");
  }

  @Configuration(proxyBeanMethods = false)
  static class Beans {

    @Bean
    SampleCommands sampleCommands(Output output, Cancellation cancellation) {
      return new SampleCommands(output, cancellation);
    }

    @Bean
    AvailabilityProvider closed() {
      return () -> Availability.unavailable("it is closed");
    }

    @Bean
    CompletionProvider regionValues() {
      return context ->
          List.of(new CompletionProposal("north"), new CompletionProposal("south coast"));
    }

    @Bean
    CompletionProvider caseNameValues() {
      return context -> List.of(new CompletionProposal("vietnam"));
    }
  }
}
