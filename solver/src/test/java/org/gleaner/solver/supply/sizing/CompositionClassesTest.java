package org.gleaner.solver.supply.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gleaner.domain.dataset.CaseReader;
import org.gleaner.domain.material.Material;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.quantity.Ranged;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One material stands for the sales years of a class. The classes of Viet Nam are the fewest with
 * which no year in which 50 t or more of a kind are discarded is off by more than 5 % of what the
 * contents of each sales year give; among as many classes those with the least greatest error.
 */
class CompositionClassesTest {

  private static final double TOLERANCE = 0.05;
  private static final double LEAST_TONNES = 50;

  private static PlanningCase vietnam;
  private static SupplyModel model;
  private static ModelValues best;

  @BeforeAll
  static void read() {
    vietnam = new CaseReader().readEmbedded("vietnam").orThrow();
    model = SupplyModel.of(vietnam, List.of(), 2050);
    best = ModelValues.of(model, Ranged::best);
  }

  @ParameterizedTest
  @CsvSource({
    "ev-motor, magnet-ev, Dy, 0.033333333",
    "compressor, magnet-standard, Dy, 0.013",
    "appliance-motor, magnet-standard, Dy, 0.025",
    "wind-generator, magnet-standard, Dy, 0.05",
    "industry-motor, magnet-standard, Dy, 0.03",
    "pv-module, pv-module, Ag, 1"
  })
  void areTheFewestThatKeepEachYearWithinFivePercent(
      String kind, String trend, String element, double share) throws IOException {
    Kind of = Kind.of(kind, trend(trend), share);
    List<Integer> starts = of.starts();

    assertThat(of.bestCuts(starts.size())).isEqualTo(starts);
    assertThat(of.error(of.edges(starts))).isLessThan(TOLERANCE);
    assertThat(of.error(of.edges(of.bestCuts(starts.size() - 1)))).isGreaterThan(TOLERANCE);
    for (int edge = 0; edge < of.edges(starts).length - 1; edge++) {
      int[] edges = of.edges(starts);
      double mean = of.mean(edges[edge], edges[edge + 1]);
      assertThat(of.materials.get(edge).composition().fraction(element))
          .as(of.materials.get(edge).id())
          .isCloseTo(mean, within(1e-3 * mean));
    }
  }

