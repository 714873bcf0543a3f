package org.gleaner.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gleaner.domain.planning.PlanningCase;
import org.gleaner.domain.scenario.ChangePaths;
import org.gleaner.shell.session.CaseLibrary;
import org.gleaner.shell.session.OpenCase;
import org.gleaner.shell.session.Session;
import org.gleaner.shell.view.CaseThing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/** What Tab proposes for the values of options and arguments, by their names. */
@Configuration(proxyBeanMethods = false)
class Completions {

  @Bean
  CompletionProvider caseValues(CaseLibrary library) {
    return context -> proposals(library.embeddedNames());
  }

  @Bean
  CompletionProvider caseNameValues(CaseLibrary library) {
    return context -> proposals(library.embeddedNames());
  }

  @Bean
  CompletionProvider tableOrIdValues(Session session) {
    return context -> {
      List<String> all = new ArrayList<>(CaseTopic.words());
      openCase(session).forEach(c -> all.addAll(CaseThing.ids(c)));
      // Plants are site/process: proposed one step at a time, as paths are.
      boolean isPlant = typed(context).contains("/");
      return proposals(all.stream().filter(id -> id.contains("/") == isPlant).toList());
    };
  }

  @Bean
  CompletionProvider scenarioValues(Session session) {
    return context -> proposals(scenarios(session));
  }

  @Bean
  CompletionProvider fromValues(Session session) {
    return context -> proposals(scenarios(session));
  }

  @Bean
  CompletionProvider otherValues(Session session) {
    return context -> proposals(scenarios(session));
  }

  @Bean
  CompletionProvider plansValues(Session session) {
    return context -> proposals(scenarios(session));
  }

  @Bean
  CompletionProvider planValues(Session session) {
    return context ->
        proposals(
            scenarios(session).stream().filter(name -> session.plan(name).isPresent()).toList());
  }

  @Bean
  CompletionProvider pathValues(Session session) {
    return context ->
        openCase(session)
            .flatMap(c -> ChangePaths.complete(c, typed(context)).stream())
            // A path that goes on is not yet a word: no blank behind it.
            .map(path -> new CompletionProposal(path).complete(!path.endsWith("/")))
            .toList();
  }

  private static String typed(CompletionContext context) {
    String word = context.currentWord();
    return word == null ? "" : word;
  }

  private static Stream<PlanningCase> openCase(Session session) {
    return session.opened().map(OpenCase::base).stream();
  }

  private static List<String> scenarios(Session session) {
    return session.isOpen() ? session.scenarios().names() : List.of();
  }

  private static List<CompletionProposal> proposals(List<String> values) {
    return values.stream().map(CompletionProposal::new).toList();
  }
}
