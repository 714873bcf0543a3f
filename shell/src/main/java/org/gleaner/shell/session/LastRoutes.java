package org.gleaner.shell.session;

import java.util.Optional;
import org.gleaner.domain.routing.RoutePlan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last plan of routes that was made in this session. */
@Component
public final class LastRoutes {

  private @Nullable WholePlan made;

  public void keep(WholePlan plan) {
    made = plan;
  }

  public Optional<WholePlan> made() {
    return Optional.ofNullable(made);
  }

  public Optional<RoutePlan> plan() {
    return made().map(WholePlan::plan);
  }
}