  private static NavigableMap<Integer, Double> trend(String material) throws IOException {
    NavigableMap<Integer, Double> points = new TreeMap<>();
    String path = "/org/gleaner/datasets/vietnam/source/trends.csv";
    try (InputStream in = CaseReader.class.getResourceAsStream(path);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split(",", -1);
        if (fields[0].equals(material)) {
          points.put(Integer.valueOf(fields[2]), Double.valueOf(fields[3]));
        }
      }
    }
    return points;
  }

  /**
   * Tonnes of one kind of device, of all its classes.
   *
   * @param years sales years, from the first in which any is sold
   * @param sold by sales year
   * @param discarded by year from 1990 and sales year
   * @param content of the element, by sales year
   * @param materials its classes, in the order of their years
   */
  private record Kind(
      int first,
      double[] sold,
      double[][] discarded,
      double[] content,
      List<Material> materials,
      List<Integer> starts) {

    static Kind of(String kind, NavigableMap<Integer, Double> trend, double share) {
      int from = 1975;
      double[] sold = new double[2051 - from];
      double[][] discarded = new double[61][2051 - from];
      TreeMap<Integer, Material> materials = new TreeMap<>();
      for (int p = 0; p < model.products().size(); p++) {
        ProductModel product = model.products().get(p);
        for (ContentClass cohorts : product.classes()) {
          for (ContentPath path : cohorts.paths()) {
            Material material = model.material(path.material());
            if (material.id().matches(kind + "-(to|from)?-?\\d{4}.*")) {
              materials.merge(cohorts.from(), material, (a, b) -> a);
              double kg = path.kgPerUnit(best.kilograms());
              for (int year = cohorts.from(); year <= cohorts.to(); year++) {
                add(p, year, kg / 1000, sold, discarded);
              }
            }
          }
        }
      }
      int first = 0;
      while (sold[first] == 0) {
        first++;
      }
      int start = first;
      double[] content = new double[sold.length - first];
      Arrays.setAll(content, x -> share * at(trend, from + start + x));
      List<Material> classes = new ArrayList<>();
      List<Integer> starts = new ArrayList<>();
      materials.forEach(
          (year, material) -> {
            if (!classes.contains(material)) {
              classes.add(material);
              starts.add(year);
            }
          });
      starts.remove(0);
      return new Kind(
          from + first,
          Arrays.copyOfRange(sold, first, sold.length),
          Arrays.stream(discarded)
              .map(row -> Arrays.copyOfRange(row, start, row.length))
              .toArray(double[][]::new),
          content,
          classes,
          starts);
    }

    private static void add(int p, int cohort, double tonnes, double[] sold, double[][] out) {
      int first = model.products().get(p).firstYear();
      for (int s = 0; s < model.products().get(p).sales().size(); s++) {
        sold[cohort - 1975] += tonnes * best.flows(p, s).inflow(cohort - first);
        for (int year = Math.max(1990, cohort); year <= 2050; year++) {
          out[year - 1990][cohort - 1975] +=
              tonnes * best.flows(p, s).discarded(year - first, cohort - first);
        }
      }
    }

    private static double at(NavigableMap<Integer, Double> points, int year) {
      var before = points.floorEntry(year);
      var after = points.ceilingEntry(year);
      if (before == null || after == null || before.getKey().equals(after.getKey())) {
        return before == null ? points.firstEntry().getValue() : before.getValue();
      }
      double part = (year - before.getKey()) / (double) (after.getKey() - before.getKey());
      return before.getValue() + part * (after.getValue() - before.getValue());
    }

    /** From one sales year to before another the mean of the contents, weighted by sales. */
    double mean(int from, int to) {
      double tonnes = 0;
      double element = 0;
      for (int x = from; x < to; x++) {
        tonnes += sold[x];
        element += sold[x] * content[x];
      }
      return element / tonnes;
    }

    int[] edges(List<Integer> starts) {
      int[] edges = new int[starts.size() + 2];
      for (int i = 0; i < starts.size(); i++) {
        edges[i + 1] = starts.get(i) - first;
      }
      edges[edges.length - 1] = sold.length;
      return edges;
    }

    /** The greatest over the years, of the element that is discarded. */
    double error(int[] edges) {
      double[] classed = new double[sold.length];
      for (int i = 0; i + 1 < edges.length; i++) {
        Arrays.fill(classed, edges[i], edges[i + 1], mean(edges[i], edges[i + 1]));
      }
      double error = 0;
      for (double[] row : discarded) {
        if (Arrays.stream(row).sum() >= LEAST_TONNES) {
          error = Math.max(error, Math.abs(times(row, classed) / times(row, content) - 1));
        }
      }
      return error;
    }

    private static double times(double[] a, double[] b) {
      double sum = 0;
      for (int i = 0; i < a.length; i++) {
        sum += a[i] * b[i];
      }
      return sum;
    }

    /** First years of all classes but the first, so that the error is least. */
    List<Integer> bestCuts(int count) {
      int[] edges = new int[count + 2];
      edges[count + 1] = sold.length;
      int[] chosen = edges.clone();
      search(edges, 1, count, new double[] {Double.POSITIVE_INFINITY}, chosen);
      List<Integer> starts = new ArrayList<>();
      for (int i = 1; i <= count; i++) {
        starts.add(first + chosen[i]);
      }
      return starts;
    }

    private void search(int[] edges, int next, int count, double[] least, int[] chosen) {
      if (next > count) {
        double error = error(edges);
        if (error < least[0]) {
          least[0] = error;
          System.arraycopy(edges, 0, chosen, 0, edges.length);
        }
        return;
      }
      for (int cut = edges[next - 1] + 1; cut < sold.length - (count - next); cut++) {
        edges[next] = cut;
        search(edges, next + 1, count, least, chosen);
      }
    }
  }
}
