// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.papers.Confidence;
import org.throughline.papers.Minutes;
import org.throughline.papers.Minutes.Presenter;
import org.throughline.papers.Minutes.Request;
import org.throughline.papers.Minutes.Resolution;
import org.throughline.papers.Place;

/// One item of the minutes while it is being read.
final class MinutesItem {

  final Place place;
  int level = 4;
  Optional<String> number = Optional.empty();
  Optional<String> title = Optional.empty();
  final List<String> summary = new ArrayList<>();
  final List<String> noted = new ArrayList<>();
  final List<Resolution> resolutions = new ArrayList<>();
  final List<Request> requests = new ArrayList<>();

  MinutesItem(Place place) {
    this.place = place;
  }

  boolean isUntitled() {
    return title.isEmpty() && isEmpty();
  }

  boolean isEmpty() {
    return summary.isEmpty() && noted.isEmpty() && resolutions.isEmpty() && requests.isEmpty();
  }

  void note(String text, Place at) {
    noted.add(text);
    Sentences.of(text).forEach(sentence -> find(sentence, at));
  }

  void noteOnce(String text) {
    if (!text.isBlank() && !noted.contains(text)) {
      noted.add(text);
    }
  }

  void find(String sentence, Place at) {
    Requests.in(sentence, at).ifPresent(requests::add);
  }

  Minutes.Item finished() {
    boolean decided = !resolutions.isEmpty() || !requests.isEmpty();
    return new Minutes.Item(
        number,
        title,
        presenters(),
        summary,
        noted,
        resolutions,
        Requests.merged(requests),
        place,
        title.isPresent() && decided ? Confidence.SURE : Confidence.LIKELY);
  }

  /// Those who did present, or else those who the agenda said would.
  private List<Presenter> presenters() {
    List<Presenter> did = in(noted);
    return did.isEmpty() ? in(summary) : did;
  }

  private static List<Presenter> in(List<String> texts) {
    Map<String, Presenter> found = new LinkedHashMap<>();
    for (String text : texts) {
      for (String sentence : Sentences.of(text)) {
        Presenters.in(sentence).forEach(who -> found.putIfAbsent(who.name(), who));
      }
    }
    return List.copyOf(found.values());
  }
}
