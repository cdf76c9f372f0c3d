// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.List;
import org.throughline.papers.Place;
import org.throughline.papers.Section;

/// Sections in the order in which their headings come.
final class SectionList {

  private record Open(String title, Place place, List<String> paragraphs) {}

  private final List<Open> sections = new ArrayList<>();

  void open(String title, Place place) {
    sections.add(new Open(title, place, new ArrayList<>()));
  }

  void add(String text, Place place) {
    if (sections.isEmpty()) {
      open("", place);
    }
    sections.getLast().paragraphs().add(text);
  }

  List<Section> finished() {
    return sections.stream()
        .map(open -> new Section(open.title(), open.paragraphs(), open.place()))
        .toList();
  }
}
