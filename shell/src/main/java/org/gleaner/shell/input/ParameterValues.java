package org.gleaner.shell.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/**
 * What may be proposed for a parameter: what the command's own provider says, else the bean {@code
 * <name>Values}, else the constants of its type.
 */
@Component
public final class ParameterValues {

  private static final String SUFFIX = "Values";

  private final BeanFactory beans;

  ParameterValues(BeanFactory beans) {
    this.beans = beans;
  }

  public List<CompletionProposal> of(
      CommandMethod command, ParameterSpec spec, List<String> words, int wordIndex, int position) {
    CommandOption option =
        CommandOption.with()
            .longName(spec.name())
            .shortName(spec.shortName())
            .type(spec.type())
            .build();
    CompletionContext context = new CompletionContext(words, wordIndex, position, command, option);
    List<CompletionProposal> proposals =
        new ArrayList<>(command.getCompletionProvider().apply(context));
    String bean = spec.name() + SUFFIX;
    if (spec.type() == Path.class) {
      // Beans go by names of options, and the same name may be no path elsewhere.
      return proposals;
    }
    if (proposals.isEmpty() && beans.containsBean(bean)) {
      proposals.addAll(beans.getBean(bean, CompletionProvider.class).apply(context));
    }
    if (proposals.isEmpty()) {
      constants(spec).forEach(value -> proposals.add(new CompletionProposal(value)));
    }
    return proposals;
  }

  private static List<String> constants(ParameterSpec spec) {
    if (spec.type().isEnum()) {
      return TextValues.constants(spec.type());
    }
    return spec.isFlag() ? List.of("true", "false") : List.of();
  }
}
