//! Each use case of a patient's journey and of a link worker's day, one by one: the median of many.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use domain::network::Network;
use service::{
    Service,
    sign_in::StaffMember,
    store::{Reach, SessionRow},
};

use crate::{
    figure::{self, Taken},
    ground::Ground,
    person::{Person, by_phone},
};

const STEPS: [&str; 18] = [
    "start page: team",
    "start page: next free time",
    "first page begun",
    "a page opened",
    "a page saved",
    "free times",
    "time held",
    "chosen time read",
    "hold read",
    "form sent",
    "confirmation",
    "preparing",
    "personal link opened",
    "times to move to",
    "session looked up",
    "intake forms listed",
    "intake form read",
    "today's appointments",
];

/// How long each takes on this database, in the first of its networks.
pub async fn measure(ground: Ground, rounds: usize) -> Result<()> {
    let networks = ground.service.networks().await?;
    let (slug, _) = networks.first().context("the database is empty")?;
    let network = ground.service.network(slug).await?.context("a network that is listed is there")?;
    let staff = link_worker(&ground.service, &network).await?;
    let session = sign_in(&ground, &staff).await?;
    let mut taken: [Taken; STEPS.len()] = std::array::from_fn(|_| Taken::default());
    for round in 0..=rounds {
        let times = one_round(&ground.service, &network, &staff, &session, round).await?;
        // The first round fills what is kept at hand.
        if round > 0 {
            for (taken, time) in taken.iter_mut().zip(times) {
                taken.add(time);
            }
        }
    }
    for (name, mut taken) in STEPS.into_iter().zip(taken) {
        figure::print(name, taken.percentile(50), "ms");
    }
    Ok(())
}

async fn one_round(
    service: &Service,
    network: &Arc<Network>,
    staff: &StaffMember,
    session: &str,
    round: usize,
) -> Result<[Duration; STEPS.len()]> {
    let mut watch = Watch { times: [Duration::ZERO; STEPS.len()], next: 0 };
    watch.time(service.team(network.id)).await?;
    watch.time(service.next_free_time(network)).await?;
    let person = watch.time(Person::begin(service, network)).await?;
    watch.time(person.draft()).await?;
    watch.time(person.save_next()).await?;
    person.come_to_times().await?;
    let times = watch.time(person.free_times()).await?;
    let slots = by_phone(&times);
    let slot = *slots.get(round % slots.len().max(1)).context("no time is free")?;
    watch.time(person.choose(slot)).await?;
    let draft = person.draft().await?;
    watch.time(service.chosen_time(&draft)).await?;
    watch.time(service.held_until(&draft)).await?;
    watch.time(person.submit()).await?;
    let draft = person.draft().await?;
    let confirmed = watch.time(service.confirmation(&draft)).await?.context("the form was sent")?;
    watch.time(service.preparation(&draft)).await?;
    watch.time(service.managed(network, &confirmed.manage_token)).await?.context("the link leads somewhere")?;
    watch.time(service.times_to_move_to(network, &confirmed.manage_token, usize::MAX)).await?;
    watch.time(service.staff_by_session(session)).await?.context("the session is open")?;
    watch.time(service.intake_list(staff)).await?.context("a link worker reads intake forms")?;
    watch.time(service.intake(staff, &confirmed.reference)).await?.context("the form is there")?;
    watch.time(service.today_for(staff)).await?;
    // What this round booked is free again: the next one finds the database as this one did.
    service.cancel(network, &confirmed.manage_token, "other").await?;
    Ok(watch.times)
}

struct Watch {
    times: [Duration; STEPS.len()],
    next: usize,
}

impl Watch {
    async fn time<T, E>(&mut self, what: impl Future<Output = Result<T, E>>) -> Result<T, E> {
        let began = Instant::now();
        let outcome = what.await;
        self.times[self.next] = began.elapsed();
        self.next += 1;
        outcome
    }
}

pub async fn link_worker(service: &Service, network: &Network) -> Result<StaffMember> {
    let mut tx = service.store().read(Reach::Every).await?;
    let email = crate::generate::email(&network.slug, 0);
    Ok(tx.staff_by_email(&email).await?.context("a generated network has a link worker")?.into())
}

/// A session that is open, without the second factor on the way to it.
pub async fn sign_in(ground: &Ground, staff: &StaffMember) -> Result<String> {
    let (token, now) = ("SessionOfTheBench".to_owned(), ground.service.now());
    let session =
        SessionRow { network: staff.network, staff: staff.id, second_factor_due: false, began_at: now, used_at: now };
    let hash = ground.keys.index("session", token.as_bytes());
    let mut tx = ground.service.store().write(Reach::Every).await?;
    tx.remove_session(&hash).await?;
    tx.add_session(&hash, &session).await?;
    tx.commit().await?;
    Ok(token)
}
