package org.gleaner.domain.dataset.format;

/** The part of a table's page that follows from its description, up to the example. */
public final class TablePage {
  public static final String EXAMPLE = "\n## Example\n";

  private TablePage() {}

  public static String of(TableFormat format) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(format.file()).append("\n\n").append(format.purpose()).append("\n\n");
    if (!format.key().isEmpty()) {
      page.append("No two rows agree in ").append(list(format.key())).append(".\n\n");
    }
    page.append("| column | holds | unit | default | meaning |\n| --- | --- | --- | --- | --- |\n");
    for (Column column : format.columns()) {
      String name = column.required() ? "**" + column.name() + "**" : column.name();
      page.append("| ")
          .append(name)
          .append(" | ")
          .append(column.type().describe())
          .append(" | ")
          .append(column.unit())
          .append(" | ")
          .append(column.defaultText())
          .append(" | ")
          .append(column.meaning())
          .append(" |\n");
    }
    return page.toString();
  }

  private static String list(java.util.List<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }
}
