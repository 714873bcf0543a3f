package org.gleaner.shell.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gleaner.domain.dataset.CaseReading;
import org.gleaner.domain.finding.Severity;
import org.gleaner.domain.planning.CaseIndex;
import org.gleaner.domain.planning.PlanningCase;
import org.jspecify.annotations.Nullable;

/** What {@code case check} says: counts, balances, assumptions, defaults, and last the findings. */
public final class CaseCheckView {

  private final CaseReading reading;
  private final FindingsView findings;

  public CaseCheckView(CaseReading reading, Headings headings, int width) {
    this.reading = reading;
    this.findings = new FindingsView(reading.findings(), headings, width);
  }

  public Answer answer() {
    List<Section> sections = new ArrayList<>();
    reading.planningCase().ifPresent(c -> addCase(c, sections));
    if (!reading.defaultsUsed().isEmpty()) {
      sections.add(defaults());
    }
    TableView table = findings.table();
    Map<String, @Nullable Object> json = new LinkedHashMap<>(Answer.of(sections).json());
    json.put("errors", findings.count(Severity.ERROR));
    json.put("warnings", findings.count(Severity.WARNING));
    json.put("findings", Answer.objects(table));
    if (!table.rows().isEmpty()) {
      sections.add(findings.text());
    }
    sections.add(Text.of(findings.counts()));
    return new Answer(sections, table, json);
  }

  private static void addCase(PlanningCase planningCase, List<Section> sections) {
    CaseOverview overview = new CaseOverview(planningCase);
    CaseIndex index = CaseIndex.of(planningCase);
    sections.add(overview.facts());
    sections.add(overview.counts());
    sections.add(new RecipeTables(index).balances(index.recipes()));
    TableView activities = new ActivityTables(index).balances(index.recipes());
    if (!activities.rows().isEmpty()) {
      sections.add(activities);
    }
    sections.add(overview.assumptions());
  }

  private TableView defaults() {
    TableView.Builder table =
        TableView.of(
            "defaults",
            Column.text("file"),
            Column.text("column"),
            Column.text("default"),
            Column.number("count", 0));
    reading.defaultsUsed().forEach(d -> table.row(d.file(), d.name(), d.value(), d.count()));
    return table.build();
  }
}
