// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.revision;

import java.util.List;
import java.util.Optional;
import org.throughline.strategy.internal.StrategyText.CommitmentText;
import org.throughline.strategy.internal.StrategyText.PriorityText;
import org.throughline.strategy.internal.importing.ReviewTree.Node;

/// One thing that a revised paper says otherwise than the strategy that we hold.
public sealed interface Difference {

  /// What a person's choice about it is kept under; the same as long as it is the same difference.
  String key();

  /// A promise that is new in the paper.
  ///
  /// @param priority where it will stand, in words
  record Added(Node node, String priority) implements Difference {
    @Override
    public String key() {
      return "added-" + node.part().id();
    }
  }

  /// A promise that reads otherwise, or stands in another year, theme or priority.
  ///
  /// @param moves what moved, in words; empty when only the words changed
  record Changed(
      CommitmentText before,
      Node after,
      String priority,
      List<Words.Piece> words,
      List<String> moves)
      implements Difference {
    public Changed {
      words = List.copyOf(words);
      moves = List.copyOf(moves);
    }

    @Override
    public String key() {
      return "changed-" + before.id() + "-" + after.part().id();
    }

    /// Whether the words themselves changed.
    public boolean isReworded() {
      return words.stream().anyMatch(piece -> piece.fate() != Words.Fate.SAME);
    }
  }

  /// A promise that the paper no longer makes.
  record Withdrawn(CommitmentText before, String priority) implements Difference {
    @Override
    public String key() {
      return "withdrawn-" + before.id();
    }
  }

  /// A priority that is new in the paper.
  record NewPriority(Node node) implements Difference {
    @Override
    public String key() {
      return "priority-added-" + node.part().id();
    }
  }

  /// A priority whose title or ambition reads otherwise.
  record ChangedPriority(
      PriorityText before, Node after, List<Words.Piece> title, List<Words.Piece> ambition)
      implements Difference {
    public ChangedPriority {
      title = List.copyOf(title);
      ambition = List.copyOf(ambition);
    }

    @Override
    public String key() {
      return "priority-" + before.id();
    }
  }

  /// A priority that the paper no longer has. Its promises are decided one by one; while one of
  /// them stays, so does the priority.
  record WithdrawnPriority(PriorityText before) implements Difference {
    @Override
    public String key() {
      return "priority-withdrawn-" + before.id();
    }
  }

  /// Other words of the strategy: the vision, or a list such as the outcome statements.
  ///
  /// @param part which words
  record ChangedWords(Part part, String label, List<Words.Piece> words) implements Difference {
    public ChangedWords {
      words = List.copyOf(words);
    }

    @Override
    public String key() {
      return "words-" + part.name();
    }

    /// The parts of a strategy that are compared as a whole.
    public enum Part {
      TITLE,
      PERIOD,
      VISION,
      OUTCOMES,
      SUCCESS,
      GOVERNANCE,
      MEASURES,
      SECTIONS
    }
  }

  /// What a person may choose about a difference.
  enum Choice {
    TAKE,
    KEEP,
    /// Not the same promise after all: the old one is withdrawn and the new one added.
    APART
  }

  /// What was chosen; absent while nobody chose.
  record Decided(Difference difference, Optional<Choice> choice) {
    public boolean isTaken() {
      return choice.filter(one -> one == Choice.TAKE).isPresent();
    }
  }
}
