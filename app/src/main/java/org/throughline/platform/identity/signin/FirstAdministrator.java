// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.SiteAddress;
import org.throughline.platform.identity.StandardOutput;
import org.throughline.platform.identity.factors.SignInLinks;

/// As long as no administrator can sign in, each start of each node makes one link that lets
/// somebody in to become the first, and says it to whoever started the program; it works beside
/// those of the others, and the first that is used ends all. Started with
/// `throughline.first-sign-in=again` it makes one whoever can sign in, and ends those before: for
/// the day when the only administrator has lost every device, or a link got into wrong hands.
@Component
public class FirstAdministrator {

  private static final String ABLE =
      """
      select exists (
        select from identity.account account
         where 'ADMINISTRATOR' = any (account.roles)
           and account.closed_at is null
           and (exists (select from identity.passkey key where key.account_id = account.account_id)
                or (exists (select from identity.password password
                             where password.account_id = account.account_id)
                    and exists (select from identity.authenticator app
                                 where app.account_id = account.account_id))))
      """;

  private final JdbcClient jdbc;
  private final SignInLinks links;
  private final StandardOutput output;
  private final SiteAddress address;
  private final boolean isAskedAgain;

  FirstAdministrator(
      JdbcClient jdbc,
      SignInLinks links,
      StandardOutput output,
      SiteAddress address,
      @Value("${throughline.first-sign-in:}") String asked) {
    this.jdbc = jdbc;
    this.links = links;
    this.output = output;
    this.address = address;
    this.isAskedAgain = asked.equals("again");
  }

  /// Whether somebody still has to become the first administrator.
  public boolean isWanted() {
    return isAskedAgain || !jdbc.sql(ABLE).query(Boolean.class).single();
  }

  @EventListener
  void say(ApplicationReadyEvent ready) {
    Environment environment = ready.getApplicationContext().getEnvironment();
    Integer port = environment.getProperty("local.server.port", Integer.class);
    if (port != null && isWanted()) {
      output.say(
          "Sign in as administrator, once, within 24 hours: "
              + address.onPort(port).resolve("/first-sign-in/" + token()));
    }
  }

  private String token() {
    return isAskedAgain ? links.onlyForTheFirstAdministrator() : links.forTheFirstAdministrator();
  }
}
