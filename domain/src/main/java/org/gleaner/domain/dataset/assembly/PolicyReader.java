package org.gleaner.domain.dataset.assembly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gleaner.domain.dataset.format.Bounds;
import org.gleaner.domain.dataset.format.Target;
import org.gleaner.domain.dataset.json.JsonFields;
import org.gleaner.domain.dataset.json.JsonValue;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Period;
import org.gleaner.domain.policy.EprObligation;
import org.gleaner.domain.policy.Policy;
import org.jspecify.annotations.Nullable;

/** Reads the policies of {@code case.json}. */
public final class PolicyReader {
  private static final String COLLECTION_MANDATE = "collection_mandate";
  private static final String EPR_OBLIGATION = "epr_obligation";

  /** The types of policies, as a case writes them. */
  public static final List<String> TYPES =
      List.of(
          "budget",
          COLLECTION_MANDATE,
          EPR_OBLIGATION,
          "recovery_mandate",
          "export_ban",
          "domestic_share",
          "subsidy",
          "capex_grant");

  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9._-]*");

  private final Names names;
  private final @Nullable Horizon horizon;
  private final EprObligations obligations;
  private final Findings findings;
  private final Map<String, List<Claim>> claims = new LinkedHashMap<>();

  /** A policy that has taken an id. */
  private record Claim(String type, List<Integer> periods, SourceLocation where) {

    /** Together the two are one mandate whose level changes over time. */
    boolean continues(Claim other) {
      return type.equals(COLLECTION_MANDATE)
          && other.type.equals(COLLECTION_MANDATE)
          && !periods.isEmpty()
          && !other.periods.isEmpty()
          && Collections.disjoint(periods, other.periods);
    }
  }

  /**
   * @param horizon null if unknown: then periods are not checked, and obligations not worked out
   * @param obligations what producers owe
   */
  PolicyReader(
      Names names, @Nullable Horizon horizon, EprObligations obligations, Findings findings) {
    this.names = names;
    this.horizon = horizon;
    this.obligations = obligations;
    this.findings = findings;
  }

  /** Reads them all; those with a mistake are reported and left out. */
  public List<Policy> read(List<JsonValue> values) {
    List<Policy> policies = new ArrayList<>();
    for (JsonValue value : values) {
      JsonFields.of(value, findings).map(this::policy).ifPresent(policies::addAll);
    }
    return policies;
  }

  private List<Policy> policy(JsonFields fields) {
    String id = fields.requiredText("id").orElse("");
    Optional<String> type = fields.requiredChoice("type", TYPES);
    if (type.isEmpty()) {
      checkId(fields, id, new Claim("", List.of(), fields.where()));
      fields.reportMissing();
      return List.of();
    }
    List<Integer> periods = periods(fields);
    checkId(fields, id, new Claim(type.get(), periods, fields.where()));
    if (type.get().equals(EPR_OBLIGATION)) {
      return obligation(id, periods, fields);
    }
    Policy policy = policy(type.get(), id, periods, fields);
    fields.reportUnknown();
    return fields.isSound() ? List.of(policy) : List.of();
  }

  private List<Policy> obligation(String id, List<Integer> periods, JsonFields fields) {
    List<String> materials = materials(fields);
    String region = region(fields);
    Optional<List<EprObligation.Rate>> rates = new RateReader(names, findings).read(fields);
    fields.reportUnknown();
    return fields.isSound() && rates.isPresent() && horizon != null
        ? obligations.mandates(
            new EprObligation(id, materials, region, rates.get(), periods), horizon, fields.where())
        : List.of();
  }

  private Policy policy(String type, String id, List<Integer> periods, JsonFields fields) {
    return switch (type) {
      case "budget" -> budget(id, periods, fields);
      case COLLECTION_MANDATE ->
          new Policy.CollectionMandate(
              id,
              materials(fields),
              region(fields),
              share(fields, "min_share"),
              amount(fields, "min_tonnes_per_year"),
              amount(fields, "contribution_per_tonne"),
              periods);
      case "recovery_mandate" ->
          new Policy.RecoveryMandate(
              id,
              element(fields),
              share(fields, "min_share"),
              amount(fields, "min_tonnes_per_year"),
              periods);
      case "export_ban" -> new Policy.ExportBan(id, materials(fields), periods);
      case "domestic_share" ->
          new Policy.DomesticShare(
              id,
              materials(fields),
              fields.requiredNumber("min_share", Bounds.SHARE).orElse(0),
              periods);
      case "subsidy" -> subsidy(id, periods, fields);
      default ->
          new Policy.CapexGrant(
              id,
              references(fields, "processes", Target.PROCESS),
              fields.requiredNumber("share", Bounds.SHARE).orElse(0),
              periods);
    };
  }

  private static Policy budget(String id, List<Integer> periods, JsonFields fields) {
    double amount = fields.requiredNumber("amount", Bounds.NOT_NEGATIVE).orElse(0);
    String covers =
        fields.choice("covers", List.of("capex", "gross_cost", "net_cost")).orElse("capex");
    String scope = fields.choice("scope", List.of("total", "per_period")).orElse("total");
    return new Policy.Budget(
        id,
        amount,
        Policy.Budget.Covers.valueOf(covers.toUpperCase(Locale.ROOT)),
        scope.equals("total"),
        periods);
  }

  private Policy subsidy(String id, List<Integer> periods, JsonFields fields) {
    String subject =
        fields.requiredChoice("subject", List.of("collected", "processed", "sold")).orElse("sold");
    Target target = subject.equals("processed") ? Target.PROCESS : Target.MATERIAL_OR_FAMILY;
    return new Policy.Subsidy(
        id,
        Policy.Subsidy.Subject.valueOf(subject.toUpperCase(Locale.ROOT)),
        references(fields, "names", target),
        fields.requiredNumber("amount_per_tonne", Bounds.NOT_NEGATIVE).orElse(0),
        periods);
  }

  private void checkId(JsonFields fields, String id, Claim claim) {
    if (fields.text("id").isEmpty()) {
      return;
    }
    if (!SLUG.matcher(id).matches()) {
      fields.error("wrong-format", "id", "must be a slug, such as capex-budget", null);
    }
    List<Claim> earlier = claims.computeIfAbsent(id, i -> new ArrayList<>());
    earlier.stream()
        .filter(other -> !claim.continues(other))
        .findFirst()
        .ifPresent(
            other ->
                fields.error(
                    "duplicate-id", "id", "is already the id of " + other.where().pointer(), null));
    earlier.add(claim);
  }

  private List<Integer> periods(JsonFields fields) {
    List<Integer> periods = new ArrayList<>();
    for (JsonValue item : fields.array("periods").orElse(List.of())) {
      String text = item.shown();
      Optional<Period> period = horizon == null ? Optional.empty() : horizon.withId(text);
      period.ifPresent(p -> periods.add(p.index()));
      if (horizon != null && period.isEmpty()) {
        List<String> known = horizon.periods().stream().map(Period::id).toList();
        fields.errorAt(
            "outside-horizon",
            item,
            "must be the first year of a period: " + String.join(", ", known),
            null);
      }
    }
    return periods;
  }

  private List<String> materials(JsonFields fields) {
    return references(fields, "materials", Target.MATERIAL_OR_FAMILY);
  }

  private List<String> references(JsonFields fields, String key, Target target) {
    fields.required(key);
    List<String> ids = new ArrayList<>();
    for (JsonValue item : fields.texts(key)) {
      if (isKnown(fields, item, target)) {
        ids.add(item.shown());
      }
    }
    if (fields.isSound() && ids.isEmpty()) {
      fields.error("out-of-range", key, "must name at least one", null);
    }
    return ids;
  }

  private @Nullable String region(JsonFields fields) {
    Optional<String> region = fields.text("region");
    region.flatMap(r -> fields.value("region")).ifPresent(v -> checkRegion(fields, v));
    return region.orElse(null);
  }

  private void checkRegion(JsonFields fields, JsonValue region) {
    Optional<String> coarser = names.coarserRegion(region.shown());
    if (isKnown(fields, region, Target.REGION) && coarser.isPresent()) {
      fields.errorAt(
          "region-level",
          region,
          "a policy holds in a region of the coarsest level",
          "It lies in " + coarser.get() + ".");
    }
  }

  private String element(JsonFields fields) {
    Optional<String> element = fields.requiredText("element");
    element
        .flatMap(e -> fields.value("element"))
        .ifPresent(v -> isKnown(fields, v, Target.ELEMENT));
    return element.orElse("");
  }

  private boolean isKnown(JsonFields fields, JsonValue value, Target target) {
    String id = value.shown();
    if (names.has(target, id)) {
      return true;
    }
    fields.errorAt(
        "unknown-id", value, Names.complaint(target), NearestName.hint(id, names.ids(target)));
    return false;
  }

  private static double share(JsonFields fields, String key) {
    return fields.number(key, Bounds.SHARE).orElse(0);
  }

  private static double amount(JsonFields fields, String key) {
    return fields.number(key, Bounds.NOT_NEGATIVE).orElse(0);
  }
}
