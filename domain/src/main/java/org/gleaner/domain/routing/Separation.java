package org.gleaner.domain.routing;

/**
 * Hazard classes that do not ride together.
 *
 * @param hazardClass one of them
 * @param other the other, or {@link #ANY_OTHER}: all other orders, harmless ones too
 * @param scope how far apart they are kept
 * @param source where it is written; empty if that is not stated
 */
public record Separation(String hazardClass, String other, Scope scope, String source) {

  /** Stands for every other class, and for what has none. */
  public static final String ANY_OTHER = "*";

  /** How far apart goods are kept; the later the farther. */
  public enum Scope {
    /**
     * Not at all: a shipped rule, or one for all other classes, does not hold for the pair, or no
     * rule is needed for the class.
     */
    NONE,
    /** They may be in different compartments of one vehicle. */
    COMPARTMENT,
    /** They are never on one vehicle at a time. */
    VEHICLE
  }

  public Separation {
    if (hazardClass.equals(other)) {
      throw new IllegalArgumentException("class " + other + " cannot be kept from itself");
    }
  }

  /** Whether it is about the two classes, either way round. */
  public boolean isAbout(String one, String another) {
    return (hazardClass.equals(one) && other.equals(another))
        || (hazardClass.equals(another) && other.equals(one));
  }

  boolean isAboutAll() {
    return other.equals(ANY_OTHER);
  }
}
