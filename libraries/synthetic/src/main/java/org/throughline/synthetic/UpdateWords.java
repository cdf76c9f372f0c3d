// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What officers write, by topic and kind, dealt like a pack of cards: a sentence comes round again
/// only when all others of its kind have been used.
final class UpdateWords {

  /// The kinds of sentence. Every topic has at least one of each from [#STARTED] to [#EVIDENCE];
  /// the rest belong to the topic `steps`.
  enum Kind {
    STARTED,
    GOING,
    RISK,
    STUCK,
    DONE,
    EVIDENCE,
    REACHED,
    NEXT,
    LATE,
    CLOSED;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static final String STEPS = "steps";
  private static final Pattern SECTION = Pattern.compile("\\[(\\w+)]");
  private static final Pattern NUMBER = Pattern.compile("\\{(\\d+)-(\\d+)}");
  private static final Set<Kind> OF_STEPS = Set.of(Kind.REACHED, Kind.NEXT, Kind.LATE, Kind.CLOSED);

  private record Card(String topic, Kind kind) {}

  private final Map<String, DataLine> topics = new LinkedHashMap<>();
  private final Map<Card, List<String>> decks = new HashMap<>();
  private final Map<Card, Integer> dealt = new HashMap<>();

  private UpdateWords() {}

  static UpdateWords read(List<DataLine> lines) {
    var words = new UpdateWords();
    var faults = new Faults();
    words.fill(lines, faults);
    words.findGaps(faults);
    faults.throwIfAny();
    return words;
  }

  private void fill(List<DataLine> lines, Faults faults) {
    String topic = "";
    for (var line : lines) {
      var section = SECTION.matcher(line.text());
      if (section.matches()) {
        topic = section.group(1);
        topics.put(topic, line);
      } else {
        add(topic, line, faults);
      }
    }
  }

  private void add(String topic, DataLine line, Faults faults) {
    for (var kind : Kind.values()) {
      var start = kind.word() + ": ";
      if (line.text().startsWith(start)) {
        var words = line.text().substring(start.length()).strip();
        decks.computeIfAbsent(new Card(topic, kind), card -> new ArrayList<>()).add(words);
        if (kind == Kind.EVIDENCE) {
          line.columns(words, 2, faults);
        }
        return;
      }
    }
    faults.add(
        line,
        "this line has no known keyword",
        "Begin it with one of started, going, risk, stuck, done, evidence and a colon");
  }

  private void findGaps(Faults faults) {
    topics.forEach(
        (topic, line) -> {
          for (var kind : Kind.values()) {
            boolean wanted = OF_STEPS.contains(kind) == topic.equals(STEPS);
            if (wanted && !decks.containsKey(new Card(topic, kind))) {
              faults.add(
                  line,
                  "the topic “" + topic + "” has no sentence for “" + kind.word() + "”",
                  "Add a line “" + kind.word() + ": …” below it");
            }
          }
        });
  }

  boolean knows(String topic) {
    return topics.containsKey(topic) && !topic.equals(STEPS);
  }

  List<String> topics() {
    return topics.keySet().stream().filter(this::knows).toList();
  }

  /// Every sentence of a kind, over all topics.
  List<String> all(Kind kind) {
    return topics.keySet().stream()
        .flatMap(topic -> decks.getOrDefault(new Card(topic, kind), List.of()).stream())
        .toList();
  }

  /// The next sentence, with its numbers drawn.
  String next(String topic, Kind kind, Draw draw) {
    var card = new Card(topic, kind);
    var deck = decks.getOrDefault(card, List.of());
    int turn = dealt.merge(card, 1, Integer::sum) - 1;
    return NUMBER
        .matcher(deck.get(turn % deck.size()))
        .replaceAll(
            found -> {
              int lowest = Integer.parseInt(found.group(1));
              int highest = Integer.parseInt(found.group(2));
              return Integer.toString(draw.between(lowest, highest));
            });
  }

  /// A sentence about a step of the action.
  String aboutStep(Kind kind, String step, Draw draw) {
    return next(STEPS, kind, draw).replace("{step}", step);
  }
}
