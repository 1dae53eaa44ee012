create table gaming_audit.plan (
    id text primary key,
    document bytea not null,
    tool text not null,
    queue text not null,
    items int not null,
    submitted timestamptz not null default now(),
    cancelled timestamptz
);

-- Files of bundles, each once however many plans hold it.
create table gaming_audit.blob (
    hash text primary key,
    bytes bytea not null
);

-- What one job is to do. The job is null until it was handed to the engine, so that a submission that was killed goes on.
create table gaming_audit.batch (
    plan text not null references gaming_audit.plan,
    number int not null,
    items int[] not null,
    job text,
    primary key (plan, number)
);

-- The key is what makes a result the only one: no engine promises that a job runs once.
create table gaming_audit.result (
    plan text not null references gaming_audit.plan,
    item int not null,
    line text not null,
    failed boolean not null,
    kernels text not null,
    worker text not null,
    done timestamptz not null default now(),
    primary key (plan, item)
);

-- Who worked on what, for the hours that were lost.
create table gaming_audit.attempt (
    id bigint generated always as identity primary key,
    plan text not null references gaming_audit.plan,
    batch int not null,
    worker text not null,
    started timestamptz not null default now(),
    seen timestamptz not null default now(),
    progressed timestamptz not null default now(),
    ended timestamptz,
    results int not null default 0
);

create index attempt_of_plan on gaming_audit.attempt (plan);
