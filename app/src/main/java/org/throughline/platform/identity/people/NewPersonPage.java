// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import java.util.List;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// Asks whom to invite.
public record NewPersonPage(PersonForm form, FormErrors errors) {
  public List<Option> roles() {
    return PeoplePage.roleOptions();
  }
}
