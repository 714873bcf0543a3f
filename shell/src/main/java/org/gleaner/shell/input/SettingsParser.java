package org.gleaner.shell.input;

import java.util.List;
import java.util.Locale;
import org.gleaner.shell.input.ParameterSpec.Kind;
import org.gleaner.shell.output.Language;
import org.gleaner.shell.output.OutputFormat;
import org.gleaner.shell.output.OutputSettings;
import org.jspecify.annotations.Nullable;

/** The options every command knows. */
public final class SettingsParser {

  /** In the order help shows them. */
  public static final List<ParameterSpec> OPTIONS =
      List.of(
          option("format", "shape of the answer", "table", OutputFormat.class),
          option("lang", "language of the answer", "en", Language.class),
          option("no-color", "no colours, also with NO_COLOR set", null, boolean.class));

  private OutputSettings settings = OutputSettings.NONE;

  SettingsParser() {}

  static @Nullable ParameterSpec find(String name) {
    return OPTIONS.stream().filter(spec -> spec.name().equals(name)).findFirst().orElse(null);
  }

  void take(ParameterSpec spec, String value) {
    Object converted = TextValues.convert(spec, value);
    if (converted instanceof OutputFormat format) {
      settings = new OutputSettings(format, settings.language(), settings.noColour());
    } else if (converted instanceof Language language) {
      settings = new OutputSettings(settings.format(), language, settings.noColour());
    } else {
      settings = new OutputSettings(settings.format(), settings.language(), (Boolean) converted);
    }
  }

  OutputSettings settings() {
    return settings;
  }

  private static ParameterSpec option(
      String name, String description, @Nullable String defaultText, Class<?> type) {
    return new ParameterSpec(
        Kind.OPTION,
        name.toLowerCase(Locale.ROOT),
        ' ',
        0,
        description,
        false,
        defaultText,
        type,
        false);
  }
}
