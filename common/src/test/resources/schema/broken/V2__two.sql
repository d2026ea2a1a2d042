create table two (id int);
insert into two values (1);
select no_such_function();
