-- What the catalogue tells of a dataset beyond its terms (DCAT-AP-NL 3.0). What nobody said stays empty, and is told as such.

alter table dataset
    add column contact_name  text check (contact_name <> ''),
    add column contact_email text check (contact_email like '%@%'),
    add column theme         text check (theme in ('AGRI', 'ECON', 'EDUC', 'ENER', 'ENVI', 'GOVE', 'HEAL', 'INTR', 'JUST',
                                                   'REGI', 'SOCI', 'TECH', 'TRAN')),
    add column keywords      text[] not null default '{}',
    add column language      text not null default 'nl' check (language in ('nl', 'en')),
    add constraint dataset_contact_whole check ((contact_name is null) = (contact_email is null));
