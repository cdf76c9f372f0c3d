// SPDX-License-Identifier: Apache-2.0
/// Accounts, roles, sign-in and sessions.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("identity")
package org.throughline.platform.identity;
