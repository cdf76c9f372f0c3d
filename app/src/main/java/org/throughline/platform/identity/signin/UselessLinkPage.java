// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

/// Says that a link was used, replaced or is out of date.
public record UselessLinkPage() {}
