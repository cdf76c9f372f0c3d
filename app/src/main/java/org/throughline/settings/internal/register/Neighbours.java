// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.register;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.settings.Place;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingId;
import org.throughline.settings.SettingKind;

/// The settings next to a place, as the crow flies.
@Component
public class Neighbours {

  private static final String NEAREST =
      "select "
          + SettingRows.COLUMNS
          + """
              from settings.setting
             where setting_id <> :id
               and kind = :kind
               and status in ('OPEN', 'OPEN_TO_CLOSE')
               and latitude between :latitude - 0.3 and :latitude + 0.3
               and longitude between :longitude - 0.5 and :longitude + 0.5
             order by (latitude - :latitude) ^ 2
                      + ((longitude - :longitude) * cos(radians(:latitude))) ^ 2,
                      setting_id
             limit :most
            """;

  private final JdbcClient jdbc;

  Neighbours(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Open settings of a kind, the nearest first, within some twenty miles.
  ///
  /// @param except the setting whose neighbours they are
  public List<Setting> of(SettingId except, Place place, SettingKind kind, int most) {
    return jdbc.sql(NEAREST)
        .param("id", except.value())
        .param("kind", kind.name())
        .param("latitude", place.latitude())
        .param("longitude", place.longitude())
        .param("most", most)
        .query(SettingRows::setting)
        .list();
  }
}
