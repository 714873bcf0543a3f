package org.gleaner.shell.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
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
    String noColour = System.getenv("NO_COLOR");
    boolean colourAllowed = noColour == null || noColour.isEmpty();
    return new Output(
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        screen,
        colourAllowed);
  }
}
