package org.gleaner.shell.command;

import org.gleaner.domain.scenario.Scenario;
import org.gleaner.shell.session.Session;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.springframework.shell.jline.PromptProvider;
import org.springframework.stereotype.Component;

/** The prompt says which case is open and which scenario is current. */
@Component
final class PromptText implements PromptProvider {

  private final Session session;

  PromptText(Session session) {
    this.session = session;
  }

  @Override
  public AttributedString getPrompt() {
    AttributedStringBuilder prompt = new AttributedStringBuilder().append("gleaner");
    session
        .opened()
        .ifPresent(
            open -> {
              prompt
                  .append(" ")
                  .append(
                      open.base().settings().name(),
                      AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN));
              String scenario = session.scenarios().current();
              if (!scenario.equals(Scenario.BASE_NAME)) {
                prompt
                    .append(":")
                    .append(scenario, AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW));
              }
            });
    return prompt.append("> ").toAttributedString();
  }
}
