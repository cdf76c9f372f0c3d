// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.util.List;
import java.util.Optional;

/// The minutes of a meeting, or of one item of it.
public record Minutes(
    Optional<String> meeting,
    Optional<String> date,
    List<Item> items,
    Place place,
    Confidence confidence) {

  public Minutes {
    items = List.copyOf(items);
  }

  /// Every resolution, in the order of the items.
  public List<Resolution> resolutions() {
    return items.stream().flatMap(item -> item.resolutions().stream()).toList();
  }

  /// Every request, in the order of the items.
  public List<Request> requests() {
    return items.stream().flatMap(item -> item.requests().stream()).toList();
  }

  /// One item of the agenda.
  ///
  /// @param summary what the agenda says that the item is about
  /// @param noted the points made and noted, in order
  public record Item(
      Optional<String> number,
      Optional<String> title,
      List<Presenter> presenters,
      List<String> summary,
      List<String> noted,
      List<Resolution> resolutions,
      List<Request> requests,
      Place place,
      Confidence confidence) {
    public Item {
      presenters = List.copyOf(presenters);
      summary = List.copyOf(summary);
      noted = List.copyOf(noted);
      resolutions = List.copyOf(resolutions);
      requests = List.copyOf(requests);
    }
  }

  /// Who presented the item: a name, a post, or both.
  public record Presenter(String name, Optional<String> role) {}

  /// How a decision was worded.
  public enum Wording {
    RESOLVED,
    AGREED,
    DECIDED,
    RECOMMENDED
  }

  /// What the meeting decided.
  public record Resolution(Wording wording, String text, Place place, Confidence confidence) {}

  /// What somebody was asked, or promised, to do.
  ///
  /// @param what the thing asked for
  /// @param of who is to do it, where the minutes say
  /// @param by when, as printed, where the minutes say
  /// @param words the sentence that it was taken from
  /// @param formal true for a listed ACTION, false for a request in running text
  public record Request(
      String what,
      Optional<String> of,
      Optional<String> by,
      String words,
      boolean formal,
      Place place,
      Confidence confidence) {}
}
