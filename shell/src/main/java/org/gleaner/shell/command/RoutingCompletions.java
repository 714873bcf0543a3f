package org.gleaner.shell.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gleaner.domain.dataset.routing.plan.RoutePlanReader;
import org.gleaner.domain.routing.RoutePlan;
import org.gleaner.shell.session.CaseLibrary;
import org.gleaner.shell.session.LastRoutes;
import org.gleaner.shell.session.RoutingLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * What Tab proposes where routing cases are meant, and not, or not only, those of networks: beans
 * that commands name.
 */
@Configuration(proxyBeanMethods = false)
class RoutingCompletions {

  /** For {@code --case} of a command on routing cases. */
  static final String CASES = "routingCases";

  /** For {@code --case} and for ids of a command on a plan of routes. */
  static final String PLANS = "plansOfRoutes";

  /** For {@code --routes} of a command on a network and its routes. */
  static final String ROUTES = "routesOfNetwork";

  /** For the argument of a command on cases of both kinds. */
  static final String BOTH = "casesOfBothKinds";

  @Bean(CASES)
  CompletionProvider routingCases(RoutingLibrary library) {
    return context -> proposals(context, "case", library.embeddedNames().stream());
  }

  @Bean(PLANS)
  CompletionProvider plansOfRoutes(RoutingLibrary library, LastRoutes last) {
    return context ->
        switch (option(context)) {
          case "case" -> proposals(context, "case", library.embeddedNames().stream());
          case "order" -> proposals(context, "order", plan(context, last).flatMap(p -> orders(p)));
          case "route" -> proposals(context, "route", plan(context, last).flatMap(p -> used(p)));
          case "vehicle" ->
              proposals(context, "vehicle", plan(context, last).flatMap(p -> used(p)));
          default -> List.of();
        };
  }

  /** That of {@code --plan} if the line has it by now, else the last of the session. */
  private static Stream<RoutePlan> plan(CompletionContext context, LastRoutes last) {
    List<String> words = context.getWords();
    int option = words.indexOf("--plan");
    if (option < 0 || option + 1 >= words.size()) {
      return last.plan().stream();
    }
    try {
      return RoutePlanReader.read(Path.of(words.get(option + 1))).plan().stream();
    } catch (InvalidPathException e) {
      return Stream.of();
    }
  }

  private static Stream<String> orders(RoutePlan plan) {
    return Stream.concat(
            plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .filter(stop -> stop.kind().equals("order"))
                .map(RoutePlan.Stop::id),
            plan.unserved().stream().map(RoutePlan.Unserved::id))
        .distinct()
        .sorted();
  }

  /** Numbers of the vehicles that drive, and their types. */
  private static Stream<String> used(RoutePlan plan) {
    return Stream.concat(
        plan.routes().stream()
            .map(RoutePlan.Route::vehicle)
            .distinct()
            .sorted()
            .map(String::valueOf),
        plan.routes().stream().map(RoutePlan.Route::vehicleType).distinct().sorted());
  }

  private static String option(CompletionContext context) {
    CommandOption option = context.getCommandOption();
    String name = option == null ? null : option.longName();
    return name == null ? "" : name;
  }

  @Bean(ROUTES)
  CompletionProvider routesOfNetwork(RoutingLibrary library) {
    return context -> proposals(context, "routes", library.embeddedNames().stream());
  }

  @Bean(BOTH)
  CompletionProvider casesOfBothKinds(CaseLibrary networks, RoutingLibrary library) {
    return context ->
        proposals(
            context,
            "caseName",
            Stream.concat(networks.embeddedNames().stream(), library.embeddedNames().stream()));
  }

  private static List<CompletionProposal> proposals(
      CompletionContext context, String parameter, Stream<String> names) {
    boolean isMeant =
        context.getCommandOption() != null
            && parameter.equals(context.getCommandOption().longName());
    return isMeant ? names.map(CompletionProposal::new).toList() : List.of();
  }
}
