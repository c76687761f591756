//! Where a request comes from, so that guessing and hoarding can be slowed.
//!
//! `X-Forwarded-For` is believed only from a proxy that the configuration names, and only up to the first hop that it
//! does not: what stands further left was written by the client, who can write anything.

use std::{
    net::{IpAddr, Ipv6Addr},
    str::FromStr,
};

use axum::http::HeaderMap;
use serde::Deserialize;

/// An address, or a range of them, whose `X-Forwarded-For` is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Proxy {
    address: IpAddr,
    bits: u32,
}

impl Proxy {
    fn has(&self, address: IpAddr) -> bool {
        match (self.address, address) {
            (IpAddr::V4(range), IpAddr::V4(address)) => {
                let mask = u32::MAX.checked_shl(32 - self.bits).unwrap_or(0);
                (range.to_bits() ^ address.to_bits()) & mask == 0
            }
            (IpAddr::V6(range), IpAddr::V6(address)) => {
                let mask = u128::MAX.checked_shl(128 - self.bits).unwrap_or(0);
                (range.to_bits() ^ address.to_bits()) & mask == 0
            }
            _ => false,
        }
    }
}

impl FromStr for Proxy {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let refused = || format!("{text:?} is neither an address nor a range such as 10.0.0.0/8");
        let (address, bits) = text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
        let address = address.trim().parse::<IpAddr>().map_err(|_| refused())?.to_canonical();
        let longest = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(longest), |bits| bits.trim().parse().map_err(|_| refused()))?;
        if bits <= longest { Ok(Self { address, bits }) } else { Err(refused()) }
    }
}

impl TryFrom<String> for Proxy {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

/// The nearest address on a request's way that is none of our own proxies.
pub fn of(peer: IpAddr, headers: &HeaderMap, proxies: &[Proxy]) -> IpAddr {
    let mut nearest = peer.to_canonical();
    let lines: Vec<&str> = headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok()).collect();
    let mut hops = lines.iter().rev().flat_map(|line| line.rsplit(','));
    while is_ours(proxies, nearest) {
        match hops.next().and_then(|hop| hop.trim().parse::<IpAddr>().ok()) {
            Some(hop) => nearest = hop.to_canonical(),
            None => break,
        }
    }
    nearest
}

/// Whether this is the address of one of our own proxies.
pub fn is_ours(proxies: &[Proxy], address: IpAddr) -> bool {
    proxies.iter().any(|proxy| proxy.has(address))
}

/// The address by which a source is told from others: IPv6 by its first 64 bits, since one household has all the rest.
pub fn household(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX)).into(),
    }
}

/// An address as it is counted.
pub fn counted(address: IpAddr) -> String {
    match household(address) {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("{address}/64"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(peer: &str, forwarded: &[&'static str], proxies: &[&str]) -> String {
        let headers =
            forwarded.iter().map(|line| ("x-forwarded-for".parse().unwrap(), line.parse().unwrap())).collect();
        let proxies: Vec<Proxy> = proxies.iter().map(|proxy| proxy.parse().unwrap()).collect();
        of(peer.parse().unwrap(), &headers, &proxies).to_string()
    }

    #[test]
    fn a_stranger_cannot_say_where_they_come_from() {
        assert_eq!(source("203.0.113.9", &["198.51.100.1"], &[]), "203.0.113.9");
        assert_eq!(source("203.0.113.9", &["198.51.100.1"], &["10.0.0.1"]), "203.0.113.9");
    }

    #[test]
    fn what_the_client_wrote_left_of_our_proxy_is_not_believed() {
        assert_eq!(source("10.0.0.1", &["1.1.1.1, 203.0.113.9"], &["10.0.0.1"]), "203.0.113.9");
        assert_eq!(source("10.0.0.1", &["1.1.1.1", "203.0.113.9"], &["10.0.0.1"]), "203.0.113.9");
    }

    #[test]
    fn a_chain_of_our_own_proxies_is_followed_to_its_beginning() {
        assert_eq!(source("10.0.0.1", &["203.0.113.9, 10.2.0.7"], &["10.0.0.0/8"]), "203.0.113.9");
    }

    #[test]
    fn a_hop_that_is_no_address_ends_the_way() {
        assert_eq!(source("10.0.0.1", &["203.0.113.9, unknown"], &["10.0.0.1"]), "10.0.0.1");
    }

    #[test]
    fn an_ipv4_address_in_ipv6_clothes_is_the_same_address() {
        assert_eq!(source("::ffff:10.0.0.1", &["203.0.113.9"], &["10.0.0.1"]), "203.0.113.9");
    }

    #[test]
    fn a_range_of_no_bits_has_every_address_of_its_kind() {
        let every: Proxy = "0.0.0.0/0".parse().unwrap();
        assert!(every.has("203.0.113.9".parse().unwrap()));
        assert!(!every.has("2001:db8::1".parse().unwrap()));
        assert!("10.0.0.0/33".parse::<Proxy>().is_err());
    }

    #[test]
    fn a_household_counts_as_one() {
        assert_eq!(counted("2001:db8:1:2:3:4:5:6".parse().unwrap()), "2001:db8:1:2::/64");
    }
}
