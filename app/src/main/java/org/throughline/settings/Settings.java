// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.settings.internal.register.SettingLinks;
import org.throughline.settings.internal.register.SettingRows;

/// The settings, read for other modules: by number, by name with typing mistakes, as a list.
@Component
public class Settings {

  private static final String READ = "select " + SettingRows.COLUMNS + " from settings.setting ";

  private static final String BY_URNS = READ + " where urn = any(:urns) order by name, setting_id";

  private static final String BY_LAESTAB =
      READ + " where laestab = :laestab order by status = 'CLOSED', setting_id desc limit 1";

  private static final String ALL = READ + " order by name, setting_id";

  private static final String SEARCH =
      READ
          + """
             where words like '%' || :plain || '%'
                or words %> :words
             order by words like '%' || :plain || '%' desc,
                      word_similarity(:words, words) desc, status = 'CLOSED', name,
                      setting_id
             limit :most
            """;

  /// How alike words must be; the server's own 0.6 loses a short word with one wrong letter.
  private static final String FORGIVE =
      """
      select set_config('pg_trgm.word_similarity_threshold', '0.35', true)
      """;

  private static final String HOME =
      """
      select la_code, la_name from settings.home
      """;

  private static final Pattern OWN_NUMBER = Pattern.compile("P([1-9]\\d{0,17})");

  private final SettingRows rows;
  private final SettingLinks links;
  private final JdbcClient jdbc;

  Settings(SettingRows rows, SettingLinks links, JdbcClient jdbc) {
    this.rows = rows;
    this.links = links;
    this.jdbc = jdbc;
  }

  /// The authority whose settings are the council's own; both empty until it is said.
  public record Home(String code, String name) {}

  /// A setting that followed another.
  ///
  /// @param name empty where the register gives none
  public record Successor(Urn urn, String name) {}

  public Optional<Setting> find(Urn urn) {
    return rows.find(urn);
  }

  public Optional<Setting> find(SettingId id) {
    return rows.find(id);
  }

  /// The setting that an address names by [Setting#code]; absent for nonsense.
  public Optional<Setting> findByCode(String code) {
    var own = OWN_NUMBER.matcher(code);
    if (own.matches()) {
      return rows.find(new SettingId(Long.parseLong(own.group(1))))
          .filter(setting -> setting.urn().isEmpty());
    }
    return Urn.parse(code).flatMap(rows::find);
  }

  /// The setting with the authority's and the school's number, such as 8562053: the one that is
  /// open, else the newest.
  public Optional<Setting> findByLaestab(String laestab) {
    return jdbc.sql(BY_LAESTAB).param("laestab", laestab).query(SettingRows::setting).optional();
  }

  /// Those of `urns` that are kept, by URN.
  public Map<Urn, Setting> find(Collection<Urn> urns) {
    Map<Urn, Setting> found = new HashMap<>();
    jdbc.sql(BY_URNS)
        .param("urns", urns.stream().map(Urn::value).toArray(String[]::new))
        .query(SettingRows::setting)
        .list()
        .forEach(setting -> setting.urn().ifPresent(urn -> found.put(urn, setting)));
    return found;
  }

  /// The settings that followed `urn` directly; none where the register names none.
  public List<Successor> successors(Urn urn) {
    return links.successors(urn).stream()
        .map(
            stage ->
                new Successor(stage.urn(), stage.setting().map(Setting::name).orElse(stage.name())))
        .toList();
  }

  /// Settings whose name, number, town or postcode holds or resembles `words`, the likeliest first.
  @Transactional
  public List<Setting> search(String words, int most) {
    String wanted = words.strip().toLowerCase(java.util.Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    jdbc.sql(FORGIVE).query(String.class).single();
    return jdbc.sql(SEARCH)
        .param("words", wanted)
        .param("plain", wanted.replaceAll("([\\\\%_])", "\\\\$1"))
        .param("most", most)
        .query(SettingRows::setting)
        .list();
  }

  /// Every setting, by name, one after the other.
  public void each(Consumer<Setting> reader) {
    jdbc.sql(ALL)
        .query(
            row -> {
              reader.accept(SettingRows.setting(row, 0));
            });
  }

  public Home home() {
    return jdbc.sql(HOME)
        .query((row, number) -> new Home(row.getString("la_code"), row.getString("la_name")))
        .single();
  }
}
