/** The chart by every kind of installation that it is made for: rendered by Helm itself, held to Kubernetes' models and to our rules. */
package org.partnerscore.k8s;
