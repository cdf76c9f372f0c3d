// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.RecordedEvent;
import org.throughline.cases.internal.EventDetails;
import org.throughline.cases.internal.PathwayWords;
import org.throughline.cases.internal.letters.Letter;
import org.throughline.cases.internal.letters.Letters;
import org.throughline.cases.web.CaseGate.Opened;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Sent;

/// What somebody else recorded in a case while a form was being filled in, under the names of the
/// form's fields: it stands beside one's own words, and neither is lost.
@Component
class Meanwhile {

  private final CaseFiles files;
  private final Letters letters;
  private final EventDetails details;
  private final PathwayWords words;

  Meanwhile(CaseFiles files, Letters letters, EventDetails details, PathwayWords words) {
    this.files = files;
    this.letters = letters;
    this.details = details;
    this.words = words;
  }

  /// For the form of an event; a letter is told with all its words.
  Map<String, String> event(Opened opened, Map<String, String> sent) {
    return newest(opened, sent).map(event -> event(opened, event)).orElse(Map.of());
  }

  /// For the form of a letter; an event without one is told in a sentence.
  Map<String, String> letter(Opened opened, Map<String, String> sent) {
    return newest(opened, sent)
        .map(event -> letter(opened, event).map(Meanwhile::fields).orElse(said(opened, event)))
        .orElse(Map.of());
  }

  private Optional<RecordedEvent> newest(Opened opened, Map<String, String> sent) {
    return files.newestSince(opened.summary().id(), Sent.version(sent));
  }

  private Optional<Letter> letter(Opened opened, RecordedEvent event) {
    return letters.shownBy(opened.summary().id(), event.number());
  }

  private Map<String, String> event(Opened opened, RecordedEvent event) {
    Map<String, String> read = details.read(event.details());
    Map<String, String> fields = new LinkedHashMap<>(read);
    fields.put(EventForm.TYPE, event.type());
    fields.put(EventForm.ON, event.happenedOn().toString());
    fields.put(EventForm.METHOD, event.method().orElse(""));
    fields.put(EventForm.WHOM, read.getOrDefault("from", read.getOrDefault("to", "")));
    fields.put(
        EventForm.REASONS,
        Stream.of(
                event.isWithdrawal() ? "It was taken back." : "",
                read.getOrDefault("reasons", ""),
                letter(opened, event).map(Letter::body).orElse(""))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("\n")));
    return fields;
  }

  private static Map<String, String> fields(Letter letter) {
    return Map.of(
        "recipient", letter.recipient(),
        "address", letter.address(),
        "body", letter.title() + "\n\n" + letter.body(),
        "method", letter.method().code(),
        "on", letter.sentOn().toString());
  }

  private Map<String, String> said(Opened opened, RecordedEvent event) {
    String happened =
        "%s%s, %s."
            .formatted(
                event.isWithdrawal() ? "Taken back: " : "",
                words.eventThatDay(opened.summary().pathway(), event.type()),
                Dates.full(event.happenedOn()));
    String reasons = details.read(event.details()).getOrDefault("reasons", "");
    return Map.of("body", reasons.isEmpty() ? happened : happened + " " + reasons);
  }
}
