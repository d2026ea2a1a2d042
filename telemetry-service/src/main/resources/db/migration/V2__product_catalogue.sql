-- The products that the published rules of the program name, by the rules that named them first. Which product counts for which area
-- and since when is the rulebook's business, not this table's. Sources: the program deck of 2023 and the partner capability score pages
-- of learn.microsoft.com as of 2023-06 and 2026-05. Later products come by import.

-- Modern Work, 2022-10-03: the ten workloads of the program deck, page on Modern Work.
insert into product (product, name, family, version, recorded_at) values
    ('intune', 'Microsoft Intune', 'microsoft-365', 1, now()),
    ('exchange-online', 'Exchange Online', 'microsoft-365', 1, now()),
    ('microsoft-365-apps', 'Microsoft 365 Apps (ProPlus)', 'microsoft-365', 1, now()),
    ('sharepoint-online', 'SharePoint Online', 'microsoft-365', 1, now()),
    ('teams', 'Microsoft Teams', 'microsoft-365', 1, now()),
    ('teams-meetings', 'Teams Meetings', 'microsoft-365', 1, now()),
    ('teams-phone-calling', 'Teams Phone Calling', 'microsoft-365', 1, now()),
    ('teams-platform', 'Teams Platform', 'microsoft-365', 1, now()),
    ('viva', 'Microsoft Viva', 'microsoft-365', 1, now()),
    ('yammer', 'Viva Engage (Yammer)', 'microsoft-365', 1, now());

-- Modern Work, 2026-05-01: what the partner capability score page lists besides; teams-premium counts for usage growth and deployments only.
insert into product (product, name, family, version, recorded_at) values
    ('microsoft-365-copilot', 'Microsoft 365 Copilot', 'microsoft-365', 1, now()),
    ('entra-id-p1', 'Microsoft Entra ID P1 (Azure AD Premium)', 'microsoft-365', 1, now()),
    ('teams-frontline', 'Teams Frontline', 'microsoft-365', 1, now()),
    ('teams-phone', 'Teams Phone', 'microsoft-365', 1, now()),
    ('teams-phone-enabled-users', 'Teams Phone enabled users', 'microsoft-365', 1, now()),
    ('teams-rooms-devices', 'Teams Rooms devices', 'microsoft-365', 1, now()),
    ('teams-premium', 'Teams Premium', 'microsoft-365', 1, now()),
    ('viva-connections', 'Viva Connections', 'microsoft-365', 1, now()),
    ('viva-goals', 'Viva Goals', 'microsoft-365', 1, now()),
    ('viva-insights', 'Viva Insights', 'microsoft-365', 1, now()),
    ('viva-learning', 'Viva Learning', 'microsoft-365', 1, now()),
    ('viva-topics', 'Viva Topics', 'microsoft-365', 1, now()),
    ('windows-365', 'Windows 365', 'microsoft-365', 1, now());

-- Security, seats, 2022-10-03 (with entra-id-p1 and intune above).
insert into product (product, name, family, version, recorded_at) values
    ('defender-for-office-365', 'Microsoft Defender for Office 365', 'security', 1, now()),
    ('defender-for-endpoint', 'Microsoft Defender for Endpoint', 'security', 1, now()),
    ('defender-for-identity', 'Microsoft Defender for Identity', 'security', 1, now()),
    ('information-protection', 'Microsoft Purview Information Protection', 'security', 1, now());

-- Azure services in general: names are Service Level 2 names; the list is open, usage adds to it.
insert into product (product, name, family, version, recorded_at) values
    ('virtual-machines', 'Virtual Machines', 'azure', 1, now()),
    ('virtual-machines-licenses', 'Virtual Machines Licenses', 'azure', 1, now()),
    ('azure-app-service', 'Azure App Service', 'azure', 1, now()),
    ('sql-database', 'SQL Database', 'azure', 1, now());

-- Security, Azure services, 2022-10-03.
insert into product (product, name, family, version, recorded_at) values
    ('advanced-data-security', 'Advanced Data Security', 'azure', 1, now()),
    ('advanced-threat-protection', 'Advanced Threat Protection', 'azure', 1, now()),
    ('application-gateway', 'Application Gateway', 'azure', 1, now()),
    ('azure-ad-b2c', 'Microsoft Entra External ID (Azure AD B2C)', 'azure', 1, now()),
    ('azure-ad-domain-services', 'Microsoft Entra Domain Services (Azure AD Domain Services)', 'azure', 1, now()),
    ('azure-ad-external-identities', 'Azure AD External Identities', 'azure', 1, now()),
    ('azure-bastion', 'Azure Bastion', 'azure', 1, now()),
    ('ddos-protection', 'Azure DDoS Protection', 'azure', 1, now()),
    ('azure-defender', 'Microsoft Defender for Cloud (Azure Defender)', 'azure', 1, now()),
    ('azure-firewall', 'Azure Firewall', 'azure', 1, now()),
    ('firewall-manager', 'Azure Firewall Manager', 'azure', 1, now()),
    ('front-door', 'Azure Front Door', 'azure', 1, now()),
    ('iot-security', 'IoT Security', 'azure', 1, now()),
    ('key-vault', 'Key Vault', 'azure', 1, now()),
    ('network-watcher', 'Network Watcher', 'azure', 1, now()),
    ('security-center', 'Security Center', 'azure', 1, now()),
    ('sentinel', 'Microsoft Sentinel', 'azure', 1, now());

