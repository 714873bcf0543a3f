package org.gleaner.shell.output;

import org.jspecify.annotations.Nullable;

/**
 * What the user asked of the output; null means not asked.
 *
 * @param noColour true if colours were switched off by option
 */
public record OutputSettings(
    @Nullable OutputFormat format, @Nullable Language language, boolean noColour) {

  public static final OutputSettings NONE = new OutputSettings(null, null, false);

  /** These settings where given, else those. */
  public OutputSettings orElse(OutputSettings other) {
    return new OutputSettings(
        format != null ? format : other.format,
        language != null ? language : other.language,
        noColour || other.noColour);
  }
}
