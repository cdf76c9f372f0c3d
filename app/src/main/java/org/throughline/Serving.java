// SPDX-License-Identifier: Apache-2.0
package org.throughline;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.database.DatabaseStart;
import org.throughline.platform.observability.LogFile;
import org.throughline.platform.web.Councils;

/// Starts the web application and says where it is.
final class Serving {

  private Serving() {}

  /// @return the exit code; the application runs on when it is that of success
  /// @throws CannotContinue when the port, the data folder or an option does not allow it
  static int begin(List<String> words) {
    Arguments arguments = Arguments.read(words, Set.of("--port", "--data"), Set.of());
    if (!arguments.rest().isEmpty()) {
      throw new CannotContinue(
          ExitCode.WRONG_USE,
          "“%s” is not an option: ./throughline --help lists them all."
              .formatted(arguments.rest().getFirst()));
    }
    try {
      announce(start(arguments));
      return ExitCode.DONE.number();
    } catch (RuntimeException failure) {
      if (StartFailures.isEnding()) {
        return ExitCode.DONE.number(); // the signal decides the exit code
      }
      // A fault of ours has been logged by the framework; the other kind is one sentence.
      throw reason(failure)
          .orElseGet(
              () ->
                  new CannotContinue(
                      ExitCode.FAILED, "Throughline did not start: the lines above say why."));
    }
  }

  /// Starts on the settings that were typed. The server of the data starts beside the application,
  /// once it is known that both the data folder and the port are free.
  static ConfigurableApplicationContext start(Arguments arguments) {
    SpringApplication application = new SpringApplication(ThroughlineApplication.class);
    application.addInitializers(
        context -> {
          DatabaseStart database = DatabaseStart.claim(context);
          refuseTakenPort(context.getEnvironment().getProperty("server.port", "8080"));
          LogFile.begin(database.data(), context);
          database.begin();
        });
    return application.run(settings(arguments).toArray(String[]::new));
  }

  private static List<String> settings(Arguments arguments) {
    List<String> settings = new ArrayList<>(arguments.settings());
    arguments.option("--port").ifPresent(port -> settings.add("--server.port=" + port));
    arguments.option("--data").ifPresent(data -> settings.add("--throughline.data=" + data));
    return settings;
  }

  private static void refuseTakenPort(String typed) {
    int port = port(typed);
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(port));
    } catch (IOException taken) {
      throw portTaken(port, taken);
    }
  }

  private static int port(String typed) {
    if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) > 65_535) {
      throw new CannotContinue(
          ExitCode.WRONG_USE,
          "“" + typed + "” is not a port: give --port a whole number from 1 to 65535.");
    }
    return Integer.parseInt(typed);
  }

  private static CannotContinue portTaken(int port, Throwable cause) {
    return new CannotContinue(
        ExitCode.PORT_TAKEN,
        "Port %d is taken or not allowed: stop what uses it, or choose another, such as --port %d."
            .formatted(port, port < 1024 ? 8080 : port % 65_535 + 1),
        cause);
  }

  /// Why a start failed, when it is for the person to put right; empty for a fault of ours.
  static Optional<CannotContinue> reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotContinue reason) {
        return Optional.of(reason);
      }
      if (cause instanceof PortInUseException taken) {
        return Optional.of(portTaken(taken.getPort(), taken));
      }
    }
    return Optional.empty();
  }

  private static void announce(ConfigurableApplicationContext context) {
    int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    System.out.println("Throughline is at http://localhost:" + port);
    if (context.getBean(Councils.class).current().isInvented()) {
      System.out.println(
          "It shows the demonstration authority, whose people and progress are invented, until"
              + " your council is configured.");
    }
    System.out.println("Press Ctrl-C to stop.");
  }
}