-- Security, Azure services, 2026-05-01: besides those above.
insert into product (product, name, family, version, recorded_at) values
    ('entra', 'Microsoft Entra', 'azure', 1, now()),
    ('entra-verified-id', 'Microsoft Entra Verified ID', 'azure', 1, now()),
    ('purview', 'Microsoft Purview', 'azure', 1, now()),
    ('security-copilot', 'Microsoft Security Copilot', 'azure', 1, now());

-- Business Applications, monthly consumption value and revenue, 2022-10-03: Dynamics 365.
insert into product (product, name, family, version, recorded_at) values
    ('business-central', 'Dynamics 365 Business Central', 'dynamics-365', 1, now()),
    ('ce-bundle', 'Dynamics 365 Customer Engagement bundle', 'dynamics-365', 1, now()),
    ('commerce', 'Dynamics 365 Commerce', 'dynamics-365', 1, now()),
    ('core-hr', 'Dynamics 365 Core HR', 'dynamics-365', 1, now()),
    ('customer-engagement', 'Dynamics 365 Customer Engagement (common data service)', 'dynamics-365', 1, now()),
    ('customer-insights', 'Dynamics 365 Customer Insights', 'dynamics-365', 1, now()),
    ('customer-service', 'Dynamics 365 Customer Service', 'dynamics-365', 1, now()),
    ('field-service', 'Dynamics 365 Field Service', 'dynamics-365', 1, now()),
    ('finance', 'Dynamics 365 Finance', 'dynamics-365', 1, now()),
    ('finance-operations', 'Dynamics 365 Finance and Operations', 'dynamics-365', 1, now()),
    ('fo-bundle', 'Dynamics 365 Finance and Operations bundle', 'dynamics-365', 1, now()),
    ('fraud-protection', 'Dynamics 365 Fraud Protection', 'dynamics-365', 1, now()),
    ('guides', 'Dynamics 365 Guides', 'dynamics-365', 1, now()),
    ('hr', 'Dynamics 365 Human Resources', 'dynamics-365', 1, now()),
    ('intelligent-order-management', 'Dynamics 365 Intelligent Order Management', 'dynamics-365', 1, now()),
    ('marketing', 'Dynamics 365 Marketing', 'dynamics-365', 1, now()),
    ('mixed-reality', 'Dynamics 365 Mixed Reality', 'dynamics-365', 1, now()),
    ('non-workload-specific', 'Dynamics 365, not specific to a workload', 'dynamics-365', 1, now()),
    ('omnichannel', 'Dynamics 365 Omnichannel', 'dynamics-365', 1, now()),
    ('project-operations', 'Dynamics 365 Project Operations', 'dynamics-365', 1, now()),
    ('remote-assist', 'Dynamics 365 Remote Assist', 'dynamics-365', 1, now()),
    ('retail', 'Dynamics 365 Retail', 'dynamics-365', 1, now()),
    ('sales', 'Dynamics 365 Sales', 'dynamics-365', 1, now()),
    ('supply-chain', 'Dynamics 365 Supply Chain Management', 'dynamics-365', 1, now()),
    ('talent-attract', 'Dynamics 365 Talent: Attract', 'dynamics-365', 1, now()),
    ('talent-onboard', 'Dynamics 365 Talent: Onboard', 'dynamics-365', 1, now());

-- Business Applications, 2022-10-03: Power Platform.
insert into product (product, name, family, version, recorded_at) values
    ('ai-builder', 'AI Builder', 'power-platform', 1, now()),
    ('power-apps', 'Power Apps', 'power-platform', 1, now()),
    ('power-automate', 'Power Automate', 'power-platform', 1, now()),
    ('power-bi', 'Power BI', 'power-platform', 1, now()),
    ('power-pages', 'Power Pages', 'power-platform', 1, now()),
    ('power-virtual-agents', 'Power Virtual Agents', 'power-platform', 1, now());

-- Business Applications, 2026-05-01: besides those above; portals had no rate before.
insert into product (product, name, family, version, recorded_at) values
    ('contact-center', 'Dynamics 365 Contact Center', 'dynamics-365', 1, now()),
    ('non-workload-specific-fo', 'Dynamics 365 Finance and Operations, not specific to a workload', 'dynamics-365', 1, now());

-- Business Applications, 2026-05-01: Power Platform.
insert into product (product, name, family, version, recorded_at) values
    ('copilot-studio', 'Copilot Studio', 'power-platform', 1, now()),
    ('copilot-studio-payg', 'Copilot Studio, pay as you go', 'power-platform', 1, now()),
    ('portals', 'Power Apps portals', 'power-platform', 1, now());
