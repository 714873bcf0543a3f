package org.gleaner.shell.runner;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gleaner.shell.GleanerApplication;
import org.gleaner.shell.input.Words;
import org.gleaner.shell.output.Output;
import org.gleaner.shell.output.Screen;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * The application with captured streams and the sample commands. Started by hand because Spring's
 * JUnit extension needs JUnit 6.
 */
public final class StartedShell implements AutoCloseable {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final WatchedStream err = new WatchedStream();
  private final ConfigurableApplicationContext context;

  /**
   * @param arguments run at start, as by {@code main}
   */
  public StartedShell(String... arguments) {
    this(new Screen(false, false, false, 0, false), arguments);
  }

  /** As {@link #StartedShell(String...)}, in front of a terminal. */
  public StartedShell(Screen screen, String... arguments) {
    context =
        GleanerApplication.builder()
            .sources(SampleCommands.Beans.class)
            .properties("spring.main.allow-bean-definition-overriding=true")
            .initializers(
                start ->
                    start.addBeanFactoryPostProcessor(
                        beans -> {
                          GenericApplicationContext generic = (GenericApplicationContext) start;
                          generic.removeBeanDefinition("screen");
                          generic.removeBeanDefinition("output");
                          generic.registerBean(Screen.class, () -> screen);
                          generic.registerBean(
                              Output.class, () -> new Output(out, err, screen, true));
                        }))
            .run(arguments);
  }

  /** The exit code of the arguments given at the start. */
  public int exitCode() {
    return SpringApplication.exit(context);
  }

  public int run(String line) {
    return run(Words.of(line));
  }

  public int run(List<String> words) {
    out.reset();
    err.reset();
    return context.getBean(CommandRunner.class).run(words, "");
  }

  /** Presses Ctrl-C as soon as stderr says this. */
  public void interruptOn(String text) {
    err.watch(text, context.getBean(Cancellation.class)::request);
  }

  /** What Tab proposes for the value of an option or argument. */
  public List<String> proposals(String parameter, String... words) {
    return context
        .getBean(parameter + "Values", CompletionProvider.class)
        .apply(new CompletionContext(List.of(words), words.length - 1, 0, null, null))
        .stream()
        .map(CompletionProposal::value)
        .toList();
  }

  /** What Tab proposes for the value of an option, the last of these words, of a command's own. */
  public List<String> proposalsBy(String provider, String option, String... words) {
    CommandOption meant = CommandOption.with().longName(option).build();
    return context
        .getBean(provider, CompletionProvider.class)
        .apply(new CompletionContext(List.of(words), words.length - 1, 0, null, meant))
        .stream()
        .map(CompletionProposal::value)
        .toList();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public String out() {
    context.getBean(Output.class).flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Runs an action once a text has been written. */
  private static final class WatchedStream extends ByteArrayOutputStream {

    private String awaited = "";
    private Runnable action = () -> {};

    void watch(String text, Runnable then) {
      awaited = text;
      action = then;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      super.write(bytes, offset, length);
      if (!awaited.isEmpty() && toString(StandardCharsets.UTF_8).contains(awaited)) {
        awaited = "";
        action.run();
      }
    }
  }
}
