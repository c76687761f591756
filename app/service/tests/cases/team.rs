//! Who works with a case, and who does not.

use domain::{email::EmailAddress, staff::Role};
use service::sign_in::NewStaff;

use crate::riverside::Riverside;

pub const MANAGER: &str = "manager@riverside.example";

/// Roles that read no case, and the other network.
pub const STRANGERS: [&str; 3] = ["navigator@riverside.example", "partner@riverside.example", "ada@millbrook.example"];

/// The network with somebody who looks after its team.
pub async fn team() -> Riverside {
    let riverside = Riverside::new().await;
    let manager = NewStaff {
        email: EmailAddress::parse(MANAGER).unwrap(),
        name: "Mary Seddon".to_owned(),
        employer: "Riverside Primary Care Network".to_owned(),
        about: String::new(),
        role: Role::Manager,
    };
    riverside.add_staff(riverside.network.id, manager).await.unwrap();
    riverside
}

/// The same with another network beside it.
pub async fn with_neighbour() -> Riverside {
    let riverside = team().await;
    riverside.import_network(include_str!("../millbrook.toml"), None).await.unwrap();
    riverside
}
