package org.gleaner.solver.routing;

/**
 * A case or problem asks for something that is not planned (yet); nothing was left out silently.
 */
public final class UnsupportedRoutingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RoutingFeature feature;

  /**
   * @param message what is asked for and by whom, in words for the user
   */
  public UnsupportedRoutingException(RoutingFeature feature, String message) {
    super(message);
    this.feature = feature;
  }

  /** The same of something in the case that is named. */
  public UnsupportedRoutingException of(String who) {
    return new UnsupportedRoutingException(feature, who + ": " + getMessage());
  }

  public RoutingFeature feature() {
    return feature;
  }

  /** That it is not planned, with the name of the feature, in words for the user. */
  public String text() {
    return "not planned (" + feature.id() + "): " + getMessage();
  }
}
