// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.commandline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was typed after a command, told apart.
///
/// @param options values by the option's name, such as `--data`
/// @param switches options that were given and take no value
/// @param settings the application's own settings by their full name, as they were typed
/// @param rest everything else, in order
public record Arguments(
    Map<String, String> options, Set<String> switches, List<String> settings, List<String> rest) {

  public Arguments {
    options = Map.copyOf(options);
    switches = Set.copyOf(switches);
    settings = List.copyOf(settings);
    rest = List.copyOf(rest);
  }

  /// Reads `words`, of which those in `options` take a value and those in `switches` do not.
  ///
  /// @throws CannotContinue when options are unknown, lack their value or come twice: says all
  public static Arguments read(List<String> words, Set<String> options, Set<String> switches) {
    List<String> problems = new ArrayList<>();
    Arguments arguments = read(words, options, switches, problems);
    if (!problems.isEmpty()) {
      throw new CannotContinue(ExitCode.WRONG_USE, String.join(System.lineSeparator(), problems));
    }
    return arguments;
  }

  /// The same for whoever finds other faults besides, and tells all of them at once.
  public static Arguments read(
      List<String> words, Set<String> options, Set<String> switches, List<String> problems) {
    Map<String, String> values = new HashMap<>();
    Set<String> given = new HashSet<>();
    List<String> settings = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (Iterator<String> remaining = words.iterator(); remaining.hasNext(); ) {
      String word = remaining.next();
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (!word.startsWith("-")) {
        rest.add(word);
      } else if (switches.contains(word)) {
        given.add(word);
      } else if (options.contains(name)) {
        Optional<String> value =
            equals < 0 ? next(name, remaining, problems) : Optional.of(word.substring(equals + 1));
        if (value.isPresent() && values.put(name, value.get()) != null) {
          problems.add("The option " + name + " was given twice: give it once.");
        }
      } else if (name.startsWith("--") && name.contains(".") && equals > 0) {
        settings.add(word);
      } else {
        problems.add("There is no option “" + name + "”: ./throughline --help lists them all.");
      }
    }
    return new Arguments(values, given, settings, rest);
  }

  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  private static Optional<String> next(
      String name, Iterator<String> remaining, List<String> problems) {
    if (!remaining.hasNext()) {
      problems.add("The option " + name + " needs a value: ./throughline --help shows how.");
      return Optional.empty();
    }
    return Optional.of(remaining.next());
  }
}
