// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.web.Option;

/// A setting's own page.
///
/// @param sentence what it is, as the answer
/// @param closed absent while it is not closed
/// @param figures the few numbers
/// @param life its stages; one alone when nothing came before or after
/// @param provision commissioned places, a row a kind and need, a column a year
/// @param contacts empty for those who may not see people
/// @param panels what other modules show
/// @param details every fact, with what is published where a person corrected it
/// @param others cells of the published file that are kept as they stand
/// @param source where the facts come from
public record SettingPage(
    String name,
    String path,
    String sentence,
    Optional<Closed> closed,
    String status,
    String statusLabel,
    List<Option> figures,
    List<Stage> life,
    Provision provision,
    boolean seesPeople,
    List<Contact> contacts,
    Terms terms,
    List<Neighbour> neighbours,
    List<Panel> panels,
    List<Detail> details,
    List<Option> others,
    String source,
    List<Change> history,
    boolean mayEdit) {

  public SettingPage {
    figures = List.copyOf(figures);
    life = List.copyOf(life);
    contacts = List.copyOf(contacts);
    neighbours = List.copyOf(neighbours);
    panels = List.copyOf(panels);
    details = List.copyOf(details);
    others = List.copyOf(others);
    history = List.copyOf(history);
  }

  public record Closed(String since, List<Link> followed) {}

  /// @param href absent where the setting is not kept here
  public record Link(String label, Optional<String> href) {}

  /// @param days from when until when
  public record Stage(Link link, String type, String days, boolean isHere) {}

  public record Provision(List<String> years, List<ProvisionRow> rows, String note) {}

  public record ProvisionRow(String kind, String need, List<String> places) {}

  public record Contact(String role, String name, String email, String phone, String days) {}

  /// @param sentence the current or next term with its school days
  /// @param closures still to come
  public record Terms(String sentence, String whose, List<String> closures) {}

  public record Neighbour(String href, String name, String distance, String places) {}

  public record Panel(String title, Content content) {}

  /// @param correction absent where the published value holds
  public record Detail(String label, String value, Optional<Correction> correction) {}

  public record Correction(String field, String published, String reason, String by) {}

  public record Change(
      String when, String by, String source, String what, String was, String becomes) {}
}
