// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

/// Says that the person is signed out.
public record SignedOutPage() {}
