package org.gleaner.shell;

import org.gleaner.shell.output.Output;
import org.gleaner.shell.output.Screen;
import org.gleaner.shell.runner.FailureReport;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;

/**
 * Starts Gleaner. Beans are found by scanning, without auto-configuration: what that would make,
 * Spring Shell's runner, parser and registry, is replaced here.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
public class GleanerApplication {

  public static void main(String[] args) {
    if (FailureReport.isDebugging()) {
      System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s: %3$s: %5$s%6$s%n");
    }
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> fail(thrown));
    System.exit(start(args));
  }

  private static int start(String[] args) {
    try {
      return SpringApplication.exit(builder().run(args));
    } catch (RuntimeException | Error e) {
      return fail(e);
    }
  }

  /** For what no command is to blame for. */
  private static int fail(Throwable thrown) {
    return new FailureReport(Output.ofProcess(Screen.detect())).say(thrown, "");
  }

  /** The application as {@code main} starts it, for tests too. */
  public static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(GleanerApplication.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .lazyInitialization(true)
        .registerShutdownHook(false)
        // "--format json" is meant for the command, not for Spring's environment.
        .addCommandLineProperties(false);
  }
}
