package org.gleaner.domain.dataset.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.format.CaseFormat;
import org.gleaner.domain.dataset.format.DefaultUsed;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.element.ElementCatalogue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.planning.CaseSettings;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Objective;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.WeightScheme;
import org.gleaner.domain.travel.DistanceSettings;

/** One reading of {@code case.json}: every key, its default, and every mistake. */
final class CaseFileReading {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9._-]*");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Bounds PERIOD_YEARS = new Bounds(1, 100, false, false);
  private static final Bounds RATE = new Bounds(-0.5, 1, false, false);
  private static final Bounds CIRCUITY = new Bounds(1, 5, false, false);
  private static final int MOST_PERIODS = 100;

  private final JsonFields fields;
  private final ElementCatalogue elements;
  private final Findings findings;
  private final List<DefaultUsed> defaults = new ArrayList<>();
  private boolean sound = true;

  CaseFileReading(JsonFields fields, ElementCatalogue elements, Findings findings) {
    this.fields = fields;
    this.elements = elements;
    this.findings = findings;
  }

  CaseFile run() {
    fields.requiredChoice("format", List.of(CaseFormat.VERSION));
    String name = matching("name", fields.requiredText("name"), SLUG, "must be a slug");
    String title = fields.text("title").orElse("");
    String description = fields.text("description").orElse("");
    String currency =
        matching("currency", fields.requiredText("currency"), CURRENCY, "must be ISO 4217");
    OptionalInt priceYear = fields.requiredInteger("price_year", Bounds.YEAR);
    String home =
        matching(
            "home_country",
            Optional.of(text(fields, "home_country", "VN")),
            COUNTRY,
            "must be ISO 3166 alpha-2");
    Optional<Horizon> horizon = fields.requiredObject("horizon").flatMap(this::horizon);
    double rate = number(fields, "discount_rate", RATE, 0);
    boolean residual = residualValue();
    Objective objective = objective();
    DistanceSettings distance = distance();
    List<String> include = include();
    List<JsonValue> policies = fields.array("policies").orElse(List.of());
    List<JsonValue> openings = fields.array("fixed_openings").orElse(List.of());
    List<JsonValue> closings = fields.array("fixed_closings").orElse(List.of());
    fields.reportUnknown();
    Optional<CaseSettings> settings = Optional.empty();
    if (sound && fields.isSound() && horizon.isPresent()) {
      settings =
          Optional.of(
              new CaseSettings(
                  name,
                  title,
                  description,
                  currency,
                  priceYear.getAsInt(),
                  home,
                  horizon.get(),
                  rate,
                  residual,
                  objective,
                  distance));
    }
    return new CaseFile(settings, horizon, home, include, policies, openings, closings, defaults);
  }

  private Optional<Horizon> horizon(JsonFields horizon) {
    OptionalInt start = horizon.requiredInteger("start_year", Bounds.YEAR);
    List<JsonValue> items = horizon.requiredArray("period_years").orElse(List.of());
    List<Integer> years = new ArrayList<>();
    for (JsonValue item : items) {
      horizon.integer(item, PERIOD_YEARS).ifPresent(years::add);
    }
    if (horizon.isSound() && (years.isEmpty() || years.size() > MOST_PERIODS)) {
      horizon.error(
          "out-of-range", "period_years", "must have 1 to " + MOST_PERIODS + " periods", null);
    }
    horizon.reportUnknown();
    sound &= horizon.isSound();
    return horizon.isSound() ? Optional.of(Horizon.of(start.getAsInt(), years)) : Optional.empty();
  }

  private boolean residualValue() {
    return choice(fields, "residual_value", List.of("straight_line", "none"))
        .equals("straight_line");
  }

  private Objective objective() {
    Optional<JsonFields> stated = fields.object("objective");
    if (stated.isEmpty()) {
      defaults.add(new DefaultUsed(CaseFormat.CASE_FILE, "objective", "lexicographic", 1));
      return new Objective(ObjectiveKind.LEXICOGRAPHIC, WeightScheme.CRITICALITY, Map.of());
    }
    JsonFields objective = stated.get();
    String kind = choice(objective, "kind", words(ObjectiveKind.values(), "lexicographic"));
    String weights = choice(objective, "weights", words(WeightScheme.values(), "criticality"));
    Map<String, Double> custom = customWeights(objective);
    if (weights.equals("custom") && custom.isEmpty() && objective.isSound()) {
      if (objective.required("custom_weights").isPresent()) {
        objective.error("out-of-range", "custom_weights", "must weigh at least one element", null);
      }
    }
    objective.reportUnknown();
    sound &= objective.isSound();
    return new Objective(
        ObjectiveKind.valueOf(kind.toUpperCase(Locale.ROOT)),
        WeightScheme.valueOf(weights.toUpperCase(Locale.ROOT)),
        custom);
  }

  private Map<String, Double> customWeights(JsonFields objective) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Optional<JsonValue> table = objective.value("custom_weights");
    if (table.isEmpty() || JsonFields.of(table.get(), findings).isEmpty()) {
      return weights;
    }
    for (Map.Entry<String, JsonValue> entry : table.get().members().entrySet()) {
      String symbol = entry.getKey();
      if (!elements.contains(symbol)) {
        sound = false;
        findings.error(
            "unknown-id",
            entry.getValue().where(),
            symbol,
            "no such element",
            NearestName.hint(symbol, elements.bySymbol().keySet()));
      }
      objective
          .number(entry.getValue(), Bounds.NOT_NEGATIVE)
          .ifPresent(weight -> weights.put(symbol, weight));
    }
    return weights;
  }

  private DistanceSettings distance() {
    Optional<JsonFields> stated = fields.object("distance");
    if (stated.isEmpty()) {
      defaults.add(new DefaultUsed(CaseFormat.CASE_FILE, "distance", "great_circle x 1.3", 1));
      return new DistanceSettings(DistanceSettings.Method.GREAT_CIRCLE, 1.3);
    }
    JsonFields distance = stated.get();
    String method = choice(distance, "method", List.of("great_circle", "table"));
    double circuity = number(distance, "circuity", CIRCUITY, 1.3);
    distance.reportUnknown();
    sound &= distance.isSound();
    return new DistanceSettings(
        DistanceSettings.Method.valueOf(method.toUpperCase(Locale.ROOT)), circuity);
  }

  private List<String> include() {
    List<String> include = new ArrayList<>();
    for (JsonValue item : fields.texts("include")) {
      if (CaseFile.INCLUDES.contains(item.shown())) {
        include.add(item.shown());
      } else {
        sound = false;
        findings.error(
            "unknown-word",
            item.where(),
            item.shown(),
            "must be one of " + String.join(", ", CaseFile.INCLUDES) + "; files are never included",
            NearestName.hint(item.shown(), CaseFile.INCLUDES));
      }
    }
    return include;
  }

  private String matching(String key, Optional<String> text, Pattern pattern, String message) {
    if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
      fields.error("wrong-format", key, message + ", such as " + example(key), null);
    }
    return text.orElse("");
  }

  private static String example(String key) {
    return switch (key) {
      case "currency" -> "USD";
      case "home_country" -> "VN";
      default -> "my-case";
    };
  }

  /** A word with the first of the list as its default. */
  private String choice(JsonFields from, String key, List<String> words) {
    Optional<String> stated = from.choice(key, words);
    if (from.value(key).isEmpty()) {
      defaults.add(new DefaultUsed(CaseFormat.CASE_FILE, key, words.get(0), 1));
    }
    return stated.orElse(words.get(0));
  }

  private String text(JsonFields from, String key, String otherwise) {
    Optional<String> stated = from.text(key);
    if (from.value(key).isEmpty()) {
      defaults.add(new DefaultUsed(CaseFormat.CASE_FILE, key, otherwise, 1));
    }
    return stated.orElse(otherwise);
  }

  private double number(JsonFields from, String key, Bounds bounds, double otherwise) {
    double stated = from.number(key, bounds).orElse(otherwise);
    if (from.value(key).isEmpty()) {
      String value = otherwise == 0 ? "0" : Double.toString(otherwise);
      defaults.add(new DefaultUsed(CaseFormat.CASE_FILE, key, value, 1));
    }
    return stated;
  }

  private static List<String> words(Enum<?>[] constants, String first) {
    List<String> words = new ArrayList<>();
    words.add(first);
    for (Enum<?> constant : constants) {
      String word = constant.name().toLowerCase(Locale.ROOT);
      if (!word.equals(first)) {
        words.add(word);
      }
    }
    return words;
  }
}
