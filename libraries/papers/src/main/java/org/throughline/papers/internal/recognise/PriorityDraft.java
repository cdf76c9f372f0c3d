// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.papers.Commitment;
import org.throughline.papers.Confidence;
import org.throughline.papers.Place;
import org.throughline.papers.Priority;
import org.throughline.papers.internal.words.PriorityLabel;

/// A priority while the paper is still being read: papers name one in a summary, again with its
/// ambition, and again above its table.
final class PriorityDraft {

  /// Words whose duty is known only when the whole strategy has been read.
  record Pending(String text, boolean saysWeWill, boolean listed, Place place) {}

  private static final String SEPARATE_PROMISES = "\\n(?=We will )|(?<=\\.)\\s+(?=We will )";

  final int number;
  final String label;
  final Place place;
  final Confidence confidence;
  String title;
  final List<String> ambition = new ArrayList<>();
  final List<Pending> pending = new ArrayList<>();
  final List<String> success = new ArrayList<>();
  final List<Commitment> commitments = new ArrayList<>();

  PriorityDraft(int number, String label, String title, Place place, Confidence confidence) {
    this.number = number;
    this.label = label;
    this.title = title;
    this.place = place;
    this.confidence = confidence;
  }

  static PriorityDraft of(PriorityLabel label, Place place) {
    return new PriorityDraft(label.number(), label.label(), label.title(), place, Confidence.SURE);
  }

  /// Another mention under another wording: the first title stands, the other words are kept.
  void mentionedAs(String other, Place at) {
    if (title.isEmpty()) {
      title = other;
    } else if (!other.isEmpty()
        && !same(other, title)
        && pending.stream().noneMatch(p -> same(p.text(), other))) {
      pending.add(new Pending(other, false, false, at));
    }
  }

  void say(String text, boolean listed, Place at) {
    for (String part : promises(text)) {
      sayOne(part, listed, at);
    }
  }

  private static List<String> promises(String text) {
    return text.startsWith("We will ") ? List.of(text.split(SEPARATE_PROMISES, -1)) : List.of(text);
  }

  private void sayOne(String text, boolean listed, Place at) {
    boolean weWill =
        text.matches("(?is)^(?:we will|we'll|we’ll|we are going to|together,? we will)\\b.*");
    pending.add(new Pending(text, weWill, listed, at));
  }

  boolean hasCommitments() {
    return !commitments.isEmpty();
  }

  /// @param elsewhere whether the strategy lists its commitments apart from such sentences
  Priority finished(boolean elsewhere) {
    List<Commitment> all = new ArrayList<>(commitments);
    List<String> statements = new ArrayList<>();
    List<String> aims = new ArrayList<>(ambition);
    for (Pending words : pending) {
      if (!elsewhere && (words.saysWeWill() || words.listed())) {
        all.add(plain(words));
      } else if (aims.isEmpty() && soundsLikeAmbition(words)) {
        aims.add(words.text());
      } else {
        statements.add(words.text());
      }
    }
    if (aims.isEmpty() && statements.stream().noneMatch(text -> text.startsWith("("))) {
      aims.addAll(statements);
      statements.clear();
    }
    statements.addAll(success);
    Optional<String> why = aims.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", aims));
    return new Priority(number, label, title, why, statements, all, place, confidence);
  }

  private boolean soundsLikeAmbition(Pending words) {
    return words
        .text()
        .matches(
            "(?is)^(?:our|the) (?:ambition|aspiration|aim|vision|goal)\\b.*|^we (?:want|believe|aspire|aim)\\b.*|^(?:all|every) .*");
  }

  private static Commitment plain(Pending words) {
    return new Commitment(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        words.text(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        words.place(),
        Confidence.LIKELY);
  }

  private static boolean same(String a, String b) {
    return bare(a).equals(bare(b));
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
  }
}
