// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.util.List;

/// A titled stretch of running text that belongs to a strategy or a report, kept word for word.
public record Section(String title, List<String> paragraphs, Place place) {
  public Section {
    paragraphs = List.copyOf(paragraphs);
  }
}
