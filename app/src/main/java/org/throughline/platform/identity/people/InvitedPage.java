// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import org.throughline.platform.identity.AccountId;

/// Shows a link that lets a person in, this once.
public record InvitedPage(AccountId id, String name, String email, String link) {}
