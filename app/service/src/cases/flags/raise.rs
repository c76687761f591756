//! Raising a flag: by hand, or because the rules say so.

use domain::{
    Fields,
    case::flag::{Content, Kind, Raised},
    id::{FlagId, ReferralId, StaffId},
    network::Network,
    referral::UrgentReason,
    staff::{Action as Deed, Role, may},
    working,
};
use jiff::Timestamp;

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    cases::Kept,
    keys::RecordKey,
    sign_in::StaffMember,
    store::{NewFlag, Tx},
};

impl Service {
    /// Raises a flag by hand, and tells whoever is to look after it; the same form sent again raises none.
    pub async fn raise_flag(
        &self,
        who: &StaffMember,
        reference: &str,
        id: FlagId,
        fields: Fields,
    ) -> Result<Kept, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.flagged(&mut tx, who, network, reference).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let form = found.form(who, "flag");
        let team: Vec<_> = self.case_team(&mut tx, who).await?.into_iter().map(|(id, _)| id).collect();
        let raised = match Raised::parse(&fields, &team) {
            Ok(raised) => raised,
            Err(refusals) => return self.refuse(tx, form, fields, refusals).await,
        };
        // The second press of a button is the same flag; the same words a week later are not.
        let flags = self.flags_on(&mut tx, who.network, found.row.id, &found.key).await?;
        if let Some(known) = flags.into_iter().find(|known| known.id == id) {
            let is_same = known.kind == raised.kind && known.content == raised.content;
            return if is_same { self.done_before(tx, form).await } else { self.too_late(tx, form, fields).await };
        }
        let new = (id, raised.kind, raised.owner);
        self.add_flag(&mut tx, &found.network, (found.row.id, &found.key), new, (Some(who.id), &raised.content))
            .await?;
        self.drop_unsent(&mut tx, form).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::FlagRaised, Subject::Referral(found.row.id))
            .await?;
        if raised.owner != who.id {
            self.tell_flag_owner(&mut tx, &found, raised.owner).await?;
        }
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// Raises a flag because the rules say so: of what came with an intake form, or of what was added to it.
    pub(crate) async fn raise_flag_by_rule(
        &self,
        tx: &mut Tx,
        network: &Network,
        on: (ReferralId, &RecordKey),
        owner: StaffId,
        reasons: Vec<UrgentReason>,
    ) -> Result<(), Fault> {
        let content = Content { reasons, ..Content::default() };
        let (millis, random) = self.id_seed();
        let new = (FlagId::v7(millis, random), Kind::ReadFirst, owner);
        self.add_flag(tx, network, on, new, (None, &content)).await?;
        self.record(tx, network.id, Actor::System, Action::FlagRaised, Subject::Referral(on.0)).await
    }

    /// Who looks after a flag that a rule raises: the form's reader, or whom the network names, or else its first manager.
    /// Nobody, where there is nobody who works in cases.
    pub(crate) async fn flag_owner(
        &self,
        tx: &mut Tx,
        network: &Network,
        reader: Option<StaffId>,
    ) -> Result<Option<StaffId>, Fault> {
        let team = tx.staff_of(network.id).await?;
        let works = || {
            let active = team.iter().filter(|member| member.deactivated_at.is_none());
            active.filter(|member| may(member.role, Deed::WorkCases))
        };
        let named = [reader, network.settings.reader].into_iter().flatten();
        let named = named.into_iter().find(|named| works().any(|member| member.id == *named));
        let manager = || works().find(|member| member.role == Role::Manager).or_else(|| works().next());
        Ok(named.or_else(|| manager().map(|member| member.id)))
    }

    /// The one place in which a flag begins.
    async fn add_flag(
        &self,
        tx: &mut Tx,
        network: &Network,
        (referral, key): (ReferralId, &RecordKey),
        (id, kind, owner): (FlagId, Kind, StaffId),
        (by, content): (Option<StaffId>, &Content),
    ) -> Result<(), Fault> {
        let new = NewFlag {
            network: network.id,
            id,
            referral,
            kind: kind.code(),
            owner,
            at: self.now(),
            by,
            escalate_at: self.escalate_at(network),
            content: &key.seal(content, "flags", &*self.chance),
        };
        Ok(tx.add_flag(&new).await?)
    }

    /// When the duty contact is told of a flag that is with somebody from now on.
    pub(super) fn escalate_at(&self, network: &Network) -> Timestamp {
        working::after_minutes(self.now(), network.settings.flag_minutes.into(), &self.zone)
    }
}
