//! A rate that is kept: so many in any minute, evenly, and no fewer when there is enough to do.

use std::{num::NonZeroU32, sync::Arc, time::Duration};

use tokio::{
    sync::Mutex,
    time::{Instant, sleep_until},
};

/// Hands out moments, one after the other, at a rate.
#[derive(Clone, Debug)]
pub(super) struct Pace {
    apart: Duration,
    next: Arc<Mutex<Option<Instant>>>,
}

impl Pace {
    /// As many a minute, less a hundredth: messages bunch up on their way, and whoever counts them counts at its own end.
    pub fn of(a_minute: NonZeroU32) -> Self {
        let apart = Duration::from_secs(60) * 100 / 99 / a_minute.get();
        Self { apart, next: Arc::default() }
    }

    /// Waits for the next moment.
    pub async fn ready(&self) {
        let at = {
            let mut next = self.next.lock().await;
            let at = next.map_or_else(Instant::now, |next| next.max(Instant::now()));
            *next = Some(at + self.apart);
            at
        };
        sleep_until(at).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn moments(pace: &Pace, number: usize) -> Vec<Duration> {
        let began = Instant::now();
        let mut moments = Vec::new();
        for _ in 0..number {
            pace.ready().await;
            moments.push(began.elapsed());
        }
        moments
    }

    #[tokio::test(start_paused = true)]
    async fn a_rate_is_kept_in_every_minute_and_used_to_the_full() {
        let moments = moments(&Pace::of(NonZeroU32::new(3000).unwrap()), 6_000).await;
        let minute = Duration::from_secs(60);
        let most = moments.iter().map(|from| moments.iter().filter(|at| (*from..*from + minute).contains(at)).count());
        assert_eq!(most.max(), Some(2_970));
        assert!(moments[5_999] < 2 * minute + Duration::from_secs(2), "{:?}", moments[5_999]);
    }

    #[tokio::test(start_paused = true)]
    async fn what_was_not_used_is_not_saved_up() {
        let pace = Pace::of(NonZeroU32::new(60).unwrap());
        pace.ready().await;
        tokio::time::advance(Duration::from_secs(600)).await;
        let moments = moments(&pace, 3).await;
        assert!(moments[2] >= Duration::from_secs(2), "{moments:?}");
    }
}
