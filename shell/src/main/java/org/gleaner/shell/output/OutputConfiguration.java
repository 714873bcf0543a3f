package org.gleaner.shell.output;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The process's own streams. */
@Configuration(proxyBeanMethods = false)
class OutputConfiguration {

  @Bean
  Screen screen() {
    return Screen.detect();
  }

  @Bean
  Output output(Screen screen) {
    return Output.ofProcess(screen);
  }
}
