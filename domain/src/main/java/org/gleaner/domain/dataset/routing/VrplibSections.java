package org.gleaner.domain.dataset.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gleaner.domain.finding.Findings;
import org.gleaner.domain.finding.NearestName;
import org.gleaner.domain.finding.SourceLocation;

/**
 * A VRPLIB file cut into its keywords ({@code NAME : value}) and its sections (a heading and rows).
 *
 * @param keywords by name
 * @param sections by name
 * @param misspelt names that unknown ones are likely to mean: these are not missing too
 */
record VrplibSections(
    String file,
    Map<String, Keyword> keywords,
    Map<String, VrplibSections.Section> sections,
    Set<String> misspelt) {

  static final String SECTION = "_SECTION";
  private static final String COMMENT = "COMMENT";
  // Possessive, so that no long line makes the matching take quadratic time.
  private static final Pattern KEYWORD = Pattern.compile("([A-Za-z_]++)\\s*+:\\s*+(.*)");
  private static final Pattern HEADING = Pattern.compile("_*+[A-Za-z][A-Za-z_]*+\\s*+:?");

  private static final List<String> KEYWORDS =
      List.of(
          "NAME",
          COMMENT,
          "TYPE",
          "DIMENSION",
          "VEHICLES",
          "CAPACITY",
          "SERVICE_TIME",
          "EDGE_WEIGHT_TYPE",
          "EDGE_WEIGHT_FORMAT",
          "NODE_COORD_TYPE",
          "DISPLAY_DATA_TYPE",
          "DISTANCE",
          "VEHICLES_MAX_DURATION",
          "VEHICLES_MAX_DISTANCE",
          "VEHICLES_MAX_RELOADS");

  private static final List<String> SECTIONS =
      List.of(
          "NODE_COORD_SECTION",
          "EDGE_WEIGHT_SECTION",
          "DISPLAY_DATA_SECTION",
          "DEMAND_SECTION",
          "SERVICE_TIME_SECTION",
          "TIME_WINDOW_SECTION",
          "RELEASE_TIME_SECTION",
          "PRIZE_SECTION",
          "CAPACITY_SECTION",
          "VEHICLES_DEPOT_SECTION",
          "VEHICLES_RELOAD_DEPOT_SECTION",
          "VEHICLES_FIXED_COST_SECTION",
          "VEHICLES_UNIT_DISTANCE_COST_SECTION",
          "VEHICLES_MAX_DURATION_SECTION",
          "VEHICLES_MAX_DISTANCE_SECTION",
          "VEHICLES_MAX_RELOADS_SECTION",
          "DEPOT_SECTION");

  /** Sections of VRPLIB whose meaning no case here has. */
  private static final Set<String> NOT_READ =
      Set.of(
          "BACKHAUL_SECTION",
          "LINEHAUL_SECTION",
          "PICKUP_AND_DELIVERY_SECTION",
          "MUTUALLY_EXCLUSIVE_GROUP_SECTION",
          "VEHICLES_ALLOWED_CLIENTS_SECTION");

  /** A keyword's value and where it stands. */
  record Keyword(TextLines.Line line, String value) {

    /** The value of a keyword that takes one of a few words, written small or large. */
    String word() {
      return value.toUpperCase(Locale.ROOT);
    }
  }

  /** A heading and its rows. */
  record Section(TextLines.Line heading, List<TextLines.Line> rows) {}

  /** Whether the first line is a keyword or the heading of a section. */
  static boolean fits(TextLines text) {
    if (text.lines().isEmpty()) {
      return false;
    }
    String first = text.lines().get(0).text();
    return KEYWORD.matcher(first).matches() || isHeading(first);
  }

  private static boolean isHeading(String text) {
    return HEADING.matcher(text).matches() && name(text).endsWith(SECTION);
  }

  /** The parts; what is unknown or stands twice is reported. */
  static VrplibSections split(TextLines text, Findings findings) {
    Splitting splitting = new Splitting(findings);
    for (TextLines.Line line : text.lines()) {
      splitting.take(line);
    }
    return new VrplibSections(
        text.file(), splitting.keywords, splitting.sections, splitting.misspelt);
  }

  Optional<Keyword> keyword(String name) {
    return Optional.ofNullable(keywords.get(name));
  }

  Optional<Section> section(String name) {
    return Optional.ofNullable(sections.get(name));
  }

  /**
   * A section that must be there; if it is not, nor likely to be meant by another, that is
   * reported.
   */
  Optional<Section> required(String name, Findings findings) {
    if (section(name).isEmpty() && !misspelt.contains(name)) {
      findings.error(
          "missing-section",
          SourceLocation.ofFile(file),
          name,
          "the section " + name + " must be there");
    }
    return section(name);
  }

  private static String name(String text) {
    return text.replace(':', ' ').strip().toUpperCase(Locale.ROOT);
  }

  /** Takes line after line. */
  private static final class Splitting {
    private final Findings findings;
    private final Map<String, Keyword> keywords = new LinkedHashMap<>();
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Set<String> misspelt = new HashSet<>();
    private List<TextLines.Line> rows = new ArrayList<>();
    private boolean inSection;
    private boolean ended;

    Splitting(Findings findings) {
      this.findings = findings;
    }

    void take(TextLines.Line line) {
      var keyword = KEYWORD.matcher(line.text());
      if (ended) {
        findings.error("text-after-end", line.where(), line.text(), "nothing may follow EOF");
      } else if (line.text().equalsIgnoreCase("EOF")) {
        ended = true;
      } else if (isHeading(line.text())) {
        heading(line);
      } else if (keyword.matches()) {
        keyword(line, name(keyword.group(1)), keyword.group(2).strip());
      } else if (HEADING.matcher(line.text()).matches()) {
        heading(line);
      } else if (inSection) {
        rows.add(line);
      } else {
        findings.error(
            "row-without-section",
            line.where(),
            line.text(),
            "must be a keyword with its value, as in NAME : x, or stand in a section");
      }
    }

    private void heading(TextLines.Line line) {
      String name = name(line.text());
      rows = new ArrayList<>();
      inSection = true;
      if (isKnown(line, name, SECTIONS)
          && sections.putIfAbsent(name, new Section(line, rows)) != null) {
        findings.error("duplicate-section", line.where(), name, "the section stands twice");
      }
    }

    private void keyword(TextLines.Line line, String name, String value) {
      inSection = false;
      if (isKnown(line, name, KEYWORDS)
          && keywords.putIfAbsent(name, new Keyword(line, value)) != null
          && !name.equals(COMMENT)) {
        findings.error("duplicate-keyword", line.where(), name, "the keyword stands twice");
      }
    }

    private boolean isKnown(TextLines.Line line, String name, List<String> known) {
      if (known.contains(name)) {
        return true;
      }
      boolean section = known == SECTIONS;
      if (NOT_READ.contains(name)) {
        findings.error(
            section ? "unsupported-section" : "unsupported-keyword",
            line.where(),
            name,
            "is VRPLIB, but instances with it are not read");
      } else {
        NearestName.of(name, known).ifPresent(misspelt::add);
        findings.error(
            section ? "unknown-section" : "unknown-keyword",
            line.where(),
            name,
            section ? "is no section of VRPLIB" : "is no keyword of VRPLIB",
            NearestName.hint(name, known));
      }
      return false;
    }
  }
}
