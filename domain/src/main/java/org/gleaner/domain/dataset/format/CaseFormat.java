package org.gleaner.domain.dataset.format;

import java.util.List;
import java.util.Optional;

/** All tables of a case, in the order of the format page. */
public final class CaseFormat {
  public static final String CASE_FILE = "case.json";
  public static final String VERSION = "gleaner-case/1";

  public static final List<TableFormat> TABLES =
      List.of(
          SiteFormats.REGIONS,
          MaterialFormats.MATERIALS,
          MaterialFormats.COMPOSITIONS,
          MaterialFormats.ACTIVITIES,
          ProcessFormats.PROCESSES,
          ProcessFormats.RECIPES,
          ProcessFormats.NUCLIDE_TRANSFERS,
          SiteFormats.SITES,
          SiteFormats.PLANTS,
          SiteFormats.ARISINGS,
          SiteFormats.COLLECTION_TERMS,
          TravelFormats.TRANSPORT,
          TravelFormats.DISTANCES,
          OutletFormats.MARKETS,
          OutletFormats.STORAGE,
          OutletFormats.TRANSFERS,
          OutletFormats.DISPOSAL_TERMS,
          OutletFormats.RETURNS,
          OutletFormats.SITE_COSTS,
          EmissionFormats.EMISSION_FACTORS,
          EmissionFormats.LIMITS,
          TravelFormats.FLEET,
          ProductFormats.PRODUCTS,
          ProductFormats.COMPONENTS,
          ProductFormats.SALES,
          ProductFormats.STOCKS,
          ProductFormats.PUT_ON_MARKET,
          ProductFormats.LIFETIMES,
          ProductFormats.SURVIVAL,
          ProductFormats.FATES,
          ProductFormats.ALLOCATION,
          SupplyFormats.COLLECTION_RATES,
          SupplyFormats.DEMAND,
          SupplyFormats.PRIMARY_SUPPLY,
          SupplyFormats.TRADE,
          SupplyFormats.UNCERTAINTY,
          SupplyFormats.CORRELATIONS,
          SupplyFormats.PUBLISHED);

  private CaseFormat() {}

  public static Optional<TableFormat> table(String file) {
    return TABLES.stream().filter(t -> t.file().equals(file)).findFirst();
  }
}
