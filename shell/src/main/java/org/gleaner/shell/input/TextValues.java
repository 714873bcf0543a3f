package org.gleaner.shell.input;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.support.DefaultConversionService;

/** Turns the text of an option or argument into the type its method wants. */
final class TextValues {

  private static final Pattern DURATION =
      Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+(?:\\.\\d+)?)s)?");

  private TextValues() {}

  static Object convert(ParameterSpec spec, String text) {
    Class<?> type = spec.type();
    if (type == String.class) {
      return text;
    } else if (type == Sentence.class) {
      return new Sentence(text);
    } else if (type == Double.class || type == double.class) {
      return number(spec, text, "a number", Double::valueOf, d -> Double.isFinite(d));
    } else if (type == Integer.class || type == int.class) {
      return number(spec, text, "a whole number", Integer::valueOf, n -> true);
    } else if (type == Long.class || type == long.class) {
      return number(spec, text, "a whole number", Long::valueOf, n -> true);
    } else if (type == Boolean.class || type == boolean.class) {
      return truth(spec, text);
    } else if (type == Duration.class) {
      return duration(spec, text);
    } else if (type == Path.class) {
      return path(spec, text);
    } else if (type.isEnum()) {
      return constant(spec, text);
    }
    try {
      Object value = DefaultConversionService.getSharedInstance().convert(text, type);
      if (value == null) {
        throw wrong(spec, text, "a value");
      }
      return value;
    } catch (ConversionException e) {
      throw wrong(spec, text, "a " + type.getSimpleName());
    }
  }

  /** Enum constants as they are typed. */
  static List<String> constants(Class<?> type) {
    List<String> names = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      names.add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return names;
  }

  private static <T> T number(
      ParameterSpec spec,
      String text,
      String wanted,
      Function<String, T> parser,
      Function<T, Boolean> accepted) {
    try {
      T value = parser.apply(text);
      // Double.valueOf also takes "1d" and "0x1p3", which nobody means.
      if (accepted.apply(value) && text.chars().noneMatch(c -> "dDfFxX ".indexOf(c) >= 0)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Reported below, with the same words.
    }
    throw wrong(spec, text, wanted);
  }

  private static Boolean truth(ParameterSpec spec, String text) {
    switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on":
        return true;
      case "false", "no", "off":
        return false;
      default:
        throw wrong(spec, text, "true or false");
    }
  }

  private static Duration duration(ParameterSpec spec, String text) {
    Matcher parts = DURATION.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      throw wrong(spec, text, "a duration such as 90s, 2m or 1h30m");
    }
    try {
      double seconds = parts.group(3) == null ? 0 : Double.parseDouble(parts.group(3));
      return Duration.ofHours(part(parts.group(1)))
          .plusMinutes(part(parts.group(2)))
          .plusMillis(Math.round(seconds * 1000));
    } catch (NumberFormatException | ArithmeticException e) {
      throw wrong(spec, text, "a duration such as 90s, 2m or 1h30m");
    }
  }

  private static long part(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static Path path(ParameterSpec spec, String text) {
    if (text.isBlank()) {
      // To Java it is the current folder; to a script it is a variable that nobody set.
      throw wrong(spec, text, "a path");
    }
    try {
      // The system's shell does this for one-shot commands; nobody does it at our prompt.
      return text.startsWith("~/")
          ? Path.of(System.getProperty("user.home"), text.substring(2))
          : Path.of(text);
    } catch (InvalidPathException e) {
      throw wrong(spec, text, "a path");
    }
  }

  private static Object constant(ParameterSpec spec, String text) {
    String wanted = text.replace('-', '_');
    return Arrays.stream(spec.type().getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> known = constants(spec.type());
              Optional<String> nearest = NearestName.of(text.toLowerCase(Locale.ROOT), known);
              String hint = nearest.map(n -> "did you mean " + n + "?").orElse(null);
              return new UsageException(
                  spec.label()
                      + " must be one of "
                      + known.stream().collect(Collectors.joining(", "))
                      + ", not '"
                      + text
                      + "'",
                  hint);
            });
  }

  private static UsageException wrong(ParameterSpec spec, String text, String wanted) {
    return new UsageException(spec.label() + " must be " + wanted + ", not '" + text + "'");
  }
}
