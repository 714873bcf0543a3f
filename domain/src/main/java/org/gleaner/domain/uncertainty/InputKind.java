package org.gleaner.domain.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of uncertain inputs. An input is named by its kind and by what it is of, with slashes
 * between them.
 */
public enum InputKind {
  SALES("sales/PRODUCT"),
  STOCK("stock/PRODUCT"),

  /** The parameter is one of scale, mean and shape. */
  LIFETIME("lifetime/PRODUCT/PARAMETER"),
  FATE("fate/PRODUCT/FATE"),

  /** The year is the first cohort of the row, or {@code all}. */
  CONTENT("content/PARENT/COMPONENT/FROMYEAR"),
  COMPOSITION("composition/MATERIAL/ELEMENT"),
  COLLECTION("collection/MATERIAL"),
  DIRECT("direct/PLACE/MATERIAL");

  /** Stands for any text, slashes included. */
  public static final String ANY = "*";

  private final String form;

  InputKind(String form) {
    this.form = form;
  }

  /** How its inputs are named. */
  public String form() {
    return form;
  }

  /** First part of its inputs' names. */
  public String word() {
    return form.substring(0, form.indexOf('/'));
  }

  /** Parts of its inputs' names. */
  public int parts() {
    return form.split("/").length;
  }

  /** Name of the input that is of these things. */
  public String name(String... things) {
    if (things.length != parts() - 1) {
      throw new IllegalArgumentException(form + " is not named by " + List.of(things));
    }
    return word() + "/" + String.join("/", things);
  }

  public static Optional<InputKind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(InputKind::word).toList();
  }
}
