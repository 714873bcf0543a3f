package org.gleaner.shell.input;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.availability.AvailabilityProvider;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** Finds the command methods of all bean definitions without making a single bean. */
final class CommandScan {

  private static final String ROOT = "org.gleaner.";

  private CommandScan() {}

  static Commands of(ConfigurableListableBeanFactory beans) {
    List<CommandMethod> found = new ArrayList<>();
    for (String name : beans.getBeanDefinitionNames()) {
      Class<?> type = beans.getType(name, false);
      if (type == null || !type.getName().startsWith(ROOT)) {
        continue;
      }
      for (Method method : type.getDeclaredMethods()) {
        Command annotation = method.getAnnotation(Command.class);
        if (annotation != null) {
          method.setAccessible(true);
          found.add(
              new CommandMethod(
                  method,
                  () -> beans.getBean(name),
                  named(
                      beans,
                      annotation.availabilityProvider(),
                      AvailabilityProvider.class,
                      AvailabilityProvider.alwaysAvailable()),
                  named(
                      beans,
                      annotation.completionProvider(),
                      CompletionProvider.class,
                      context -> List.of())));
        }
      }
    }
    return new Commands(found);
  }

  private static <T> Supplier<T> named(BeanFactory beans, String name, Class<T> type, T otherwise) {
    return () -> name.isEmpty() ? otherwise : beans.getBean(name, type);
  }
}
