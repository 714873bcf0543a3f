package org.gleaner.shell.input;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.command.CommandRegistry;

/** Makes the commands known. */
@Configuration(proxyBeanMethods = false)
class InputConfiguration {

  @Bean
  Commands commands(ConfigurableListableBeanFactory beans) {
    return CommandScan.of(beans);
  }

  @Bean
  CommandRegistry commandRegistry(Commands commands) {
    return commands.toRegistry();
  }

  @Bean
  InputParser inputParser(Commands commands) {
    return new InputParser(commands);
  }
}
