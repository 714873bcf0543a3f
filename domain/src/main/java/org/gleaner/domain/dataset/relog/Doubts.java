package org.gleaner.domain.dataset.relog;

/** What RELOG accepts without a word although it is rarely meant. */
final class Doubts {

  private static final double ROUNDING = 1e-9;

  private Doubts() {}

  static void zeroOutput(Field field, String product) {
    field.warning("zero-output", product, "an output of 0 tonnes per tonne is left out");
  }

  static void zeroInput(Field field, String product) {
    field.warning("zero-input", product, "an input of 0 % of the mix is left out");
  }

  static void notAnOutput(Field field, String product) {
    field.warning("not-an-output", product, "the product is no output here; ignored");
  }

  /** Terms for a product that the site neither takes nor gives, or not in this role. */
  static void notListed(Field field, String product) {
    field.warning("not-listed", product, "the site does not list the product; ignored");
  }

  /** A table of terms per product lacks one of them. */
  static void notStated(Field parent, String product, String readAs) {
    parent.warning("not-stated", product, "nothing is stated; read as " + readAs);
  }

  /** More may come out than went in: water or reagents join. */
  static void yieldsAboveOne(double sum, Field outputs) {
    if (sum > 1 + ROUNDING) {
      outputs.warning(
          "yields-above-one",
          Double.toString(sum),
          "more tonnes come out than go in; legal if water or reagents are added");
    }
  }
}
