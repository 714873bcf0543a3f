package org.gleaner.domain.dataset.routing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What happens to files on their way: one mishap each, somewhere in the text. */
enum FileMutation {
  NOTHING_LEFT {
    @Override
    byte[] of(String text, RandomGenerator random) {
      return new byte[0];
    }
  },
  CUT_OFF {
    @Override
    byte[] of(String text, RandomGenerator random) {
      return bytes(text.substring(0, random.nextInt(text.length())));
    }
  },
  OTHER_NUMBER {
    @Override
    byte[] of(String text, RandomGenerator random) {
      return bytes(replaced(NUMBER, text, NUMBERS.get(random.nextInt(NUMBERS.size())), random));
    }
  },
  NUMBER_BEYOND_THE_SIZE {
    @Override
    byte[] of(String text, RandomGenerator random) {
      return bytes(replaced(NUMBER, text, Integer.toString(2 + random.nextInt(8)), random));
    }
  },
  WORD_MISSPELT {
    @Override
    byte[] of(String text, RandomGenerator random) {
      return bytes(replaced(WORD, text, "wrod", random));
    }
  },
  KEY_REMOVED {
    @Override
    byte[] of(String text, RandomGenerator random) {
      return bytes(replaced(KEY, text, "", random));
    }
  },
  LINE_DROPPED {
    @Override
    byte[] of(String text, RandomGenerator random) {
      List<String> lines = lines(text);
      lines.remove(random.nextInt(lines.size()));
      return bytes(String.join("\n", lines));
    }
  },
  LINE_DOUBLED {
    @Override
    byte[] of(String text, RandomGenerator random) {
      List<String> lines = lines(text);
      int at = random.nextInt(lines.size());
      lines.add(random.nextInt(lines.size()), lines.get(at));
      return bytes(String.join("\n", lines));
    }
  },
  LINES_SWAPPED {
    @Override
    byte[] of(String text, RandomGenerator random) {
      List<String> lines = lines(text);
      int at = random.nextInt(lines.size());
      String line = lines.set(random.nextInt(lines.size()), lines.get(at));
      lines.set(at, line);
      return bytes(String.join("\n", lines));
    }
  },
  BYTES_THAT_ARE_NO_TEXT {
    @Override
    byte[] of(String text, RandomGenerator random) {
      byte[] bytes = bytes(text);
      int at = random.nextInt(bytes.length);
      for (int i = at; i < Math.min(bytes.length, at + 8); i++) {
        bytes[i] = (byte) random.nextInt(256);
      }
      return bytes;
    }
  },
  BYTE_ORDER_MARK {
    @Override
    byte[] of(String text, RandomGenerator random) {
      return bytes("\uFEFF" + text);
    }
  },
  CARRIAGE_RETURNS {
    @Override
    byte[] of(String text, RandomGenerator random) {
      return bytes(text.replace("\n", random.nextBoolean() ? "\r\n" : "\r"));
    }
  };

  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  /** A key of JSON with its value, as far as that is one word, or the name of a column. */
  private static final Pattern KEY =
      Pattern.compile("\"\\w+\": (?:\"[^\"]*\"|[-\\d.]+|(?=[\\[{])),?|[A-Za-z_]+,|[A-Z_]+ ?: ?");

  /** Numbers that Java reads and no file may have, and numbers that no memory holds so many of. */
  private static final List<String> NUMBERS =
      List.of(
          "x",
          "",
          "-1",
          "0",
          "0.5",
          "NaN",
          "Infinity",
          "1d",
          "0x10",
          "1e308",
          "1e400",
          "-1e308",
          "99999",
          "2000000000",
          "2147483647",
          "99999999999999999999");

  /** The bytes of a file to which this happened. */
  abstract byte[] of(String text, RandomGenerator random);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(text.lines().toList());
  }

  private static String replaced(
      Pattern part, String text, String replacement, RandomGenerator random) {
    List<MatchResult> parts = part.matcher(text).results().toList();
    if (parts.isEmpty()) {
      return text;
    }
    MatchResult victim = parts.get(random.nextInt(parts.size()));
    return text.substring(0, victim.start()) + replacement + text.substring(victim.end());
  }
}
