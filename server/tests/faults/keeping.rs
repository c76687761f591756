//! Backup and restore, erasing and a change of the key, with the program's own commands and while it serves.

use std::{fs, path::Path};

use tokio::task::JoinSet;

use crate::{
    chance::seed,
    engine::{ENGINES, Engine},
    program::{Folder, House, Program},
    walker::{Sent, Walker},
};

/// Some people refer themselves while this is done; everybody who was told so before it began, and the others.
async fn under_load(house: &House, program: &Program, work: impl FnOnce(&House)) -> (Vec<Sent>, Vec<Sent>) {
    let seed = seed();
    let (mut before, mut walking) = (Vec::new(), JoinSet::new());
    for number in 0..4 {
        let mut walker = Walker::new(number, "harbour", seed);
        walker.walk_until_sent(program.site, 1).await.unwrap();
        before.extend(walker.sent.clone());
        let site = program.site;
        walking.spawn(async move {
            walker.walk_until_sent(site, 4).await.unwrap();
            walker
        });
    }
    tokio::task::block_in_place(|| work(house));
    let walkers = walking.join_all().await;
    (before, walkers.into_iter().flat_map(|walker| walker.sent.into_iter().skip(1)).collect())
}

/// Another house, with the same key and nothing in it.
async fn empty(engine: Engine, name: &str) -> House {
    let folder = Folder::new(name);
    let url = engine.database(&folder.path(""), &format!("matters_{name}_{}", std::process::id())).await;
    House::on(folder, url)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_under_load_is_restored_whole_and_goes_on() {
    for engine in ENGINES {
        let house = House::new(*engine, "backup").await.with("--trusted-proxy=127.0.0.1");
        let program = house.serve().await;
        let file = house.folder.path("matters.backup");
        let (before, during) = under_load(&house, &program, |house| {
            let (made, said) = house.run(&["backup", text(&file)]);
            assert!(made, "{engine:?}: {said}");
        })
        .await;
        assert_eq!((before.len(), during.len()), (4, 12));
        let (again, said) = house.run(&["backup", text(&file)]);
        assert!(!again && said.contains("there already"), "{said}");
        let (over, said) = house.run(&["restore", text(&file)]);
        assert!(!over && said.contains("into an empty"), "{said}");

        let restored = empty(*engine, "restored").await.with("--trusted-proxy=127.0.0.1");
        let (done, said) = restored.run(&["restore", text(&file)]);
        assert!(done, "{engine:?}: {said}");
        restored.check();
        let program = restored.serve().await;
        for sent in &before {
            let mut browser = sent.browser.clone();
            browser.site = program.site;
            let page = browser.get("/harbour/refer/done").await.unwrap();
            assert_eq!(page.page(), "refer/done", "{engine:?}: whoever was told before the backup began is in it");
        }
        let mut walker = Walker::new(9, "harbour", 9);
        walker.walk_until_sent(program.site, 1).await.unwrap();
        restored.check();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_that_was_cut_or_altered_is_refused_and_leaves_nothing() {
    for engine in ENGINES {
        let house = House::new(*engine, "altered").await;
        let file = house.folder.path("matters.backup");
        assert!(house.run(&["backup", text(&file)]).0);
        let whole = fs::read(&file).unwrap();
        let mut altered = whole.clone();
        altered[whole.len() / 2] ^= 1;
        let place = empty(*engine, "refused").await;
        for (bad, words) in
            [(&whole[..whole.len() - 1], "not whole"), (&altered, "altered"), (&whole[..9], "not a backup")]
        {
            fs::write(&file, bad).unwrap();
            let (done, said) = place.run(&["restore", text(&file)]);
            assert!(!done && said.contains(words), "{engine:?}: {said}");
        }
        fs::write(&file, &whole).unwrap();
        let (done, said) = place.run(&["restore", text(&file)]);
        assert!(done, "{engine:?}: after what was refused the place is empty still: {said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_erased_after_a_backup_is_not_in_what_is_restored() {
    for engine in ENGINES {
        let notes = Folder::new("notes").path("erased");
        fs::create_dir_all(notes.parent().unwrap()).unwrap();
        let flag = format!("--erasures-file={}", notes.display());
        let house = House::new(*engine, "erased").await.with("--trusted-proxy=127.0.0.1").with(&flag);
        let program = house.serve().await;
        let mut walker = Walker::new(1, "harbour", seed());
        walker.walk_until_sent(program.site, 2).await.unwrap();
        let file = house.folder.path("matters.backup");
        assert!(house.run(&["backup", text(&file)]).0);
        let reference = walker.sent[0].reference.clone().unwrap();
        let erase = ["erase", "--network", "harbour", &reference];
        let (erased, said) = house.run(&erase);
        assert!(erased, "{engine:?}: {said}");
        assert!(!house.run(&erase).0, "nobody is erased twice");
        house.check();

        let restored = empty(*engine, "erased_again").await.with("--trusted-proxy=127.0.0.1").with(&flag);
        let (done, said) = restored.run(&["restore", text(&file)]);
        assert!(done && said.contains("1 people who were erased since"), "{engine:?}: {said}");
        for house in [&house, &restored] {
            let program = house.serve().await;
            for (sent, there) in walker.sent.iter().zip([false, true]) {
                let mut browser = sent.browser.clone();
                browser.site = program.site;
                let page = browser.get("/harbour/refer/done").await.unwrap();
                assert_eq!(page.status == 200 && page.page() == "refer/done", there, "{engine:?}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_secret_key_is_changed_while_people_refer_themselves() {
    for engine in ENGINES {
        let house = House::new(*engine, "key").await.with("--trusted-proxy=127.0.0.1");
        let program = house.serve().await;
        let mut walker = Walker::new(1, "harbour", seed());
        walker.walk_until_sent(program.site, 2).await.unwrap();
        assert!(house.run(&["key", "change"]).0);
        drop(program);
        let program = house.serve().await;
        let (_, during) = under_load(&house, &program, |house| {
            let (done, said) = house.run(&["key", "finish"]);
            assert!(done, "{engine:?}: {said}");
        })
        .await;
        assert_eq!(during.len(), 12);
        walker.verify(program.site, 0).await;
        assert!(house.run(&["key", "finish"]).1.starts_with("0 records"), "{engine:?}: all were sealed anew");
        house.check();
    }
}
