create or replace view ones as select id from one;
