package org.partnerscore.benchmarks.scale;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Products that are sold together and measured alike. */
enum Group {
    WORKLOADS(
            Measured.SEATS,
            "exchange-online",
            "teams",
            "sharepoint-online",
            "microsoft-365-apps",
            "intune",
            "teams-meetings",
            "viva",
            "yammer",
            "teams-platform",
            "teams-phone-calling"),
    SECURITY(
            Measured.SEATS,
            "entra-id-p1",
            "defender-for-office-365",
            "defender-for-endpoint",
            "defender-for-identity",
            "information-protection"),
    AZURE(
            Measured.CONSUMPTION,
            "virtual-machines",
            "azure-app-service",
            "sql-database",
            "key-vault",
            "virtual-machines-licenses",
            "sentinel",
            "storage",
            "azure-kubernetes-service",
            "azure-firewall",
            "azure-monitor",
            "cosmos-db",
            "application-gateway",
            "azure-defender",
            "data-factory",
            "azure-bastion",
            "front-door",
            "network-watcher",
            "cognitive-services",
            "ddos-protection",
            "synapse-analytics"),
    DYNAMICS(
            Measured.REVENUE,
            "business-central",
            "customer-engagement",
            "sales",
            "finance-operations",
            "customer-service",
            "field-service",
            "finance",
            "supply-chain",
            "project-operations"),
    POWER(Measured.REVENUE, "power-apps", "power-bi", "power-automate", "customer-insights");

    /** What a usage row of the group tells. */
    enum Measured {
        SEATS,
        CONSUMPTION,
        REVENUE
    }

    private final Measured measured;
    private final List<String> products;
    private final byte[][] ascii;

    Group(Measured measured, String... products) {
        this.measured = measured;
        this.products = List.of(products);
        this.ascii = this.products.stream()
                .map(product -> product.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
    }

    Measured measured() {
        return measured;
    }

    int size() {
        return ascii.length;
    }

    /** The group is a circle. */
    byte[] product(int position) {
        return ascii[position % ascii.length];
    }

    String name(int position) {
        return products.get(position % products.size());
    }
}
