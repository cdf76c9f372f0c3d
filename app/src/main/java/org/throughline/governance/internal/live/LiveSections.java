// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Every live section that this installation knows.
@Component
public class LiveSections {

  private final List<LiveSection> sections;

  LiveSections(List<LiveSection> sections) {
    this.sections = List.copyOf(sections);
  }

  public List<LiveSection> all() {
    return sections;
  }

  public Optional<LiveSection> find(String key) {
    return sections.stream().filter(section -> section.key().equals(key)).findFirst();
  }
}
