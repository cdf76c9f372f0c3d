// SPDX-License-Identifier: Apache-2.0
/// The pages by which a person comes in.
@org.jspecify.annotations.NullMarked
package org.throughline.platform.identity.signin;
