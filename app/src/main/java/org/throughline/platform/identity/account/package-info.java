// SPDX-License-Identifier: Apache-2.0
/// A person's own account: ways to sign in, and where they are signed in.
@org.jspecify.annotations.NullMarked
package org.throughline.platform.identity.account;
