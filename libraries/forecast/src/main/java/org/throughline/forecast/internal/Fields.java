// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The fields of a YAML mapping, each with its line; what nobody asks for is an error.
public final class Fields {

  private static final String MISSING = "The field is missing. Give a number.";

  private final Path file;
  private final ProblemLog problems;
  private final Map<String, Node> fields = new LinkedHashMap<>();
  private final Map<String, Long> lines = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final long line;

  public Fields(Path file, Optional<Node> node, ProblemLog problems) {
    this.file = file;
    this.problems = problems;
    this.line = node.map(Fields::line).orElse(1L);
    if (node.isPresent() && node.get() instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          add(key, tuple.getValueNode());
        }
      }
    } else {
      problems.refuse(file, line, "", "Names with values are needed here, such as “from: 2027”.");
    }
  }

  private void add(ScalarNode key, Node value) {
    lines.put(key.getValue(), line(key));
    if (fields.put(key.getValue(), value) != null) {
      problems.refuse(file, line(key), key.getValue(), "It is given twice. Keep one.");
    }
  }

  private static long line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1L).orElse(0L);
  }

  /// The line that the mapping begins in, from 1.
  public long line() {
    return line;
  }

  /// The names of all fields, in their order.
  public Set<String> names() {
    return Collections.unmodifiableSet(fields.keySet());
  }

  public boolean has(String key) {
    return fields.containsKey(key);
  }

  private Optional<Node> node(String key) {
    asked.add(key);
    return Optional.ofNullable(fields.get(key));
  }

  public void refuse(String key, String words) {
    problems.refuse(file, lines.getOrDefault(key, line), key, words);
  }

  /// The text of a field, where it is given.
  public Optional<String> text(String key) {
    return node(key)
        .flatMap(
            node -> {
              if (node instanceof ScalarNode scalar) {
                return Optional.of(Names.composed(scalar.getValue()));
              }
              refuse(key, "One value is needed here, not a list.");
              return Optional.empty();
            });
  }

  /// The texts of a field that is a list, or its only text.
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    node(key)
        .ifPresent(
            node -> {
              List<Node> nodes =
                  node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
              for (Node each : nodes) {
                if (each instanceof ScalarNode scalar) {
                  texts.add(Names.composed(scalar.getValue()));
                } else {
                  refuse(key, "A list of names is needed here, such as [A, B].");
                }
              }
            });
    return texts;
  }

  /// The number of a field, where it is given.
  public Optional<Double> number(String key, double least, double most) {
    return text(key)
        .flatMap(
            text -> {
              try {
                double number = Double.parseDouble(text.replace("_", ""));
                if (number >= least && number <= most) {
                  return Optional.of(number);
                }
              } catch (NumberFormatException notNumber) {
                // Said below, with what is out of range.
              }
              refuse(
                  key,
                  "“"
                      + Table.shortened(text)
                      + "” is not a number from "
                      + plain(least)
                      + " to "
                      + plain(most)
                      + ".");
              return Optional.empty();
            });
  }

  private static String plain(double number) {
    return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /// The number of a field that must be given.
  public Optional<Double> needed(String key, double least, double most) {
    if (!has(key)) {
      refuse(key, MISSING);
    }
    return number(key, least, most);
  }

  /// The whole number of a field, where it is given; nobody is cut in two.
  public Optional<Integer> whole(String key, int least, int most) {
    return number(key, least, most)
        .filter(
            number -> {
              boolean isWhole = number == Math.rint(number);
              if (!isWhole) {
                refuse(key, "“" + plain(number) + "” is not a whole number. Round it.");
              }
              return isWhole;
            })
        .map(Double::intValue);
  }

  /// The whole number of a field that must be given.
  public Optional<Integer> neededWhole(String key, int least, int most) {
    if (!has(key)) {
      refuse(key, MISSING);
    }
    return whole(key, least, most);
  }

  /// The year of a field: 2027, or a date such as 2027-09-01, which counts from the next January.
  public Optional<Integer> year(String key) {
    return text(key)
        .flatMap(
            text -> {
              if (text.matches("\\d{4}")) {
                return Optional.of(Integer.valueOf(text));
              }
              try {
                LocalDate date = LocalDate.parse(text);
                return Optional.of(date.getDayOfYear() > 1 ? date.getYear() + 1 : date.getYear());
              } catch (DateTimeParseException noDate) {
                // Said below.
              }
              refuse(
                  key,
                  "“"
                      + Table.shortened(text)
                      + "” is neither a year, such as 2027, nor a date,"
                      + " such as 2027-09-01.");
              return Optional.empty();
            });
  }

  /// The fields below a field, where it is given.
  public Optional<Fields> inner(String key) {
    return node(key).map(node -> new Fields(file, Optional.of(node), problems));
  }

  /// The mappings that a field lists.
  public List<Fields> list(String key) {
    List<Fields> list = new ArrayList<>();
    node(key)
        .ifPresent(
            node -> {
              if (node instanceof SequenceNode sequence) {
                sequence
                    .getValue()
                    .forEach(each -> list.add(new Fields(file, Optional.of(each), problems)));
              } else {
                refuse(key, "A list is needed here: begin each entry with a hyphen.");
              }
            });
    return list;
  }

  /// Says which fields mean nothing here.
  public void refuseOthers() {
    fields.keySet().stream()
        .filter(key -> !asked.contains(key))
        .forEach(
            key ->
                refuse(
                    key,
                    "“"
                        + Table.shortened(key)
                        + "” means nothing here. Take it out or"
                        + " correct its name."));
  }
}
