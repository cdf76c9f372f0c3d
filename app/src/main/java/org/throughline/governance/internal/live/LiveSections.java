// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Every live section that this installation knows.
@Component
public class LiveSections {

  private final List<LiveSection> sections;
  private final List<LiveSource> sources;

  LiveSections(List<LiveSection> sections, List<LiveSource> sources) {
    this.sections = List.copyOf(sections);
    this.sources = List.copyOf(sources);
  }

  public List<LiveSection> all() {
    return Stream.concat(
            sections.stream(), sources.stream().flatMap(source -> source.sections().stream()))
        .toList();
  }

  public Optional<LiveSection> find(String key) {
    return all().stream().filter(section -> section.key().equals(key)).findFirst();
  }
}
