package org.gleaner.domain.dataset.relog;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.relog.RelogInstance.Emission;
import org.gleaner.domain.dataset.relog.RelogInstance.Product;
import org.gleaner.domain.dataset.relog.Traffic.Stop;
import org.gleaner.domain.element.ElementCatalogue;
import org.gleaner.domain.emission.EmissionFactor;
import org.gleaner.domain.emission.EmissionFactor.Source;
import org.gleaner.domain.emission.Limit;
import org.gleaner.domain.evidence.Confidence;
import org.gleaner.domain.evidence.Evidence;
import org.gleaner.domain.material.Composition;
import org.gleaner.domain.material.MassBasis;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.material.MaterialKind;
import org.gleaner.domain.material.Stage;
import org.gleaner.domain.planning.CaseSettings;
import org.gleaner.domain.planning.Horizon;
import org.gleaner.domain.planning.Objective;
import org.gleaner.domain.planning.ObjectiveKind;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.planning.WeightScheme;
import org.gleaner.domain.quantity.Series;
import org.gleaner.domain.travel.DistanceSettings;
import org.gleaner.domain.travel.ListedDistance;
import org.gleaner.domain.travel.TransportTerms;

/** Says in the tables of a case what an instance says; docs/format/relog.md gives the reasons. */
final class CaseMapping {

  /** RELOG numbers its years from 1; its year t is the year 2000 + t of the case. */
  private static final int FIRST_YEAR = 2001;

  private final Mapping mapping;
  private final CenterRegions regions;

  private CaseMapping(RelogInstance instance, String file) {
    String source = "RELOG " + instance.dialect().version() + " file " + file;
    mapping =
        new Mapping(
            instance,
            new CaseIds(instance),
            new Traffic(),
            new CaseTables(),
            new Evidence(source, null, Confidence.B));
    regions = new CenterRegions(mapping);
  }

  /**
   * The case of an instance without errors.
   *
   * @param file the name of the file, after which the case is named
   */
  static PlanningCase map(RelogInstance instance, String file, ElementCatalogue elements) {
    return new CaseMapping(instance, file).map(file, elements);
  }

  private PlanningCase map(String file, ElementCatalogue elements) {
    mapping.instance().products().forEach(this::addMaterial);
    new CenterMapping(mapping, regions).map();
    new PlantMapping(mapping).map();
    mapping.instance().products().forEach(this::addTransport);
    mapping.instance().products().forEach(this::addDisposalLimit);
    mapping.instance().emissions().forEach(this::addEmissionLimit);
    return mapping.tables().toCase(settings(file), elements);
  }

  private CaseSettings settings(String file) {
    String stem = file.endsWith(".json") ? file.substring(0, file.length() - 5) : file;
    return new CaseSettings(
        Slugs.slug(stem, "relog"),
        file,
        "Imported from RELOG "
            + mapping.instance().dialect().version()
            + ", whose year 1 is the year "
            + FIRST_YEAR
            + " here",
        "USD",
        FIRST_YEAR,
        Mapping.COUNTRY,
        Horizon.of(FIRST_YEAR, Collections.nCopies(mapping.years(), 1)),
        0,
        false,
        new Objective(ObjectiveKind.COST, WeightScheme.MASS, Map.of()),
        new DistanceSettings(DistanceSettings.Method.TABLE, 1));
  }

  private void addMaterial(Product product) {
    mapping
        .tables()
        .materials
        .add(
            new Material(
                mapping.ids().material(product.name()),
                null,
                product.name(),
                "",
                kind(product.name()),
                Stage.RAW,
                MassBasis.BULK,
                0,
                null,
                null,
                null,
                Composition.UNKNOWN,
                List.of(),
                mapping.evidence()));
  }

  /** Only names a role; without compositions nothing counts as recovered. */
  private MaterialKind kind(String product) {
    RelogInstance instance = mapping.instance();
    if (instance.centers().stream().anyMatch(c -> product.equals(c.input()))) {
      return MaterialKind.PRODUCT;
    }
    if (instance.plants().stream().noneMatch(p -> p.gives(product))) {
      return MaterialKind.WASTE;
    }
    return instance.plants().stream().anyMatch(p -> p.takes(product))
        ? MaterialKind.INTERMEDIATE
        : MaterialKind.RESIDUE;
  }

  /**
   * A mode of its own for each product, on listed lanes: then no product finds a lane of another.
   */
  private void addTransport(Product product) {
    String material = mapping.ids().material(product.name());
    String mode = "haul-" + material;
    boolean travels = false;
    for (Stop giver : mapping.traffic().giversOf(product.name())) {
      for (Stop taker : mapping.traffic().takersOf(product.name())) {
        if (taker.takesFrom(giver)) {
          travels = true;
          double km = Chord.kilometres(giver.place(), taker.place());
          mapping.tables().distances.add(new ListedDistance(giver.site(), taker.site(), mode, km));
        }
      }
    }
    if (travels) {
      Series none = mapping.constant(0);
      mapping
          .tables()
          .transport
          .add(
              new TransportTerms(
                  mode,
                  material,
                  none,
                  product.transportCost(),
                  none,
                  Double.POSITIVE_INFINITY,
                  List.of(),
                  true));
      product.transportEmissions().forEach((gas, tonnes) -> addEmission(gas, material, tonnes));
    }
  }

  private void addEmission(String gas, String material, Series tonnesPerTonneKm) {
    if (!Mapping.isZero(tonnesPerTonneKm)) {
      mapping
          .tables()
          .emissionFactors
          .add(
              new EmissionFactor(
                  mapping.ids().gas(gas),
                  Source.TRANSPORT,
                  null,
                  material,
                  tonnesPerTonneKm.map(v -> v * Mapping.KG_PER_TONNE)));
    }
  }

  private void addDisposalLimit(Product product) {
    String region = regions.of(product.name()).orElse(null);
    boolean everywhere =
        mapping.instance().dialect() == Dialect.V08
            && !isUnlimited(product.disposalLimit())
            && isDisposedOf(product.name());
    if (region != null || everywhere) {
      String material = mapping.ids().material(product.name());
      mapping
          .tables()
          .limits
          .add(
              new Limit(
                  "disposal-of-" + material,
                  Limit.DISPOSAL,
                  null,
                  region,
                  material,
                  product.disposalLimit(),
                  mapping.constant(0)));
    }
  }

  private boolean isDisposedOf(String product) {
    String material = mapping.ids().material(product);
    return mapping.tables().disposal.stream().anyMatch(d -> d.material().equals(material));
  }

  private void addEmissionLimit(Emission emission) {
    String gas = mapping.ids().gas(emission.name());
    boolean emitted =
        mapping.tables().emissionFactors.stream().anyMatch(f -> f.emission().equals(gas));
    boolean matters = !isUnlimited(emission.limit()) || !Mapping.isZero(emission.penalty());
    if (emitted && matters) {
      mapping
          .tables()
          .limits
          .add(
              new Limit(
                  "emission-of-" + gas,
                  gas,
                  null,
                  null,
                  null,
                  emission.limit(),
                  emission.penalty()));
    }
  }

  private static boolean isUnlimited(Series limit) {
    return limit.isConstant() && limit.at(0) == Double.POSITIVE_INFINITY;
  }
}
