// SPDX-License-Identifier: Apache-2.0
/// Ways a person proves who they are: passkeys, passwords with one-time codes, recovery codes and
/// links that let in once. Used by the pages of sign-in and of the account alone.
@org.jspecify.annotations.NullMarked
package org.throughline.platform.identity.factors;
