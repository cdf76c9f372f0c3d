// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.strategy.NewStrategy;
import org.throughline.strategy.internal.StrategyText;
import org.throughline.strategy.internal.StrategyText.CommitmentText;
import org.throughline.strategy.internal.StrategyText.PriorityText;

/// What of a strategy is edited together, read as fields from any of its versions.
public sealed interface Subject {

  /// The fields with their words in a version; absent when the version does not have the subject.
  Optional<Map<String, String>> fields(StrategyText text);

  /// The subject in words, such as `Priority 2`.
  String name();

  /// The strategy as a whole.
  record Whole() implements Subject {
    @Override
    public Optional<Map<String, String>> fields(StrategyText text) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("title", text.title());
      fields.put("division", text.division());
      fields.put("from", text.from().toString());
      fields.put("to", text.to().toString());
      fields.put("owner", text.owner().map(String::valueOf).orElse(""));
      fields.put("vision", text.vision());
      fields.put("outcomes", lines(text.outcomes()));
      fields.put("success", lines(text.success()));
      fields.put("governance", lines(text.governance()));
      fields.put("themes", lines(text.themes()));
      fields.put("links", lines(text.links().stream().map(Whole::line).toList()));
      return Optional.of(fields);
    }

    @Override
    public String name() {
      return "The strategy";
    }

    private static String line(NewStrategy.Link link) {
      String title = link.code().orElse(link.title());
      return link.why().isEmpty() ? title : title + ": " + link.why();
    }
  }

  /// One priority.
  record OfPriority(int number) implements Subject {
    @Override
    public Optional<Map<String, String>> fields(StrategyText text) {
      return find(text)
          .map(
              priority -> {
                Map<String, String> fields = new LinkedHashMap<>();
                fields.put("title", priority.title());
                fields.put("ambition", priority.ambition());
                fields.put("approach", priority.approach());
                fields.put("themes", lines(priority.themes()));
                return fields;
              });
    }

    Optional<PriorityText> find(StrategyText text) {
      return text.priorities().stream().filter(one -> one.number() == number).findFirst();
    }

    @Override
    public String name() {
      return "Priority " + number;
    }
  }

  /// One commitment.
  record OfCommitment(long id) implements Subject {
    @Override
    public Optional<Map<String, String>> fields(StrategyText text) {
      return home(text)
          .flatMap(
              priority ->
                  priority.commitments().stream()
                      .filter(one -> one.id() == id)
                      .findFirst()
                      .map(one -> fields(priority, one)));
    }

    private static Map<String, String> fields(PriorityText priority, CommitmentText one) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("text", one.text());
      fields.put("year", Integer.toString(one.year()));
      fields.put("priority", Integer.toString(priority.number()));
      fields.put("theme", one.theme());
      fields.put("themes", lines(one.themes()));
      return fields;
    }

    private Optional<PriorityText> home(StrategyText text) {
      return text.priorities().stream()
          .filter(one -> one.commitments().stream().anyMatch(line -> line.id() == id))
          .findFirst();
    }

    @Override
    public String name() {
      return "The commitment";
    }
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }
}
