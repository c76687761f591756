//! The command line: what may be asked of the program, and in which words.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use domain::{email::EmailAddress, staff::Role};
use jiff::Timestamp;

use crate::config::Settings;

/// Self-referral to social prescribing, for primary care networks.
#[derive(Debug, Parser)]
#[command(name = "matters", version, arg_required_else_help = true)]
pub struct Cli {
    /// What may also stand in the environment or in `matters.toml`.
    #[command(flatten)]
    pub settings: Settings,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the pages.
    Serve,
    /// Serve a demo network from a database of its own.
    Demo(Demo),
    /// Bring the database's schema up to date, making the database if there is none.
    Migrate,
    /// Verify the configuration, the schema and the database's integrity.
    Check,
    /// Copy everything into a file, while the program serves.
    Backup {
        /// The file, which must not be there yet.
        file: PathBuf,
    },
    /// Bring everything of a backup into an empty place, and verify it.
    Restore {
        /// The file.
        file: PathBuf,
    },
    /// Erase a person: here, and in every backup that is restored later.
    Erase {
        /// The network's part of the address.
        #[arg(long, value_name = "SLUG")]
        network: String,
        /// The reference of their referral.
        reference: String,
    },
    /// Change the secret key.
    #[command(subcommand)]
    Key(Key),
    /// Add, change and show networks.
    #[command(subcommand)]
    Network(Network),
    /// Bring questionnaires in and out as FHIR, and check them.
    #[command(subcommand)]
    Questionnaire(Questionnaire),
    /// Add, list, reset and deactivate members of staff.
    #[command(subcommand)]
    User(User),
}

/// How to make and start the demo.
#[derive(Args, Debug, Default)]
pub struct Demo {
    /// Throw the demo database away and make it anew.
    #[arg(long)]
    pub fresh: bool,
    /// Make the demo's people and appointments from this number.
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Start the program's clock at this time, such as 2027-03-27T20:00:00Z, and let it run on.
    #[arg(long, value_name = "TIME")]
    pub now: Option<Timestamp>,
}

/// How the secret key is changed, in two steps with a restart between them.
#[derive(Debug, Subcommand)]
pub enum Key {
    /// Put a new key before the one that is there.
    Change,
    /// Seal every record with the newest key, once every copy of the program knows it.
    Finish,
}

/// What can be done with networks.
#[derive(Debug, Subcommand)]
pub enum Network {
    /// Add a network, or bring it up to date, from a TOML file.
    Import {
        /// The file.
        file: PathBuf,
        /// What the network asks, when it is not the built-in questionnaire: a JSON file.
        #[arg(long, value_name = "FILE")]
        questionnaire: Option<PathBuf>,
    },
    /// List the networks.
    List,
    /// Show one network.
    Show {
        /// Its part of the address.
        slug: String,
    },
}

/// What can be done with questionnaires.
#[derive(Debug, Subcommand)]
pub enum Questionnaire {
    /// Read a FHIR R4 Questionnaire, and say item by item what cannot be represented.
    Import(ImportQuestionnaire),
    /// Write a published version as a FHIR R4 Questionnaire to standard output.
    Export {
        /// The network's part of the address.
        #[arg(long, value_name = "SLUG")]
        network: String,
        /// The number of the version, if it is not the newest.
        #[arg(long, value_name = "N")]
        version: Option<i64>,
    },
    /// Say what keeps a questionnaire from being published, and what is worth a thought.
    #[command(group(clap::ArgGroup::new("what").required(true).args(["file", "network"])))]
    Lint {
        /// A file: a FHIR R4 Questionnaire, or one as Matters stores it.
        file: Option<PathBuf>,
        /// What the network with this part of the address has published.
        #[arg(long, value_name = "SLUG")]
        network: Option<String>,
    },
}

/// A questionnaire to bring in.
#[derive(Args, Debug)]
pub struct ImportQuestionnaire {
    /// The file.
    pub file: PathBuf,
    /// The network's part of the address.
    #[arg(long, value_name = "SLUG")]
    pub network: String,
    /// Only say what would become of it.
    #[arg(long)]
    pub dry_run: bool,
    /// Say it for machines.
    #[arg(long)]
    pub json: bool,
}

/// What can be done with members of staff.
#[derive(Debug, Subcommand)]
pub enum User {
    /// Add a member of staff and print the link by which they set a password, once.
    Add(AddUser),
    /// List the staff of a network.
    List {
        /// The network's part of the address.
        #[arg(long, value_name = "SLUG")]
        network: String,
    },
    /// Sign somebody out everywhere, clear their password and second factor, and print a new link.
    Reset {
        /// The address that they sign in with.
        email: String,
    },
    /// End somebody's sessions and let them in no more.
    Deactivate {
        /// The address that they sign in with.
        email: String,
    },
}

/// A new member of staff.
#[derive(Args, Debug)]
pub struct AddUser {
    /// The network's part of the address.
    #[arg(long, value_name = "SLUG")]
    pub network: String,
    /// The address to sign in with.
    #[arg(long, value_parser = email)]
    pub email: EmailAddress,
    /// Their name as people read it.
    #[arg(long)]
    pub name: String,
    /// Who employs them.
    #[arg(long)]
    pub employer: String,
    /// A sentence about them, for people who choose a time.
    #[arg(long, default_value = "")]
    pub about: String,
    /// manager, clinical-lead, link-worker, care-navigator, partner or reader.
    #[arg(long, value_parser = role)]
    pub role: Role,
}

fn role(code: &str) -> Result<Role, String> {
    Role::from_code(code).ok_or_else(|| format!("the roles are {}", Role::ALL.map(Role::code).join(", ")))
}

fn email(typed: &str) -> Result<EmailAddress, String> {
    EmailAddress::parse(typed).map_err(|_| "this is not an email address".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_setting_may_follow_the_command() {
        let cli = Cli::try_parse_from(["matters", "demo", "--fresh", "--listen", "127.0.0.1:4000"]).unwrap();
        assert_eq!(cli.settings.listen, Some("127.0.0.1:4000".parse().unwrap()));
    }

    #[test]
    fn either_a_file_or_a_network_is_checked() {
        let lint =
            |arguments: &[&str]| Cli::try_parse_from([&["matters", "questionnaire", "lint"], arguments].concat());
        assert!(lint(&["form.json"]).is_ok() && lint(&["--network", "riverside"]).is_ok());
        assert!(lint(&[]).is_err() && lint(&["form.json", "--network", "riverside"]).is_err());
    }

    #[test]
    fn an_unknown_role_is_answered_with_the_known_ones() {
        assert!(role("boss").unwrap_err().contains("link-worker"));
    }
}
