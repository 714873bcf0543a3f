package org.gleaner.shell;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;

/**
 * Starts Gleaner. Beans are found by scanning, without auto-configuration: that saves a third of
 * the start, and Spring Shell's runner, parser and registry are replaced anyway.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
public class GleanerApplication {

  public static void main(String[] args) {
    System.exit(SpringApplication.exit(builder().run(args)));
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
