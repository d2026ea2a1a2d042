-- Entitlements rest on what is stored of a partner (standing); scoring-service is not asked for them any more.
drop table designation_report;
