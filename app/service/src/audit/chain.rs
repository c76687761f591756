//! A network's events in a chain of keyed hashes: an event that was changed, removed or slipped in is noticed.
//!
//! Each link's hash covers the event, its place and the hash before (as in RFC 9162's logs, but a list). It is keyed, so
//! that who can write to the database but lacks the secret key cannot make a chain of their own. Cutting off its end
//! leaves a shorter chain that is whole: so each sealing is logged, and the log is kept elsewhere.

use domain::id::NetworkId;

use crate::{
    Fault, Service,
    store::{EventRow, Link, Reach, Tx},
};

/// Events that are sealed or verified at once.
const AT_ONCE: i64 = 500;

impl Service {
    /// Gives every event that has none its place in its network's chain; how many.
    pub async fn seal_audit(&self) -> Result<usize, Fault> {
        let networks = self.store.glance(Reach::Every).await?.networks_to_seal().await?;
        let mut sealed = 0;
        for network in networks {
            while let Some(count) = self.seal_some(network).await? {
                sealed += count;
            }
        }
        Ok(sealed)
    }

    /// Seals some events of a network; nothing, when none is left.
    async fn seal_some(&self, network: NetworkId) -> Result<Option<usize>, Fault> {
        let mut tx = self.store.write(network).await?;
        let events = tx.events_to_seal(network, AT_ONCE).await?;
        if events.is_empty() {
            return Ok(None);
        }
        let mut last = tx.last_link(network).await?;
        for event in &events {
            let link = self.link(network, event, last.as_ref());
            tx.seal_event(network, event.id, &link).await?;
            last = Some(link);
        }
        tx.commit().await?;
        if let Some(Link { position, hash }) = last {
            let hash: String = hash[..8].iter().map(|byte| format!("{byte:02x}")).collect();
            tracing::info!(%network, position, hash, "audit events sealed");
        }
        Ok(Some(events.len()))
    }

    /// What is wrong with a network's chain, if anything is.
    pub(crate) async fn verify_chain(&self, tx: &mut Tx, network: NetworkId) -> Result<Option<String>, Fault> {
        let mut last: Option<Link> = None;
        loop {
            let after = last.as_ref().map_or(0, |link| link.position);
            let links = tx.chain_after(network, after, AT_ONCE).await?;
            if links.is_empty() {
                return Ok(None);
            }
            for (event, link) in links {
                let expected = self.link(network, &event, last.as_ref());
                if link.position != expected.position {
                    return Ok(Some(format!("audit event {} of network {network} is missing", expected.position)));
                }
                if link.hash != expected.hash {
                    return Ok(Some(format!("audit event {} of network {network} was altered", link.position)));
                }
                last = Some(link);
            }
        }
    }

    /// The link of the event that comes after another.
    fn link(&self, network: NetworkId, event: &EventRow, last: Option<&Link>) -> Link {
        let position = last.map_or(0, |link| link.position) + 1;
        let mut sealed = last.map(|link| link.hash.clone()).unwrap_or_default();
        sealed.extend(network.to_bytes());
        sealed.extend(position.to_be_bytes());
        sealed.extend(event.id.to_bytes());
        sealed.extend(event.at.as_microsecond().to_be_bytes());
        for text in [&event.actor, &event.action, &event.subject] {
            sealed.extend(u32::try_from(text.len()).unwrap_or(u32::MAX).to_be_bytes());
            sealed.extend(text.as_bytes());
        }
        Link { position, hash: self.keys.index("audit chain", &sealed).to_vec() }
    }
}
