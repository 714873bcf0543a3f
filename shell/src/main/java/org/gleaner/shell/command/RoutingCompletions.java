package org.gleaner.shell.command;

import java.util.List;
import java.util.stream.Stream;
import org.gleaner.shell.session.CaseLibrary;
import org.gleaner.shell.session.RoutingLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

  /** For {@code --routes} of a command on a network and its routes. */
  static final String ROUTES = "routesOfNetwork";

  /** For the argument of a command on cases of both kinds. */
  static final String BOTH = "casesOfBothKinds";

  @Bean(CASES)
  CompletionProvider routingCases(RoutingLibrary library) {
    return context -> proposals(context, "case", library.embeddedNames().stream());
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
