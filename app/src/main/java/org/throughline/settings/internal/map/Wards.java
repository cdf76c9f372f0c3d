// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.map;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.settings.Place;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The wards of the council with their outlines.
@Component
public class Wards {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<List<List<Double>>>> RINGS = new TypeReference<>() {};

  private static final String ALL =
      """
      select code, name, outline from settings.ward order by name, code
      """;

  private static final String FORGET =
      """
      delete from settings.ward
      """;

  private static final String ADD =
      """
      insert into settings.ward (code, name, outline, is_invented)
      values (:code, :name, cast(:outline as jsonb), :invented)
      """;

  private final JdbcClient jdbc;

  Wards(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One ward.
  ///
  /// @param rings its outlines and those of its holes, each a list of longitude and latitude
  public record Ward(String code, String name, List<List<List<Double>>> rings) {

    public Ward {
      rings = List.copyOf(rings);
    }

    /// Whether the place lies within, by counting how many outlines a line to the east crosses.
    public boolean holds(Place place) {
      boolean isWithin = false;
      for (List<List<Double>> ring : rings) {
        for (int at = 0, last = ring.size() - 1; at < ring.size(); last = at++) {
          if (crosses(place, ring.get(at), ring.get(last))) {
            isWithin = !isWithin;
          }
        }
      }
      return isWithin;
    }

    private static boolean crosses(Place place, List<Double> one, List<Double> other) {
      boolean isBeside = one.get(1) > place.latitude() != other.get(1) > place.latitude();
      return isBeside
          && place.longitude()
              < (other.get(0) - one.get(0))
                      * (place.latitude() - one.get(1))
                      / (other.get(1) - one.get(1))
                  + one.get(0);
    }
  }

  /// All wards.
  public record Map(List<Ward> wards) {

    public Map {
      wards = List.copyOf(wards);
    }

    public boolean isEmpty() {
      return wards.isEmpty();
    }

    /// The ward in which a place lies.
    public Optional<Ward> find(Place place) {
      return wards.stream().filter(ward -> ward.holds(place)).findFirst();
    }
  }

  public Map all() {
    return new Map(
        jdbc.sql(ALL)
            .query(
                (row, number) ->
                    new Ward(
                        row.getString("code"),
                        row.getString("name"),
                        JSON.readValue(row.getString("outline"), RINGS)))
            .list());
  }

  /// Keeps these wards in the place of any before them.
  @Transactional
  public void replace(List<Ward> wards, boolean isInvented) {
    jdbc.sql(FORGET).update();
    for (Ward ward : wards) {
      jdbc.sql(ADD)
          .param("code", ward.code())
          .param("name", ward.name())
          .param("outline", JSON.writeValueAsString(ward.rings()))
          .param("invented", isInvented)
          .update();
    }
  }
}
