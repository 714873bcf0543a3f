package org.gleaner.shell.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the launcher says of the product, which no compiler checks. */
class LauncherTest {

  private static final Pattern LIST =
      Pattern.compile("for method in (.*?); do.*?dontinline,([a-z.]+)\\.\\$method", Pattern.DOTALL);

  /** Java overlooks commands to its compiler that name what does not exist. */
  @Test
  void methodsNamedToTheCompilerExist() throws IOException, ClassNotFoundException {
    Matcher list = LIST.matcher(Files.readString(Path.of("..", "gleaner")));
    assertThat(list.find()).isTrue();

    String[] methods = list.group(1).replace("\\", "").trim().split("\\s+");

    assertThat(methods).isNotEmpty();
    for (String method : methods) {
      String[] names = method.split("::");
      Class<?> type = Class.forName(list.group(2) + "." + names[0]);
      assertThat(Arrays.stream(type.getDeclaredMethods()).map(Method::getName))
          .as(method)
          .contains(names[1]);
    }
  }
}
