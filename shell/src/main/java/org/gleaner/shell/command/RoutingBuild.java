package org.gleaner.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gleaner.domain.dataset.routing.folder.RoutingFolderReader;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.session.OrderRequest;
import org.gleaner.shell.session.RouteOrders;
import org.gleaner.shell.session.RoutingLibrary;
import org.gleaner.shell.view.AnswerWriter;
import org.gleaner.shell.view.FindingsView;
import org.gleaner.shell.view.PickupView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Points of a routing case from its districts, and orders from its flows. */
@Component
final class RoutingBuild {

  private static final int WORKING_DAYS = 312;

  private final RoutingLibrary library;
  private final RouteOrders orders;
  private final AnswerWriter answers;
  private final Output output;

  RoutingBuild(RoutingLibrary library, RouteOrders orders, AnswerWriter answers, Output output) {
    this.library = library;
    this.orders = orders;
    this.answers = answers;
    this.output = output;
  }

  /** Whether a name stands for a routing case of which points and orders are built. */
  boolean isBuilt(String caseName) {
    boolean isRouting =
        library.isEmbedded(caseName)
            || (Files.isDirectory(Path.of(caseName))
                && RoutingFolderReader.fits(Path.of(caseName)));
    return isRouting && orders.hasDistricts(caseName);
  }

  void build(String caseName, @Nullable Path to, long seed) throws IOException {
    RouteOrders.Made made =
        orders.place(caseName, seed, new OrderRequest(null, null, WORKING_DAYS, null, null));
    FindingsView.note(made.findings(), output);
    answers.write(new PickupView(made.routing(), made.orders(), made.worths()).answer());
    boolean isSame =
        library.read(caseName).routingCase().filter(made.routing()::equals).isPresent();
    if (to != null) {
      orders.write(caseName, made, to, "placed by case build, seed " + seed);
      output.note("written to " + to);
    }
    output.note(isSame ? "the same as the case's orders" : "not the same as the case's orders");
  }
}
